import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { PoolClient } from 'pg'
import { addAccounts, ownersOf } from '@/src/bench/accounts'
import { logIn, type Caller } from '@/src/bench/callers'
import { freePlaces } from '@/src/bench/data/context'
import { seedRecords } from '@/src/bench/data/seed'
import { applyLoad } from '@/src/bench/load'
import { measureWorkingDay } from '@/src/bench/measure'
import { scenariosWith, workingDay } from '@/src/bench/scenarios'
import { startBmms, type Bmms } from '@/test/support/bmms'

const counts = { communities: 500, ppas: 600, assessments: 300, indicators: 90 }

describe('the benchmark on a small scale', () => {
  let bmms: Bmms
  let client: PoolClient
  let callers: Caller[]
  let freeBarangays: string[]

  beforeAll(async () => {
    bmms = await startBmms()
    client = await bmms.owner.connect()
    const accounts = await addAccounts(client)
    await seedRecords({ client, owners: ownersOf(accounts), counts })
    freeBarangays = await freePlaces(client)
    const asked = [...accounts.slice(0, 2), accounts.at(-1)!]
    callers = await logIn({ url: bmms.url, accounts: asked, client })
  })
  afterAll(async () => {
    client.release()
    await bmms.close()
  })

  test.each(Object.entries(counts))(
    'there are the %s asked for, in all 44 organizations',
    async (table, count) => {
      const owner = table === 'ppas' ? 'implementing_moa_id' : 'organization_id'
      const { rows } = await client.query(
        `select count(*)::int as count, count(distinct ${owner})::int as owners from ${table}`,
      )
      expect(rows[0].count).toBe(count)
      if (table !== 'indicators') expect(rows[0].owners).toBe(44)
    },
  )

  test('every request that is measured is answered', async () => {
    const scenarios = scenariosWith(freeBarangays)
    expect(scenarios.length).toBeGreaterThan(10)
    await Promise.all(
      scenarios.map(async ({ name, by, nextCall }) => {
        const own = callers.filter(({ hasOversight }) => hasOversight === (by === 'oversight'))
        const length = { requests: 4 }
        const load = await applyLoad({ url: bmms.url, connections: 2, length, callers: own, nextCall })
        expect({ name, answers: load.times.length, failures: load.failures }).toEqual({
          name,
          answers: 4,
          failures: 0,
        })
      }),
    )
  })

  test('a short working day goes without failures', async () => {
    const day = await measureWorkingDay({ url: bmms.url, callers, seconds: 0.5, nextCall: workingDay })
    expect(day).toMatchObject({ connections: null, failures: 0 })
    expect(day.statements).toBeGreaterThan(1)
  })
})
