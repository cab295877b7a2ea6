import { defineCollection } from '@/collections/define'
import { stampedMoment, stampedPerson } from '@/collections/fields/authorship'
import { choice, count, longText, reference, text } from '@/collections/fields'
import { forwardStatuses, longestWords } from '@/src/domain/forwarding'
import { urgencies } from '@/src/domain/needs'
import { never } from '@/access/fieldAccess'
import { answerEndpoints } from './forwarding/endpoints'

const quarter = { width: '25%' }
const place = { width: '50%', allowEdit: false }

/**
 * Needs that other organizations forwarded: a copy of what it takes to answer, and the answer. Made by forwarding
 * and answered by an endpoint, so that nobody changes what was sent (data dictionary 4.6).
 */
export const receivedNeeds = defineCollection({
  slug: 'received-needs',
  labels: { singular: 'Received need', plural: 'Received needs' },
  feature: 'mana.received-needs',
  ownership: { kind: 'organization', field: 'organization' },
  isFixed: true,
  disableDuplicate: true,
  endpoints: answerEndpoints,
  defaultSort: '-createdAt',
  searched: ['title'],
  admin: {
    useAsTitle: 'title',
    defaultColumns: [
      'title',
      'fromOrganization',
      'category',
      'municipality',
      'urgencyLevel',
      'status',
      'createdAt',
    ],
    listSearchableFields: ['title', 'geographicScope'],
    description: 'Needs of communities that other organizations forwarded to yours, for you to answer.',
  },
  fields: [
    text({ name: 'title', required: true, maxLength: 200 }),
    {
      type: 'tabs',
      tabs: [
        {
          label: 'The need',
          fields: [
            {
              type: 'row',
              fields: [
                reference({
                  name: 'fromOrganization',
                  label: 'Forwarded by',
                  relationTo: 'organizations',
                  required: true,
                  admin: place,
                }),
                reference({
                  name: 'category',
                  relationTo: 'needs-categories',
                  required: true,
                  admin: place,
                }),
              ],
            },
            longText({ name: 'message', maxLength: longestWords }),
            longText({ name: 'description', required: true }),
            {
              type: 'row',
              fields: [
                choice({
                  name: 'urgencyLevel',
                  label: 'Urgency',
                  required: true,
                  options: urgencies,
                  admin: quarter,
                }),
                count({
                  name: 'impactSeverity',
                  label: 'Severity (1 to 5)',
                  required: true,
                  admin: quarter,
                }),
                count({
                  name: 'affectedPopulation',
                  label: 'People affected',
                  required: true,
                  admin: quarter,
                }),
                count({ name: 'affectedHouseholds', label: 'Households affected', admin: quarter }),
              ],
            },
          ],
        },
        {
          label: 'Where',
          fields: [
            longText({ name: 'geographicScope', label: 'Where', required: true, admin: { rows: 2 } }),
            {
              type: 'row',
              fields: [
                reference({ name: 'region', relationTo: 'regions', admin: place }),
                reference({ name: 'province', relationTo: 'provinces', admin: place }),
              ],
            },
            {
              type: 'row',
              fields: [
                reference({
                  name: 'municipality',
                  label: 'Municipality or city',
                  relationTo: 'municipalities',
                  admin: place,
                }),
                reference({ name: 'barangay', relationTo: 'barangays', admin: place }),
              ],
            },
          ],
        },
        {
          label: 'Answer',
          fields: [
            longText({
              name: 'answer',
              maxLength: longestWords,
              admin: { condition: (data) => Boolean(data.answer) },
            }),
            reference({
              name: 'linkedPpa',
              label: 'PPA that answers it',
              relationTo: 'ppas',
              index: true,
              admin: { condition: (data) => Boolean(data.linkedPpa) },
            }),
            {
              name: 'give',
              type: 'ui',
              admin: { components: { Field: '/src/admin/forwarding/AnswerField#AnswerField' } },
            },
          ],
        },
      ],
    },
    choice({
      name: 'status',
      required: true,
      defaultValue: 'waiting',
      options: forwardStatuses,
      admin: {
        position: 'sidebar',
        components: { Cell: '/src/admin/cells/StatusCell#StatusCell' },
      },
    }),
    stampedPerson({ name: 'answeredBy', label: 'Answered by' }),
    stampedMoment({ name: 'answeredAt', label: 'Answered on' }),
    // No relation, because it is another organization's record.
    text({
      name: 'sourceNeed',
      required: true,
      maxLength: 36,
      access: { read: never },
      admin: { hidden: true },
    }),
  ],
  uniques: [
    {
      name: 'received_needs_one_waiting',
      fields: ['sourceNeed'],
      where: `"status" = 'waiting'`,
      message: 'This need waits for an answer already.',
    },
  ],
  indexes: [{ name: 'received_needs_organization_status', fields: ['organization', 'status'] }],
})
