/** The way of a request for an account: data dictionary, 4.7. */
export const registrationStates = {
  submitted: 'Waiting for the focal person',
  endorsed: 'Endorsed, waiting for an administrator',
  approved: 'Approved',
  declined: 'Declined',
} as const

export type RegistrationState = keyof typeof registrationStates

/** Those that somebody still has to do something about. */
export const isOpen = (state: RegistrationState): boolean => state === 'submitted' || state === 'endorsed'
