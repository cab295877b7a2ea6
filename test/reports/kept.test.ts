import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { systemScopes } from '@/access/databaseScope'
import { memoryCache } from '@/src/cache/memory'
import { statements } from '@/src/database/client'
import { runAs } from '@/src/database/scope'
import { countedTables } from '@/src/database/rowSecurity/counted'
import { kept } from '@/src/reports/kept'
import { modulePanels } from '@/src/reports/panels/modules'
import { tablesOfPanel } from '@/src/reports/panels/tables'
import { startBmms, type Bmms } from '@/test/support/bmms'
import { organizationId } from '@/test/support/places'
import { create } from '@/test/support/records'

let bmms: Bmms
let moh: string
let mole: string
let ppa: string
const staff = 'staff@moh.bmms.test'
const oversight = 'viewer@ocm.bmms.test'

beforeAll(async () => {
  bmms = await startBmms()
  moh = await organizationId(bmms, 'MOH')
  mole = await organizationId(bmms, 'MOLE')
  ppa = (await create(bmms, 'ppas', 'MOH')).id
})
afterAll(() => bmms.close())

const budget = async (as: string): Promise<unknown> => {
  const { body } = await bmms.request('GET', '/api/dashboard/monitoring', { as })
  const { panel } = body as unknown as { panel: { cards: { key: string; value: number }[] } }
  return panel.cards.find(({ key }) => key === 'budget')?.value
}

/** How many statements it took to answer. */
const costOf = async (as: string): Promise<number> => {
  await bmms.login(as)
  const before = statements.total
  await budget(as)
  return statements.total - before
}

describe('figures that were worked out', () => {
  test('are kept: the second time they cost a look at what changed, and no count', async () => {
    await budget(staff)
    expect([await costOf(staff), await costOf('viewer@moh.bmms.test')]).toEqual([2, 2])
  })

  test('are shared by those who see the same, and by nobody else', async () => {
    await budget(staff)
    expect(await costOf('manager@moh.bmms.test')).toBe(2)
    expect(await budget('viewer@mole.bmms.test')).toBe(0)
    expect(await budget(oversight)).toBe(1000.5)
  })

  test('hold no longer once a record changed, whoever changed it', async () => {
    await budget(staff)
    await budget(oversight)
    const body = { budgetAllocation: 2000 }
    expect((await bmms.request('PATCH', `/api/ppas/${ppa}`, { as: staff, body })).status).toBe(200)
    expect([await budget(staff), await budget(oversight)]).toEqual([2000, 2000])
    // As another server would, or somebody by hand.
    await bmms.owner.query('update ppas set budget_allocation = 3000 where id = $1', [ppa])
    expect([await budget(staff), await budget(oversight)]).toEqual([3000, 3000])
  })

  test('outlive changes of other organizations and of other tables', async () => {
    await budget(staff)
    await bmms.owner.query(
      `insert into ppas (id, title, category, status, implementing_moa_id) values (gen_random_uuid(), 'Elsewhere', 'moa_ppa', 'planning', $1)`,
      [mole],
    )
    await create(bmms, 'communities', 'MOH')
    expect(await costOf(staff)).toBe(2)
  })

  test('hold until a change is committed, and after it was given up', async () => {
    await budget(staff)
    const client = await bmms.owner.connect()
    await client.query('begin')
    await client.query('update ppas set budget_allocation = 4000 where id = $1', [ppa])
    expect([await costOf(staff), await budget(staff)]).toEqual([2, 3000])
    await client.query('rollback')
    expect([await costOf(staff), await budget(staff)]).toEqual([2, 3000])
    client.release()
  })

  test('count what two transactions changed at once, neither of which waited for the other', async () => {
    const [one, other] = [await bmms.owner.connect(), await bmms.owner.connect()]
    const second = (await create(bmms, 'ppas', 'MOH', { budgetAllocation: 1 })).id
    await budget(staff)
    for (const client of [one, other]) await client.query('begin')
    await one.query('update ppas set budget_allocation = 10 where id = $1', [ppa])
    await other.query('update ppas set budget_allocation = 5 where id = $1', [second])
    await other.query('commit')
    expect(await budget(staff)).toBe(3005)
    await one.query('commit')
    expect(await budget(staff)).toBe(15)
    for (const client of [one, other]) client.release()
  })
})

describe('a change that is committed while figures are worked out', () => {
  const asked = () => ({
    payload: bmms.payload,
    panel: 'test',
    scope: { 'me.ppas': [moh] },
    tables: ['ppas'],
    filters: {},
  })
  const change = () => bmms.owner.query('update ppas set progress = progress where id = $1', [ppa])
  const ask = (load: () => Promise<string>) => runAs(systemScopes.platform, () => kept(asked(), load))

  test('is never hidden by what was read before it', async () => {
    const readsBeforeTheChange = async () => {
      await change()
      return 'before'
    }
    expect(await ask(readsBeforeTheChange)).toBe('before')
    expect(await ask(() => Promise.resolve('after'))).toBe('after')
    expect(await ask(() => Promise.resolve('not asked'))).toBe('after')
  })

  test('and what cannot be read any more is worked out anew', async () => {
    const cache = memoryCache()
    const key = Symbol.for('bmms.cache')
    const shelf = globalThis as Record<symbol, unknown>
    const before = shelf[key]
    shelf[key] = { ...cache, get: () => Promise.resolve('{"broken') }
    expect(await ask(() => Promise.resolve('anew'))).toBe('anew')
    shelf[key] = before
  })
})

test('every table that a dashboard counts or takes names from is watched', () => {
  const given = { today: '2026-03-31', year: null, quarter: '2026-Q1' }
  const counted = Object.values(modulePanels).flatMap(({ spec }) => tablesOfPanel(spec(given)))
  expect(counted.length).toBeGreaterThan(10)
  expect(counted.filter((table) => !countedTables.has(table))).toEqual([])
})

test('how figures are kept can be left out, to measure without', async () => {
  process.env.BMMS_KEEP_FIGURES = 'off'
  expect(await costOf(staff)).toBe(2)
  expect(await budget(staff)).toBe(15)
  delete process.env.BMMS_KEEP_FIGURES
})
