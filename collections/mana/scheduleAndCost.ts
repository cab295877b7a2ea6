import type { Field } from 'payload'
import { day, money } from '@/collections/fields'

/** When it was planned and done, and what it was to cost and did: of assessments and of studies. */
export const scheduleAndCost: Field[] = [
  {
    type: 'row',
    fields: [
      day({ name: 'plannedStartDate', label: 'Planned start', required: true }),
      day({ name: 'plannedEndDate', label: 'Planned end', required: true }),
    ],
  },
  {
    type: 'row',
    fields: [
      day({ name: 'actualStartDate', label: 'Actual start' }),
      day({ name: 'actualEndDate', label: 'Actual end' }),
    ],
  },
  {
    type: 'row',
    fields: [
      money({ name: 'estimatedBudget', label: 'Estimated budget (pesos)' }),
      money({ name: 'actualBudget', label: 'Actual cost (pesos)' }),
    ],
  },
]
