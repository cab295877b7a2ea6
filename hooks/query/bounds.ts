import { badRequest } from '../problems'
import { isUuid } from '../relations'

export const largestLimit = 200
export const largestDepth = 3

/** Payload limits none of these itself: `limit=0` and `pagination=false` mean every row there is. */
export const assertBounds = ({
  limit,
  page,
  depth,
  pagination,
  where,
}: {
  limit?: unknown
  page?: unknown
  depth?: unknown
  pagination?: unknown
  where?: unknown
}): void => {
  if (isGiven(limit) && !isWhole(limit, 1, largestLimit) && !isListOfIds(where)) {
    throw badRequest(`limit must be a whole number from 1 to ${largestLimit}.`, 'limit')
  }
  if (pagination === false && !isGiven(limit) && !isListOfIds(where)) {
    throw badRequest(`Without pages, give a limit of at most ${largestLimit}.`, 'limit')
  }
  if (isGiven(page) && !isWhole(page, 1, 1_000_000)) {
    throw badRequest('page must be a whole number from 1 upwards.', 'page')
  }
  if (isGiven(depth) && !isWhole(depth, 0, largestDepth)) {
    throw badRequest(`depth must be a whole number from 0 to ${largestDepth}.`, 'depth')
  }
}

export const assertId = (id: unknown): void => {
  if (isGiven(id) && !isUuid(id)) throw badRequest('This is not a valid id.', 'id')
}

/** The admin panel asks for records by their ids, and then with whatever limit: the ids bound the answer. */
const isListOfIds = (where: unknown): boolean => {
  if (typeof where !== 'object' || where === null) return false
  const { id, and } = where as { id?: { in?: unknown }; and?: unknown }
  if (Array.isArray(id?.in)) return id.in.length <= largestLimit
  return Array.isArray(and) && and.some(isListOfIds)
}

const isGiven = (value: unknown): boolean => value !== undefined && value !== null

const isWhole = (value: unknown, from: number, to: number): boolean =>
  typeof value === 'number' && Number.isInteger(value) && value >= from && value <= to
