import { marked } from '../canaries'
import { accountOf, anyOf } from '../places'
import type { Subject } from '../subject'

/** Needs assessments. */
export const assessments: readonly Subject[] = [
  {
    slug: 'assessments',
    graphql: ['Assessment', 'Assessments'],
    text: 'title',
    owned: { by: 'organization', flag: 'enableMana', rights: 'records' },
    linkedAs: { assessmentLevel: 'community', region: null },
    factory: async (bmms, code) => ({
      title: marked(`Assessment of ${code}`, code, 'assessments'),
      category: await anyOf(bmms, 'assessment-categories'),
      description: marked(`What ${code} wants to know`, code, 'assessments'),
      objectives: `What ${code} will know`,
      assessmentLevel: 'regional',
      region: await anyOf(bmms, 'regions'),
      plannedStartDate: '2025-02-01',
      plannedEndDate: '2025-03-01',
      leadAssessor: await accountOf(bmms, `staff@${code.toLowerCase()}.bmms.test`),
    }),
  },
]
