import type { CollectionAfterChangeHook } from 'payload'
import { organizationScope } from '@/access/databaseScope'
import { idOf } from '@/hooks/relations'
import { runAs } from '@/src/database/scope'
import { ofPpa, ppa } from './ofPpa'
import { defineCollection } from '@/collections/define'
import { choice, day, longText } from '@/collections/fields'
import { between } from '@/src/domain/rules'
import { createdBy, stampCreator } from '@/collections/fields/authorship'
import { ppaStatuses, requestStatuses, updateTypes } from './choices'

const half = { width: '50%' }

/** Today in the Bangsamoro, as the day pickers of the admin store a day: noon UTC. */
const today = (): string =>
  `${new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Manila' }).format(new Date())}T12:00:00.000Z`

/**
 * Carries a new report over to its PPA. Access is overridden because the right to report was checked on the
 * report itself, and reporting is a right of its own, beside that of changing PPAs; `req` keeps both writes in
 * one transaction, so that a report never stands without its effect.
 */
const updatePpa: CollectionAfterChangeHook = async ({ doc, operation, req }) => {
  if (operation !== 'create') return
  const { ppa, organization, status, requestStatus, progress } = doc
  await runAs(organizationScope(idOf(organization)!, req.user?.id), () =>
    req.payload.update({
      collection: 'ppas',
      id: idOf(ppa)!,
      data: {
        ...(status && { status }),
        ...(requestStatus && { requestStatus }),
        ...(typeof progress === 'number' && { progress }),
        lastStatusUpdate: today(),
      },
      depth: 0,
      overrideAccess: true,
      req,
    }),
  )
}

/** What an MOA reports on a PPA: the legacy MonitoringUpdate, data dictionary 3.4.2. */
export const progressReports = defineCollection({
  slug: 'progress-reports',
  labels: { singular: 'Progress report', plural: 'Progress reports' },
  feature: 'me.progress-reports',
  ownership: ofPpa,
  defaultSort: '-createdAt',
  admin: {
    useAsTitle: 'notes',
    defaultColumns: ['reportDate', 'ppa', 'updateType', 'status', 'progress', 'notes'],
    listSearchableFields: ['notes', 'nextSteps'],
    description: 'A new report also updates the status and progress of its PPA.',
  },
  prepare: [stampCreator],
  hooks: { afterChange: [updatePpa] },
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
        {
          name: 'progress',
          label: 'New progress of the PPA (%)',
          type: 'number',
          min: 0,
          max: 100,
          admin: { ...half, step: 1, description: 'From 0 to 100. Leave empty when it has not changed.' },
        },
      ],
    },
    choice({
      name: 'requestStatus',
      label: 'New status of the request',
      options: requestStatuses,
      admin: { description: 'Only for OBC requests and proposals.' },
    }),
    longText({
      name: 'notes',
      required: true,
      admin: { description: 'What happened since the last report.' },
    }),
    longText({ name: 'nextSteps', label: 'Next steps' }),
    day({ name: 'followUpDate', label: 'Follow up on' }),
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
      defaultValue: today,
      admin: { position: 'sidebar' },
    }),
    createdBy,
  ],
  rules: [between({ name: 'progress_reports_progress_percent', field: 'progress', min: 0, max: 100 })],
})
