import type { FlattenedField } from 'payload'
import { badRequest } from '../problems'

type Values = Record<string, unknown>

/**
 * What is sent as a record is one. A body of another kind than JSON, or none, reaches Payload as no data, and it
 * would fail on that; the hooks that prepare a record run before its fields are checked, and count on texts and lists.
 * Payload's own checks let through what only looks like a date, such as a list that spells one.
 */
export const assertRecord = (data: unknown, fields: readonly FlattenedField[]): void => {
  if (!isObject(data)) throw badRequest('Send the record as a JSON object.')
  assertValues({ values: data, fields, prefix: '' })
}

/** A list that is null has no rows. Payload's adapter fails on null where it makes a row. */
export const withEmptyLists = (data: unknown, fields: readonly FlattenedField[]): unknown => {
  if (!isObject(data)) return data
  const empty = fields.filter((field) => isList(field) && data[field.name] === null)
  return { ...data, ...Object.fromEntries(empty.map(({ name }) => [name, []])) }
}

const assertValues = ({
  values,
  fields,
  prefix,
}: {
  values: Values
  fields: readonly FlattenedField[]
  prefix: string
}): void => {
  for (const field of fields) {
    const value = values[field.name]
    const path = `${prefix}${field.name}`
    const form = forms.find(({ isOf }) => isOf(field))
    if (form && value !== undefined && value !== null && !form.allows(value))
      throw badRequest(form.message, path)
    if (isList(field) && Array.isArray(value)) assertRows({ rows: value, field, path })
  }
}

const assertRows = ({
  rows,
  field,
  path,
}: {
  rows: unknown[]
  field: FlattenedField
  path: string
}): void => {
  rows.forEach((row, index) => {
    if (!isObject(row)) throw badRequest('Expected an object.', `${path}.${index}`)
    if ('flattenedFields' in field) {
      assertValues({ values: row, fields: field.flattenedFields, prefix: `${path}.${index}.` })
    }
  })
}

const isObject = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isText = (field: FlattenedField): boolean =>
  ['text', 'textarea', 'email', 'code'].includes(field.type) && !('hasMany' in field && field.hasMany)

const isList = ({ type }: FlattenedField): boolean => type === 'array' || type === 'blocks'

/** The form a value has in JSON, or as GraphQL hands it on. */
const forms: {
  isOf: (field: FlattenedField) => boolean
  allows: (value: unknown) => boolean
  message: string
}[] = [
  { isOf: isText, allows: (value) => typeof value === 'string', message: 'Expected a text.' },
  {
    isOf: ({ type }) => type === 'date',
    allows: (value) => typeof value === 'string' || value instanceof Date,
    message: 'Expected a date, such as 2025-01-31.',
  },
  {
    isOf: isList,
    // The panel sends 0 for a list without rows, and Payload takes it for one.
    allows: (value) => Array.isArray(value) || value === 0 || value === '0',
    message: 'Expected a list.',
  },
]
