import { defineCollection } from '@/collections/define'
import { choice, count, flag, longText, text } from '@/collections/fields'
import { between } from '@/src/domain/rules'
import { incomeLevels, livelihoodTypes } from './choices'
import { community, ofCommunity } from './ofCommunity'

/** What the people of a community live on, one line for each activity: data dictionary 3.2.5. */
export const communityLivelihoods = defineCollection({
  slug: 'community-livelihoods',
  labels: { singular: 'Livelihood', plural: 'Livelihoods' },
  graphQL: { singularName: 'CommunityLivelihood', pluralName: 'CommunityLivelihoods' },
  feature: 'communities.profiles',
  ownership: ofCommunity,
  defaultSort: '-isPrimaryLivelihood',
  admin: {
    useAsTitle: 'specificActivity',
    defaultColumns: [
      'specificActivity',
      'livelihoodType',
      'community',
      'householdsInvolved',
      'isPrimaryLivelihood',
    ],
    listSearchableFields: ['specificActivity'],
    description: 'What the people of a community live on.',
  },
  fields: [
    community,
    {
      type: 'row',
      fields: [
        choice({ name: 'livelihoodType', label: 'Kind', required: true, options: livelihoodTypes }),
        text({
          name: 'specificActivity',
          label: 'Activity',
          required: true,
          admin: { description: 'What exactly, for example rubber tapping.' },
        }),
      ],
    },
    longText({ name: 'description' }),
    {
      type: 'row',
      fields: [
        count({ name: 'householdsInvolved', label: 'Households that do this' }),
        {
          name: 'percentageOfCommunity',
          label: 'Share of the community (%)',
          type: 'number',
          min: 0,
          max: 100,
          admin: { step: 0.01 },
        },
        choice({ name: 'incomeLevel', label: 'Income', options: incomeLevels }),
      ],
    },
    longText({ name: 'challenges' }),
    longText({ name: 'opportunities' }),
    flag({
      name: 'isPrimaryLivelihood',
      label: 'Main livelihood',
      admin: { position: 'sidebar', description: 'What most of the households live on.' },
    }),
    flag({
      name: 'seasonal',
      admin: { position: 'sidebar', description: 'Done in some months of the year only.' },
    }),
  ],
  rules: [
    between({
      name: 'community_livelihoods_percentage',
      field: 'percentageOfCommunity',
      min: 0,
      max: 100,
    }),
  ],
})
