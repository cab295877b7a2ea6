import { defineCollection } from '@/collections/define'
import { count, flag, idOnly, longText, reference, stamped } from '@/collections/fields'
import {
  createdBy,
  stampCreator,
  stampedMoment,
  stampedPerson,
  stampEditor,
  updatedBy,
} from '@/collections/fields/authorship'
import { coverageSidebar, coverageTabs } from './coverages/fields'
import { keepSums, stampPlace } from './coverages/keepSums'
import { provincial } from './coverages/levels'
import { stampSubmission } from './coverages/submission'
import { profileRules } from './profile/rules'

/** The communities of an organization in a province, added up from its municipalities: data dictionary 3.2.4. */
export const provinceCoverages = defineCollection({
  slug: 'province-coverages',
  labels: { singular: 'Provincial coverage', plural: 'Provincial coverages' },
  graphQL: { singularName: 'ProvinceCoverage', pluralName: 'ProvinceCoverages' },
  feature: 'communities.coverages',
  ownership: { kind: 'organization', field: 'organization' },
  trash: true,
  defaultSort: 'displayName',
  searched: ['displayName'],
  admin: {
    useAsTitle: 'displayName',
    defaultColumns: [
      'displayName',
      'totalMunicipalities',
      'totalObcCommunities',
      'attributedPopulation',
      'households',
      'autoSync',
      'isSubmitted',
    ],
    listSearchableFields: ['displayName', 'keyMunicipalities'],
    description: 'Your communities added up by province. Kept by BMMS as municipal coverages change.',
  },
  fields: [
    {
      type: 'tabs',
      tabs: coverageTabs({
        label: 'Place',
        fields: [
          reference({
            name: 'province',
            relationTo: 'provinces',
            required: true,
            access: { update: () => false },
            admin: { allowCreate: false, allowEdit: false },
          }),
          reference({
            name: 'region',
            relationTo: 'regions',
            ...stamped,
            ...idOnly,
            admin: { readOnly: true, description: 'Taken from the province.' },
          }),
          {
            type: 'row',
            fields: [
              count({ name: 'totalMunicipalities', label: 'Municipalities' }),
              count({ name: 'totalObcCommunities', label: 'Communities' }),
            ],
          },
          longText({
            name: 'keyMunicipalities',
            label: 'Municipalities with a community',
            admin: { rows: 3 },
          }),
        ],
      }),
    },
    ...coverageSidebar(),
    flag({
      name: 'isSubmitted',
      label: 'Submitted',
      admin: {
        position: 'sidebar',
        description: 'Tick when the profile is complete. Untick to go on working.',
      },
    }),
    stampedMoment({ name: 'submittedAt', label: 'Submitted on' }),
    stampedPerson({ name: 'submittedBy', label: 'Submitted by' }),
    createdBy,
    updatedBy,
  ],
  prepare: [stampCreator, stampEditor, stampPlace(provincial), stampSubmission],
  hooks: { beforeValidate: [keepSums(provincial)] },
  rules: profileRules('province_coverages'),
  uniques: [
    {
      name: 'province_coverages_place_unique',
      fields: ['organization', 'province'],
      message:
        'Your organization already has a coverage of this province. Look in the trash when the list has none.',
    },
  ],
  indexes: [{ name: 'province_coverages_region', fields: ['organization', 'region'] }],
})
