import { customType } from '@payloadcms/db-postgres/drizzle/pg-core'
import type { PostgresAdapter } from '@payloadcms/db-postgres/types'
import type { CollectionConfig } from 'payload'
import { contentTable } from '@/src/files/contents'

type BeforeSchemaInit = NonNullable<PostgresAdapter['beforeSchemaInit']>[number]
type AfterSchemaInit = NonNullable<PostgresAdapter['afterSchemaInit']>[number]

const bytea = customType<{ data: Buffer }>({ dataType: () => 'bytea' })

const fileCollections = (collections: CollectionConfig[]): string[] =>
  collections.filter(({ upload }) => upload).map(({ slug }) => slug)

/**
 * A table for the bytes of the files of a collection: one row for each record, which goes with it. As a part of its
 * record it is held by row security like the others (`rowSecurity/policies.ts`).
 */
export const addContentTables: BeforeSchemaInit = ({ adapter, schema }) => {
  for (const slug of fileCollections(adapter.payload.config.collections)) {
    const name = contentTable(slug)
    adapter.rawTables[name] = {
      name,
      columns: {
        id: { name: 'id', type: 'uuid', primaryKey: true, notNull: true, defaultRandom: true },
        _parentID: { name: '_parent_id', type: 'uuid', notNull: true },
      },
      foreignKeys: {
        _parentIdFk: {
          name: `${name}_parent_id_fk`,
          columns: ['_parentID'],
          foreignColumns: [{ name: 'id', table: slug.replaceAll('-', '_') }],
          onDelete: 'cascade',
        },
      },
      indexes: {
        _parentIdIdx: { name: `${name}_parent_id_idx`, on: '_parentID', unique: true },
      },
    }
  }
  return schema
}

/** Payload's own description of tables knows no columns of bytes. */
export const addContentColumns: AfterSchemaInit = ({ adapter, extendTable, schema }) => {
  for (const slug of fileCollections(adapter.payload.config.collections)) {
    extendTable({
      table: schema.tables[contentTable(slug)]!,
      columns: { content: bytea('content').notNull(), thumbnail: bytea('thumbnail') },
    })
  }
  return schema
}
