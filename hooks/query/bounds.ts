import { badRequest } from '../problems'
import { isUuid } from '../relations'

export const largestLimit = 200
export const largestDepth = 3

type Bounded = {
  limit?: unknown
  page?: unknown
  depth?: unknown
  pagination?: unknown
  trash?: unknown
  where?: unknown
}

/** Payload limits none of these itself: `limit=0` and `pagination=false` mean every row there is. */
export const assertBounds = ({ limit, page, depth, pagination, where }: Bounded): void => {
  const isBounded = isListOfIds(where)
  if (isGiven(limit) && !(isBounded ? isWhole(limit, 0, 1_000_000) : isWhole(limit, 1, largestLimit))) {
    throw badRequest(`limit must be a whole number from 1 to ${largestLimit}.`, 'limit')
  }
  if (pagination === false && !isGiven(limit) && !isBounded) {
    throw badRequest(`Without pages, give a limit of at most ${largestLimit}.`, 'limit')
  }
  if (isGiven(page) && !isWhole(page, 1, 1_000_000)) {
    throw badRequest('page must be a whole number from 1 upwards.', 'page')
  }
  if (isGiven(depth) && !isWhole(depth, 0, largestDepth)) {
    throw badRequest(`depth must be a whole number from 0 to ${largestDepth}.`, 'depth')
  }
}

/**
 * Two callers of Payload itself ask for "all": GraphQL for the joined records of a document (or for one more than
 * it will show, to see whether there are more), and the panel for what is in the trash. They get the largest limit.
 */
export const limitOf = ({ limit, pagination, trash }: Bounded, isGraphQL: boolean): unknown => {
  const isJoin = isGraphQL && pagination === false
  if (limit === 0 && (isJoin || trash === true)) return largestLimit
  return isJoin && limit === largestLimit + 1 ? largestLimit : limit
}

export const assertId = (id: unknown): void => {
  if (isGiven(id) && !isUuid(id)) throw badRequest('This is not a valid id.', 'id')
}

/** The admin panel asks for records by their ids, and then with whatever limit: the ids bound the answer. */
const isListOfIds = (where: unknown): boolean => {
  if (typeof where !== 'object' || where === null) return false
  const { id, and } = where as { id?: { in?: unknown }; and?: unknown }
  const ids = typeof id?.in === 'string' ? id.in.split(',') : id?.in
  if (Array.isArray(ids)) return ids.length <= largestLimit
  return Array.isArray(and) && and.some(isListOfIds)
}

const isGiven = (value: unknown): boolean => value !== undefined && value !== null

const isWhole = (value: unknown, from: number, to: number): boolean =>
  Number.isInteger(value) && (value as number) >= from && (value as number) <= to
