import { defineCollection } from '@/collections/define'
import { idOnly, longText, reference, stamped, count } from '@/collections/fields'
import { createdBy, stampCreator, stampEditor, updatedBy } from '@/collections/fields/authorship'
import { coverageSidebar, coverageTabs } from './coverages/fields'
import { keepSums, stampPlace } from './coverages/keepSums'
import { municipal, provincial } from './coverages/levels'
import { notePlaceOfDeleted, notePlaces, refreshCoverages } from './coverages/refresh'
import { profileRules } from './profile/rules'

/** The communities of an organization in a municipality, added up: data dictionary 3.2.3. */
export const municipalityCoverages = defineCollection({
  slug: 'municipality-coverages',
  labels: { singular: 'Municipal coverage', plural: 'Municipal coverages' },
  graphQL: { singularName: 'MunicipalityCoverage', pluralName: 'MunicipalityCoverages' },
  feature: 'communities.coverages',
  ownership: { kind: 'organization', field: 'organization' },
  trash: true,
  defaultSort: 'displayName',
  searched: ['displayName'],
  admin: {
    useAsTitle: 'displayName',
    defaultColumns: [
      'displayName',
      'totalObcCommunities',
      'attributedPopulation',
      'households',
      'autoSync',
      'updatedAt',
    ],
    listSearchableFields: ['displayName', 'keyBarangays'],
    description: 'Your communities added up by municipality. Kept by BMMS as communities change.',
  },
  fields: [
    {
      type: 'tabs',
      tabs: coverageTabs({
        label: 'Place',
        fields: [
          reference({
            name: 'municipality',
            label: 'Municipality or city',
            relationTo: 'municipalities',
            required: true,
            access: { update: () => false },
            admin: { allowCreate: false, allowEdit: false },
          }),
          {
            type: 'row',
            fields: [
              reference({
                name: 'province',
                relationTo: 'provinces',
                ...idOnly,
                admin: { readOnly: true, description: 'Taken from the municipality.' },
              }),
              reference({
                name: 'region',
                relationTo: 'regions',
                ...stamped,
                ...idOnly,
                admin: { readOnly: true, description: 'Taken from the municipality.' },
              }),
            ],
          },
          count({ name: 'totalObcCommunities', label: 'Communities' }),
          longText({ name: 'keyBarangays', label: 'Barangays with a community', admin: { rows: 3 } }),
        ],
      }),
    },
    ...coverageSidebar(),
    createdBy,
    updatedBy,
  ],
  prepare: [stampCreator, stampEditor, stampPlace(municipal)],
  hooks: {
    beforeValidate: [keepSums(municipal)],
    beforeChange: [notePlaces(provincial)],
    beforeDelete: [notePlaceOfDeleted('municipality-coverages', provincial)],
    afterOperation: [refreshCoverages],
  },
  rules: profileRules('municipality_coverages'),
  uniques: [
    {
      name: 'municipality_coverages_place_unique',
      fields: ['organization', 'municipality'],
      message:
        'Your organization already has a coverage of this municipality. Look in the trash when the list has none.',
    },
  ],
  indexes: [{ name: 'municipality_coverages_province', fields: ['organization', 'province'] }],
})
