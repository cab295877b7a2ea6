import { declarationOf } from '@/access/declaration'
import type { CollectionConfig } from 'payload'

export type Explanation = { status: number; message: string; path?: string }

/** PostgreSQL's own code for a connection that could not be made. */
export const noConnection = '08001'

type DatabaseError = { code: string; constraint?: string; column?: string; message: string }

/**
 * Says in plain words what PostgreSQL refused, for what got past the checks in front of it. Null when the error
 * is not one that a person can mend.
 */
export const explainDatabaseError = (error: unknown, collections: CollectionConfig[]): Explanation | null => {
  const cause = findDatabaseError(error)
  if (!cause) return null
  switch (cause.code) {
    case '23514':
      return brokenRule(cause.constraint, collections)
    case '23502':
      return { status: 400, message: 'A required value is missing.', path: camelCase(cause.column) }
    case '23503':
      return cause.message.startsWith('insert or update')
        ? { status: 400, message: 'The record refers to something that does not exist.' }
        : { status: 409, message: 'Other records still refer to this one, so it cannot be deleted.' }
    case '23505':
      return { status: 400, message: 'A record with the same values already exists.' }
    case '25P02':
      // Of several records one was refused, and whatever came after it in the same transaction fails.
      return { status: 409, message: 'One of these records could not be changed or deleted, so none was.' }
    case '42501':
      return { status: 403, message: 'This is not yours to write.' }
    case '40001':
    case '40P01':
      return { status: 409, message: 'Somebody else changed this at the same moment. Please try again.' }
    case noConnection:
      return {
        status: 503,
        message: 'BMMS is very busy at the moment. Nothing was changed; please try again in a minute.',
      }
    case '57014':
      return { status: 503, message: 'This took too long and was stopped. Narrow the request and try again.' }
  }
  // Class 22: a value that PostgreSQL cannot store in or compare with the column.
  return cause.code.startsWith('22')
    ? { status: 400, message: 'A value has the wrong form for its field.' }
    : null
}

const brokenRule = (constraint: string | undefined, collections: CollectionConfig[]): Explanation => {
  const rule = collections
    .flatMap((it) => declarationOf(it)?.rules ?? [])
    .find(({ name }) => name === constraint)
  return rule
    ? { status: 400, message: rule.message, path: rule.field }
    : { status: 400, message: 'The values of this record contradict each other.' }
}

const camelCase = (column: string | undefined): string | undefined =>
  column?.replace(/_id$/, '').replace(/_(\w)/g, (_match, letter: string) => letter.toUpperCase())

const findDatabaseError = (error: unknown, depth = 0): DatabaseError | null => {
  if (typeof error !== 'object' || error === null || depth > 4) return null
  if ('code' in error && typeof error.code === 'string' && /^[0-9A-Z]{5}$/.test(error.code))
    return error as DatabaseError
  return 'cause' in error ? findDatabaseError(error.cause, depth + 1) : null
}
