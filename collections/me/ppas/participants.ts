import type { Field } from 'payload'

/** Organizations that take part, and what each of them adds. */
export const participants: Field = {
  name: 'participants',
  type: 'join',
  collection: 'ppa-participants',
  on: 'ppa',
  defaultLimit: 50,
  defaultSort: 'createdAt',
  admin: {
    defaultColumns: ['participant', 'participation', 'committedAmount', 'contributedAmount', 'progress'],
    description: 'Other organizations that carry out this PPA together with the one that implements it.',
  },
}
