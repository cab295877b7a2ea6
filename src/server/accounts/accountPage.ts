import { passwordFaults } from '@/src/domain/passwords'

/** What stands in the way of a new password. */
export const changeFaults = {
  ...passwordFaults,
  current: 'This is not your present password.',
  same: 'Choose a password other than the present one.',
} as const

export type ChangeFault = keyof typeof changeFaults

/** What went well, or why nothing happened to a session. */
export const accountNews = {
  'password-changed': 'Your password was changed. You were logged out everywhere else.',
  'session-ended': 'That log-in was ended.',
  'session-gone': 'That log-in had ended already.',
  'others-ended': 'You were logged out everywhere else.',
  'too-many': 'Too many attempts. Wait a while and try again.',
} as const

/** The account page after one of its forms. Only the code travels, so that no link puts words of others on it. */
export const accountPage = (notice: ChangeFault | keyof typeof accountNews): string =>
  `/admin/account?notice=${notice}`
