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

const staffOf = (bmms: Bmms, code: string): Promise<string> =>
  accountOf(bmms, `staff@${code.toLowerCase()}.bmms.test`)

let taken = 0

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
      team: [await staffOf(bmms, code)],
    }),
  },
  {
    slug: 'baseline-studies',
    graphql: ['BaselineStudy', 'BaselineStudies'],
    text: 'title',
    owned: ofAssessment,
    factory: async (bmms, code, create) => ({
      title: marked(`Study of ${code}`, code, 'baseline-studies'),
      assessment: await assessmentOf(bmms, code, create),
      community: (await create(bmms, 'communities', code)).id,
      studyType: 'socio_economic',
      studyDomains: ['economic', 'social'],
      description: `What ${code} measures`,
      objectives: `What ${code} will know`,
      targetPopulation: 'All households',
      methodology: 'mixed_methods',
      dataCollectionMethods: 'Visits',
      plannedStartDate: '2025-02-01',
      plannedEndDate: '2025-05-01',
      principalInvestigator: await staffOf(bmms, code),
    }),
  },
  {
    slug: 'workshop-activities',
    graphql: ['WorkshopActivity', 'WorkshopActivities'],
    text: 'title',
    owned: ofAssessment,
    single: 'assessment',
    factory: async (bmms, code, create) => ({
      title: marked(`Workshop of ${code}`, code, 'workshop-activities'),
      assessment: await assessmentOf(bmms, code, create),
      workshopType: 'workshop_1',
      description: `What ${code} talks about`,
      workshopDay: 'day_2',
      scheduledDate: '2025-03-02',
      startTime: '08:00',
      endTime: '12:00',
      targetParticipants: 30,
      facilitators: [await staffOf(bmms, code)],
      methodology: 'Group work',
      expectedOutputs: 'A map of the community',
    }),
  },
  {
    slug: 'workshop-participants',
    graphql: ['WorkshopParticipant', 'WorkshopParticipants'],
    text: 'remarks',
    owned: { ...ofAssessment, parent: 'workshop' },
    single: 'name',
    factory: async (bmms, code, create) => {
      taken += 1
      return {
        remarks: marked(`Came to ${code}`, code, 'workshop-participants'),
        // A name stands on a sheet once.
        name: `Participant ${taken}`,
        workshop: (await create(bmms, 'workshop-activities', code)).id,
        participantType: 'elder',
      }
    },
  },
  {
    slug: 'mana-reports',
    graphql: ['ManaReport', 'ManaReports'],
    text: 'title',
    owned: ofAssessment,
    single: 'assessment',
    factory: async (bmms, code, create) => ({
      title: marked(`Report of ${code}`, code, 'mana-reports'),
      assessment: await assessmentOf(bmms, code, create),
      executiveSummary: marked(`What ${code} found`, code, 'mana-reports'),
    }),
  },
]
