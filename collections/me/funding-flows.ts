import { ofPpa, ppa } from './ofPpa'
import { defineCollection } from '@/collections/define'
import { choice, day, longText, money, text } from '@/collections/fields'
import { createdBy, stampCreator, stampEditor, updatedBy } from '@/collections/fields/authorship'
import { aboveZero, requiredWhen } from '@/src/domain/rules'
import { fundingSources, trancheTypes } from './choices'
import { settledInPpa } from './funding/settle'

const half = { width: '50%' }

/** What was allotted to a PPA, obligated and paid: the legacy MonitoringEntryFunding, data dictionary 3.4.3. */
export const fundingFlows = defineCollection({
  slug: 'funding-flows',
  labels: { singular: 'Funding flow', plural: 'Funding flows' },
  feature: 'me.funding-flows',
  ownership: ofPpa,
  defaultSort: '-scheduledDate',
  admin: {
    useAsTitle: 'remarks',
    defaultColumns: ['trancheType', 'amount', 'scheduledDate', 'ppa', 'fundingSource', 'remarks'],
    listSearchableFields: ['remarks'],
    description: 'Money on its way: allotted to a PPA, obligated and paid. The PPA shows the totals.',
  },
  prepare: [stampCreator, stampEditor],
  hooks: settledInPpa,
  fields: [
    ppa,
    {
      type: 'row',
      fields: [
        choice({
          name: 'trancheType',
          label: 'Kind',
          options: trancheTypes,
          required: true,
          admin: { ...half, description: 'An adjustment raises the allocation or, below zero, lowers it.' },
        }),
        money({
          name: 'amount',
          required: true,
          isSigned: true,
          admin: {
            ...half,
            description:
              'In pesos. Obligations stay within the allocations with their adjustments, disbursements within the obligations.',
          },
        }),
      ],
    },
    {
      type: 'row',
      fields: [
        day({
          name: 'scheduledDate',
          label: 'Date',
          admin: { ...half, description: 'When it is due or was made.' },
        }),
        choice({ name: 'fundingSource', label: 'Funding source', options: fundingSources, admin: half }),
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
    longText({
      name: 'remarks',
      admin: { description: 'For example the number of the allotment order or the voucher.' },
    }),
    createdBy,
    updatedBy,
  ],
  rules: [
    aboveZero({
      name: 'funding_flows_amount_above_zero',
      field: 'amount',
      unless: { field: 'trancheType', equals: 'adjustment' },
      message: 'Enter an amount above zero. Only an adjustment may be below zero.',
    }),
    requiredWhen({
      name: 'funding_flows_other_funding_named',
      field: 'fundingSourceOther',
      when: { field: 'fundingSource', equals: 'other_sources' },
      message: 'Name the other funding source.',
    }),
  ],
  indexes: [{ name: 'funding_flows_ppa_tranche', fields: ['ppa', 'trancheType'] }],
})
