import { defineCollection } from '@/collections/define'
import { longText } from '@/collections/fields'
import { isActive, placeFields, placeUniques } from './fields'
import { renameInLabels } from './relabel'

/** The 18 administrative regions. */
export const regions = defineCollection({
  slug: 'regions',
  feature: 'geography.places',
  ownership: { kind: 'reference', isPublished: true },
  isRetained: true,
  admin: {
    useAsTitle: 'name',
    defaultColumns: ['name', 'code', 'psgc', 'isActive'],
    listSearchableFields: ['name', 'code', 'psgc'],
    description: 'The administrative regions of the Philippines. Shared by all organizations.',
  },
  defaultSort: 'psgc',
  fields: [...placeFields('region'), longText({ name: 'description' }), isActive],
  hooks: { afterChange: [renameInLabels('region')] },
  uniques: placeUniques('regions'),
})
