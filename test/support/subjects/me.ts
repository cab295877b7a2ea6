import { marked } from '../canaries'
import { guestOf } from '../places'
import type { Subject } from '../subject'

let taken = 0

/** Monitoring and evaluation. */
export const me: readonly Subject[] = [
  {
    slug: 'ppas',
    graphql: ['Ppa', 'Ppas'],
    text: 'title',
    owned: {
      by: 'implementingMoa',
      flag: 'enableMe',
      rights: 'records',
      opened: { by: 'ppa-participants', record: 'ppa', reader: 'reader' },
    },
    linkedAs: { category: 'obc_request' },
    factory: (_bmms, code) =>
      Promise.resolve({
        title: marked(`PPA of ${code}`, code, 'ppas'),
        category: 'moa_ppa',
        fiscalYear: 2025,
        budgetAllocation: 1000.5,
      }),
  },
  {
    slug: 'ppa-participants',
    graphql: ['PpaParticipant', 'PpaParticipants'],
    text: 'task',
    single: 'ppa',
    owned: {
      by: 'organization',
      parent: 'ppa',
      flag: 'enableMe',
      rights: 'invitations',
      guest: { field: 'participant', edits: true },
    },
    insider: 'manager',
    factory: async (bmms, code, create) => ({
      ppa: (await create(bmms, 'ppas', code)).id,
      participant: await guestOf(bmms, code),
      task: marked(`Task given by ${code}`, code, 'ppa-participants'),
    }),
  },
  {
    slug: 'indicators',
    graphql: ['Indicator', 'Indicators'],
    text: 'name',
    owned: { by: 'organization', parent: 'ppa', flag: 'enableMe', rights: 'records' },
    factory: async (bmms, code, create) => ({
      name: marked(`Indicator of ${code}`, code, 'indicators'),
      kind: 'output',
      ppa: (await create(bmms, 'ppas', code)).id,
    }),
  },
  {
    slug: 'indicator-actuals',
    graphql: ['IndicatorActual', 'IndicatorActuals'],
    text: 'remarks',
    owned: { by: 'organization', parent: 'indicator', flag: 'enableMe', rights: 'records' },
    single: 'indicator',
    factory: async (bmms, code, create) => {
      taken += 1
      return {
        remarks: marked(`Reached by ${code}`, code, 'indicator-actuals'),
        indicator: (await create(bmms, 'indicators', code)).id,
        // One of the others may come to belong to the same indicator.
        year: 2000 + (taken % 100),
        quarter: 'Q1',
        value: 12,
      }
    },
  },
  {
    slug: 'progress-reports',
    graphql: ['ProgressReport', 'ProgressReports'],
    text: 'notes',
    owned: { by: 'organization', parent: 'ppa', flag: 'enableMe', rights: 'records' },
    factory: async (bmms, code, create) => ({
      notes: marked(`Report of ${code}`, code, 'progress-reports'),
      ppa: (await create(bmms, 'ppas', code)).id,
    }),
  },
  {
    slug: 'funding-flows',
    graphql: ['FundingFlow', 'FundingFlows'],
    text: 'remarks',
    owned: { by: 'organization', parent: 'ppa', flag: 'enableMe', rights: 'records' },
    factory: async (bmms, code, create) => ({
      remarks: marked(`Allotment of ${code}`, code, 'funding-flows'),
      trancheType: 'allocation',
      amount: 1000.5,
      ppa: (await create(bmms, 'ppas', code)).id,
    }),
  },
  {
    slug: 'budget-cycle-stages',
    graphql: ['BudgetCycleStage', 'BudgetCycleStages'],
    text: 'notes',
    owned: { by: 'organization', parent: 'ppa', flag: 'enableMe', rights: 'records' },
    single: 'ppa',
    factory: async (bmms, code, create) => {
      taken += 1
      return {
        notes: marked(`Stage of ${code}`, code, 'budget-cycle-stages'),
        // As with indicators, of two that come to belong to one PPA each is another.
        stage: ['formulation', 'technical_hearing', 'legislation', 'execution', 'accountability'][taken % 5],
        ppa: (await create(bmms, 'ppas', code)).id,
      }
    },
  },
  {
    slug: 'ppa-documents',
    graphql: ['PpaDocument', 'PpaDocuments'],
    text: 'title',
    owned: { by: 'organization', parent: 'ppa', flag: 'enableMe', rights: 'records', takesFile: true },
    tied: ['report', 'stage'],
    factory: async (bmms, code, create) => ({
      title: marked(`Letter to ${code}`, code, 'ppa-documents'),
      kind: 'supporting',
      ppa: (await create(bmms, 'ppas', code)).id,
    }),
  },
  {
    slug: 'special-provisions',
    graphql: ['SpecialProvision', 'SpecialProvisions'],
    text: 'title',
    owned: { by: 'organization', flag: 'enableMe', rights: 'records' },
    factory: (_bmms, code) =>
      Promise.resolve({
        title: marked(`Provision of ${code}`, code, 'special-provisions'),
        details: marked(`Rule for ${code}`, code, 'special-provisions'),
        fiscalYear: 2025,
        fundingSource: 'gaab_2025',
      }),
  },
]
