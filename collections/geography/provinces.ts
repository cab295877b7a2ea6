import { defineCollection } from '@/collections/define'
import { text } from '@/collections/fields'
import { isActive, larger, placeFields, placeUniques, populationTotal } from './fields'
import { renameInLabels } from './relabel'

/** The provinces, each in one region. */
export const provinces = defineCollection({
  slug: 'provinces',
  feature: 'geography.places',
  ownership: { kind: 'reference', isPublished: true },
  isRetained: true,
  admin: {
    useAsTitle: 'name',
    defaultColumns: ['name', 'region', 'psgc', 'populationTotal', 'isActive'],
    listSearchableFields: ['name', 'code', 'psgc'],
    description: 'The provinces of the Philippines. Shared by all organizations.',
  },
  defaultSort: 'name',
  fields: [
    ...placeFields('province'),
    larger({ name: 'region', relationTo: 'regions', required: true }),
    text({ name: 'capital', admin: { description: 'Seat of the provincial government.' } }),
    populationTotal,
    isActive,
  ],
  hooks: { afterChange: [renameInLabels('province')] },
  uniques: placeUniques('provinces'),
  indexes: [{ name: 'provinces_name', fields: ['name'] }],
})
