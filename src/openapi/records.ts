import type { FlattenedField, SanitizedCollectionConfig } from 'payload'
import { isOffered, isShown, isShownToAll, isTaken, type Guarded } from './closed'
import { fieldSchema, type NameOf, type Way } from './fieldSchema'
import { uuid, type Schema } from './schema'

type Given = Schema & { properties: Record<string, Schema>; required?: string[]; description?: string }
type Fields = readonly FlattenedField[]
type Owned = FlattenedField &
  Guarded & { virtual?: unknown; admin?: { readOnly?: boolean }; custom?: Record<string, unknown> }

/**
 * The schemas of a collection's records: as they are answered, in brief as other records show them, and what is sent
 * to make and to change one. They are Payload's own (`configToJSONSchema`), less what is closed to everybody and with
 * what the fields declare beside the types.
 */
export const recordSchemas = ({
  collection,
  given,
  nameOf,
}: {
  collection: SanitizedCollectionConfig
  given: Schema
  nameOf: NameOf
}): Record<string, Schema> => {
  const name = nameOf(collection.slug)
  const of = (way: Way): Schema =>
    recordSchema({ given: given as Given, fields: collection.flattenedFields, way, nameOf })
  const shown = of('shown')
  return {
    ...(isOffered(collection, 'read') && { [name]: shown, [`${name}InBrief`]: inBrief(collection, shown) }),
    ...(isOffered(collection, 'create') && { [`New${name}`]: of('create') }),
    ...(isOffered(collection, 'update') && { [`${name}Changes`]: of('update') }),
  }
}

type Parts = { given: Given; fields: Fields; way: Way; nameOf: NameOf }

const recordSchema = ({ given, fields, way, nameOf }: Parts): Schema => {
  const properties: Record<string, Schema> = {}
  const required: string[] = []
  for (const [name, schema] of Object.entries(given.properties)) {
    const field = fields.find((it) => it.name === name) as Owned | undefined
    if (!field) {
      // What Payload adds by itself: the id, and which collection an account belongs to.
      if (way !== 'shown') continue
      properties[name] = { ...(name === 'id' ? uuid() : schema), readOnly: true }
      if (name === 'id') required.push(name)
      continue
    }
    if (!isPartOf(field, way)) continue
    const isRequired = given.required?.includes(name) ?? false
    const isNullable = !isRequired && field.custom?.notNull !== true && field.type !== 'join'
    properties[name] = {
      ...fieldSchema({
        field,
        given: withParts({ given: schema, field, way, nameOf }),
        way,
        nameOf,
        isNullable,
      }),
      ...(way === 'shown' && isKept(field) && { readOnly: true }),
    }
    if (isAlwaysThere(field, way, isRequired)) required.push(name)
  }
  return {
    type: 'object',
    ...(given.description && { description: given.description }),
    properties,
    ...(required.length > 0 && { required }),
  }
}

/** The rows of a list and the parts of a group are looked through in the same way. */
const withParts = ({
  given,
  field,
  way,
  nameOf,
}: {
  given: Schema
  field: FlattenedField
  way: Way
  nameOf: NameOf
}): Schema => {
  if (field.type !== 'array' && field.type !== 'group' && field.type !== 'tab') return given
  // A list that is sent takes the place of the old one, so its rows are always new ones.
  const wayOfParts = way === 'update' && field.type === 'array' ? 'create' : way
  const parts = (inner: unknown): Schema =>
    recordSchema({ given: inner as Given, fields: field.flattenedFields, way: wayOfParts, nameOf })
  return field.type === 'array'
    ? { ...given, items: parts(given.items), ...(field.maxRows && { maxItems: field.maxRows }) }
    : { type: given.type, ...parts(given) }
}

const isPartOf = (field: Owned, way: Way): boolean => {
  if (way === 'shown') return isShown(field) && !isOnlySent(field)
  return !isKept(field) && isTaken(field, way) && field.type !== 'join'
}

const kept = ['createdAt', 'updatedAt']

/** Filled in by BMMS: what is sent for it is not used. */
const isKept = (field: Owned): boolean =>
  kept.includes(field.name) ||
  field.type === 'join' ||
  field.admin?.readOnly === true ||
  !(isTaken(field, 'create') || isTaken(field, 'update'))

/** Asked for when a record is made and stored elsewhere. */
const isOnlySent = ({ virtual, admin }: Owned): boolean => virtual === true && admin?.readOnly === false

const isAlwaysThere = (field: Owned, way: Way, isRequired: boolean): boolean => {
  if (way === 'shown') return isShownToAll(field) && (isRequired || field.custom?.notNull === true)
  return way === 'create' && isRequired && !('defaultValue' in field && field.defaultValue !== undefined)
}

const inBrief = ({ defaultPopulate, labels }: SanitizedCollectionConfig, shown: Schema): Schema => {
  const { properties } = shown as Given
  const names = ['id', ...Object.keys(defaultPopulate ?? properties)]
  return {
    type: 'object',
    description: `What other records show of: ${String(labels.singular)}.`,
    properties: Object.fromEntries(Object.entries(properties).filter(([name]) => names.includes(name))),
    required: ['id'],
  }
}
