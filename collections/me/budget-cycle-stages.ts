import type { CollectionBeforeValidateHook } from 'payload'
import { defineCollection } from '@/collections/define'
import { choice, day, longText, reference } from '@/collections/fields'
import { choiceAsTitle } from '@/collections/fields/choiceAsTitle'
import { stampEditor, updatedBy } from '@/collections/fields/authorship'
import { asStoredDay, dayOf } from '@/src/domain/progress'
import { cycleStages, stageStatuses } from './choices'
import { documentsOf } from './documents/join'
import { ofPpa, ppa } from './ofPpa'

const half = { width: '50%' }
const { title, stampTitle } = choiceAsTitle('stage', cycleStages)

/** What is completed was completed today, unless it is said otherwise; what is not has no such day. */
const stampCompletion: CollectionBeforeValidateHook = ({ data, originalDoc }) => {
  if (!data) return data
  const { status, completedAt } = { ...originalDoc, ...data } as {
    status?: string
    completedAt?: string | null
  }
  if (status !== 'completed') return { ...data, completedAt: null }
  return { ...data, completedAt: completedAt ?? asStoredDay(dayOf(new Date())) }
}

/** Where a PPA stands in the cycle of the budget: the legacy MonitoringEntryWorkflowStage, data dictionary 3.4.5. */
export const budgetCycleStages = defineCollection({
  slug: 'budget-cycle-stages',
  labels: { singular: 'Stage of the budget cycle', plural: 'Stages of the budget cycle' },
  feature: 'me.ppas',
  ownership: ofPpa,
  defaultSort: 'dueDate',
  admin: {
    useAsTitle: 'displayName',
    defaultColumns: ['stage', 'status', 'ppa', 'dueDate', 'completedAt'],
    listSearchableFields: ['displayName', 'notes'],
    description: 'From the budget call to accountability: how far a PPA is, and who has it.',
  },
  prepare: [stampEditor, stampTitle, stampCompletion],
  fields: [
    title,
    ppa,
    {
      type: 'row',
      fields: [
        choice({ name: 'stage', options: cycleStages, required: true, admin: half }),
        choice({
          name: 'status',
          options: stageStatuses,
          required: true,
          defaultValue: 'not_started',
          admin: { ...half, components: { Cell: '/src/admin/cells/StatusCell#StatusCell' } },
        }),
      ],
    },
    {
      type: 'row',
      fields: [
        day({ name: 'dueDate', label: 'Due', admin: half }),
        day({
          name: 'completedAt',
          label: 'Completed on',
          admin: { ...half, condition: (data) => data.status === 'completed' },
        }),
      ],
    },
    reference({
      name: 'ownerOrganization',
      label: 'Who has it',
      relationTo: 'organizations',
      admin: {
        allowCreate: false,
        description: 'The organization whose turn it is. It reads nothing by that.',
      },
    }),
    longText({ name: 'notes' }),
    documentsOf('stage'),
    updatedBy,
  ],
  uniques: [
    {
      name: 'budget_cycle_stages_once',
      fields: ['ppa', 'stage'],
      message: 'This PPA has this stage already.',
    },
  ],
})
