import type { Feature } from '@/access/features'
import { covers, isEmpty, scopeOf, type Principal, type Scope } from '@/access/principal'

/** The features that the dashboard shows figures of. */
export const reportedFeatures = [
  'communities.profiles',
  'mana.assessments',
  'me.ppas',
  'me.progress-reports',
] as const satisfies readonly Feature[]
export type ReportedFeature = (typeof reportedFeatures)[number]

/** For each feature whose rows count; null where this person may view none, and nothing is shown. */
export type ReportScope = Record<ReportedFeature, Scope | null>

/** What a person may view of each feature, narrowed to the organization in context. Never wider than access. */
export const reportScope = (principal: Principal): ReportScope =>
  Object.fromEntries(
    reportedFeatures.map((feature) => [feature, scopeWithin(principal, feature)]),
  ) as ReportScope

/** The same for one feature. */
export const scopeWithin = (principal: Principal, feature: Feature): Scope | null => {
  const readable = scopeOf(principal, 'view', feature)
  if (isEmpty(readable)) return null
  const { context } = principal
  if (!context) return readable
  return covers(readable, context.id) ? [context.id] : null
}
