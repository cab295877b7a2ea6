import type { Access, CollectionConfig, PayloadRequest, Where } from 'payload'
import { isSharing, isTenantOwned, type Declaration, type TenantOwnership } from './declaration'
import { featureOf, type Action, type Right } from './features'
import { covers, hasOversight, isEmpty, isMember, scopeOf, type Principal, type Scope } from './principal'

type Answer = boolean | Where
/** `isOne`: a single record is asked for by its id. */
type Rule = (principal: Principal, isOne?: boolean) => Answer
type RuleSet = Record<'create' | 'read' | 'update' | 'delete' | 'readVersions', Rule>

/** Who is asking; null for visitors and for users whose principal was never loaded, who get nothing. */
export const principalOf = (req: Pick<PayloadRequest, 'user'>): Principal | null => principalOfUser(req.user)

export const principalOfUser = (user: unknown): Principal | null =>
  (user as { principal?: Principal } | null | undefined)?.principal ?? null

/** Whether somebody holds a right in an organization; the system itself, acting without a user, holds all. */
export const holdsIn = (
  req: Pick<PayloadRequest, 'user'>,
  right: Right,
  organization: string | null,
): boolean => {
  const principal = principalOf(req)
  if (!principal) return !req.user
  const action = right.slice(right.lastIndexOf('.') + 1) as Action
  return organization !== null && covers(scopeOf(principal, action, featureOf(right)), organization)
}

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
  ({ id, req }) => {
    const principal = principalOf(req)
    return principal === null ? false : rule(principal, id !== undefined)
  }

const rulesFor = (declaration: Declaration): RuleSet => {
  const rules = rulesByOwnership(declaration)
  if (declaration.isFixed) return { ...rules, create: never, update: never, delete: never }
  return declaration.isRetained ? { ...rules, delete: never } : rules
}

const rulesByOwnership = (declaration: Declaration): RuleSet => {
  const { ownership, feature } = declaration
  if (isTenantOwned(ownership)) {
    const own = ownership.field
    const version = `version.${own}`
    const rowsOf =
      (action: Action, paths: Paths): Rule =>
      (principal, isOne) =>
        rowsWithin(scopeOf(principal, action, feature), paths(principal, isOne))
    const versions = rowsOf('view', () => [version])
    return {
      create: (principal) => !isEmpty(scopeOf(principal, 'create', feature)),
      read: withShared(rowsOf('view', pathsOf(ownership, 'view')), ownership, own),
      update: rowsOf('edit', pathsOf(ownership, 'edit')),
      delete: rowsOf('delete', () => [own]),
      readVersions: withShared(versions, ownership, version),
    }
  }
  switch (ownership.kind) {
    case 'reference': {
      const members: Rule = (principal) =>
        isMember(principal) && !isEmpty(scopeOf(principal, 'view', feature))
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
          (isMember(principal) && rowsWithin(principal.colleagueIds, ['id'])),
        update: (principal) =>
          principal.isSuperadmin || (isMember(principal) && rowsWithin([principal.userId], ['id'])),
      }
  }
}

/** Who may see rows of any organization sees those that belong to none and are the same for all. */
const withShared =
  (rule: Rule, ownership: TenantOwnership, field: string): Rule =>
  (principal, isOne) => {
    const answer = rule(principal, isOne)
    if (!isSharing(ownership) || typeof answer === 'boolean') return answer
    return { or: [answer, { [field]: { exists: false } }] }
  }

type Paths = (principal: Principal, isOne?: boolean) => string[]

/**
 * The paths to the organization a row belongs to, and to those that are let in beside it. A record that other rows open
 * is looked for by joining these, which costs a statement: only for people to whom something is open.
 */
const pathsOf =
  ({ field, guest, opened }: TenantOwnership, action: 'view' | 'edit'): Paths =>
  (principal, isOne) => {
    const isLetIn = guest && (action === 'view' || guest.edits)
    const door = action === 'view' ? opened?.reader : opened?.editor
    const mayBeOpen = isOne && door && principal.doors.some((by) => by === opened!.by)
    return [field, ...(isLetIn ? [guest.field] : []), ...(mayBeOpen ? [`${opened!.join}.${door}`] : [])]
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
const rowsWithin = (scope: Scope, paths: string[]): Answer => {
  if (scope === 'all') return true
  if (isEmpty(scope)) return false
  const found = paths.map((path): Where => ({ [path]: { in: [...scope] } }))
  return found.length > 1 ? { or: found } : found[0]!
}
