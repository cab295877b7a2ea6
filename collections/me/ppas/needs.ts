import type { Field } from 'payload'

/** The needs that name this PPA as what answers them: of one's own organization, and those that others forwarded. */
export const needsAddressed: Field[] = [
  {
    name: 'needsAddressed',
    label: 'Needs it answers',
    type: 'join',
    collection: 'needs',
    on: 'linkedPpa',
    defaultLimit: 20,
    defaultSort: '-priorityScore',
    admin: {
      allowCreate: false,
      defaultColumns: ['title', 'community', 'category', 'status', 'priorityScore'],
      description: 'A need names its PPA on its own page.',
    },
  },
  {
    name: 'receivedNeedsAddressed',
    label: 'Needs of other organizations it answers',
    type: 'join',
    collection: 'received-needs',
    on: 'linkedPpa',
    defaultLimit: 20,
    defaultSort: '-createdAt',
    admin: {
      allowCreate: false,
      defaultColumns: ['title', 'fromOrganization', 'category', 'status'],
      description: 'Forwarded to this office, which named this PPA in its answer.',
    },
  },
]
