import type { CollectionBeforeOperationHook, PayloadRequest, Where } from 'payload'
import { principalOf } from '@/access/compile'
import { declarationOf, isSharing, isTenantOwned, type Declaration } from '@/access/declaration'
import { moduleOf } from '@/access/features'
import { modules } from '@/access/modules'
import { reachesModule, type Principal } from '@/access/principal'
import { refused } from './problems'
import { assertBudget } from './query/budget'
import { assertBounds, assertId, limitOf } from './query/bounds'
import { assertRecord, withEmptyLists } from './query/records'
import { assertJoins, assertSort, assertWhere } from './query/paths'

type QueryArgs = {
  id?: unknown
  data?: unknown
  where?: Where
  sort?: unknown
  joins?: unknown
  limit?: unknown
  page?: unknown
  depth?: unknown
  pagination?: unknown
  trash?: unknown
  disableErrors?: boolean
}

/**
 * Stands in front of every operation that a person or an integrator asks for. It refuses what Payload would
 * let through to other organizations' rows or to the database (queries through relations, operands of the
 * wrong type, unbounded lists), says which module is off, and narrows lists to the organization in context.
 */
export const guardQuery: CollectionBeforeOperationHook = ({
  args,
  collection,
  operation,
  overrideAccess,
  req,
}) => {
  if (overrideAccess) return args
  const query = args as QueryArgs
  // Payload sets this on the look-ups it makes itself to fill in relations; no request can.
  if (query.disableErrors) return args
  const declaration = declarationOf(collection)
  const principal = principalOf(req)
  if (principal && declaration) {
    assertContext(principal)
    assertModule(principal, declaration)
  }
  if (['create', 'update'].includes(operation)) assertRecord(query.data, collection.flattenedFields)
  const limit = limitOf(query, req.payloadAPI === 'GraphQL')
  assertBounds({ ...query, limit })
  assertId(query.id)
  const { flattenedFields } = collection
  assertWhere({ where: query.where, fields: flattenedFields, req })
  assertSort({ sort: query.sort, fields: flattenedFields, req })
  assertJoins({ joins: query.joins, fields: flattenedFields, req })
  const joins = joinsFor({ operation, query, req })
  const data = withEmptyLists(withoutOwnMarks(query.data), flattenedFields)
  if (!isList(operation, query)) return { ...args, data, joins }
  assertBudget(req)
  return {
    ...args,
    data,
    limit,
    joins,
    where: inContext({ query, principal, declaration }),
    ...(operation !== 'read' && plain),
  }
}

const assertContext = ({ refusedContext }: Principal): void => {
  if (refusedContext) throw refused(`You may not work in the organization "${refusedContext}".`)
}

const assertModule = (principal: Principal, { feature }: Declaration): void => {
  const module = moduleOf(feature)
  if (reachesModule(principal, module)) return
  throw refused(`The module "${modules[module].label}" is switched off for your organization.`)
}

/**
 * Payload works at the records of a bulk change side by side in one transaction. Once one of them is refused, what
 * the others still look up to fill in their relations fails as well, where nobody waits for it, and an error that
 * nobody waits for ends the process.
 */
const plain = { depth: 0 }

/**
 * The system says which id a record has and when it was made and changed. A chosen id would also tell, by being
 * refused, that some other organization's record has it.
 */
const withoutOwnMarks = (data: unknown): unknown => {
  if (typeof data !== 'object' || data === null) return data
  const { id: _id, createdAt: _createdAt, updatedAt: _updatedAt, ...rest } = data as Record<string, unknown>
  return rest
}

const isList = (operation: string, query: QueryArgs): boolean =>
  query.id === undefined && ['read', 'count', 'update', 'delete'].includes(operation)

/** Joined records cost statements of their own: over REST and in lists they come only when asked for. */
const joinsFor = ({
  operation,
  query,
  req,
}: {
  operation: string
  query: QueryArgs
  req: PayloadRequest
}): unknown =>
  query.joins === undefined && (req.payloadAPI === 'REST' || isList(operation, query)) ? false : query.joins

/** The context narrows what access allows; it never widens it, and a document is found by id in any case. */
const inContext = ({
  query,
  principal,
  declaration,
}: {
  query: QueryArgs
  principal: Principal | null
  declaration: Declaration | undefined
}): Where | undefined => {
  const context = principal?.context
  if (!context || !declaration || !isTenantOwned(declaration.ownership)) return query.where
  const { ownership } = declaration
  const ways: Where[] = [
    { [ownership.field]: { equals: context.id } },
    ...(isSharing(ownership) ? [{ [ownership.field]: { exists: false } }] : []),
    ...(ownership.guest ? [{ [ownership.guest.field]: { equals: context.id } }] : []),
  ]
  const own: Where = ways.length > 1 ? { or: ways } : ways[0]!
  return query.where ? { and: [query.where, own] } : own
}
