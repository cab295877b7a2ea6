import type { FieldAccess } from 'payload'
import { idOf } from '@/hooks/relations'
import { principalOf } from './compile'
import { hasOversight } from './principal'

/** For single fields within a record that others may otherwise change. */
export const onlySuperadmins: FieldAccess = ({ req }) => principalOf(req)?.isSuperadmin ?? false

/** Said when the record is made, or by the server, and not changed by anybody. */
export const never: FieldAccess = () => false

/** The rules of a field that the server alone fills in. */
export const byServer = { create: never, update: never }

/** What a role is that comes with BMMS is said by access/policy.ts; its row only shows it. */
export const unlessSystemRole: FieldAccess = ({ doc, req }) =>
  principalOf(req) !== null && !(doc as { isSystemRole?: boolean } | undefined)?.isSystemRole

/** Figures that are added up by BMMS, while they are; a new record begins so. */
export const ofLevelBelow: FieldAccess = ({ data, doc }) => {
  const { autoSync = true } = { ...doc, ...data } as { autoSync?: boolean | null }
  return autoSync === false
}

/** Whom a record names is told to those who may see that account. */
export const whereKnown =
  (field: string): FieldAccess =>
  ({ doc, req }) => {
    const principal = principalOf(req)
    const person = idOf((doc as Record<string, unknown> | undefined)?.[field])
    if (principal === null || person === null) return principal !== null
    return principal.isSuperadmin || hasOversight(principal) || principal.colleagueIds.includes(person)
  }
