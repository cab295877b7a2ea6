import { openings } from '@/access/openings'
import { defineCollection } from '@/collections/define'
import { moveNeeds } from '@/collections/mana/placesOfNeeds'
import { count, flag, idOnly, longText, reference, sensitive, stamped, text } from '@/collections/fields'
import { passOnName } from '@/hooks/guests'
import { notAbove } from '@/src/domain/rules'
import { municipal } from './coverages/levels'
import { notePlaceOfDeleted, notePlaces, refreshCoverages } from './coverages/refresh'
import { derivedFigures } from './derivedFigures'
import { details, shares } from './details'
import { refuseTwin, stampLocation, stampNames } from './prepareCommunity'
import { profileRules } from './profile/rules'
import {
  challengesTab,
  cultureTab,
  governanceTab,
  livelihoodTab,
  peopleTab,
  prioritiesTab,
  recordTab,
  settlementFields,
} from './profile/tabs'

const fromBarangay = { readOnly: true, description: 'Taken from the barangay.' }

/** Other Bangsamoro Communities: one profile per organization and barangay. */
export const communities = defineCollection({
  slug: 'communities',
  feature: 'communities.profiles',
  ownership: {
    kind: 'organization',
    field: 'organization',
    opened: openings.communities,
  },
  trash: true,
  searched: ['displayName'],
  tables: { key: ['barangay'] },
  admin: {
    useAsTitle: 'displayName',
    defaultColumns: [
      'displayName',
      'barangay',
      'estimatedObcPopulation',
      'households',
      'isActive',
      'updatedAt',
    ],
    listSearchableFields: ['displayName', 'communityNames', 'obcId'],
    description: 'Bangsamoro communities your organization serves, with their people, needs and priorities.',
  },
  fields: [
    {
      type: 'tabs',
      tabs: [
        {
          label: 'Place and names',
          fields: [
            reference({
              name: 'barangay',
              relationTo: 'barangays',
              required: true,
              admin: {
                allowCreate: false,
                allowEdit: false,
                description:
                  'Type the name of the barangay and of its municipality. The rest of the address follows.',
              },
            }),
            {
              type: 'row',
              fields: [
                reference({
                  name: 'municipality',
                  relationTo: 'municipalities',
                  ...stamped,
                  ...idOnly,
                  admin: fromBarangay,
                }),
                reference({ name: 'province', relationTo: 'provinces', ...idOnly, admin: fromBarangay }),
                reference({
                  name: 'region',
                  relationTo: 'regions',
                  ...stamped,
                  ...idOnly,
                  admin: fromBarangay,
                }),
              ],
            },
            text({
              name: 'name',
              admin: { description: 'Leave empty to call the community after its barangay.' },
            }),
            longText({
              name: 'communityNames',
              label: 'All names',
              admin: {
                rows: 2,
                description: 'Separate the names with commas. The name above is put in front.',
              },
            }),
            text({
              name: 'obcId',
              label: 'OBC ID',
              maxLength: 50,
              admin: { description: 'Number in your own register.' },
            }),
            ...settlementFields(),
          ],
        },
        peopleTab([
          count({
            name: 'population',
            label: 'Population of the community',
            admin: { description: 'All residents, OBC or not.' },
          }),
          ...derivedFigures,
        ]),
        livelihoodTab(),
        cultureTab([
          {
            type: 'row',
            fields: [
              text({ name: 'primaryLanguage', label: 'Main language', maxLength: 100 }),
              text({ name: 'otherLanguages', admin: { description: 'Separate the languages with commas.' } }),
            ],
          },
          longText({
            name: 'languagesSpoken',
            label: 'All languages spoken',
            admin: { rows: 2, description: 'Made from the two fields above when one of them is filled in.' },
          }),
          longText({ name: 'culturalBackground' }),
          sensitive('religion', longText({ name: 'religiousPractices' })),
        ]),
        governanceTab(),
        challengesTab(),
        prioritiesTab([longText({ name: 'priorityNeeds' })]),
        recordTab(),
        { label: 'Livelihoods, facilities, people', fields: details },
        { label: 'Sharing', fields: [shares] },
      ],
    },
    text({
      name: 'displayName',
      label: 'Community',
      custom: { notNull: true },
      admin: { condition: () => false, readOnly: true },
    }),
    flag({
      name: 'isActive',
      label: 'Active',
      defaultValue: true,
      admin: {
        position: 'sidebar',
        description: 'Untick when the community no longer lives here.',
      },
    }),
  ],
  prepare: [stampLocation, stampNames],
  hooks: {
    beforeValidate: [refuseTwin],
    beforeChange: [notePlaces(municipal)],
    afterChange: [
      passOnName({
        by: 'community-shares',
        record: 'community',
        title: 'displayName',
        name: 'communityName',
      }),
      moveNeeds,
    ],
    beforeDelete: [notePlaceOfDeleted('communities', municipal)],
    afterOperation: [refreshCoverages],
  },
  rules: [
    notAbove({
      name: 'communities_obc_within_barangay',
      field: 'estimatedObcPopulation',
      other: 'totalBarangayPopulation',
      message: 'The OBC population cannot be above the population of the barangay.',
    }),
    ...profileRules('communities'),
  ],
  uniques: [
    {
      name: 'communities_organization_barangay_unique',
      fields: ['organization', 'barangay'],
      where: '"deleted_at" IS NULL',
      message: 'Your organization already has a community in this barangay.',
    },
  ],
  indexes: [
    { name: 'communities_organization_province', fields: ['organization', 'province'] },
    { name: 'communities_organization_region', fields: ['organization', 'region'] },
  ],
})
