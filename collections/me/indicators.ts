import type { ArrayFieldValidation, Field, TextareaFieldValidation, TextFieldSingleValidation } from 'payload'
import { textarea } from 'payload/shared'
import { ofPpa, ppa } from './ofPpa'
import { defineCollection } from '@/collections/define'
import { choice, idOnly, longText, reference, stamped, text } from '@/collections/fields'
import { byServer } from '@/access/fieldAccess'
import { accumulations } from '@/src/domain/indicators'
import { takeFromLibrary } from './indicators/fromLibrary'
import { holdIndicator } from './indicators/ledger'
import { settleIndicator } from './indicators/settle'
import { goesWithAll } from './settled'
import { indicatorKinds } from './choices'
import { sourceKey } from './source'

const half = { width: '50%' }
const reached = {
  width: '33%',
  readOnly: true,
  condition: (data: { lastReported?: unknown }) => Boolean(data.lastReported),
}

const quarter = (number: number, name: string): Field => ({
  name: `targetQ${number}`,
  label: name,
  type: 'number',
  admin: { width: '25%' },
})

const period = /^\d{4}(-(0[1-9]|1[0-2]))?$/

const isPeriod: TextFieldSingleValidation = (value) =>
  (typeof value === 'string' && period.test(value)) ||
  'Write a year (2025) or a month (2025-03). Quarters have records of their own.'

const mostValues = 500

const hasEachPeriodOnce: ArrayFieldValidation = (rows) => {
  const periods = (rows ?? []).map((row) => (row as { period?: string } | null)?.period)
  if (periods.length > mostValues) return `At most ${mostValues} values.`
  const twice = periods.find((value, index) => value && periods.indexOf(value) !== index)
  return twice ? `The period ${twice} is entered twice.` : true
}

const isNamed: TextareaFieldValidation = (value, args) => {
  const { libraryIndicator } = args.siblingData as { libraryIndicator?: unknown }
  return value?.trim() || libraryIndicator
    ? textarea(value, args as never)
    : args.req.t('validation:required')
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
    defaultColumns: ['name', 'kind', 'ppa', 'target', 'actual', 'progress', 'lastReported'],
    listSearchableFields: ['name'],
    description: 'Outcomes (what changes) and outputs (what is delivered) of the PPAs.',
  },
  prepare: [takeFromLibrary, settleIndicator],
  hooks: { beforeDelete: [goesWithAll(holdIndicator)] },
  fields: [
    ppa,
    reference({
      name: 'libraryIndicator',
      label: 'From the library',
      relationTo: 'outcome-indicators',
      ...idOnly,
      admin: {
        allowCreate: false,
        description: 'Brings wording, unit, source and frequency, where they are not filled in.',
      },
    }),
    longText({
      name: 'name',
      label: 'Indicator',
      maxLength: 2000,
      validate: isNamed,
      admin: {
        description: 'What is counted or measured, in full. Left empty, it is taken from the library.',
      },
      ...stamped,
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
      type: 'row',
      fields: [
        {
          name: 'targetNumber',
          label: 'Annual target as a number',
          type: 'number',
          admin: { ...half, description: 'Only where the target is one number; progress is measured by it.' },
        },
        choice({
          name: 'accumulation',
          label: 'How quarters count',
          options: accumulations,
          required: true,
          defaultValue: 'sum',
          admin: {
            ...half,
            description: 'Persons trained add up; of a coverage in percent the last quarter counts.',
          },
        }),
      ],
    },
    {
      type: 'collapsible',
      label: 'Quarterly targets',
      fields: [
        {
          type: 'row',
          fields: [
            quarter(1, '1st quarter'),
            quarter(2, '2nd quarter'),
            quarter(3, '3rd quarter'),
            quarter(4, '4th quarter'),
          ],
        },
      ],
    },
    {
      type: 'row',
      fields: [
        { name: 'actual', label: 'Reached', type: 'number', access: byServer, admin: reached },
        {
          name: 'progress',
          label: 'Of the annual target (%)',
          type: 'number',
          access: byServer,
          admin: reached,
        },
        text({
          name: 'lastReported',
          label: 'Last reported quarter',
          maxLength: 7,
          access: byServer,
          admin: reached,
        }),
      ],
    },
    {
      name: 'actuals',
      label: 'Values of the quarters',
      type: 'join',
      collection: 'indicator-actuals',
      on: 'indicator',
      defaultLimit: 20,
      defaultSort: '-period',
      admin: {
        defaultColumns: ['period', 'value', 'remarks'],
        description: 'What was reached. The latest year counts towards the annual target.',
      },
    },
    {
      type: 'collapsible',
      label: 'Values of years and months',
      admin: { initCollapsed: true },
      fields: [
        {
          name: 'values',
          label: 'Values of years and months',
          labels: { singular: 'Value', plural: 'Values' },
          type: 'array',
          maxRows: mostValues,
          validate: hasEachPeriodOnce,
          admin: { description: 'From older records. What is reported now is reported by quarter.' },
          fields: [
            {
              type: 'row',
              fields: [
                text({
                  name: 'period',
                  maxLength: 7,
                  required: true,
                  validate: isPeriod,
                  admin: { width: '25%', description: '2025 or 2025-03' },
                }),
                { name: 'value', type: 'number', required: true, admin: { width: '25%' } },
                text({ name: 'remarks', maxLength: 1000, admin: half }),
              ],
            },
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
