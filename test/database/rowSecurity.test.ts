import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { PostgresAdapter } from '@payloadcms/db-postgres'
import type { CollectionConfig } from 'payload'
import { policiesOf } from '@/src/database/rowSecurity/policies'
import { ownedReferences } from '@/src/database/rowSecurity/references'
import { sameOrganizationKey } from '@/src/database/rowSecurity/schema'
import { securedTables, type RawTables, type SecuredTable } from '@/src/database/rowSecurity/tables'
import { triggersOf } from '@/src/database/rowSecurity/triggers'
import { startBmms, type Bmms } from '@/test/support/bmms'

let bmms: Bmms
let schema: { tables: SecuredTable[]; rawTables: RawTables }
beforeAll(async () => {
  bmms = await startBmms()
  const { rawTables } = bmms.payload.db as unknown as PostgresAdapter
  const collections = bmms.payload.config.collections as unknown as CollectionConfig[]
  schema = { tables: securedTables(collections, rawTables as RawTables), rawTables: rawTables as RawTables }
})
afterAll(() => bmms.close())

const ask = async <Row extends object>(statement: string, values: unknown[] = []): Promise<Row[]> =>
  (await bmms.owner.query<Row>(statement, values)).rows

describe('the catalogue of the database says what the declarations say', () => {
  test('row security is on for every table, and for its owner too', async () => {
    const tables = await ask<{ name: string; isForced: boolean }>(
      `select relname as name, relrowsecurity and relforcerowsecurity as "isForced" from pg_class
       where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')`,
    )
    expect(tables.map(({ name }) => name).sort()).toEqual(Object.keys(schema.rawTables).sort())
    expect(tables.filter(({ isForced }) => !isForced)).toEqual([])
  })

  test('the policies are those compiled from the declarations, word for word', async () => {
    const policies = `select tablename, policyname, permissive, roles, cmd, qual, with_check from pg_policies where schemaname = 'public' order by 1, 2`
    const client = await bmms.owner.connect()
    try {
      await client.query('begin')
      const { rows: present } = await client.query<{ tablename: string; policyname: string }>(policies)
      for (const { tablename, policyname } of present)
        await client.query(`drop policy "${policyname}" on "${tablename}"`)
      for (const table of schema.tables) {
        for (const { name, command, using, check } of policiesOf(table, schema.tables)) {
          const clauses = `${using ? `using (${using})` : ''} ${check ? `with check (${check})` : ''}`
          await client.query(`create policy "${name}" on "${table.table}" for ${command} ${clauses}`)
        }
      }
      expect(present.length).toBeGreaterThan(80)
      expect(present).toEqual((await client.query(policies)).rows)
    } finally {
      await client.query('rollback')
      client.release()
    }
  })

  test('references between rows of organizations are tied to the organization', async () => {
    const expected = ownedReferences(schema)
    const present = await ask<{ name: string }>(
      `select conname as name from pg_constraint where contype = 'f' and cardinality(conkey) = 2`,
    )
    expect(expected.length).toBeGreaterThanOrEqual(5)
    expect(present.map(({ name }) => name).sort()).toEqual(expected.map(sameOrganizationKey).sort())
  })

  test('triggers hold rows in their organization and relations to many within it', async () => {
    const expected = triggersOf(schema).map(({ definition }) => definition)
    const present = await ask<{ definition: string }>(
      'select pg_get_triggerdef(oid) as definition from pg_trigger where not tgisinternal',
    )
    expect(expected.length).toBeGreaterThan(7)
    expect(present.map(({ definition }) => definition).sort()).toEqual(expected.sort())
  })
})

describe('the role that answers requests', () => {
  const asServer = async <Row extends object>(statement: string): Promise<Row[]> =>
    (await bmms.payload.db.pool.query<Row>(statement)).rows

  test('owns nothing, has no special rights and is held by row security', async () => {
    const [role] = await asServer(
      `select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication,
         (select count(*)::int from pg_class where relowner = pg_roles.oid) as owned,
         row_security_active('ppas') as held
       from pg_roles where rolname = current_user`,
    )
    expect(role).toEqual({
      rolsuper: false,
      rolbypassrls: false,
      rolcreaterole: false,
      rolcreatedb: false,
      rolreplication: false,
      owned: 0,
      held: true,
    })
  })

  test.each([
    'truncate ppas',
    'drop policy read on ppas',
    'alter table ppas disable row level security',
    'alter table ppas no force row level security',
    'create table copies (id int)',
    'create temporary table ppas (id int)',
    "insert into payload_migrations (id, name) values (gen_random_uuid(), 'x')",
    'create or replace function scope.everywhere(needed text) returns boolean language sql as $$ select true $$',
  ])('cannot %s', async (statement) => {
    await expect(asServer(statement)).rejects.toThrow(/must be owner|permission denied/)
  })
})

describe('policies of versions and of parts within parts, which no collection has yet', () => {
  const owned = (isVersion: boolean): SecuredTable => ({
    kind: 'document',
    table: isVersion ? '_reports_v' : 'reports',
    isVersion,
    organization: isVersion ? 'version_organization_id' : 'organization_id',
    guest: null,
    opening: null,
    declaration: {
      feature: 'me.progress-reports',
      ownership: { kind: 'organization', field: 'organization' },
      isRetained: true,
      isFixed: false,
      rules: [],
      uniques: [],
      indexes: [],
      searched: [],
      tables: {},
    },
  })

  test('a version is read by readers and written by whoever may create or change', () => {
    const policies = policiesOf(owned(true), [])
    expect(policies.map(({ command }) => command)).toEqual(['select', 'insert', 'update', 'delete'])
    expect(policies[0]!.using).toContain("scope.organizations('me.progress-reports.view')")
    for (const { using, check } of policies.slice(1)) {
      expect(using ?? check).toContain('"_reports_v"."version_organization_id" = any')
      expect(using ?? check).toContain("scope.organizations('me.progress-reports.edit')")
    }
  })

  test('a part within a part is written by whoever may write the document above both', () => {
    const rows: SecuredTable = {
      kind: 'part',
      table: 'reports_rows',
      parent: 'reports',
      parentColumn: '_parent_id',
    }
    const cells: SecuredTable = {
      kind: 'part',
      table: 'reports_rows_cells',
      parent: 'reports_rows',
      parentColumn: '_parent_id',
    }
    const [read, create] = policiesOf(cells, [owned(false), rows, cells])
    expect(read!.using).toBe(
      'exists (select 1 from "reports_rows" p where p."id" = "reports_rows_cells"."_parent_id")',
    )
    expect(create!.check).toContain('"reports_rows"."id" = "reports_rows_cells"."_parent_id"')
    expect(create!.check).toContain('"reports"."id" = "reports_rows"."_parent_id"')
    expect(create!.check).toContain('"reports"."organization_id" = any')
  })

  test('a part of something that nobody declared is closed', () => {
    const part: SecuredTable = {
      kind: 'part',
      table: 'strange_rows',
      parent: 'strange',
      parentColumn: 'parent_id',
    }
    expect(policiesOf(part, [part])[1]!.check).toContain('and false)')
  })
})
