import type { CollectionBeforeValidateHook } from 'payload'
import { byServer } from '@/access/fieldAccess'
import { defineCollection } from '@/collections/define'
import { choice, count, longText, reference, stamped, text } from '@/collections/fields'
import { createdBy, stampCreator, stampEditor, updatedBy } from '@/collections/fields/authorship'
import { invalid } from '@/hooks/problems'
import { disaggregationGroups, disaggregationProblems, quarterOf } from '@/src/domain/indicators'
import { between } from '@/src/domain/rules'
import { quarters } from './choices'
import { settledInIndicator } from './indicators/settle'

const third = { width: '33%' }

const stampPeriod: CollectionBeforeValidateHook = ({ data, originalDoc }) => {
  const { year, quarter } = { ...originalDoc, ...data } as { year?: unknown; quarter?: unknown }
  return data && { ...data, period: `${String(year)}-${String(quarter)}`.slice(0, 7) }
}

const checkParts: CollectionBeforeValidateHook = ({ collection, data, originalDoc, req }) => {
  const { value, disaggregation } = { ...originalDoc, ...data } as Record<string, unknown>
  const problems = disaggregationProblems(value, Array.isArray(disaggregation) ? disaggregation : [])
  if (problems.length > 0) throw invalid({ collection: collection.slug, problems, req })
  return data
}

/**
 * What an indicator reached in one quarter. Each quarter is a record of its own, so that two people who enter two
 * quarters at once do not overwrite one another.
 */
export const indicatorActuals = defineCollection({
  slug: 'indicator-actuals',
  labels: { singular: 'Value of a quarter', plural: 'Values of the quarters' },
  feature: 'me.indicators',
  ownership: {
    kind: 'inherits',
    field: 'organization',
    parent: { field: 'indicator', collection: 'indicators' },
  },
  defaultSort: '-period',
  admin: {
    useAsTitle: 'period',
    defaultColumns: ['period', 'indicator', 'value', 'remarks'],
    listSearchableFields: ['period', 'remarks'],
    description: 'What the indicators reached, quarter by quarter. The indicator shows how far it has come.',
  },
  prepare: [stampCreator, stampEditor, stampPeriod, checkParts],
  hooks: settledInIndicator,
  fields: [
    reference({
      name: 'indicator',
      relationTo: 'indicators',
      required: true,
      index: true,
      admin: { allowCreate: false },
    }),
    {
      type: 'row',
      fields: [
        {
          name: 'year',
          type: 'number',
          required: true,
          defaultValue: () => quarterOf(new Date()).year,
          min: 2000,
          max: 2100,
          admin: { ...third, step: 1 },
        },
        choice({
          name: 'quarter',
          options: quarters,
          required: true,
          defaultValue: () => quarterOf(new Date()).quarter,
          admin: third,
        }),
        {
          name: 'value',
          label: 'Reached',
          type: 'number',
          required: true,
          admin: { ...third, description: 'In the unit of the indicator.' },
        },
      ],
    },
    {
      name: 'disaggregation',
      label: 'Of which',
      labels: { singular: 'Group', plural: 'Groups' },
      type: 'array',
      maxRows: 30,
      admin: {
        description: 'By sex, age and sector. The groups of one kind add up to at most the value above.',
      },
      fields: [
        {
          type: 'row',
          fields: [
            choice({ name: 'group', options: disaggregationGroups, required: true, admin: { width: '60%' } }),
            count({ name: 'count', required: true, admin: { width: '40%' } }),
          ],
        },
      ],
    },
    longText({
      name: 'remarks',
      maxLength: 2000,
      admin: { description: 'Where the figure comes from, or why it is off the target.' },
    }),
    text({
      name: 'period',
      maxLength: 7,
      access: byServer,
      admin: { hidden: true },
      ...stamped,
    }),
    createdBy,
    updatedBy,
  ],
  rules: [between({ name: 'indicator_actuals_year_range', field: 'year', min: 2000, max: 2100 })],
  uniques: [
    {
      name: 'indicator_actuals_period_unique',
      fields: ['indicator', 'period'],
      message: 'The value of this quarter is entered already. Change that one.',
    },
  ],
  indexes: [{ name: 'indicator_actuals_period', fields: ['organization', 'period'] }],
})
