import { defineCollection } from '@/collections/define'
import { choice, day, longText } from '@/collections/fields'
import { choiceAsTitle } from '@/collections/fields/choiceAsTitle'
import { between } from '@/src/domain/rules'
import { availabilities, conditions, improvementPriorities, infrastructureTypes } from './choices'
import { community, ofCommunity } from './ofCommunity'

const { title, stampTitle } = choiceAsTitle('infrastructureType', infrastructureTypes)

/** Roads, water, schools and the like, one record for each kind and community: data dictionary 3.2.5. */
export const communityInfrastructure = defineCollection({
  slug: 'community-infrastructure',
  labels: { singular: 'Infrastructure', plural: 'Infrastructure' },
  graphQL: { singularName: 'CommunityInfrastructure', pluralName: 'CommunityInfrastructures' },
  feature: 'communities.profiles',
  ownership: ofCommunity,
  defaultSort: 'infrastructureType',
  admin: {
    useAsTitle: 'displayName',
    defaultColumns: [
      'infrastructureType',
      'community',
      'availabilityStatus',
      'condition',
      'priorityForImprovement',
      'lastAssessed',
    ],
    listSearchableFields: ['displayName', 'description'],
    description: 'How a community is served with water, power, roads, schools and other facilities.',
  },
  prepare: [stampTitle],
  fields: [
    title,
    community,
    {
      type: 'row',
      fields: [
        choice({ name: 'infrastructureType', label: 'Kind', required: true, options: infrastructureTypes }),
        choice({
          name: 'availabilityStatus',
          label: 'Availability',
          required: true,
          options: availabilities,
        }),
      ],
    },
    longText({ name: 'description' }),
    {
      type: 'row',
      fields: [
        {
          name: 'coveragePercentage',
          label: 'Households reached (%)',
          type: 'number',
          min: 0,
          max: 100,
          admin: { step: 0.01 },
        },
        choice({ name: 'condition', options: conditions }),
        choice({
          name: 'priorityForImprovement',
          label: 'Priority for improvement',
          defaultValue: 'medium',
          options: improvementPriorities,
        }),
      ],
    },
    day({ name: 'lastAssessed', label: 'Last assessed' }),
    longText({ name: 'notes' }),
  ],
  rules: [
    between({ name: 'community_infrastructure_coverage', field: 'coveragePercentage', min: 0, max: 100 }),
  ],
  uniques: [
    {
      name: 'community_infrastructure_type_unique',
      fields: ['community', 'infrastructureType'],
      message: 'This community already has a record of this kind of infrastructure. Change that one.',
    },
  ],
})
