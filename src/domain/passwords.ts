export const shortestPassword = 12
export const longestPassword = 128

/** What is wrong with a password, in words for the person who chose it; null when it will do. */
export const passwordProblem = (
  password: unknown,
  { email, name }: { email?: string; name?: string } = {},
): string | null => {
  if (typeof password !== 'string' || password.length < shortestPassword) {
    return `Choose a password of at least ${shortestPassword} characters.`
  }
  if (password.length > longestPassword) return `Choose a password of at most ${longestPassword} characters.`
  const plain = password.toLowerCase()
  if (isRepetitive(plain) || commonCores.some((core) => isMostly(plain, core))) {
    return 'This password is too easy to guess. Choose a longer phrase of your own.'
  }
  const own = [
    email?.toLowerCase(),
    email?.toLowerCase().split('@')[0],
    name?.toLowerCase().replaceAll(' ', ''),
  ]
  if (own.some((part) => part && part.length > 3 && isMostly(plain, part))) {
    return 'Your password must not be your name or e-mail address.'
  }
  return null
}

/** What the most used passwords of twelve and more characters are built from. */
const commonCores = [
  'password',
  'passw0rd',
  'p@ssword',
  'p@ssw0rd',
  'qwerty',
  'qwertyuiop',
  'asdfgh',
  '1q2w3e4r',
  'letmein',
  'welcome',
  'admin',
  'administrator',
  'iloveyou',
  'bangsamoro',
  'barmm',
  'changeme',
  'abc123',
  '123456',
  '1234567890',
  '987654321',
  '111111',
  '000000',
]

/** Digits, punctuation and repeats around a well-known word do not make it harder to guess. */
const isMostly = (password: string, core: string): boolean => {
  const rest = password.replaceAll(core, '')
  return rest.length < password.length && rest.replace(/[^a-z]/g, '').length < 4
}

const isRepetitive = (password: string): boolean => new Set(password).size < 5
