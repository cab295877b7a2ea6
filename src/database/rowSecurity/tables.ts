import type { CollectionConfig } from 'payload'
import { declarationOf, isTenantOwned, type Declaration, type Opening } from '@/access/declaration'

/** As much of Payload's own description of a table as is needed here. */
export type RawTable = {
  columns: Record<string, { name: string; reference?: { name: string; table: string } }>
  foreignKeys?: Record<string, { columns: string[]; foreignColumns: { name: string; table: string }[] }>
}

export type RawTables = Record<string, RawTable>

/** A table that holds one row for each document, or for each version of one. */
export type DocumentTable = {
  kind: 'document'
  table: string
  declaration: Declaration
  /** The column with the organization, of collections that belong to one. */
  organization: string | null
  /** The column with a second organization that sees the row. */
  guest: string | null
  /** The table whose rows let further organizations in, with its columns. */
  opening: Doors | null
  isVersion: boolean
}

export type Doors = { table: string; record: string; reader: string; editor: string | null }

/** A table of values that Payload keeps apart: arrays, lists of choices or texts, relations to many. */
export type PartTable = {
  kind: 'part'
  table: string
  parent: string
  parentColumn: string
}

/** Payload's own tables, and whatever else no declaration speaks of. */
export type PlainTable = { kind: 'plain'; table: string }

export type SecuredTable = DocumentTable | PartTable | PlainTable

/** Every table of the schema, with what decides over its rows. A table that nobody thought of is `plain`: closed. */
export const securedTables = (collections: CollectionConfig[], rawTables: RawTables): SecuredTable[] => {
  const documents = new Map(
    collections.flatMap((collection) => documentTables(collection, rawTables)).map((it) => [it.table, it]),
  )
  return Object.entries(rawTables).map(
    ([table, raw]) => documents.get(table) ?? partOf(table, raw) ?? { kind: 'plain', table },
  )
}

const documentTables = (collection: CollectionConfig, rawTables: RawTables): DocumentTable[] => {
  const declaration = declarationOf(collection)
  if (!declaration) return []
  const name = collection.slug.replaceAll('-', '_')
  const { ownership } = declaration
  return [
    { table: name, prefix: '', isVersion: false },
    { table: `_${name}_v`, prefix: 'version_', isVersion: true },
  ]
    .filter(({ table }) => table in rawTables)
    .map(({ table, prefix, isVersion }) => ({
      kind: 'document',
      table,
      isVersion,
      declaration,
      organization: isTenantOwned(ownership)
        ? rawTables[table]!.columns[`${prefix}${ownership.field}`]!.name
        : null,
      guest:
        isTenantOwned(ownership) && ownership.guest
          ? rawTables[table]!.columns[`${prefix}${ownership.guest.field}`]!.name
          : null,
      opening: isTenantOwned(ownership) && ownership.opened ? doorsOf(ownership.opened, rawTables) : null,
    }))
}

const doorsOf = ({ by, record, reader, editor }: Opening, rawTables: RawTables): Doors => {
  const table = by.replaceAll('-', '_')
  const { columns } = rawTables[table]!
  return {
    table,
    record: columns[record]!.name,
    reader: columns[reader]!.name,
    editor: editor ? columns[editor]!.name : null,
  }
}

const parentKeys = ['parent', '_parentID']

const partOf = (table: string, { columns, foreignKeys = {} }: RawTable): PartTable | null => {
  const key = Object.values(foreignKeys).find((it) => it.columns.some((name) => parentKeys.includes(name)))
  if (!key) return null
  return {
    kind: 'part',
    table,
    parent: key.foreignColumns[0]!.table,
    parentColumn: columns[key.columns[0]!]!.name,
  }
}
