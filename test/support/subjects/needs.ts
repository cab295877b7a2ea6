import { marked } from '../canaries'
import { accountOf, anyOf } from '../places'
import type { Subject } from '../subject'

/** Needs, which name the PPA that answers them. */
export const needs: readonly Subject[] = [
  {
    slug: 'needs',
    graphql: ['Need', 'Needs'],
    text: 'title',
    owned: { by: 'organization', parent: 'community', flag: 'enableMana', rights: 'records' },
    factory: async (bmms, code, create) => ({
      title: marked(`Need seen by ${code}`, code, 'needs'),
      community: (await create(bmms, 'communities', code)).id,
      category: await anyOf(bmms, 'needs-categories'),
      description: marked(`What ${code} heard`, code, 'needs'),
      geographicScope: 'The whole sitio',
      affectedPopulation: 500,
      urgencyLevel: 'short_term',
      impactSeverity: 4,
      feasibility: 'high',
      evidenceSources: 'Talks with the elders',
    }),
  },
  {
    slug: 'needs-prioritizations',
    graphql: ['NeedsPrioritization', 'NeedsPrioritizations'],
    text: 'title',
    owned: { by: 'organization', parent: 'assessment', flag: 'enableMana', rights: 'records' },
    factory: async (bmms, code, create) => ({
      title: marked(`Order made by ${code}`, code, 'needs-prioritizations'),
      assessment: (await create(bmms, 'assessments', code)).id,
      community: (await create(bmms, 'communities', code)).id,
      description: `How ${code} went about it`,
      method: 'ranking',
      startDate: '2025-03-01',
      endDate: '2025-03-02',
      facilitators: [await accountOf(bmms, `staff@${code.toLowerCase()}.bmms.test`)],
      participantCount: 30,
      stakeholderGroups: 'Elders, women, youth',
    }),
  },
]
