import type { Problem } from './rules'

/** From the largest place to the smallest. */
export const placeFields = ['region', 'province', 'municipality', 'barangay', 'community'] as const
export type PlaceField = (typeof placeFields)[number]
export type Places = Record<PlaceField, string | null>

export const assessmentLevels = {
  regional: 'Regional Level',
  provincial: 'Provincial Level',
  city_municipal: 'City/Municipal Level',
  barangay: 'Barangay Level',
  community: 'Community Level',
}
export type AssessmentLevel = keyof typeof assessmentLevels

/** The place an assessment of a level is about; everything above it follows, everything below is left out. */
export const placeOfLevel: Record<AssessmentLevel, PlaceField> = {
  regional: 'region',
  provincial: 'province',
  city_municipal: 'municipality',
  barangay: 'barangay',
  community: 'community',
}

/**
 * The place to look up: the one the level asks for, or when only smaller ones are given the largest of
 * these, since it tells the others. Null when nothing is given that could tell.
 */
export const placeToLocate = ({
  level,
  given,
}: {
  level: AssessmentLevel
  given: Places
}): PlaceField | null => fromLevelDown(level).find((field) => given[field] !== null) ?? null

/**
 * The places of an assessment as they follow from its level and from where the located place lies.
 * `typed` holds those places the person entered now; one of them that does not contain the located place is a
 * problem, while a stored one simply follows.
 */
export const placesFor = ({
  level,
  located,
  typed,
}: {
  level: AssessmentLevel
  located: Places
  typed: Partial<Places>
}): { places: Places; problems: Problem[] } => {
  const below = fromLevelDown(level).slice(1)
  const places = Object.fromEntries(
    placeFields.map((field) => [field, below.includes(field) ? null : located[field]]),
  ) as Places
  const target = placeOfLevel[level]
  const missing = places[target] === null ? [missingPlace(level)] : []
  const contradicting = placeFields
    .filter((field) => !below.includes(field) && field !== target)
    .filter((field) => typed[field] && typed[field] !== located[field])
    .map((field) => ({
      path: field,
      message: `The ${placeNames[target]} does not lie in this ${placeNames[field]}.`,
    }))
  return { places, problems: [...missing, ...contradicting] }
}

/** What to say when the place a level needs is not given. */
export const missingPlace = (level: AssessmentLevel): Problem => {
  const path = placeOfLevel[level]
  return { path, message: `Choose the ${placeNames[path]} that is assessed.` }
}

export const assessmentStatuses = {
  planning: 'Planning',
  preparation: 'Preparation',
  data_collection: 'Data Collection',
  analysis: 'Analysis',
  reporting: 'Reporting',
  completed: 'Completed',
  cancelled: 'Cancelled',
}
export type AssessmentStatus = keyof typeof assessmentStatuses

/**
 * Whether an assessment may go from one status to another: one step forward, one step back, or cancelled
 * while it is open. Completed and cancelled ones are opened again only by an administrator.
 */
export const canMove = ({
  from,
  to,
  isAdmin,
}: {
  from: AssessmentStatus
  to: AssessmentStatus
  isAdmin: boolean
}): boolean => {
  if (from === to) return true
  if (isClosed(from)) return isAdmin && !isClosed(to)
  return to === 'cancelled' || Math.abs(steps.indexOf(to) - steps.indexOf(from)) === 1
}

/** Someone may hold several roles in a team, but each of them once. */
export const repeatedRoles = (team: readonly { user: string | null; role?: unknown }[]): Problem[] => {
  const seen = new Set<string>()
  return team.flatMap(({ user, role }, index) => {
    const key = `${user} ${String(role)}`
    if (user === null || !seen.has(key)) {
      seen.add(key)
      return []
    }
    return [{ path: `teamMembers.${index}.user`, message: 'This person already has this role in the team.' }]
  })
}

const placeNames: Record<PlaceField, string> = {
  region: 'region',
  province: 'province',
  municipality: 'municipality or city',
  barangay: 'barangay',
  community: 'community',
}

const fromLevelDown = (level: AssessmentLevel): readonly PlaceField[] =>
  placeFields.slice(placeFields.indexOf(placeOfLevel[level]))

const steps: readonly AssessmentStatus[] = [
  'planning',
  'preparation',
  'data_collection',
  'analysis',
  'reporting',
  'completed',
]

const isClosed = (status: AssessmentStatus): boolean => status === 'completed' || status === 'cancelled'
