import fc, { type Arbitrary } from 'fast-check'
import type { Values } from './values'

/** Bodies of the records of needs assessment, sound more often than not; null for other kinds. */
export const manaBody = (
  slug: string,
  values: Values,
  text: Arbitrary<string>,
): Arbitrary<Record<string, unknown>> | null => {
  switch (slug) {
    case 'assessments':
      return fc.record({
        title: text,
        description: text,
        objectives: text,
        category: values.id('assessment-categories'),
        assessmentLevel: fc.constantFrom('regional', 'community', 'barangay'),
        region: values.id('regions'),
        community: values.id('communities'),
        plannedStartDate: fc.constant('2025-02-01'),
        plannedEndDate: fc.constant('2025-03-01'),
        leadAssessor: values.id('users'),
      })
    case 'surveys':
      return fc.record({
        title: text,
        description: text,
        assessment: values.id('assessments'),
        surveyType: fc.constant('household'),
        status: fc.constantFrom('draft', 'active', 'completed'),
        targetRespondents: fc.constantFrom<unknown>(5, -1, 'x'),
        estimatedDurationMinutes: fc.constant(5),
        startDate: fc.constant('2025-03-01'),
        endDate: fc.constantFrom('2025-03-02', '2025-01-01'),
        questions: fc.array(
          fc.record({ questionText: text, questionType: fc.constantFrom('text', 'scale', 'x') }),
          { maxLength: 2 },
        ),
      })
    case 'survey-responses':
      return fc.record({
        survey: values.id('surveys'),
        collectionLocation: text,
        responses: fc.constantFrom<unknown>({ 1: 'Rice' }, { 1: 5 }, {}, [], 'x', null),
        isValidated: fc.boolean(),
      })
    case 'mapping-activities':
      return fc.record({
        title: text,
        assessment: values.id('assessments'),
        mappingType: fc.constant('hazard_mapping'),
        coverageArea: text,
        methodology: text,
        startDate: fc.constant('2025-03-01'),
        endDate: fc.constant('2025-03-02'),
        team: fc.array(values.id('users'), { maxLength: 2 }),
        coordinates: fc.constantFrom<unknown>(
          { type: 'Point', coordinates: [124.2, 7.2] },
          { type: 'Point', coordinates: ['x'] },
          { type: 'FeatureCollection', features: [null] },
          [],
          'x',
        ),
      })
    case 'baseline-studies':
      return fc.record({
        title: text,
        description: text,
        objectives: text,
        assessment: values.id('assessments'),
        community: values.id('communities'),
        studyType: fc.constant('livelihood'),
        studyDomains: fc.constantFrom<unknown>(['economic'], ['x'], 'economic', []),
        targetPopulation: text,
        methodology: fc.constant('quantitative'),
        dataCollectionMethods: text,
        plannedStartDate: fc.constant('2025-02-01'),
        plannedEndDate: fc.constantFrom('2025-03-01', '2025-01-01'),
        principalInvestigator: values.id('users'),
        status: fc.constantFrom('planning', 'completed'),
      })
    case 'workshop-activities':
      return fc.record({
        title: text,
        description: text,
        assessment: values.id('assessments'),
        workshopType: fc.constantFrom('workshop_2', 'workshop_3', 'workshop_1'),
        workshopDay: fc.constant('day_2'),
        scheduledDate: fc.constant('2025-03-02'),
        startTime: fc.constant('08:00'),
        endTime: fc.constantFrom('12:00', '07:00', 'noon'),
        targetParticipants: fc.constant(5),
        facilitators: fc.array(values.id('users'), { minLength: 1, maxLength: 2 }),
        methodology: text,
        expectedOutputs: text,
      })
    case 'workshop-participants':
      return fc.record({
        name: text,
        workshop: values.id('workshop-activities'),
        participantType: fc.constantFrom('elder', 'x'),
        attendance: fc.constantFrom('attended', 'absent'),
      })
    case 'mana-reports':
      return fc.record({
        title: text,
        assessment: values.id('assessments'),
        executiveSummary: text,
        reportStatus: fc.constantFrom('draft', 'final', 'submitted'),
      })
    case 'needs':
      return fc.record({
        title: text,
        description: text,
        community: values.id('communities'),
        category: values.id('needs-categories'),
        geographicScope: text,
        affectedPopulation: fc.constantFrom<unknown>(10, -1, '5'),
        urgencyLevel: fc.constant('immediate'),
        impactSeverity: fc.constantFrom<unknown>(5, 6, '5'),
        feasibility: fc.constant('low'),
        evidenceSources: text,
        status: fc.constantFrom('identified', 'validated', 'completed'),
        linkedPpa: fc.option(values.id('ppas')),
      })
    case 'needs-prioritizations':
      return fc.record({
        title: text,
        description: text,
        assessment: values.id('assessments'),
        community: values.id('communities'),
        method: fc.constant('ranking'),
        startDate: fc.constant('2025-03-01'),
        endDate: fc.constantFrom('2025-03-02', '2025-01-01'),
        facilitators: fc.array(values.id('users'), { minLength: 1, maxLength: 2 }),
        participantCount: fc.constant(3),
        stakeholderGroups: text,
        items: fc.array(fc.record({ need: values.id('needs'), rank: fc.constantFrom(1, 2) }), {
          maxLength: 2,
        }),
      })
    default:
      return null
  }
}
