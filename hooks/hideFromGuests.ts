import type { CollectionAfterReadHook, FlattenedField, PayloadRequest } from 'payload'
import { principalOf } from '@/access/compile'
import { declarationOf, isTenantOwned } from '@/access/declaration'
import { covers, scopeOf } from '@/access/principal'
import { configOf, idOf } from './relations'

type Row = Record<string, unknown>

/**
 * A record that is open to another organization shows it no records and no people of the one it belongs to: which they
 * are would be told by their ids alone. Joined records are left to their own access.
 */
export const hideFromGuests: CollectionAfterReadHook = ({ collection, doc, overrideAccess, req }) => {
  const principal = principalOf(req)
  const { feature, ownership } = declarationOf(collection)!
  if (overrideAccess || !principal || !isTenantOwned(ownership)) return doc as unknown
  const row = doc as Row
  const owner = idOf(row[ownership.field])
  if (owner !== null && covers(scopeOf(principal, 'view', feature), owner)) return doc as unknown
  return withoutRelations(row, collection.flattenedFields, req)
}

const withoutRelations = (row: Row, fields: FlattenedField[], req: PayloadRequest): Row =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => {
      const field = fields.find((it) => it.name === name)
      return [name, field ? shown(field, value, req) : value]
    }),
  )

const shown = (field: FlattenedField, value: unknown, req: PayloadRequest): unknown => {
  if (field.type === 'relationship' || field.type === 'upload') {
    const isCommon = [field.relationTo].flat().every((slug) => isForAll(slug, req))
    return isCommon ? value : field.hasMany ? [] : null
  }
  if (field.type === 'array' && Array.isArray(value))
    return value.map((item) => withoutRelations(item as Row, field.flattenedFields, req))
  if ((field.type === 'group' || field.type === 'tab') && value)
    return withoutRelations(value as Row, field.flattenedFields, req)
  return value
}

const isForAll = (slug: string, { payload }: PayloadRequest): boolean =>
  declarationOf(configOf(payload, slug))?.ownership.kind === 'reference'
