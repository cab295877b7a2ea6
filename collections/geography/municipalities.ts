import { defineCollection } from '@/collections/define'
import { choice } from '@/collections/fields'
import { isActive, larger, placeFields, placeLabel, placeUniques, populationTotal } from './fields'
import { placeMunicipality } from './placement'
import { renameInLabels } from './relabel'

/** Municipalities and cities, with the sub-municipalities of Manila. */
export const municipalities = defineCollection({
  slug: 'municipalities',
  labels: { singular: 'Municipality or city', plural: 'Municipalities and cities' },
  feature: 'geography.places',
  ownership: { kind: 'reference', isPublished: true },
  isRetained: true,
  admin: {
    useAsTitle: 'label',
    defaultColumns: ['name', 'municipalityType', 'province', 'psgc', 'isActive'],
    listSearchableFields: ['label', 'psgc'],
    description: 'The municipalities and cities of the Philippines. Shared by all organizations.',
  },
  defaultSort: 'name',
  fields: [
    ...placeFields('municipality or city'),
    larger({
      name: 'province',
      relationTo: 'provinces',
      admin: { description: 'Leave empty for a city that belongs to no province; then choose its region.' },
    }),
    larger({
      name: 'region',
      relationTo: 'regions',
      required: true,
      admin: { description: 'Filled in from the province when there is one.' },
    }),
    choice({
      name: 'municipalityType',
      label: 'Kind',
      defaultValue: 'municipality',
      options: {
        municipality: 'Municipality',
        city: 'City',
        component_city: 'Component City',
        independent_city: 'Independent City',
        sub_municipality: 'Sub-municipality (district of Manila)',
      },
      admin: {
        description: 'Independent cities are the highly urbanized and the independent component ones.',
      },
    }),
    populationTotal,
    placeLabel(),
    isActive,
  ],
  prepare: [placeMunicipality],
  hooks: { afterChange: [renameInLabels('municipality')] },
  uniques: placeUniques('municipalities'),
  searched: ['label', 'psgc'],
  indexes: [{ name: 'municipalities_name', fields: ['name'] }],
})
