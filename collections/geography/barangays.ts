import { flag } from '@/collections/fields'
import { defineCollection } from '@/collections/define'
import { isActive, larger, placeFields, placeLabel, placeUniques, populationTotal } from './fields'
import { placeBarangay } from './placement'

/** The smallest unit of government; some 42,000 of them. */
export const barangays = defineCollection({
  slug: 'barangays',
  feature: 'geography.places',
  ownership: { kind: 'reference', isPublished: true },
  isRetained: true,
  admin: {
    useAsTitle: 'label',
    defaultColumns: ['label', 'psgc', 'isUrban', 'isActive'],
    listSearchableFields: ['label', 'psgc'],
    description: 'The barangays of the Philippines. Type a name and its municipality to find one.',
  },
  defaultSort: 'name',
  fields: [
    ...placeFields('barangay'),
    larger({
      name: 'municipality',
      label: 'Municipality or city',
      relationTo: 'municipalities',
      required: true,
    }),
    larger({
      name: 'province',
      relationTo: 'provinces',
      admin: {
        readOnly: true,
        description: 'Filled in from the municipality; cities outside provinces have none.',
      },
    }),
    larger({
      name: 'region',
      relationTo: 'regions',
      required: true,
      admin: { readOnly: true, description: 'Filled in from the municipality.' },
    }),
    populationTotal,
    flag({
      name: 'isUrban',
      label: 'Urban',
      admin: {
        position: 'sidebar',
        description: 'Classified as urban by the Philippine Statistics Authority.',
      },
    }),
    placeLabel(),
    isActive,
  ],
  prepare: [placeBarangay],
  uniques: placeUniques('barangays'),
  searched: ['label', 'psgc'],
  indexes: [
    { name: 'barangays_name', fields: ['name'] },
    { name: 'barangays_municipality_name', fields: ['municipality', 'name'] },
  ],
})
