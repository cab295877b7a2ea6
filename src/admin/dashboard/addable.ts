import { covers, primaryMembership, scopeOf, type Principal } from '@/access/principal'
import { reportedFeatures, type ReportedFeature } from '@/src/reports/scope'

/** The features in which a new record of this person would find an organization to belong to. */
export const addableBy = (principal: Principal): ReportedFeature[] => {
  const organization = principal.context?.id ?? primaryMembership(principal)?.organizationId
  return reportedFeatures.filter((feature) => {
    const scope = scopeOf(principal, 'create', feature)
    return organization === undefined ? scope === 'all' : covers(scope, organization)
  })
}
