import { afterAll, beforeAll, expect, test } from '@jest/globals'
import pg from 'pg'
import { demoPassword } from '@/test/support/bmms'
import { createDatabase, type Database } from '@/test/support/databases'
import { patience } from '@/test/support/runningSystem'
import { startSystem, type System } from '@/test/support/system'
import { csv, send } from './importing'

const rows = 240
const staff = 'staff@moh.bmms.test'
let database: Database
let owner: pg.Pool
let system: System

const start = () => startSystem({ DATABASE_URL: database.url, PAYLOAD_SECRET: 'restart' })

beforeAll(async () => {
  database = await createDatabase()
  owner = new pg.Pool({ connectionString: database.ownerUrl, max: 2 })
  system = await start()
}, patience)
afterAll(async () => {
  await system.end('SIGKILL')
  await owner.end()
  await database.drop()
}, patience)

const figure = async (statement: string): Promise<number> =>
  Number((await owner.query<{ count: string }>(statement)).rows[0]!.count)
const stored = () => figure(`select count(*) from communities`)
const checked = () => figure(`select count(*) from table_import_rows where verdict <> 'waiting'`)

const until = async (test: () => Promise<boolean>): Promise<void> => {
  const end = Date.now() + patience
  while (!(await test())) {
    if (Date.now() > end) throw new Error(`Waited in vain. ${system.output()}`)
    await new Promise((resolve) => setTimeout(resolve, 30))
  }
}

const statusIs = (status: string) => async () =>
  (await figure(`select count(*) from table_imports where status = '${status}'`)) === 1

test(
  'killed while it checks and while it stores, an import goes on where it stopped: no row twice, none lost',
  async () => {
    const login = async () => {
      const answer = await fetch(`${system.url}/api/users/login`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ email: staff, password: demoPassword }),
      })
      return ((await answer.json()) as { token: string }).token
    }
    const places = await owner.query<{ psgc: string }>(
      `select psgc from barangays order by psgc limit ${rows}`,
    )
    const content = csv(['Barangay', 'Households'], ...places.rows.map(({ psgc }, n) => [psgc, n]))
    const { body } = await send({ url: system.url, login }, staff, { content })
    await until(async () => (await checked()) > 40)
    await system.end('SIGKILL')
    expect(await checked()).toBeLessThan(rows)
    system = await start()
    await until(statusIs('checked'))
    expect(await figure('select new_count as count from table_imports')).toBe(rows)
    expect(await stored()).toBe(0)
    await fetch(`${system.url}/api/table-imports/${body.id}/confirm`, {
      method: 'POST',
      headers: { authorization: `JWT ${await login()}` },
    })
    for (const some of [30, 110]) {
      await until(async () => (await stored()) > some)
      await system.end('SIGKILL')
      expect(await stored()).toBeLessThan(rows)
      expect(await figure(`select count(*) from table_import_rows where outcome = 'stored'`)).toBe(
        await stored(),
      )
      system = await start()
    }
    await until(statusIs('done'))
    expect(await stored()).toBe(rows)
    expect(await figure('select count(distinct barangay_id) from communities')).toBe(rows)
    expect(await figure('select stored_count as count from table_imports')).toBe(rows)
    const lines = `select count(*) from audit_log where collection = 'communities' and request_id = 'import-${body.id}'`
    expect(await figure(lines)).toBe(rows)
  },
  patience,
)
