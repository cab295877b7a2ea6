import { openings } from '@/access/openings'
import { defineCollection } from '@/collections/define'
import { passOnName } from '@/hooks/guests'
import { between, notAbove, notBefore, requiredWhen } from '@/src/domain/rules'
import { createdBy, stampCreator, stampEditor, updatedBy } from '@/collections/fields/authorship'
import { documentsOf } from './documents/join'
import { approval } from './ppas/approval'
import { coverage } from './ppas/coverage'
import { holdPpa } from './funding/ledger'
import { goesWithAll } from './settled'
import { figures } from './ppas/figures'
import { funding } from './ppas/funding'
import { identity, standing } from './ppas/identity'
import { keepRequestOnWay } from './ppas/keepRequestOnWay'
import { needsAddressed } from './ppas/needs'
import { participants } from './ppas/participants'
import { request } from './ppas/request'
import { reporting, results } from './ppas/results'
import { schedule } from './ppas/schedule'
import { settlePpa } from './ppas/settlePpa'
import { stampCoverage } from './ppas/stampCoverage'
import { sourceHash, sourceKey } from './source'

/** Projects, programs and activities (PPAs) of an MOA: the legacy MonitoringEntry, data dictionary 3.4.1. */
export const ppas = defineCollection({
  slug: 'ppas',
  labels: { singular: 'PPA', plural: 'PPAs' },
  feature: 'me.ppas',
  ownership: {
    kind: 'organization',
    field: 'implementingMoa',
    opened: openings.ppas,
  },
  defaultSort: '-createdAt',
  admin: {
    useAsTitle: 'title',
    defaultColumns: [
      'title',
      'implementingMoa',
      'status',
      'approvalStatus',
      'progress',
      'budgetAllocation',
      'fiscalYear',
    ],
    listSearchableFields: ['title', 'programCode'],
    description: 'Projects, programs and activities: what an MOA does with its budget.',
    components: { beforeListTable: ['/src/admin/ppas/WaitingForReport#WaitingForReport'] },
  },
  searched: ['title'],
  tables: { key: ['title', 'fiscalYear'], namedBy: ['title', 'programCode'] },
  prepare: [stampCreator, stampEditor, stampCoverage, settlePpa, keepRequestOnWay],
  hooks: {
    afterChange: [passOnName({ by: 'ppa-participants', record: 'ppa', title: 'title', name: 'ppaTitle' })],
    beforeDelete: [goesWithAll(holdPpa)],
  },
  fields: [
    {
      type: 'tabs',
      tabs: [
        { label: 'PPA', fields: identity },
        { label: 'Budget', fields: funding },
        { label: 'Funding', fields: figures },
        { label: 'Approval', fields: approval },
        { label: 'Schedule', fields: schedule },
        { label: 'Where and for whom', fields: [...coverage, ...needsAddressed] },
        { label: 'Indicators and reports', fields: reporting },
        { label: 'Documents', fields: [documentsOf('ppa')] },
        { label: 'Participants', fields: [participants] },
        { label: 'Results', fields: results },
        {
          label: 'OBC request',
          fields: request,
          admin: { condition: (data) => data.category === 'obc_request' },
        },
      ],
    },
    ...standing,
    createdBy,
    updatedBy,
    sourceKey,
    sourceHash,
  ],
  rules: [
    notBefore({
      name: 'ppas_target_end_after_start',
      field: 'targetEndDate',
      other: 'startDate',
      message: 'The planned end cannot be before the start.',
    }),
    notBefore({
      name: 'ppas_actual_end_after_start',
      field: 'actualEndDate',
      other: 'startDate',
      message: 'The actual end cannot be before the start.',
    }),
    notAbove({
      name: 'ppas_allocation_within_ceiling',
      field: 'budgetAllocation',
      other: 'budgetCeiling',
      message: 'The budget allocation cannot be above the budget ceiling.',
    }),
    notAbove({
      name: 'ppas_obc_allocation_within_allocation',
      field: 'budgetObcAllocation',
      other: 'budgetAllocation',
      message: 'The part for OBCs cannot be above the budget allocation.',
    }),
    notAbove({
      name: 'ppas_obc_slots_within_total',
      field: 'obcSlots',
      other: 'totalSlots',
      message: 'The slots for OBCs cannot be more than the slots in all.',
    }),
    notAbove({
      name: 'ppas_obligations_within_funds',
      field: 'totalObligations',
      other: 'availableFunds',
      message: 'Obligations cannot be above the allocations with their adjustments.',
    }),
    notAbove({
      name: 'ppas_disbursements_within_obligations',
      field: 'totalDisbursements',
      other: 'totalObligations',
      message: 'Disbursements cannot be above the obligations.',
    }),
    between({ name: 'ppas_progress_percent', field: 'progress', min: 0, max: 100 }),
    between({ name: 'ppas_plan_year_range', field: 'planYear', min: 2000, max: 2100 }),
    between({ name: 'ppas_fiscal_year_range', field: 'fiscalYear', min: 2000, max: 2100 }),
    requiredWhen({
      name: 'ppas_other_funding_named',
      field: 'fundingSourceOther',
      when: { field: 'fundingSource', equals: 'other_sources' },
      message: 'Name the other funding source.',
    }),
  ],
  uniques: [
    {
      name: 'ppas_source_key_unique',
      fields: ['implementingMoa', 'sourceKey'],
      message: 'This PPA has already been imported.',
    },
  ],
  indexes: [
    { name: 'ppas_moa_fiscal_year', fields: ['implementingMoa', 'fiscalYear'] },
    { name: 'ppas_moa_status', fields: ['implementingMoa', 'status'] },
  ],
})
