import { defineCollection } from '@/collections/define'
import { choice, flag, longText, text } from '@/collections/fields'
import { indicatorCategories } from './choices'

const half = { width: '50%' }

/** Indicators that PPAs share: the legacy OutcomeIndicator, data dictionary 3.4.4. */
export const outcomeIndicators = defineCollection({
  slug: 'outcome-indicators',
  labels: { singular: 'Indicator of the library', plural: 'Library of indicators' },
  feature: 'me.outcome-indicators',
  ownership: { kind: 'reference' },
  isRetained: true,
  defaultSort: 'category',
  admin: {
    useAsTitle: 'indicatorName',
    defaultColumns: ['indicatorName', 'category', 'unitOfMeasure', 'frequency', 'isActive'],
    listSearchableFields: ['indicatorName', 'definition'],
    description: 'Indicators worded once for all organizations. Those of a PPA can be taken from here.',
  },
  fields: [
    text({ name: 'indicatorName', label: 'Indicator', required: true }),
    choice({ name: 'category', options: indicatorCategories, required: true }),
    longText({
      name: 'definition',
      required: true,
      admin: { description: 'What exactly counts, so that all organizations count the same.' },
    }),
    longText({ name: 'measurementMethod', label: 'How it is measured' }),
    {
      type: 'row',
      fields: [
        text({ name: 'dataSource', label: 'Source of the data', admin: half }),
        text({ name: 'frequency', label: 'How often it is measured', maxLength: 100, admin: half }),
      ],
    },
    {
      type: 'row',
      fields: [
        text({ name: 'unitOfMeasure', label: 'Unit', maxLength: 50, admin: half }),
        text({
          name: 'relatedSdg',
          label: 'Sustainable Development Goal',
          maxLength: 50,
          admin: { ...half, description: 'For example SDG 6.' },
        }),
      ],
    },
    flag({
      name: 'isActive',
      label: 'Active',
      defaultValue: true,
      admin: {
        position: 'sidebar',
        description: 'Switch off what should not be taken any more. It stays in the list.',
      },
    }),
  ],
  uniques: [
    {
      name: 'outcome_indicators_name_unique',
      fields: ['indicatorName'],
      message: 'The library has an indicator of this name.',
    },
  ],
  indexes: [{ name: 'outcome_indicators_category_active', fields: ['category', 'isActive'] }],
})
