import { defineCollection } from '@/collections/define'
import { choice, count, day, flag, longText, reference, text } from '@/collections/fields'
import { notBefore } from '@/src/domain/rules'
import { contactOutcomes, contactTypes } from './choices'

/** One contact with a stakeholder of a community, as against an engagement of the office: data dictionary 3.2.5. */
export const stakeholderEngagements = defineCollection({
  slug: 'stakeholder-engagements',
  labels: { singular: 'Contact with a stakeholder', plural: 'Contacts with stakeholders' },
  feature: 'communities.stakeholders',
  ownership: {
    kind: 'inherits',
    field: 'organization',
    parent: { field: 'stakeholder', collection: 'stakeholders' },
  },
  graphQL: { singularName: 'StakeholderEngagement', pluralName: 'StakeholderEngagements' },
  defaultSort: '-date',
  admin: {
    useAsTitle: 'title',
    defaultColumns: ['title', 'date', 'stakeholder', 'engagementType', 'outcome', 'followUpNeeded'],
    listSearchableFields: ['title', 'location'],
    description: 'Meetings, visits and calls with people of a community.',
  },
  fields: [
    reference({
      name: 'stakeholder',
      relationTo: 'stakeholders',
      required: true,
      index: true,
      admin: { allowCreate: false },
    }),
    text({ name: 'title', required: true }),
    longText({
      name: 'description',
      required: true,
      admin: { description: 'What it was about.' },
    }),
    {
      type: 'row',
      fields: [
        choice({ name: 'engagementType', label: 'Kind', required: true, options: contactTypes }),
        day({ name: 'date', required: true }),
        {
          name: 'durationHours',
          label: 'Hours it took',
          type: 'number',
          min: 0,
          max: 1000,
          admin: { step: 0.5 },
        },
      ],
    },
    {
      type: 'row',
      fields: [
        text({ name: 'location', label: 'Place' }),
        count({ name: 'participantsCount', label: 'People who took part' }),
      ],
    },
    choice({ name: 'outcome', defaultValue: 'positive', options: contactOutcomes }),
    longText({ name: 'keyPoints', label: 'Key points' }),
    longText({ name: 'actionItems', label: 'What was agreed' }),
    longText({ name: 'challengesEncountered', label: 'Difficulties' }),
    longText({ name: 'stakeholderFeedback', label: 'What they said of it' }),
    text({ name: 'documentedBy', label: 'Written down by', required: true }),
    flag({ name: 'followUpNeeded', label: 'Follow-up needed', admin: { position: 'sidebar' } }),
    day({ name: 'followUpDate', label: 'Follow up on', admin: { position: 'sidebar' } }),
  ],
  rules: [
    notBefore({
      name: 'stakeholder_engagements_follow_up',
      field: 'followUpDate',
      other: 'date',
      message: 'The follow-up cannot be before the contact.',
    }),
  ],
})
