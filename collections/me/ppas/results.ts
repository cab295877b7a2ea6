import type { Field } from 'payload'
import { longText } from '@/collections/fields'

/** What came of it, told in words; measured results are its indicators. */
export const results: Field[] = [
  longText({ name: 'accomplishments', admin: { description: 'What has been achieved so far.' } }),
  longText({ name: 'challenges', admin: { description: 'What stands in the way.' } }),
  longText({ name: 'supportRequired', label: 'Support needed' }),
  longText({ name: 'followUpActions', label: 'Follow-up actions' }),
  {
    type: 'collapsible',
    label: 'Outcome framework',
    admin: { initCollapsed: true },
    fields: [
      longText({
        name: 'outcomeIndicators',
        label: 'Outcome indicators in words',
        admin: { description: 'Notes from older records. Enter new indicators on the Indicators tab.' },
      }),
      {
        name: 'outcomeFramework',
        label: 'Outcome framework',
        type: 'json',
        admin: { description: 'Structured outcomes from older records.' },
      },
    ],
  },
]

/** The records that hang on a PPA, seen and added from its page. */
export const reporting: Field[] = [
  {
    name: 'indicators',
    type: 'join',
    collection: 'indicators',
    on: 'ppa',
    defaultLimit: 50,
    defaultSort: 'position',
    admin: {
      defaultColumns: ['name', 'kind', 'target', 'actual', 'progress', 'lastReported'],
      description: 'How success is measured: outcomes (what changes) and outputs (what is delivered).',
    },
  },
  {
    name: 'progressReports',
    label: 'Progress reports',
    type: 'join',
    collection: 'progress-reports',
    on: 'ppa',
    defaultLimit: 20,
    defaultSort: '-reportDate',
    admin: {
      defaultColumns: ['reportDate', 'updateType', 'status', 'progress', 'notes'],
      description: 'A new report also updates the status and progress of this PPA.',
    },
  },
]
