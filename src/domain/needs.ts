import type { Problem } from './rules'
import { lineOf, type Way } from './steps'

/** The life of a need (data dictionary 3.3.3). */
export const needStatuses = {
  identified: 'Identified',
  validated: 'Validated',
  prioritized: 'Prioritized',
  planned: 'Planned for Implementation',
  in_progress: 'Implementation in Progress',
  completed: 'Completed',
  deferred: 'Deferred',
  rejected: 'Rejected',
}
export type NeedStatus = keyof typeof needStatuses

export const urgencies = {
  immediate: 'Immediate (Within 1 month)',
  short_term: 'Short-term (1-6 months)',
  medium_term: 'Medium-term (6-12 months)',
  long_term: 'Long-term (1+ years)',
}
export type Urgency = keyof typeof urgencies

export const feasibilities = {
  very_low: 'Very Low',
  low: 'Low',
  medium: 'Medium',
  high: 'High',
  very_high: 'Very High',
}
export type Feasibility = keyof typeof feasibilities

const urgencyPoints: Record<Urgency, number> = { immediate: 4, short_term: 3, medium_term: 2, long_term: 1 }

const feasibilityPoints: Record<Feasibility, number> = {
  very_high: 2,
  high: 1.5,
  medium: 1,
  low: 0.5,
  very_low: 0.25,
}

/**
 * How pressing a need is, with two decimals: points for urgency, impact (1 to 5), feasibility and people, divided by
 * four, times the weight of its category. Null when one of the first three is missing.
 */
export const priorityScore = ({
  urgencyLevel,
  impactSeverity,
  feasibility,
  affectedPopulation,
  weightFactor,
}: {
  urgencyLevel?: string | null
  impactSeverity?: string | number | null
  feasibility?: string | null
  affectedPopulation?: number | null
  weightFactor: number
}): number | null => {
  const urgency = urgencyPoints[urgencyLevel as Urgency]
  const ease = feasibilityPoints[feasibility as Feasibility]
  const severity = Number(impactSeverity)
  if (urgency === undefined || ease === undefined || !(severity > 0)) return null
  const impact = (severity / 5) * 2
  const people = Math.min((affectedPopulation ?? 0) / 1000, 2)
  return Math.round(((urgency + impact + ease + people) / 4) * weightFactor * 100) / 100
}

/**
 * From here on a need counts as pressing when no PPA answers it yet: four fifths of what a need reaches in a category
 * of the usual weight. The 4.0 of upstream is out of reach there, so nothing was ever pressing.
 */
export const pressingScore = 2

const line: readonly NeedStatus[] = [
  'identified',
  'validated',
  'prioritized',
  'planned',
  'in_progress',
  'completed',
]

/** From validated on, unless it is set aside. */
export const isFoundValid = (status: NeedStatus): boolean => line.indexOf(status) > 0

/**
 * Whether a need is valid, and whether it is set aside or completed for good, is decided by those who approve. A new one
 * begins as identified; who approves also enters work from before.
 */
export const wayOfNeed: Way<NeedStatus> = {
  labels: needStatuses,
  steps: lineOf(line, 'deferred', 'rejected'),
  isDecision: (from, to) =>
    from === null
      ? to !== 'identified'
      : to === 'validated' || to === 'rejected' || from === 'rejected' || from === 'completed',
}

/** Each need stands once in a ranking, and each rank is given once. */
export const repeatedRanks = (items: readonly { need: string | null; rank?: number | null }[]): Problem[] => {
  const [needs, ranks] = [new Set<string>(), new Set<number>()]
  return items.flatMap(({ need, rank }, index) => {
    const problems: Problem[] = []
    if (need !== null && needs.has(need))
      problems.push({ path: `items.${index}.need`, message: 'This need stands in the ranking already.' })
    if (typeof rank === 'number' && ranks.has(rank))
      problems.push({ path: `items.${index}.rank`, message: 'This rank is given already.' })
    if (need !== null) needs.add(need)
    if (typeof rank === 'number') ranks.add(rank)
    return problems
  })
}
