/** A way of statuses: where each leads to. */
export type Way<Status extends string = string> = {
  labels: Readonly<Record<Status, string>>
  steps: Readonly<Record<Status, readonly Status[]>>
  /** Steps that are decided by those who may approve. */
  isDecision?: (from: Status | null, to: Status) => boolean
}

/**
 * Why a record cannot go from one status to another, or null. A new one (`from` is null) begins anywhere, because work
 * from before is entered as well, unless that is for others to decide.
 */
export const wayRefusal = <Status extends string>({
  way: { labels, steps, isDecision = () => false },
  from,
  to,
  mayApprove,
}: {
  way: Way<Status>
  from: Status | null
  to: Status
  mayApprove: boolean
}): string | null => {
  if (from === to) return null
  if (from !== null && !steps[from].includes(to)) return possibleSteps(from, steps, labels)
  return isDecision(from, to) && !mayApprove
    ? `“${labels[to]}” is decided by somebody who may approve.`
    : null
}

export const isOnWay = <Status extends string>({ labels }: Way<Status>, value: unknown): value is Status =>
  typeof value === 'string' && Object.hasOwn(labels, value)

/** One step forward or back along a line, and aside from wherever it is open; what is closed begins anew. */
export const lineOf = <Status extends string>(
  line: readonly Status[],
  ...asides: readonly Status[]
): Record<Status, readonly Status[]> => {
  const last = line.length - 1
  const steps = line.map((status, at) => [
    status,
    at === last
      ? [line[at - 1]!]
      : [...line.slice(at + 1, at + 2), ...line.slice(Math.max(at - 1, 0), at), ...asides],
  ])
  return Object.fromEntries([...steps, ...asides.map((aside) => [aside, [line[0]!]])]) as Record<
    Status,
    readonly Status[]
  >
}

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
  steps: Readonly<Record<Status, readonly Status[]>>,
  labels: Readonly<Record<Status, string>>,
): string => {
  const next = steps[from].map((to) => labels[to])
  return next.length === 0
    ? `“${labels[from]}” is the last step.`
    : `From “${labels[from]}” the next step is: ${next.join(', ')}.`
}
