import { possibleSteps, stepRefusal, type Refusal, type Standing } from './steps'

/** What becomes of an OBC request or proposal (data dictionary 3.4.1). */
export const requestStatuses = {
  submitted: 'Submitted',
  under_review: 'Under review',
  clarification: 'For clarification',
  endorsed: 'Endorsed',
  approved: 'Approved',
  in_progress: 'In implementation',
  completed: 'Completed',
  deferred: 'Deferred',
  declined: 'Declined',
}
export type RequestStatus = keyof typeof requestStatuses

export const isRequestStatus = (value: unknown): value is RequestStatus =>
  typeof value === 'string' && Object.hasOwn(requestStatuses, value)

const steps: Record<RequestStatus, readonly RequestStatus[]> = {
  submitted: ['under_review'],
  under_review: ['clarification', 'endorsed', 'deferred', 'declined'],
  clarification: ['under_review', 'endorsed', 'deferred', 'declined'],
  endorsed: ['approved', 'under_review', 'deferred', 'declined'],
  approved: ['in_progress', 'deferred'],
  in_progress: ['completed', 'deferred'],
  completed: [],
  deferred: ['under_review'],
  declined: ['under_review'],
}

/** A request without a status has not begun; it begins as submitted. */
export const requestRefusal = ({
  from,
  to,
  mayApprove,
  isAuthor,
}: { from: RequestStatus | null; to: RequestStatus | null } & Omit<Standing, 'mayEdit'>): Refusal | null => {
  if (from === to) return null
  return stepRefusal({
    isStep: from === null ? to === 'submitted' : to !== null && steps[from].includes(to),
    isDecision: isDecision(from, to),
    // Asked before, of the PPA or of the report that carries the step.
    mayEdit: true,
    mayApprove,
    isAuthor,
  })
}

/** Yes, no, and taking a no back. */
const isDecision = (from: RequestStatus | null, to: RequestStatus | null): boolean =>
  to === 'approved' || to === 'declined' || from === 'declined'

export const possibleRequestSteps = (from: RequestStatus | null): string =>
  from === null ? 'A request begins as "Submitted".' : possibleSteps(from, steps, requestStatuses)
