import type { Condition, Field, NumberField } from 'payload'
import { byServer } from '@/access/fieldAccess'
import { flag, money, stamped } from '@/collections/fields'

const hasFlows: Condition = (data) => Boolean(data.totalAllocations || data.totalAdjustments)
const third = { width: '33%', readOnly: true, condition: hasFlows }

const total = (name: string, label: string, description?: string): Field =>
  money({
    name,
    label,
    isSigned: true,
    defaultValue: 0,
    access: byServer,
    admin: { ...third, description },
    ...stamped,
  })

const rate = (name: string, label: string, description: string): NumberField => ({
  name,
  label: `${label} (%)`,
  type: 'number',
  defaultValue: 0,
  access: byServer,
  admin: { ...third, description },
  ...stamped,
})

/** What the funding flows add up to; kept by the server (docs/decisions/funding.md). */
export const figures: Field[] = [
  {
    type: 'row',
    fields: [
      total('totalAllocations', 'Allocations'),
      total('totalAdjustments', 'Adjustments'),
      total('availableFunds', 'Available', 'Allocations with their adjustments.'),
    ],
  },
  {
    type: 'row',
    fields: [
      total('totalObligations', 'Obligations'),
      total('totalDisbursements', 'Disbursements'),
      total('allocationVariance', 'Variance', 'Allocations less the budget allocation.'),
    ],
  },
  {
    type: 'row',
    fields: [
      rate('obligationRate', 'Obligated', 'Of the allocations.'),
      rate('disbursementRate', 'Disbursed', 'Of the obligations.'),
      rate('utilisationRate', 'Utilised', 'Disbursements of the budget allocation.'),
    ],
  },
  {
    type: 'row',
    fields: [
      flag({ name: 'isOverBudget', label: 'Over budget', access: byServer, admin: third }),
      flag({
        name: 'isUnderObligated',
        label: 'Under-obligated',
        // Nothing allotted is nothing obligated.
        defaultValue: true,
        access: byServer,
        admin: { ...third, description: 'Less than 75 % of the allocations are obligated.' },
      }),
    ],
  },
  {
    name: 'fundingFlows',
    label: 'Funding flows',
    type: 'join',
    collection: 'funding-flows',
    on: 'ppa',
    defaultLimit: 50,
    defaultSort: '-scheduledDate',
    admin: {
      defaultColumns: ['trancheType', 'amount', 'scheduledDate', 'fundingSource', 'remarks'],
      description: 'Allocations, obligations and disbursements. The totals above follow from them.',
    },
  },
]
