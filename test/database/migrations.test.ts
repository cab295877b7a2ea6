import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Payload } from 'payload'
import pg from 'pg'
import { createDatabase, type Database } from '@/test/support/databases'
import { asPlatform } from '@/test/support/platform'

let database: Database
let owner: pg.Pool
let server: { payload: Payload; close: () => Promise<void> }

beforeAll(async () => {
  database = await createDatabase({})
  owner = new pg.Pool({ connectionString: database.ownerUrl, max: 1 })
  Object.assign(process.env, {
    DATABASE_URL: database.url,
    DATABASE_OWNER_URL: database.ownerUrl,
    PAYLOAD_SECRET: 'test',
    BMMS_LOG_LEVEL: 'silent',
  })
})
afterAll(async () => {
  await server.close()
  await owner.end()
  await database.drop()
})

test('two processes that start at once migrate once', async () => {
  const { connectPayload, migrate } = await import('@/src/database/connect')
  const { migrations } = await import('@/migrations')
  await Promise.all([migrate(), migrate()])
  server = await connectPayload()
  const { rows } = await owner.query('select name from payload_migrations')
  expect(rows).toHaveLength(migrations.length)
})

test('communities entered before there were coverages are added up', async () => {
  const { connectOwner, migrate } = await import('@/src/database/connect')
  const { migrations } = await import('@/migrations')
  const { seedReferenceData } = await import('@/src/reference/seed')
  await seedReferenceData({ payload: server.payload, log: () => undefined })
  const { payload, close } = await connectOwner(database.ownerUrl)
  const platform = asPlatform(payload)
  const { rows } = await owner.query<{ moh: string; barangays: string[] }>(
    `select o.id as moh, array_agg(b.id) as barangays from organizations o,
       (select id from barangays where province_id is not null order by psgc limit 3) b where o.code = 'MOH' group by 1`,
  )
  const { moh, barangays } = rows[0]!
  for (const [index, barangay] of barangays.entries())
    await platform.create({
      collection: 'communities',
      data: { organization: moh, barangay, households: 10 + index } as never,
      overrideAccess: true,
    })
  const coverages = async () =>
    (
      await owner.query(
        `select 'm', display_name, total_obc_communities, key_barangays, households from municipality_coverages
         union all select 'p', display_name, total_obc_communities, key_municipalities, households from province_coverages
         order by 1, 2`,
      )
    ).rows
  const before = await coverages()
  expect(before.length).toBeGreaterThan(1)
  await eachInItsOwnBatch(owner)
  const since = migrations.findIndex(({ name }) => name.endsWith('communities_complete'))
  for (const _migration of migrations.slice(since)) await platform.db.migrateDown()
  await migrate()
  expect(await coverages()).toEqual(before)
  await close()
})

test('each migration goes down and up again to the same schema, on a database with data', async () => {
  const { connectOwner } = await import('@/src/database/connect')
  const { seedReferenceData } = await import('@/src/reference/seed')
  const { migrations } = await import('@/migrations')
  await seedReferenceData({ payload: server.payload, log: () => undefined })
  const { payload, close } = await connectOwner(database.ownerUrl)
  const { db } = asPlatform(payload)
  const steps = [await schemaOf(owner)]
  expect(steps[0]!.length).toBeGreaterThan(500)
  await eachInItsOwnBatch(owner)
  for (const _migration of migrations) {
    await db.migrateDown()
    steps.unshift(await schemaOf(owner))
  }
  expect(steps[0]).toEqual([])
  for (const [index] of migrations.entries()) {
    await db.migrate({ migrations: migrations.slice(0, index + 1) as never })
    expect(await schemaOf(owner)).toEqual(steps[index + 1])
  }
  await close()
})

test('the migrations make exactly the schema that the configuration asks for', async () => {
  const { db } = server.payload
  const { generateDrizzleJson, generateMigration } = db.requireDrizzleKit()
  const { migrations } = await import('@/migrations')
  // One that changes nothing of the collections has no snapshot of them.
  const { name } = migrations.findLast((it) => existsSync(`migrations/${it.name}.json`))!
  const last = JSON.parse(await readFile(`migrations/${name}.json`, 'utf8')) as Record<string, unknown>
  const missing = await generateMigration(last as never, generateDrizzleJson(db.schema))
  expect(missing).toEqual([])
})

/** Payload takes back the migrations that ran together all at once. */
const eachInItsOwnBatch = (client: pg.Pool) =>
  client.query(
    `update payload_migrations set batch = n from
     (select id, row_number() over (order by name) as n from payload_migrations) numbered
     where numbered.id = payload_migrations.id`,
  )

/** Columns, constraints, indexes, policies and functions, one to a line; the record of migrations stays. */
const schemaOf = async (client: pg.Pool): Promise<string[]> => {
  const { rows } = await client.query<{ line: string }>(`
    select concat_ws(' ', table_name, column_name, data_type, is_nullable, column_default, numeric_precision, numeric_scale) as line
      from information_schema.columns where table_schema = 'public'
    union all select concat_ws(' ', conrelid::regclass, conname, pg_get_constraintdef(oid))
      from pg_constraint where connamespace = 'public'::regnamespace
    union all select indexdef from pg_indexes where schemaname = 'public'
    union all select concat_ws(' ', tablename, policyname, cmd, qual, with_check) from pg_policies
    union all select concat_ws(' ', relname, 'is secured') from pg_class where relrowsecurity
    union all select pg_get_functiondef(oid) from pg_proc where pronamespace in (to_regnamespace('scope'), to_regnamespace('figures'))
    order by 1`)
  return rows.map(({ line }) => line).filter((line) => !line.includes('payload_migrations'))
}
