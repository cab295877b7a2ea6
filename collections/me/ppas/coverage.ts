import type { Field } from 'payload'
import { count, idOnly, longText, reference } from '@/collections/fields'

const half = { width: '50%' }

/** Where it takes place and whom it reaches. */
export const coverage: Field[] = [
  {
    type: 'row',
    fields: [
      reference({ name: 'coverageRegion', label: 'Region', relationTo: 'regions', ...idOnly, admin: half }),
      reference({
        name: 'coverageProvince',
        label: 'Province',
        relationTo: 'provinces',
        ...idOnly,
        admin: half,
      }),
    ],
  },
  {
    type: 'row',
    fields: [
      reference({
        name: 'coverageMunicipality',
        label: 'City or municipality',
        relationTo: 'municipalities',
        ...idOnly,
        admin: half,
      }),
      reference({
        name: 'coverageBarangay',
        label: 'Barangay',
        relationTo: 'barangays',
        ...idOnly,
        admin: { ...half, description: 'The smallest place is enough: those around it are filled in.' },
      }),
    ],
  },
  {
    name: 'communities',
    label: 'Communities served',
    type: 'relationship',
    relationTo: 'communities',
    hasMany: true,
    ...idOnly,
    admin: { description: 'Other Bangsamoro Communities it reaches.' },
  },
  longText({
    name: 'obcsBenefited',
    label: 'OBCs that benefit, in words',
    admin: { description: 'For communities that are not recorded yet.' },
  }),
  {
    type: 'row',
    fields: [
      count({ name: 'totalSlots', label: 'Slots in all', admin: half }),
      count({
        name: 'obcSlots',
        label: 'Slots for OBCs',
        admin: { ...half, description: 'Not more than the slots in all.' },
      }),
    ],
  },
  {
    type: 'row',
    fields: [
      count({ name: 'beneficiaryIndividualsTotal', label: 'Persons who benefit', admin: half }),
      count({ name: 'beneficiaryOrganizationsTotal', label: 'Organizations that benefit', admin: half }),
    ],
  },
  longText({ name: 'beneficiaryDescription', label: 'Who benefits' }),
  {
    name: 'beneficiaryDemographics',
    label: 'Who benefits, in figures',
    type: 'json',
    admin: { description: 'Figures by group, for example {"women": 120, "youth": 45}.' },
  },
]
