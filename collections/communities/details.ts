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
