import { isBuiltFrom, isCommon } from './commonPasswords'

export const shortestPassword = 12
export const longestPassword = 128

/** What can be wrong with a password, in words for the person who chose it. */
export const passwordFaults = {
  short: `Choose a password of at least ${shortestPassword} characters.`,
  long: `Choose a password of at most ${longestPassword} characters.`,
  common: 'This password is too easy to guess. Choose a longer phrase of your own.',
  personal: 'Your password must not be your name or e-mail address.',
} as const

export type PasswordFault = keyof typeof passwordFaults

export type PersonalWords = { email?: string | null; name?: string | null }

/** Null when the password will do. */
export const passwordFault = (
  password: unknown,
  { email, name }: PersonalWords = {},
): PasswordFault | null => {
  if (typeof password !== 'string' || [...password].length < shortestPassword) return 'short'
  if (password.length > longestPassword) return 'long'
  if (isCommon(password)) return 'common'
  const address = email?.toLowerCase() ?? ''
  const names = name?.toLowerCase().split(/\s+/) ?? []
  const own = [address, ...address.split(/[@.]/), names.join(''), ...names].filter((word) => word.length > 3)
  return isBuiltFrom(password.toLowerCase(), own) ? 'personal' : null
}
