import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import pg from 'pg'
import type { Payload } from 'payload'
import { createDatabase, type Database } from '@/test/support/databases'

let database: Database
let payload: Payload
let close: () => Promise<void>

beforeAll(async () => {
  database = await createDatabase({})
  Object.assign(process.env, { DATABASE_URL: database.url, PAYLOAD_SECRET: 'test', BMMS_LOG_LEVEL: 'silent' })
  const { connectPayload } = await import('@/src/database/connect')
  ;({ payload, close } = await connectPayload())
})
afterAll(async () => {
  await close()
  await database.drop()
})

test('two processes that start at once migrate once', async () => {
  const { migrate } = await import('@/src/database/connect')
  const { migrations } = await import('@/migrations')
  await Promise.all([migrate(), migrate()])
  const { rows } = await payload.db.pool.query('select name from payload_migrations')
  expect(rows).toHaveLength(migrations.length)
})

test('down and up again gives the same schema, on a database with data', async () => {
  const { seedReferenceData } = await import('@/src/reference/seed')
  await seedReferenceData({ payload, log: () => undefined })
  const before = await schemaOf(database.url)
  expect(before.length).toBeGreaterThan(500)
  const { migrations } = await import('@/migrations')
  await payload.db.migrateDown()
  expect((await schemaOf(database.url)).filter((line) => !line.includes('payload_migrations'))).toEqual([])
  await payload.db.migrate({ migrations: migrations as never })
  expect(await schemaOf(database.url)).toEqual(before)
})

test('the migrations make exactly the schema that the configuration asks for', async () => {
  const { generateDrizzleJson, generateMigration } = payload.db.requireDrizzleKit()
  const { migrations } = await import('@/migrations')
  const last = JSON.parse(await readFile(`migrations/${migrations.at(-1)!.name}.json`, 'utf8')) as Record<
    string,
    unknown
  >
  const missing = await generateMigration(last as never, generateDrizzleJson(payload.db.schema))
  expect(missing).toEqual([])
})

/** Columns, constraints and indexes, one to a line. */
const schemaOf = async (url: string): Promise<string[]> => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query<{ line: string }>(`
    select concat_ws(' ', table_name, column_name, data_type, is_nullable, column_default, numeric_precision, numeric_scale) as line
      from information_schema.columns where table_schema = 'public'
    union all select concat_ws(' ', conrelid::regclass, conname, pg_get_constraintdef(oid))
      from pg_constraint where connamespace = 'public'::regnamespace
    union all select indexdef from pg_indexes where schemaname = 'public'
    order by 1`)
  await client.end()
  return rows.map(({ line }) => line)
}
