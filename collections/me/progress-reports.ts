import { ofPpa, ppa } from './ofPpa'
import { defineCollection } from '@/collections/define'
import { choice, count, day, longText } from '@/collections/fields'
import { between } from '@/src/domain/rules'
import { createdBy, stampCreator } from '@/collections/fields/authorship'
import { asStoredDay, dayOf } from '@/src/domain/progress'
import { quarterOf } from '@/src/domain/indicators'
import { documentsOf } from './documents/join'
import { requestStatuses } from '@/src/domain/requests'
import { ppaStatuses, quarters, updateTypes } from './choices'
import { holdPpa } from './funding/ledger'
import { carryOver, takeBack } from './reports/carry'
import { heldBy } from './settled'

const half = { width: '50%' }

/** What an MOA reports on a PPA: the legacy MonitoringUpdate, data dictionary 3.4.2. */
export const progressReports = defineCollection({
  slug: 'progress-reports',
  labels: { singular: 'Progress report', plural: 'Progress reports' },
  feature: 'me.progress-reports',
  ownership: ofPpa,
  defaultSort: '-createdAt',
  admin: {
    useAsTitle: 'notes',
    defaultColumns: ['reportDate', 'ppa', 'year', 'quarter', 'status', 'progress', 'notes'],
    listSearchableFields: ['notes', 'accomplishment', 'issues', 'nextSteps'],
    description: 'A new report also updates the status and progress of its PPA.',
  },
  prepare: [stampCreator],
  hooks: {
    ...heldBy({ field: 'ppa', hold: holdPpa }),
    afterChange: [carryOver],
    afterDelete: [takeBack],
  },
  fields: [
    ppa,
    {
      type: 'row',
      fields: [
        choice({
          name: 'status',
          label: 'New status of the PPA',
          options: ppaStatuses,
          admin: { ...half, description: 'Leave empty when it has not changed.' },
        }),
        count({
          name: 'progress',
          label: 'New progress of the PPA (%)',
          max: 100,
          admin: { ...half, description: 'From 0 to 100. Leave empty when it has not changed.' },
        }),
      ],
    },
    choice({
      name: 'requestStatus',
      label: 'New status of the request',
      options: requestStatuses,
      admin: {
        description:
          'Only for OBC requests and proposals, and the next step of their way. Stays when the report is deleted.',
      },
    }),
    longText({
      name: 'notes',
      required: true,
      admin: { description: 'What happened since the last report.' },
    }),
    longText({
      name: 'accomplishment',
      label: 'Accomplishments of the quarter',
      admin: { description: 'What was done and delivered, in figures where there are any.' },
    }),
    longText({
      name: 'issues',
      label: 'Issues',
      admin: { description: 'What stood in the way, and whose help it takes.' },
    }),
    longText({ name: 'nextSteps', label: 'Next steps' }),
    day({ name: 'followUpDate', label: 'Follow up on' }),
    documentsOf('report'),
    choice({
      name: 'updateType',
      label: 'Kind of report',
      options: updateTypes,
      required: true,
      defaultValue: 'note',
      admin: { position: 'sidebar' },
    }),
    day({
      name: 'reportDate',
      label: 'Date of the report',
      required: true,
      defaultValue: () => asStoredDay(dayOf(new Date())),
      admin: { position: 'sidebar' },
    }),
    {
      name: 'year',
      type: 'number',
      min: 2000,
      max: 2100,
      defaultValue: () => quarterOf(new Date()).year,
      admin: { position: 'sidebar', step: 1, description: 'The year and the quarter it is about.' },
    },
    choice({
      name: 'quarter',
      options: quarters,
      defaultValue: () => quarterOf(new Date()).quarter,
      admin: { position: 'sidebar' },
    }),
    createdBy,
  ],
  rules: [
    between({ name: 'progress_reports_progress_percent', field: 'progress', min: 0, max: 100 }),
    between({ name: 'progress_reports_year_range', field: 'year', min: 2000, max: 2100 }),
  ],
  indexes: [{ name: 'progress_reports_period', fields: ['organization', 'year', 'quarter'] }],
})
