import type { Problem } from './rules'
import type { Way } from './steps'

/** The way of the report of an assessment (data dictionary 3.3.6 and 4.7). */
export const reportStatuses = {
  draft: 'Draft',
  review: 'Under review',
  validation: 'Validation with the community',
  final: 'Final',
  submitted: 'Submitted',
}
export type ReportStatus = keyof typeof reportStatuses

/**
 * Whoever works on it sends it into review and takes it back from there. Every other step is a decision, and so is
 * entering a report that is beyond its draft.
 */
export const wayOfReport: Way<ReportStatus> = {
  labels: reportStatuses,
  steps: {
    draft: ['review'],
    review: ['validation', 'draft'],
    validation: ['final', 'review'],
    final: ['submitted', 'validation'],
    submitted: [],
  },
  isDecision: (from, to) =>
    from === null ? to !== 'draft' : !(from === 'draft' || (from === 'review' && to === 'draft')),
}

/** From here on the text stays as it is. */
export const isFixed = (status: unknown): boolean => status === 'final' || status === 'submitted'

/** What a report holds, in the order of its chapters; the first is asked for before anybody reviews it. */
export const chapters = {
  executiveSummary: 'Executive summary',
  context: 'Context',
  methodology: 'Methodology',
  socialFindings: 'Social findings',
  economicFindings: 'Economic findings',
  culturalFindings: 'Cultural findings',
  rightsFindings: 'Findings on rights',
  priorityIssues: 'Priority issues',
  policyRecommendations: 'Policy recommendations',
  programOpportunities: 'Opportunities for programs',
  strategicApproaches: 'Strategic approaches',
  stakeholderRoles: 'Roles of the stakeholders',
  resourceRequirements: 'Resources',
  monitoringAndEvaluation: 'Monitoring and evaluation',
} as const
export type Chapter = keyof typeof chapters

/** What is missing for a status: findings to review, and the validation with the community to be final. */
export const missingForReport = (status: ReportStatus, row: Record<string, unknown>): Problem[] =>
  status === 'draft'
    ? []
    : [...forReview, ...(isFixed(status) ? forFinal : [])]
        .filter((field) => isBlank(row[field]))
        .map((path) => ({ path, message: `Needed for the step “${reportStatuses[status]}”.` }))

const forReview = ['executiveSummary', 'methodology', 'priorityIssues'] as const
const forFinal = ['validationDate', 'validationParticipants'] as const

const isBlank = (value: unknown): boolean =>
  value === null || value === undefined || (typeof value === 'string' && value.trim() === '')
