import type { Problem } from './rules'
import { possibleSteps as stepsFrom, stepRefusal, type Refusal, type Standing } from './steps'

/** The way of a PPA to its approval (data dictionary 3.4.1). */
export const approvalStatuses = {
  draft: 'Draft',
  technical_review: 'Technical review',
  budget_review: 'Budget review',
  stakeholder_consultation: 'Stakeholder consultation',
  executive_approval: 'Executive approval',
  approved: 'Approved',
  enacted: 'Enacted',
  rejected: 'Rejected',
}
export type ApprovalStatus = keyof typeof approvalStatuses

export const isApprovalStatus = (value: unknown): value is ApprovalStatus =>
  typeof value === 'string' && Object.hasOwn(approvalStatuses, value)

const steps: Record<ApprovalStatus, readonly ApprovalStatus[]> = {
  draft: ['technical_review'],
  technical_review: ['budget_review', 'rejected'],
  budget_review: ['stakeholder_consultation', 'executive_approval', 'rejected'],
  stakeholder_consultation: ['executive_approval', 'rejected'],
  executive_approval: ['approved', 'rejected'],
  approved: ['enacted'],
  enacted: [],
  rejected: ['draft'],
}

/**
 * Why somebody may not take a PPA from one status to another, or null. Whoever works on PPAs submits them and takes
 * up again what was rejected; every other step is a decision, and nobody decides about what they entered or submitted.
 */
export const refusalOf = ({
  from,
  to,
  ...standing
}: { from: ApprovalStatus; to: ApprovalStatus } & Standing): Refusal | null =>
  stepRefusal({ isStep: steps[from].includes(to), isDecision: isDecision(from), ...standing })

/** The steps that are open to somebody, in the order of the way. */
export const nextSteps = (from: ApprovalStatus, standing: Standing): ApprovalStatus[] =>
  steps[from].filter((to) => refusalOf({ from, to, ...standing }) === null)

/** What is said to whoever asks for a step that there is not. */
export const possibleSteps = (from: ApprovalStatus): string => stepsFrom(from, steps, approvalStatuses)

/** What is missing for a step, each on its field. */
export const missingFor = (to: ApprovalStatus, row: Record<string, unknown>): Problem[] =>
  (demanded[to] ?? [])
    .filter((field) => isBlank(row[field]))
    .map((path) => ({ path, message: `Needed for the step "${approvalStatuses[to]}".` }))

/** Who approved it has said yes to these amounts. */
export const isBudgetFrozen = (status: ApprovalStatus): boolean =>
  status === 'approved' || status === 'enacted'

export const budgetFields = [
  'fiscalYear',
  'planYear',
  'fundingSource',
  'fundingSourceOther',
  'appropriationClass',
  'budgetCeiling',
  'budgetAllocation',
  'budgetObcAllocation',
  'estimatedTotalAmount',
  'costPerBeneficiary',
  'costEffectivenessRating',
  'budgetCurrency',
] as const

/** The field that keeps who took a PPA to this status. */
export const stampOf: Partial<
  Record<ApprovalStatus, 'reviewedBy' | 'budgetApprovedBy' | 'executiveApprovedBy'>
> = {
  budget_review: 'reviewedBy',
  approved: 'budgetApprovedBy',
  enacted: 'executiveApprovedBy',
}

const isDecision = (from: ApprovalStatus): boolean => from !== 'draft' && from !== 'rejected'

const demanded: Partial<Record<ApprovalStatus, readonly string[]>> = {
  technical_review: ['title', 'category', 'sector', 'implementingMoa', 'summary', 'beneficiaryDescription'],
  budget_review: [
    'budgetAllocation',
    'fundingSource',
    'appropriationClass',
    'obcSlots',
    'costPerBeneficiary',
  ],
}

const isBlank = (value: unknown): boolean =>
  value === null || value === undefined || (typeof value === 'string' && value.trim() === '')
