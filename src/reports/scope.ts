import type { Module } from '@/access/modules'
import { covers, isEmpty, scopeOf, type Principal, type Scope } from '@/access/principal'

/** The modules that the dashboard shows figures of. */
export const reportedModules = ['communities', 'mana', 'me'] as const satisfies readonly Module[]
export type ReportedModule = (typeof reportedModules)[number]

/** For each module whose rows count; null where this person may read none, and nothing is shown. */
export type ReportScope = Record<ReportedModule, Scope | null>

/** What a person may read of each module, narrowed to the organization in context. Never wider than access. */
export const reportScope = (principal: Principal): ReportScope => ({
  communities: scopeWithin(principal, 'communities'),
  mana: scopeWithin(principal, 'mana'),
  me: scopeWithin(principal, 'me'),
})

const scopeWithin = (principal: Principal, module: ReportedModule): Scope | null => {
  const readable = scopeOf(principal, 'read', module)
  if (isEmpty(readable)) return null
  const { context } = principal
  if (!context) return readable
  return covers(readable, context.id) ? [context.id] : null
}
