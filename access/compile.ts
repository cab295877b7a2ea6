import type { Access, CollectionConfig, PayloadRequest, Where } from 'payload'
import { isTenantOwned, type Declaration } from './declaration'
import type { Action } from './policy'
import { hasOversight, isEmpty, isMember, scopeOf, type Principal, type Scope } from './principal'

type Answer = boolean | Where
type Rule = (principal: Principal) => Answer
type RuleSet = Record<Action | 'readVersions', Rule>

/** Who is asking; null for visitors and for users whose principal was never loaded, who get nothing. */
export const principalOf = (req: Pick<PayloadRequest, 'user'>): Principal | null => principalOfUser(req.user)

export const principalOfUser = (user: unknown): Principal | null =>
  (user as { principal?: Principal } | null | undefined)?.principal ?? null

/**
 * Turns a declaration into every access key that Payload knows. A key left out would be open to any
 * logged-in user, and a `Where` returned from `create` would be ignored, so none is left out and `create`
 * only ever answers yes or no: the organization of the new row is checked when it is stamped.
 */
export const compileAccess = (declaration: Declaration): NonNullable<CollectionConfig['access']> => {
  const rules = rulesFor(declaration)
  return {
    create: asAccess(rules.create),
    read: asAccess(rules.read),
    update: asAccess(rules.update),
    delete: asAccess(rules.delete),
    readVersions: asAccess(rules.readVersions),
    // No account is ever locked, so nobody unlocks one.
    unlock: () => false,
    admin: ({ req }) => {
      const principal = principalOf(req)
      return principal !== null && isMember(principal)
    },
  }
}

/** Whether a collection has anything to show this person; decides the navigation, not the access. */
export const visibleTo = (user: unknown, declaration: Declaration): boolean => {
  const principal = principalOfUser(user)
  return principal !== null && rulesFor(declaration).read(principal) !== false
}

const asAccess =
  (rule: Rule): Access =>
  ({ req }) => {
    const principal = principalOf(req)
    return principal === null ? false : rule(principal)
  }

const rulesFor = (declaration: Declaration): RuleSet => {
  const rules = rulesByOwnership(declaration)
  return declaration.isRetained ? { ...rules, delete: never } : rules
}

const rulesByOwnership = (declaration: Declaration): RuleSet => {
  const { ownership, module } = declaration
  if (isTenantOwned(ownership)) {
    const rowsOf =
      (action: Action, field = ownership.field): Rule =>
      (principal) =>
        rowsWithin(scopeOf(principal, action, module), field)
    return {
      create: (principal) => !isEmpty(scopeOf(principal, 'create', module)),
      read: rowsOf('read'),
      update: rowsOf('update'),
      delete: rowsOf('delete'),
      readVersions: rowsOf('read', `version.${ownership.field}`),
    }
  }
  switch (ownership.kind) {
    case 'reference': {
      const members: Rule = (principal) => isMember(principal) && !isEmpty(scopeOf(principal, 'read', module))
      return { ...superadminsOnly, read: members, readVersions: members }
    }
    case 'platform':
      return superadminsOnly
    case 'account':
      return {
        ...superadminsOnly,
        read: (principal) =>
          principal.isSuperadmin ||
          hasOversight(principal) ||
          (isMember(principal) && rowsWithin(principal.colleagueIds, 'id')),
        update: (principal) =>
          principal.isSuperadmin || (isMember(principal) && rowsWithin([principal.userId], 'id')),
      }
  }
}

const never: Rule = () => false
const superadmins: Rule = (principal) => principal.isSuperadmin
const superadminsOnly: RuleSet = {
  create: superadmins,
  read: superadmins,
  update: superadmins,
  delete: superadmins,
  readVersions: superadmins,
}

/** An empty list of ids must become a plain no: Payload reads an empty or missing operand as "all rows". */
const rowsWithin = (scope: Scope, field: string): Answer => {
  if (scope === 'all') return true
  return isEmpty(scope) ? false : { [field]: { in: [...scope] } }
}
