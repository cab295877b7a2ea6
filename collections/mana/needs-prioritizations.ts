import { community } from '@/collections/communities/ofCommunity'
import { defineCollection } from '@/collections/define'
import { createdBy, stampCreator } from '@/collections/fields/authorship'
import { choice, count, day, longText, reference, text } from '@/collections/fields'
import { notBefore } from '@/src/domain/rules'
import { prioritizationMethods, prioritizationStatuses } from './choices'
import { assessment, ofAssessment } from './ofAssessment'
import { checkRanks } from './prepareNeed'

/** A meeting at which needs are put in order, with the order that came of it: data dictionary 3.3.3. */
export const needsPrioritizations = defineCollection({
  slug: 'needs-prioritizations',
  labels: { singular: 'Prioritization of needs', plural: 'Prioritizations of needs' },
  graphQL: { singularName: 'NeedsPrioritization', pluralName: 'NeedsPrioritizations' },
  feature: 'mana.needs',
  ownership: ofAssessment,
  defaultSort: '-startDate',
  admin: {
    useAsTitle: 'title',
    defaultColumns: ['title', 'community', 'method', 'status', 'startDate', 'participantCount'],
    listSearchableFields: ['title'],
    description: 'Meetings at which the needs of a community are put in order.',
  },
  fields: [
    text({ name: 'title', required: true, maxLength: 200 }),
    {
      type: 'tabs',
      tabs: [
        {
          label: 'The meeting',
          fields: [
            assessment,
            community,
            longText({ name: 'description', required: true }),
            {
              type: 'row',
              fields: [
                choice({ name: 'method', required: true, options: prioritizationMethods }),
                day({ name: 'startDate', label: 'From', required: true }),
                day({ name: 'endDate', label: 'To', required: true }),
              ],
            },
            {
              name: 'facilitators',
              type: 'relationship',
              relationTo: 'users',
              hasMany: true,
              required: true,
              admin: { allowCreate: false, allowEdit: false },
            },
            count({ name: 'participantCount', label: 'People who took part', required: true }),
            longText({
              name: 'stakeholderGroups',
              label: 'Groups that took part',
              required: true,
              admin: { rows: 2 },
            }),
          ],
        },
        {
          label: 'Criteria and order',
          fields: [
            {
              name: 'prioritizationCriteria',
              label: 'Criteria',
              labels: { singular: 'Criterion', plural: 'Criteria' },
              type: 'array',
              admin: { description: 'What counted, and how much.' },
              fields: [
                {
                  type: 'row',
                  fields: [
                    text({ name: 'name', label: 'Criterion', required: true }),
                    { name: 'weight', type: 'number', min: 0, max: 100, admin: { step: 0.5 } },
                  ],
                },
              ],
            },
            {
              name: 'items',
              label: 'Needs in order',
              labels: { singular: 'Need', plural: 'Needs' },
              type: 'array',
              fields: [
                {
                  type: 'row',
                  fields: [
                    count({ name: 'rank', required: true, admin: { width: '20%' } }),
                    reference({
                      name: 'need',
                      relationTo: 'needs',
                      required: true,
                      admin: { width: '60%', allowCreate: false },
                    }),
                    {
                      name: 'score',
                      type: 'number',
                      min: 0,
                      max: 999.99,
                      admin: { width: '20%', step: 0.01 },
                    },
                  ],
                },
                longText({ name: 'justification', label: 'Why', admin: { rows: 2 } }),
              ],
            },
            longText({ name: 'topPriorities', label: 'What comes first' }),
            longText({ name: 'recommendations' }),
          ],
        },
      ],
    },
    choice({
      name: 'status',
      required: true,
      defaultValue: 'planning',
      options: prioritizationStatuses,
      admin: {
        position: 'sidebar',
        components: { Cell: '/src/admin/cells/StatusCell#StatusCell' },
      },
    }),
    createdBy,
  ],
  prepare: [stampCreator, checkRanks],
  rules: [
    notBefore({
      name: 'needs_prioritizations_dates',
      field: 'endDate',
      other: 'startDate',
      message: 'The end cannot be before the beginning.',
    }),
  ],
})
