import type { ArrayFieldValidation, TextFieldSingleValidation } from 'payload'
import { ofPpa, ppa } from './ofPpa'
import { defineCollection } from '@/collections/define'
import { choice, longText, text } from '@/collections/fields'
import { indicatorKinds } from './choices'
import { sourceKey } from './source'

const half = { width: '50%' }

const period = /^\d{4}(-(Q[1-4]|0[1-9]|1[0-2]))?$/

const isPeriod: TextFieldSingleValidation = (value) =>
  (typeof value === 'string' && period.test(value)) ||
  'Write a year (2025), a quarter (2025-Q1) or a month (2025-03).'

const mostValues = 500

const hasEachPeriodOnce: ArrayFieldValidation = (rows) => {
  const periods = (rows ?? []).map((row) => (row as { period?: string } | null)?.period)
  if (periods.length > mostValues) return `At most ${mostValues} values.`
  const twice = periods.find((value, index) => value && periods.indexOf(value) !== index)
  return twice ? `The period ${twice} is entered twice.` : true
}

/** How the success of a PPA is measured: outcomes and outputs, their targets and what was reached. */
export const indicators = defineCollection({
  slug: 'indicators',
  labels: { singular: 'Indicator', plural: 'Indicators' },
  feature: 'me.indicators',
  ownership: ofPpa,
  tables: { key: ['ppa', 'name'] },
  defaultSort: 'position',
  admin: {
    useAsTitle: 'name',
    defaultColumns: ['name', 'kind', 'ppa', 'target', 'unit'],
    listSearchableFields: ['name'],
    description: 'Outcomes (what changes) and outputs (what is delivered) of the PPAs.',
  },
  fields: [
    ppa,
    longText({
      name: 'name',
      label: 'Indicator',
      required: true,
      maxLength: 2000,
      admin: { description: 'What is counted or measured, in full.' },
    }),
    {
      type: 'row',
      fields: [
        text({
          name: 'baseline',
          admin: { ...half, description: 'The situation before, for example 85% in 2024.' },
        }),
        text({
          name: 'unit',
          maxLength: 100,
          admin: { ...half, description: 'For example %, persons, hectares.' },
        }),
      ],
    },
    longText({
      name: 'target',
      admin: { description: 'As written in the plan or the budget law, for example 95% or 12 trainings.' },
    }),
    {
      name: 'targetNumber',
      label: 'Target as a number',
      type: 'number',
      admin: { description: 'Only where the target is one number; used in charts.' },
    },
    {
      name: 'values',
      label: 'Values reached',
      labels: { singular: 'Value', plural: 'Values' },
      type: 'array',
      maxRows: mostValues,
      validate: hasEachPeriodOnce,
      fields: [
        {
          type: 'row',
          fields: [
            text({
              name: 'period',
              maxLength: 7,
              required: true,
              validate: isPeriod,
              admin: { width: '25%', description: '2025, 2025-Q1 or 2025-03' },
            }),
            { name: 'value', type: 'number', required: true, admin: { width: '25%' } },
            text({ name: 'remarks', maxLength: 1000, admin: half }),
          ],
        },
      ],
    },
    {
      type: 'row',
      fields: [
        text({ name: 'dataSource', label: 'Source of the data', admin: half }),
        text({
          name: 'frequency',
          label: 'How often it is measured',
          maxLength: 100,
          admin: { ...half, description: 'For example every quarter.' },
        }),
      ],
    },
    text({ name: 'responsiblePerson', label: 'Person in charge' }),
    choice({
      name: 'kind',
      options: indicatorKinds,
      required: true,
      defaultValue: 'output',
      admin: { position: 'sidebar', description: 'Outcome: what changes. Output: what is delivered.' },
    }),
    {
      name: 'position',
      label: 'Order',
      type: 'number',
      min: 0,
      max: 10_000,
      defaultValue: 0,
      admin: { position: 'sidebar', step: 1, description: 'Its place in the list of the PPA.' },
    },
    sourceKey,
  ],
  uniques: [
    {
      name: 'indicators_source_key_unique',
      fields: ['ppa', 'sourceKey'],
      message: 'This indicator has already been imported.',
    },
  ],
  indexes: [{ name: 'indicators_ppa_position', fields: ['ppa', 'position'] }],
})
