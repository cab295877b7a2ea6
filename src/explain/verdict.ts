import type { CollectionSlug, PayloadRequest, TypedUser, Where } from 'payload'
import { principalOfUser } from '@/access/compile'
import { databaseScopeOf } from '@/access/databaseScope'
import { declarationOf, isTenantOwned, type Declaration } from '@/access/declaration'
import { moduleOf, type Action } from '@/access/features'
import type { AuthenticatedUser } from '@/access/loadPrincipal'
import { covers, isEmpty, reachesModule, scopeOf, type Principal } from '@/access/principal'
import { configOf } from '@/hooks/relations'
import { runAs } from '@/src/database/scope'

/** What is asked about: a record, the rows of an organization, those that are there for all, or any at all. */
export type Subject =
  | { kind: 'record'; id: string; organization: string | null }
  | { kind: 'organization'; id: string }
  | { kind: 'any' }

export type Deed = { action: Action; collection: CollectionSlug; subject: Subject }

/** Payload's names of what it has an access key for. */
const operations = { view: 'read', create: 'create', edit: 'update', delete: 'delete' } as const
const isOperation = (action: Action): action is keyof typeof operations => action in operations

/**
 * Whether this person may do this, from what decides over their own requests: the module, the compiled access of the
 * collection, and, for a record, the database itself under their scope.
 */
export const mayDo = async (person: AuthenticatedUser, deed: Deed, req: PayloadRequest): Promise<boolean> => {
  const principal = principalOfUser(person)!
  const config = configOf(req.payload, deed.collection)
  const declaration = declarationOf(config)!
  if (!reachesModule(principal, moduleOf(declaration.feature))) return false
  if (!isOperation(deed.action)) return holdsIn(principal, deed.action, declaration, deed.subject)
  const access = config.access[operations[deed.action]]
  const asked = { ...req, user: person as unknown as TypedUser } as PayloadRequest
  const answer = await access({
    req: asked,
    ...(deed.subject.kind === 'record' && { id: deed.subject.id }),
  })
  if (answer === false) return false
  return deed.subject.kind === 'record'
    ? isFound({ principal, answer, collection: deed.collection, id: deed.subject.id, req })
    : isOpenIn(principal, deed.action, declaration, deed.subject, req)
}

/** A record that access lets through is looked for as this person would look for it: row security has its say. */
const isFound = async ({
  principal,
  answer,
  collection,
  id,
  req,
}: {
  principal: Principal
  answer: true | Where
  collection: CollectionSlug
  id: string
  req: PayloadRequest
}): Promise<boolean> => {
  const itself: Where = { id: { equals: id } }
  const { totalDocs } = await runAs(databaseScopeOf(principal), () =>
    req.payload.count({
      collection,
      where: answer === true ? itself : { and: [itself, answer] },
      trash: true,
      // The access in question is in the condition.
      overrideAccess: true,
      req,
    }),
  )
  return totalDocs > 0
}

/** Where a new row goes is decided when it is stamped, from the same scope; and its parent must be seen. */
const isOpenIn = (
  principal: Principal,
  action: Action,
  declaration: Declaration,
  subject: Subject,
  req: PayloadRequest,
): boolean => {
  const { ownership } = declaration
  if (!isTenantOwned(ownership) || subject.kind !== 'organization') return true
  if (action === 'create' && ownership.kind === 'inherits') {
    const parent = declarationOf(configOf(req.payload, ownership.parent.collection))!
    if (!holdsIn(principal, 'view', parent, subject)) return false
  }
  return holdsIn(principal, action, declaration, subject)
}

const holdsIn = (
  principal: Principal,
  action: Action,
  { feature }: Declaration,
  subject: Subject,
): boolean => {
  const scope = scopeOf(principal, action, feature)
  const organization = organizationOf(subject)
  return organization ? covers(scope, organization) : !isEmpty(scope)
}

/** Null where no single organization is meant. */
export const organizationOf = (subject: Subject): string | null => {
  if (subject.kind === 'any') return null
  return subject.kind === 'organization' ? subject.id : subject.organization
}
