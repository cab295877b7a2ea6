import { defineCollection } from '@/collections/define'
import { choice, flag, longText, text } from '@/collections/fields'
import { colorAndIcon } from '@/collections/fields/colorAndIcon'
import { between } from '@/src/domain/rules'
import { needSectors } from './choices'
import { scoreAnew } from './prepareNeed'

/** The kinds of need, shared by all organizations. */
export const needsCategories = defineCollection({
  slug: 'needs-categories',
  labels: { singular: 'Category of needs', plural: 'Categories of needs' },
  graphQL: { singularName: 'NeedsCategory', pluralName: 'NeedsCategories' },
  feature: 'mana.categories',
  ownership: { kind: 'reference' },
  isRetained: true,
  admin: {
    useAsTitle: 'name',
    defaultColumns: ['name', 'sector', 'weightFactor', 'isActive'],
    listSearchableFields: ['name'],
    description: 'Kinds of need. Shared by all organizations.',
  },
  defaultSort: 'name',
  hooks: { afterChange: [scoreAnew] },
  fields: [
    text({ name: 'name', required: true, maxLength: 100 }),
    choice({ name: 'sector', required: true, options: needSectors }),
    longText({ name: 'description', required: true, admin: { description: 'What belongs here.' } }),
    {
      name: 'weightFactor',
      label: 'Weight',
      type: 'number',
      min: 0,
      max: 9.99,
      required: true,
      defaultValue: 1,
      admin: {
        step: 0.05,
        description: 'Multiplies the priority score of its needs. A change counts for all of them at once.',
      },
    },
    colorAndIcon,
    flag({
      name: 'isActive',
      label: 'In use',
      defaultValue: true,
      admin: { position: 'sidebar', description: 'Untick to stop offering it for new needs.' },
    }),
  ],
  rules: [between({ name: 'needs_categories_weight', field: 'weightFactor', min: 0, max: 9.99 })],
  uniques: [
    {
      name: 'needs_categories_name_unique',
      fields: ['name'],
      message: 'A category with this name exists already.',
    },
  ],
})
