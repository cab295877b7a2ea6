import type { Field } from 'payload'
import { day, text } from '@/collections/fields'

const half = { width: '50%' }

/** When it starts, what is due next, and when it ends. */
export const schedule: Field[] = [
  {
    type: 'row',
    fields: [
      day({ name: 'startDate', label: 'Start', admin: half }),
      day({
        name: 'targetEndDate',
        label: 'Planned end',
        admin: { ...half, description: 'The same day as the start or later.' },
      }),
    ],
  },
  {
    type: 'row',
    fields: [
      day({ name: 'actualEndDate', label: 'Actual end', admin: half }),
      day({ name: 'nextMilestoneDate', label: 'Next milestone', admin: half }),
    ],
  },
  {
    name: 'milestoneDates',
    label: 'Milestones',
    labels: { singular: 'Milestone', plural: 'Milestones' },
    type: 'array',
    maxRows: 100,
    fields: [
      {
        type: 'row',
        fields: [
          text({ name: 'title', label: 'Milestone', required: true, admin: half }),
          day({ name: 'date', label: 'Due', admin: half }),
        ],
      },
    ],
  },
  {
    name: 'budgetCycle',
    label: 'Budget cycle',
    type: 'join',
    collection: 'budget-cycle-stages',
    on: 'ppa',
    defaultLimit: 10,
    defaultSort: 'dueDate',
    admin: {
      defaultColumns: ['stage', 'status', 'dueDate', 'completedAt'],
      description: 'How far it is from the budget call to accountability.',
    },
  },
]
