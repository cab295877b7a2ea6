import { featureOf, isBeyondOversight, moduleOf, type Action, type Feature, type Right } from './features'
import { flagOf, type Module, type ModuleFlag } from './modules'
import type { Door } from './openings'
import { capabilityRights, rightsOfRole, type Capability, type Role } from './policy'

/** An active membership of an active organization, with the modules switched on there. */
export type Membership = {
  id: string
  organizationId: string
  organizationCode: string
  organizationName: string
  role: Role
  isPrimary: boolean
  /** Views every organization; only ever true in an organization that carries oversight (the OCM). */
  hasOversight: boolean
  capabilities: Capability[]
  flags: ModuleFlag[]
  /** What further roles and exceptions give and deny at this moment. */
  granted: Right[]
  denied: Right[]
  /** Those of `granted` that do not end by themselves. */
  lasting: Right[]
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
  /** A role of theirs, or the installation, requires a second factor. */
  requiresSecondFactor: boolean
  /** Required and not set up yet: such a person has nothing but this, so every rule answers no. */
  needsSecondFactor: boolean
  /** Everybody who shares an organization with this person, themselves included. */
  colleagueIds: string[]
  /** The collections whose rows open records of other organizations to one of theirs. */
  doors: Door[]
}

/** All organizations, or exactly these. Never an empty answer that means everything. */
export type Scope = 'all' | readonly string[]

export const hasOversight = (principal: Principal): boolean =>
  principal.memberships.some((membership) => membership.hasOversight)

export const isModuleOn = (membership: Membership, module: Module): boolean => {
  const flag = flagOf(module)
  return flag === undefined || membership.flags.includes(flag)
}

/**
 * Whether a module is there for a person at all: switched on in the organization they work in, or in any of theirs.
 * Who belongs nowhere is told nothing of modules.
 */
export const reachesModule = (principal: Principal, module: Module): boolean => {
  const { context, memberships } = principal
  if (principal.isSuperadmin || hasOversight(principal) || memberships.length === 0) return true
  return memberships.some(
    (membership) =>
      (context === null || membership.organizationId === context.id) && isModuleOn(membership, module),
  )
}

/** Everything a membership allows in its organization today. A denial beats whatever gives the same right. */
export const rightsIn = (membership: Membership): ReadonlySet<Right> => {
  const known = memory.get(membership)
  if (known) return known
  const held = rightsBeyondModules(membership, membership.granted).filter((right) =>
    isModuleOn(membership, moduleOf(featureOf(right))),
  )
  const found: ReadonlySet<Right> = new Set(held)
  memory.set(membership, found)
  return found
}

/**
 * What a membership can hand on: only what it holds without an end, or handing it to somebody else would outlive
 * the end. A module that is switched off does not matter: its rights come back with it.
 */
export const rightsToGive = (membership: Membership): ReadonlySet<Right> =>
  new Set(rightsBeyondModules(membership, membership.lasting))

/** The organizations in whose rows of a feature this person may perform an action. */
export const scopeOf = (principal: Principal, action: Action, feature: Feature): Scope => {
  if (principal.isSuperadmin) return 'all'
  if (action === 'view' && hasOversight(principal) && !isBeyondOversight(feature)) return 'all'
  return principal.memberships
    .filter((membership) => rightsIn(membership).has(`${feature}.${action}`))
    .map((membership) => membership.organizationId)
}

export const covers = (scope: Scope, organizationId: string): boolean =>
  scope === 'all' || scope.includes(organizationId)

export const isEmpty = (scope: Scope): boolean => scope !== 'all' && scope.length === 0

/** Belongs to BMMS at all: an active superadmin or a member of at least one active organization. */
export const isMember = (principal: Principal): boolean =>
  principal.isSuperadmin || principal.memberships.length > 0

/** Comes in at all: members, and those who have yet to set up the second factor that they need for anything else. */
export const mayLogIn = (principal: Principal): boolean => isMember(principal) || principal.needsSecondFactor

export const primaryMembership = (principal: Principal): Membership | undefined =>
  principal.memberships.find((membership) => membership.isPrimary) ?? principal.memberships[0]

export const membershipIn = (principal: Principal, organizationId: string | null): Membership | undefined =>
  principal.memberships.find((membership) => membership.organizationId === organizationId)

/** A principal is loaded anew for every request, and asked many times within it. */
const memory = new WeakMap<Membership, ReadonlySet<Right>>()

const rightsBeyondModules = (
  { role, capabilities, denied }: Membership,
  granted: readonly Right[],
): Right[] =>
  [
    ...rightsOfRole(role),
    ...capabilityRights
      .filter((it) => it.roles.includes(role) && capabilities.includes(it.capability))
      .flatMap((it) => it.rights),
    ...granted,
  ].filter((right) => !denied.includes(right))
