import { covers, primaryMembership, scopeOf, type Principal } from '@/access/principal'
import { reportedModules, type ReportedModule } from '@/src/reports/scope'

/** The modules in which a new record of this person would find an organization to belong to. */
export const addableBy = (principal: Principal): ReportedModule[] => {
  const organization = principal.context?.id ?? primaryMembership(principal)?.organizationId
  return reportedModules.filter((module) => {
    const scope = scopeOf(principal, 'create', module)
    return organization === undefined ? scope === 'all' : covers(scope, organization)
  })
}
