import { marked } from '../canaries'
import { accountOf } from '../places'
import type { Create, Owned, Subject } from '../subject'
import type { Bmms } from '../bmms'

const ofAssessment: Owned = {
  by: 'organization',
  parent: 'assessment',
  flag: 'enableMana',
  rights: 'records',
}

const assessmentOf = async (bmms: Bmms, code: string, create: Create): Promise<string> =>
  (await create(bmms, 'assessments', code)).id

/** Surveys and what else an assessment is made of. */
export const mana: readonly Subject[] = [
  {
    slug: 'surveys',
    graphql: ['Survey', 'Surveys'],
    text: 'title',
    owned: ofAssessment,
    linkedAs: { status: 'active' },
    factory: async (bmms, code, create) => ({
      title: marked(`Survey of ${code}`, code, 'surveys'),
      assessment: await assessmentOf(bmms, code, create),
      surveyType: 'household',
      description: `What ${code} asks`,
      targetRespondents: 40,
      startDate: '2025-03-01',
      endDate: '2025-03-31',
      estimatedDurationMinutes: 20,
      questions: [{ questionText: marked(`Asked by ${code}`, code, 'surveys'), questionType: 'text' }],
    }),
  },
  {
    slug: 'survey-responses',
    graphql: ['SurveyResponse', 'SurveyResponses'],
    text: 'collectionLocation',
    owned: { ...ofAssessment, parent: 'survey' },
    factory: async (bmms, code, create) => ({
      collectionLocation: marked(`Hall of ${code}`, code, 'survey-responses'),
      survey: (await create(bmms, 'surveys', code, { status: 'active' })).id,
      responses: { 1: marked(`Answered to ${code}`, code, 'survey-responses') },
    }),
  },
  {
    slug: 'mapping-activities',
    graphql: ['MappingActivity', 'MappingActivities'],
    text: 'title',
    owned: ofAssessment,
    factory: async (bmms, code, create) => ({
      title: marked(`Map of ${code}`, code, 'mapping-activities'),
      assessment: await assessmentOf(bmms, code, create),
      mappingType: 'hazard_mapping',
      coverageArea: `Where ${code} maps`,
      methodology: 'Walks with the elders',
      startDate: '2025-03-01',
      endDate: '2025-03-02',
      team: [await accountOf(bmms, `staff@${code.toLowerCase()}.bmms.test`)],
    }),
  },
]
