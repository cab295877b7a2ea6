import type { PostgresAdapter } from '@payloadcms/db-postgres'
import { eq } from '@payloadcms/db-postgres/drizzle'
import type { PgTable, PgColumn } from '@payloadcms/db-postgres/drizzle/pg-core'

type Insert = PostgresAdapter['insert']

/**
 * Payload changes a row that has lists by inserting it again and changing the one that is there already, for which
 * PostgreSQL asks the policy of inserting as well. Who may change and not create would be refused, so a change is
 * sent as a change.
 */
export const withPlainUpdates = (adapter: PostgresAdapter): PostgresAdapter => {
  const insert: Insert = adapter.insert.bind(adapter)
  adapter.insert = async (args) => {
    const { db, tableName, values, onConflictDoUpdate } = args
    const id = Array.isArray(values) ? undefined : values.id
    if (!onConflictDoUpdate || typeof id !== 'string') return insert(args)
    const table = adapter.tables[tableName] as unknown as PgTable & { id: PgColumn }
    return db
      .update(table)
      .set(onConflictDoUpdate.set as never)
      .where(eq(table.id, id))
      .returning()
  }
  return adapter
}
