import type { Module, ModuleFlag } from './modules'
import type { Action, Capability, Role } from './policy'
import { flagOf } from './modules'
import { capabilityRights, policy } from './policy'

/** An active membership of an active organization, with the modules switched on there. */
export type Membership = {
  organizationId: string
  organizationCode: string
  organizationName: string
  role: Role
  isPrimary: boolean
  /** Reads every organization; only ever true in an organization that carries oversight (the OCM). */
  hasOversight: boolean
  capabilities: Capability[]
  flags: ModuleFlag[]
}

/** The organization the request asked to work in, by header or by cookie. */
export type OrganizationContext = {
  id: string
  code: string
  name: string
}

/**
 * Who is asking, loaded once per request in one statement. Plain JSON: Payload copies it.
 * A deactivated user has a principal without memberships, so every rule answers no.
 */
export type Principal = {
  userId: string
  isSuperadmin: boolean
  memberships: Membership[]
  context: OrganizationContext | null
  /** The code of an explicitly requested organization this person may not work in. */
  refusedContext: string | null
  /** Everybody who shares an organization with this person, themselves included. */
  colleagueIds: string[]
}

/** All organizations, or exactly these. Never an empty answer that means everything. */
export type Scope = 'all' | readonly string[]

export const hasOversight = (principal: Principal): boolean =>
  principal.memberships.some((membership) => membership.hasOversight)

export const isModuleOn = (membership: Membership, module: Module): boolean => {
  const flag = flagOf(module)
  return flag === undefined || membership.flags.includes(flag)
}

export const grants = (membership: Membership, action: Action, module: Module): boolean =>
  policy[module][membership.role].includes(action) ||
  capabilityRights.some(
    (right) =>
      right.module === module &&
      right.roles.includes(membership.role) &&
      right.actions.includes(action) &&
      membership.capabilities.includes(right.capability),
  )

/** The organizations in whose rows of a module this person may perform an action. */
export const scopeOf = (principal: Principal, action: Action, module: Module): Scope => {
  if (principal.isSuperadmin) return 'all'
  if (action === 'read' && hasOversight(principal)) return 'all'
  return principal.memberships
    .filter((membership) => isModuleOn(membership, module) && grants(membership, action, module))
    .map((membership) => membership.organizationId)
}

export const covers = (scope: Scope, organizationId: string): boolean =>
  scope === 'all' || scope.includes(organizationId)

export const isEmpty = (scope: Scope): boolean => scope !== 'all' && scope.length === 0

/** Belongs to BMMS at all: an active superadmin or a member of at least one active organization. */
export const isMember = (principal: Principal): boolean =>
  principal.isSuperadmin || principal.memberships.length > 0

export const primaryMembership = (principal: Principal): Membership | undefined =>
  principal.memberships.find((membership) => membership.isPrimary) ?? principal.memberships[0]
