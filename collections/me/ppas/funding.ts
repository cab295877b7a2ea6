import type { Field } from 'payload'
import { choice, money, text, year } from '@/collections/fields'
import { appropriationClasses, costEffectivenessRatings, fundingSources } from '../choices'

const half = { width: '50%' }

/** Where the money comes from and how much it is, in Philippine pesos. */
export const funding: Field[] = [
  {
    type: 'row',
    fields: [
      year({
        name: 'fiscalYear',
        label: 'Fiscal year',
        min: 2000,
        max: 2100,
        admin: { ...half, description: 'The year whose budget pays for it.' },
      }),
      year({
        name: 'planYear',
        label: 'Plan year',
        min: 2000,
        max: 2100,
        admin: { ...half, description: 'The year of the work plan it belongs to.' },
      }),
    ],
  },
  {
    type: 'row',
    fields: [
      choice({ name: 'fundingSource', label: 'Funding source', options: fundingSources, admin: half }),
      choice({
        name: 'appropriationClass',
        label: 'Appropriation class',
        options: appropriationClasses,
        admin: half,
      }),
    ],
  },
  text({
    name: 'fundingSourceOther',
    label: 'Which other funding source',
    admin: {
      description: 'Name the source.',
      condition: (data) => data.fundingSource === 'other_sources',
    },
  }),
  {
    type: 'row',
    fields: [
      money({
        name: 'budgetCeiling',
        label: 'Budget ceiling',
        admin: { ...half, description: 'The most it may cost, in pesos.' },
      }),
      money({
        name: 'budgetAllocation',
        label: 'Budget allocation',
        admin: { ...half, description: 'The approved budget in pesos; not above the ceiling.' },
      }),
    ],
  },
  {
    type: 'row',
    fields: [
      money({
        name: 'budgetObcAllocation',
        label: 'Of which for OBCs',
        admin: { ...half, description: 'The part for Other Bangsamoro Communities.' },
      }),
      money({
        name: 'estimatedTotalAmount',
        label: 'Estimated total cost',
        admin: { ...half, description: 'Over all years.' },
      }),
    ],
  },
  {
    type: 'row',
    fields: [
      money({ name: 'costPerBeneficiary', label: 'Cost per beneficiary', admin: half }),
      choice({
        name: 'costEffectivenessRating',
        label: 'Cost effectiveness',
        options: costEffectivenessRatings,
        admin: half,
      }),
    ],
  },
  text({
    name: 'budgetCurrency',
    label: 'Currency',
    maxLength: 10,
    required: true,
    defaultValue: 'PHP',
    admin: { hidden: true },
  }),
]
