import { marked } from '../canaries'
import type { Subject } from '../subject'

/** Monitoring and evaluation. */
export const me: readonly Subject[] = [
  {
    slug: 'ppas',
    graphql: ['Ppa', 'Ppas'],
    text: 'title',
    owned: { by: 'implementingMoa', flag: 'enableMe', rights: 'records' },
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
