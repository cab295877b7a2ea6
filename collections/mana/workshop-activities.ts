import type { CollectionBeforeValidateHook } from 'payload'
import { byServer } from '@/access/fieldAccess'
import { defineCollection } from '@/collections/define'
import { createdBy, stampCreator } from '@/collections/fields/authorship'
import { derived } from '@/collections/fields/derived'
import { choice, clock, count, day, longText, text } from '@/collections/fields'
import { goesWithAll } from '@/collections/me/settled'
import { invalid } from '@/hooks/problems'
import { hoursBetween, problemsOfTimes, wayOfWorkshop } from '@/src/domain/workshops'
import { sessionTypes, workshopDays, workshopTypes } from './choices'
import { unlessMovedOn } from './held'
import { keepsOnWay } from './keepOnWay'
import { assessment, ofAssessment } from './ofAssessment'
import { attendance } from './workshops/attendance'

const third = { width: '33%' }

const checkTimes: CollectionBeforeValidateHook = ({ collection, data, originalDoc, req }) => {
  const { startTime, endTime, workshopSessions } = { ...originalDoc, ...data } as Record<string, unknown>
  const problems = problemsOfTimes({
    startTime,
    endTime,
    workshopSessions: Array.isArray(workshopSessions) ? workshopSessions : [],
  })
  if (problems.length > 0) throw invalid({ collection: collection.slug, problems, req })
  return data
}

/** One of the six workshops of a regional assessment: data dictionary 3.3.6. */
export const workshopActivities = defineCollection({
  slug: 'workshop-activities',
  labels: { singular: 'Workshop', plural: 'Workshops' },
  feature: 'mana.workshops',
  ownership: ofAssessment,
  defaultSort: 'scheduledDate',
  admin: {
    useAsTitle: 'title',
    defaultColumns: [
      'title',
      'workshopType',
      'status',
      'scheduledDate',
      'startTime',
      'actualParticipants',
      'targetParticipants',
    ],
    listSearchableFields: ['title'],
    description:
      'The six workshops of a regional assessment: their sessions, who took part, what came of them.',
  },
  fields: [
    text({ name: 'title', required: true, maxLength: 250 }),
    {
      type: 'tabs',
      tabs: [
        {
          label: 'The workshop',
          fields: [
            assessment,
            choice({
              name: 'workshopType',
              label: 'Which of the six',
              required: true,
              options: workshopTypes,
              admin: { description: 'Each once in an assessment.' },
            }),
            longText({ name: 'description', required: true }),
            {
              type: 'row',
              fields: [
                choice({ name: 'workshopDay', label: 'Day', required: true, options: workshopDays }),
                day({ name: 'scheduledDate', label: 'Date', required: true }),
              ],
            },
            {
              type: 'row',
              fields: [
                clock({ name: 'startTime', label: 'Begins at', required: true, admin: third }),
                clock({ name: 'endTime', label: 'Ends at', required: true, admin: third }),
                derived<{ startTime?: string; endTime?: string }>({
                  name: 'durationHours',
                  label: 'Hours',
                  from: ({ startTime, endTime }) => hoursBetween(startTime, endTime),
                }),
              ],
            },
            {
              type: 'row',
              fields: [
                count({ name: 'targetParticipants', label: 'People expected', required: true }),
                count({
                  name: 'actualParticipants',
                  label: 'People who took part',
                  defaultValue: 0,
                  access: byServer,
                  admin: { readOnly: true, description: 'Counted from the attendance sheet.' },
                }),
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
          ],
        },
        {
          label: 'Program',
          fields: [
            longText({ name: 'methodology', required: true }),
            longText({ name: 'materialsNeeded', label: 'Materials' }),
            longText({ name: 'expectedOutputs', required: true }),
            {
              name: 'workshopSessions',
              type: 'array',
              maxRows: 50,
              labels: { singular: 'Session', plural: 'Sessions' },
              admin: { initCollapsed: true, description: 'In the order in which they take place.' },
              fields: [
                {
                  type: 'row',
                  fields: [
                    text({ name: 'title', required: true }),
                    choice({ name: 'sessionType', label: 'Kind', required: true, options: sessionTypes }),
                  ],
                },
                {
                  type: 'row',
                  fields: [
                    clock({ name: 'startTime', label: 'Begins at' }),
                    clock({ name: 'endTime', label: 'Ends at' }),
                    text({ name: 'leader', label: 'Led by' }),
                  ],
                },
                longText({ name: 'notes', label: 'What happened' }),
              ],
            },
          ],
        },
        {
          label: 'Attendance',
          fields: [
            {
              name: 'participants',
              type: 'join',
              collection: 'workshop-participants',
              on: 'workshop',
              defaultLimit: 50,
              defaultSort: 'name',
              admin: { defaultColumns: ['name', 'participantType', 'affiliation', 'attendance'] },
            },
          ],
        },
        {
          label: 'What came of it',
          fields: [
            {
              name: 'outputs',
              type: 'array',
              maxRows: 100,
              labels: { singular: 'Output', plural: 'Outputs' },
              admin: { initCollapsed: true },
              fields: [
                {
                  type: 'row',
                  fields: [
                    text({ name: 'title', required: true }),
                    text({ name: 'outputType', label: 'Kind', maxLength: 100 }),
                  ],
                },
                longText({ name: 'content', label: 'In words', required: true }),
              ],
            },
            longText({ name: 'keyFindings' }),
            longText({ name: 'recommendations' }),
            longText({ name: 'challengesEncountered', label: 'What stood in the way' }),
          ],
        },
      ],
    },
    choice({
      name: 'status',
      required: true,
      defaultValue: 'planned',
      options: wayOfWorkshop.labels,
      admin: { position: 'sidebar', components: { Cell: '/src/admin/cells/StatusCell#StatusCell' } },
    }),
    createdBy,
  ],
  prepare: [stampCreator, attendance.keepCount, unlessMovedOn(), checkTimes],
  hooks: {
    beforeValidate: [keepsOnWay(wayOfWorkshop, 'mana.workshops.edit')],
    beforeDelete: [goesWithAll(attendance.holdParent)],
  },
  uniques: [
    {
      name: 'workshop_activities_type_unique',
      fields: ['assessment', 'workshopType'],
      message: 'The assessment has this workshop already.',
    },
  ],
  indexes: [{ name: 'workshop_activities_organization_date', fields: ['organization', 'scheduledDate'] }],
})
