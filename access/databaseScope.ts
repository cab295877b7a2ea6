import { nothing, type DatabaseScope } from '@/src/database/scope'
import { moduleNames, type Module } from './modules'
import { actions, type Action } from './policy'
import { isEmpty, isMember, scopeOf, type Principal, type Scope } from './principal'

/** A right as row security asks for it. */
export type Right = `${Module}.${Action}`

type Rights = Partial<Record<Right, Scope>>

/**
 * The same policy that compiles to Payload's access, for PostgreSQL: in which organizations this person has which
 * right in which module. Somebody who belongs to no active organization gets nothing.
 */
export const databaseScopeOf = (principal: Principal): DatabaseScope =>
  isMember(principal)
    ? asScope({ person: principal.userId, rights: rightsWhere((right) => scopeFor(principal, right)) })
    : nothing

const scopeFor = (principal: Principal, right: Right): Scope => {
  const [module, action] = right.split('.') as [Module, Action]
  return scopeOf(principal, action, module)
}

const rightsWhere = (scopeOfRight: (right: Right) => Scope): Rights =>
  Object.fromEntries(
    moduleNames
      .flatMap((module) => actions.map((action): Right => `${module}.${action}`))
      .map((right) => [right, scopeOfRight(right)] as const)
      .filter(([, scope]) => !isEmpty(scope)),
  )

const asScope = (scope: { person?: string; rights: Rights }): DatabaseScope => JSON.stringify(scope)

/** The system's own work. Whoever runs something in one of these has a reason that no person's rights cover. */
export const systemScopes = {
  /**
   * Finding out who asks, and keeping accounts: log-in, reset, invitation, the one primary membership. Reaches
   * accounts, memberships and organizations, and no record of a ministry.
   */
  accounts: asScope({
    rights: { 'administration.read': 'all', 'administration.create': 'all', 'administration.update': 'all' },
  }),
  /** Migrations, seeds and commands of the person who runs the installation. */
  platform: asScope({ rights: rightsWhere(() => 'all') }),
} as const

/** Work on behalf of one organization, such as an import of its records: no other's can be touched, and no account. */
export const organizationScope = (organizationId: string): DatabaseScope =>
  asScope({
    rights: rightsWhere((right) => (isAboutAccounts(right) ? [] : [organizationId])),
  })

const isAboutAccounts = (right: Right): boolean =>
  right.startsWith('administration.') && right !== 'administration.read'
