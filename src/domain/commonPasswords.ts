/** What the most used passwords of twelve and more characters are built from: words, walks over the keyboard, local names. */
const cores = [
  'password',
  'passwort',
  'passphrase',
  'qwerty',
  'qwertyuiop',
  'qazwsx',
  'qazwsxedc',
  'asdfgh',
  'asdfghjkl',
  'zxcvbn',
  'zxcvbnm',
  '1qaz2wsx',
  '3edc4rfv',
  'zaq12wsx',
  '1q2w3e',
  'q1w2e3',
  'qwe',
  'asd',
  'zxc',
  'letmein',
  'welcome',
  'admin',
  'administrator',
  'superadmin',
  'iloveyou',
  'iloveu',
  'mahalkita',
  'changeme',
  'default',
  'secret',
  'abc',
  '123456',
  '123123',
  '987654',
  '654321',
  '112233',
  '111111',
  '000000',
  'abcdef',
  'abcdefghijkl',
  'dragon',
  'monkey',
  'master',
  'football',
  'basketball',
  'baseball',
  'sunshine',
  'princess',
  'superman',
  'michael',
  'jordan',
  'starwars',
  'computer',
  'internet',
  'unbelievable',
  'motherfucker',
  'leavemealone',
  'justinbieber',
  'finalfantasy',
  'philippines',
  'pilipinas',
  'mindanao',
  'maguindanao',
  'bangsamoro',
  'cotabato',
  'marawi',
  'barmm',
  'bmms',
  'ministry',
  'january',
  'february',
  'march',
  'april',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
  'summer',
  'winter',
]

/** Strokes that people swap for letters. */
const swaps: Record<string, string> = {
  '@': 'a',
  '4': 'a',
  '3': 'e',
  '1': 'i',
  '!': 'i',
  '0': 'o',
  $: 's',
  '5': 's',
}

/**
 * Whether a password is a common one, however it is dressed up: a known word or a run with digits, punctuation or
 * itself around it. That covers far more of what is really used than a list of whole passwords.
 */
export const isCommon = (password: string): boolean => {
  const plain = password.toLowerCase()
  // What stands around the word is not part of it: a 1 at the end is a 1.
  const word = plain.replace(/^[^a-z]+|[^a-z]+$/g, '')
  const unswapped = [...word].map((character) => swaps[character] ?? character).join('')
  return isRepetitive(plain) || isRun(plain) || isBuiltFrom(plain, cores) || isBuiltFrom(unswapped, cores)
}

/** Digits, punctuation and repeats around known words do not make them harder to guess. */
export const isBuiltFrom = (password: string, words: readonly string[]): boolean => {
  const found = words.filter((word) => password.includes(word)).sort((a, b) => b.length - a.length)
  const rest = found.reduce((left, word) => left.replaceAll(word, ' '), password)
  return found.length > 0 && rest.replace(/\P{L}/gu, '').length < 4
}

const isRepetitive = (password: string): boolean =>
  new Set(password).size < 5 || /^(.{1,6})\1+.{0,3}$/s.test(password)

/** Letters or digits that follow each other. */
const isRun = (password: string): boolean => {
  const codes = [...password].map((character) => character.codePointAt(0)!)
  const steps = codes.slice(1).filter((code, index) => Math.abs(code - codes[index]!) <= 1).length
  return steps >= codes.length - 3
}
