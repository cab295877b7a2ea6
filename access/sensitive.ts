import type { FieldAccess, PayloadRequest } from 'payload'
import { idOf } from '@/hooks/relations'
import { principalOf } from './compile'
import { isTenantOwned, type Declaration } from './declaration'
import type { Action } from './features'
import { covers, isEmpty, rightsIn, scopeOf, type Principal, type Scope } from './principal'

/** What the Data Privacy Act (RA 10173, section 3) protects in particular, and how to reach a person. */
export const sensitivities = {
  religion: 'Religion',
  ethnicity: 'Ethnicity',
  health: 'Health',
  contact: 'Contact of a person',
} as const
export type Sensitivity = keyof typeof sensitivities

/** What the form says under a sensitive field that has no words of its own. */
export const sensitiveHint = (sensitivity: Sensitivity): string =>
  `${sensitivities[sensitivity]}: sensitive. Who reads it is written down.`

/** Said of a field where it is declared, by `sensitive` in collections/fields. */
export const sensitivityOf = (field: { custom?: Record<string, unknown> }): Sensitivity | undefined =>
  field.custom?.sensitive as Sensitivity | undefined

/**
 * The organizations in whose records somebody reads the sensitive fields. Oversight alone reads none of another
 * organization: that takes a right of its own, which comes with no role.
 */
export const sensitiveScope = (principal: Principal, action: 'view' | 'export' = 'view'): Scope => {
  const isEverywhere = principal.memberships.some(
    (it) => it.hasOversight && rightsIn(it).has(`administration.sensitive-oversight.${action}`),
  )
  return isEverywhere ? 'all' : scopeOf(principal, action, 'administration.sensitive-data')
}

/** From here on a request takes records out of BMMS: sensitive fields come along by the right to export them. */
export const markAsExport = (req: Pick<PayloadRequest, 'context'>): void => {
  req.context.isExport = true
}

/** Whether somebody reads what is sensitive in the records of an organization; the system itself does. */
export const mayReadSensitive = (req: Pick<PayloadRequest, 'user'>, organization: string | null): boolean => {
  const principal = principalOf(req)
  if (!principal) return !req.user
  const scope = sensitiveScope(principal)
  return scope === 'all' || (organization !== null && covers(scope, organization))
}

type Judged = Pick<Parameters<FieldAccess>[0], 'doc' | 'data'>
type Judge = (principal: Principal, scope: Scope, judged: Judged) => boolean

/** The rules of a sensitive field: read within the scope, and written by those alone who could read it. */
export const sensitiveAccess = (
  declaration: Declaration,
): { create: FieldAccess; read: FieldAccess; update: FieldAccess } => ({
  create: asRule(judgeOf(declaration, 'create')),
  read: asRule(judgeOf(declaration, 'view')),
  update: asRule(judgeOf(declaration, 'edit')),
})

const asRule =
  (judge: Judge): FieldAccess =>
  ({ req, doc, data }) => {
    const principal = principalOf(req)
    if (!principal) return false
    const scope = sensitiveScope(principal, req.context?.isExport ? 'export' : 'view')
    return scope === 'all' || judge(principal, scope, { doc, data })
  }

const judgeOf = ({ feature, ownership }: Declaration, action: Action): Judge => {
  if (isTenantOwned(ownership)) {
    const { field } = ownership
    return (principal, scope, { doc, data }) => {
      const owner = idOf(doc?.[field]) ?? (action === 'create' ? idOf(data?.[field]) : null)
      if (owner !== null) return covers(scope, owner)
      // Of a record whose organization was not loaded nothing is shown. A new form and a query are about all records.
      return doc?.id ? false : isWithin(scopeOf(principal, action, feature), scope)
    }
  }
  if (ownership.kind !== 'account')
    throw new Error(`Sensitive fields need a record of an organization: ${feature}`)
  return (principal, scope, { doc }) =>
    doc?.id === principal.userId ||
    (principal.memberships.length > 0 &&
      principal.memberships.every(({ organizationId }) => covers(scope, organizationId)))
}

const isWithin = (asked: Scope, scope: Scope): boolean =>
  asked !== 'all' && !isEmpty(asked) && asked.every((organization) => covers(scope, organization))
