/** What somebody may do with a record, and whether it is their own. */
export type Standing = { mayEdit: boolean; mayApprove: boolean; isAuthor: boolean }

export type Refusal = 'no-step' | 'no-right' | 'own-work'

/**
 * Why somebody may not take a step, or null. Whoever works on a record takes its ordinary steps; a decision is for those
 * who approve, and nobody decides about their own.
 */
export const stepRefusal = ({
  isStep,
  isDecision,
  mayEdit,
  mayApprove,
  isAuthor,
}: { isStep: boolean; isDecision: boolean } & Standing): Refusal | null => {
  if (!isStep) return 'no-step'
  if (!isDecision) return mayEdit ? null : 'no-right'
  if (!mayApprove) return 'no-right'
  return isAuthor ? 'own-work' : null
}

/** What is said to whoever asks for a step that there is not. */
export const possibleSteps = <Status extends string>(
  from: Status,
  steps: Record<Status, readonly Status[]>,
  labels: Record<Status, string>,
): string => {
  const next = steps[from].map((to) => labels[to])
  return next.length === 0
    ? `"${labels[from]}" is the last step.`
    : `From "${labels[from]}" the next step is: ${next.join(', ')}.`
}
