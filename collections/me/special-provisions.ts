import { defineCollection } from '@/collections/define'
import { choice, longText, text } from '@/collections/fields'
import { between } from '@/src/domain/rules'
import { fundingSources } from './choices'
import { sourceHash, sourceKey } from './source'

/** Conditions the budget law attaches to the appropriation of an MOA (docs/decisions/special-provisions.md). */
export const specialProvisions = defineCollection({
  slug: 'special-provisions',
  labels: { singular: 'Special provision', plural: 'Special provisions' },
  feature: 'me.special-provisions',
  ownership: { kind: 'organization', field: 'organization' },
  defaultSort: 'position',
  admin: {
    useAsTitle: 'title',
    defaultColumns: ['title', 'organization', 'fiscalYear', 'fundingSource'],
    listSearchableFields: ['title', 'details'],
    description: 'Conditions the budget law attaches to the money of an MOA.',
  },
  fields: [
    text({ name: 'title', required: true }),
    longText({
      name: 'details',
      label: 'Text',
      required: true,
      admin: { rows: 12, description: 'The provision word for word.' },
    }),
    {
      name: 'fiscalYear',
      label: 'Fiscal year',
      type: 'number',
      min: 2000,
      max: 2100,
      admin: { position: 'sidebar', step: 1 },
    },
    choice({
      name: 'fundingSource',
      label: 'Funding source',
      options: fundingSources,
      admin: { position: 'sidebar' },
    }),
    {
      name: 'position',
      label: 'Order',
      type: 'number',
      min: 0,
      max: 10_000,
      defaultValue: 0,
      admin: { position: 'sidebar', step: 1, description: 'Its number among the provisions of the year.' },
    },
    sourceKey,
    sourceHash,
  ],
  rules: [
    between({ name: 'special_provisions_fiscal_year_range', field: 'fiscalYear', min: 2000, max: 2100 }),
  ],
  uniques: [
    {
      name: 'special_provisions_source_key_unique',
      fields: ['organization', 'sourceKey'],
      message: 'This special provision has already been imported.',
    },
  ],
  indexes: [{ name: 'special_provisions_fiscal_year', fields: ['organization', 'fiscalYear'] }],
})
