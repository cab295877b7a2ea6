import type { FlattenedField } from 'payload'
import { badRequest } from '../problems'

const texts = ['text', 'textarea', 'email', 'code']

/**
 * What is sent as a record is one. A body of another kind than JSON, or none, reaches Payload as no data, and it
 * would fail on that; the hooks that prepare a record run before its fields are checked, and count on texts and lists.
 */
export const assertRecord = (data: unknown, fields: readonly FlattenedField[]): void => {
  if (typeof data !== 'object' || data === null || Array.isArray(data))
    throw badRequest('Send the record as a JSON object.')
  const values = data as Record<string, unknown>
  const wrong = fields.find((field) => isText(field) && isObject(values[field.name]))
  if (wrong) throw badRequest('Expected a text.', wrong.name)
  const unlisted = fields.find((field) => isList(field) && !mayStandForList(values[field.name]))
  if (unlisted) throw badRequest('Expected a list.', unlisted.name)
}

/** A list that is null has no rows. Payload's adapter fails on null where it makes a row. */
export const withEmptyLists = (data: unknown, fields: readonly FlattenedField[]): unknown => {
  if (!isObject(data)) return data
  const values = data as Record<string, unknown>
  const empty = fields.filter((field) => isList(field) && values[field.name] === null)
  return { ...values, ...Object.fromEntries(empty.map(({ name }) => [name, []])) }
}

const isText = (field: FlattenedField): boolean =>
  texts.includes(field.type) && !('hasMany' in field && field.hasMany)

const isList = ({ type }: FlattenedField): boolean => type === 'array' || type === 'blocks'

/** The panel sends 0 for a list without rows, and Payload takes it for one. */
const mayStandForList = (value: unknown): boolean =>
  Array.isArray(value) || [undefined, null, 0, '0'].includes(value as never)

const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null
