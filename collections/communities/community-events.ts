import { createdBy, stampCreator } from '@/collections/fields/authorship'
import { defineCollection } from '@/collections/define'
import { choice, clock, day, flag, longText, text } from '@/collections/fields'
import { notBefore } from '@/src/domain/rules'
import { communityEventTypes } from './choices'
import { community, ofCommunity } from './ofCommunity'

const timed = { condition: (data: Record<string, unknown>) => data.allDay === false }

/** What happens in a community: data dictionary 3.2.5. */
export const communityEvents = defineCollection({
  slug: 'community-events',
  labels: { singular: 'Community event', plural: 'Community events' },
  feature: 'communities.events',
  ownership: ofCommunity,
  defaultSort: '-startDate',
  admin: {
    useAsTitle: 'title',
    defaultColumns: ['title', 'eventType', 'community', 'startDate', 'endDate', 'isPublic'],
    listSearchableFields: ['title', 'location', 'organizer'],
    description: 'Celebrations, meetings, trainings and emergencies in the communities.',
  },
  prepare: [stampCreator],
  fields: [
    community,
    text({ name: 'title', required: true }),
    choice({ name: 'eventType', label: 'Kind', required: true, options: communityEventTypes }),
    longText({ name: 'description' }),
    {
      type: 'row',
      fields: [
        day({ name: 'startDate', label: 'From', required: true }),
        day({ name: 'endDate', label: 'To', admin: { description: 'Leave empty for a single day.' } }),
      ],
    },
    flag({ name: 'allDay', label: 'All day', defaultValue: true }),
    {
      type: 'row',
      fields: [
        clock({ name: 'startTime', label: 'Begins at', admin: timed }),
        clock({ name: 'endTime', label: 'Ends at', admin: timed }),
      ],
    },
    text({ name: 'location', label: 'Place' }),
    text({ name: 'organizer', label: 'Organized by' }),
    flag({
      name: 'isPublic',
      label: 'Open to the public',
      defaultValue: true,
      admin: { position: 'sidebar' },
    }),
    flag({ name: 'isRecurring', label: 'Comes back every year', admin: { position: 'sidebar' } }),
    createdBy,
  ],
  rules: [
    notBefore({
      name: 'community_events_dates',
      field: 'endDate',
      other: 'startDate',
      message: 'The end cannot be before the beginning.',
    }),
  ],
})
