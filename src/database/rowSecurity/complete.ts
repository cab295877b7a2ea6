import type { PostgresAdapter } from '@payloadcms/db-postgres'
import type { CollectionConfig } from 'payload'
import type pg from 'pg'
import { securedTables, type RawTables } from './tables'
import { triggersOf } from './triggers'

/**
 * Completes what a generated migration brings: row security that binds the owner of the tables as well, and the
 * triggers. Runs after every migration and does only what is missing, so that no new collection can be forgotten.
 */
export const completeRowSecurity = async (owner: pg.Client, adapter: PostgresAdapter): Promise<void> => {
  const rawTables = adapter.rawTables as RawTables
  const { collections } = adapter.payload.config as { collections: CollectionConfig[] }
  const schema = { tables: securedTables(collections, rawTables), rawTables }
  const { rows: unforced } = await owner.query<{ name: string }>(
    `select relname as name from pg_class
     where relnamespace = 'public'::regnamespace and relkind = 'r' and not relforcerowsecurity`,
  )
  for (const { name } of unforced) {
    await owner.query(`alter table "${name}" enable row level security, force row level security`)
  }
  const { rows: present } = await owner.query<{ definition: string }>(
    'select pg_get_triggerdef(oid) as definition from pg_trigger where not tgisinternal',
  )
  const missing = triggersOf(schema).filter(
    (it) => !present.some(({ definition }) => definition === it.definition),
  )
  for (const { definition } of missing) {
    await owner.query(definition.replace(/^CREATE TRIGGER/, 'CREATE OR REPLACE TRIGGER'))
  }
}
