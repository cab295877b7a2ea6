import type { Field } from 'payload'

/** The records that describe a community, seen and added from its page. */
export const details: Field[] = [
  {
    name: 'livelihoods',
    type: 'join',
    collection: 'community-livelihoods',
    on: 'community',
    defaultLimit: 20,
    defaultSort: '-isPrimaryLivelihood',
    admin: {
      defaultColumns: ['specificActivity', 'livelihoodType', 'householdsInvolved', 'isPrimaryLivelihood'],
    },
  },
  {
    name: 'infrastructure',
    type: 'join',
    collection: 'community-infrastructure',
    on: 'community',
    defaultLimit: 20,
    defaultSort: 'infrastructureType',
    admin: {
      defaultColumns: ['infrastructureType', 'availabilityStatus', 'condition', 'priorityForImprovement'],
    },
  },
  {
    name: 'stakeholders',
    type: 'join',
    collection: 'stakeholders',
    on: 'community',
    defaultLimit: 20,
    defaultSort: 'fullName',
    admin: { defaultColumns: ['fullName', 'stakeholderType', 'influenceLevel', 'isActive'] },
  },
]

/** Whom the community is shared with, for both sides. */
export const shares: Field = {
  name: 'shares',
  label: 'Shared with',
  type: 'join',
  collection: 'community-shares',
  on: 'community',
  defaultLimit: 50,
  defaultSort: '-createdAt',
  admin: {
    defaultColumns: ['recipient', 'level', 'message', 'createdAt'],
    description: 'Organizations that see this profile, and may change it where it says so.',
  },
}
