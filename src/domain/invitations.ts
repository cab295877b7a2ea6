/** How long the link of an invitation works. */
export const invitationDays = 7

/** What becomes of an invitation. One that waits past its last day needs to be sent again. */
export const invitationStates = {
  waiting: 'Waiting for the person',
  accepted: 'Accepted',
  withdrawn: 'Withdrawn',
} as const

export type InvitationState = keyof typeof invitationStates
