import { afterAll, beforeAll, expect, test } from '@jest/globals'
import pg from 'pg'
import { systemScopes } from '@/access/databaseScope'
import { runAs } from '@/src/database/scope'
import { startBmms, type Bmms } from '@/test/support/bmms'
import { organizationId } from '@/test/support/places'
import { create } from '@/test/support/records'

let bmms: Bmms
beforeAll(async () => {
  bmms = await startBmms()
  await create(bmms, 'ppas', 'MOH')
})
afterAll(() => bmms.close())

/** As the server's role, with all the rights there are. */
const asServer = (statement: string) =>
  runAs(systemScopes.platform, () => bmms.payload.db.pool.query(statement))

test.each([
  'update audit_log set message = $$x$$',
  'delete from audit_log',
  'truncate audit_log',
  'update audit.links set hash = $$x$$',
  'delete from audit.links',
  'insert into audit.links (id, chain, number, previous, hash) values (gen_random_uuid(), $$platform$$, 999, $$x$$, $$x$$)',
  'update audit.heads set number = 0',
  'delete from audit.heads',
  'alter table audit_log disable trigger all',
  'alter table audit_log disable row level security',
  'drop trigger link on audit_log',
  'create or replace function audit.link() returns trigger language plpgsql as $$ begin return null; end $$',
])('the role of the server cannot %s', async (statement) => {
  await expect(asServer(statement)).rejects.toThrow(/permission denied|must be owner/)
})

test('and not even the owner changes a line, unless he is a superuser', async () => {
  const { rows } = await bmms.owner.query<{ cmd: string }>(
    `select cmd from pg_policies where tablename = 'audit_log' order by 1`,
  )
  expect(rows.map(({ cmd }) => cmd)).toEqual(['INSERT', 'SELECT'])
})

test('time and place in the chain are the database’s to give', async () => {
  await asServer(
    `insert into audit_log (id, action, message, created_at, updated_at)
     values (gen_random_uuid(), 'create', 'of old', '2001-01-01', '2001-01-01')`,
  )
  const { rows } = await bmms.owner.query<{ isNow: boolean; number: string }>(
    `select created_at > now() - interval '1 minute' and updated_at = created_at as "isNow", number
     from audit_log join audit.links using (id) where message = 'of old'`,
  )
  const { rows: heads } = await bmms.owner.query(`select number from audit.heads where chain = 'platform'`)
  expect(rows).toEqual([{ isNow: true, number: heads[0]!.number }])
})

test('somebody’s connection writes of their own organization and in their own name', async () => {
  const [moh, mole] = [await organizationId(bmms, 'MOH'), await organizationId(bmms, 'MOLE')]
  const person = '01a00000-0000-7000-8000-000000000001'
  const { rows } = await bmms.owner.query<{ id: string }>(
    `select id from users where email = 'staff@moh.bmms.test'`,
  )
  const me = rows[0]!.id
  const server = new pg.Client({ connectionString: process.env.DATABASE_URL })
  await server.connect()
  const scope = JSON.stringify({ person: me, everywhere: [], within: { [moh]: [] } })
  await server.query("select set_config('bmms.scope', $1, false)", [scope])
  const write = (organization: string | null, by: string | null) =>
    server.query(
      `insert into audit_log (id, action, organization_id, person_id) values (gen_random_uuid(), 'create', $1, $2)`,
      [organization, by],
    )
  await write(moh, me)
  await write(null, null)
  await expect(write(mole, me)).rejects.toThrow('row-level security')
  await expect(write(moh, person)).rejects.toThrow('row-level security')
  await server.end()
})

test('lines of writers at the same moment stand one after the other', async () => {
  await Promise.all(Array.from({ length: 16 }, () => create(bmms, 'ppas', 'MAFAR')))
  const { rows } = await bmms.owner.query<{ chain: string; isWhole: boolean }>(
    `select chain, bool_and(previous = coalesce(before, repeat('0', 64))) and max(number) = count(*) as "isWhole"
     from (select *, lag(hash) over (partition by chain order by number) as before from audit.links) l group by 1`,
  )
  expect(rows.length).toBeGreaterThan(2)
  expect(rows.filter(({ isWhole }) => !isWhole)).toEqual([])
})

test('a commit that the database refuses is an error, and nothing stays', async () => {
  await bmms.owner.query('alter table audit.links add constraint full_up check (false) not valid')
  const { status } = await bmms.request('POST', '/api/ppas', {
    as: 'staff@moh.bmms.test',
    body: { title: 'Never stored', category: 'moa_ppa' },
  })
  await bmms.owner.query('alter table audit.links drop constraint full_up')
  expect(status).toBeGreaterThanOrEqual(400)
  const { rowCount } = await bmms.owner.query(`select from ppas where title = 'Never stored'`)
  expect(rowCount).toBe(0)
})
