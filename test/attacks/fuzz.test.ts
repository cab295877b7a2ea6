import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import pg from 'pg'
import type { Attempt } from '@/src/verify/attempts/attempt'
import { openArena, type OpenArena } from '@/src/verify/arena'
import { attemptAt, openFuzzer, type Fuzzer } from '@/src/verify/fuzz'
import { people } from '@/src/verify/people'
import { startBmms, type Bmms } from '@/test/support/bmms'

/** In `npm test`; `npm run verify:isolation` makes as many as one likes. */
const requests = 1_200
const invented = 200
const seed = 3

let bmms: Bmms
let arena: OpenArena
let fuzzer: Fuzzer
beforeAll(async () => {
  bmms = await startBmms()
  arena = await openArena({ payload: bmms.payload, ownerUrl: bmms.ownerUrl })
  fuzzer = await openFuzzer(arena)
}, 120_000)
afterAll(async () => {
  await arena.close()
  await bmms.close()
})

const attempt = (extra: Partial<Attempt>): Attempt => ({
  surface: 'list',
  method: 'GET',
  path: '/api/ppas',
  headers: {},
  actor: null,
  second: null,
  needsSocket: false,
  ...extra,
})

const by = (email: string): Pick<Attempt, 'actor' | 'headers'> => {
  const actor = people.findIndex((person) => person.email === email)
  return { actor, headers: { authorization: `JWT ${arena.world.accounts[actor]!.token}` } }
}

test(`${requests} random requests leak nothing, fail nowhere and change nothing foreign`, async () => {
  await fuzzer.run({ seed, first: 0, step: 1, end: requests })
  expect(fuzzer.progress.findings).toEqual([])
  const { byStatus, bySurface } = fuzzer.progress
  // Most get somewhere, or they would prove little.
  expect((byStatus[200] ?? 0) + (byStatus[201] ?? 0)).toBeGreaterThan(requests / 6)
  expect(Object.keys(bySurface).sort()).toEqual(
    ['account', 'garbage', 'graphql', 'list', 'platform', 'record', 'write'].sort(),
  )
  expect(fuzzer.progress.changes).toBeGreaterThan(0)
}, 600_000)

test('requests that fast-check invents and would reduce to the smallest that fails', async () => {
  let number = requests
  await fc.assert(
    fc.asyncProperty(arena.attempts, async (it) => {
      number += 1
      expect(await fuzzer.attempt(it, number)).toEqual([])
    }),
    { seed, numRuns: invented },
  )
}, 300_000)

test('a request is the same whenever it is made, so that its number reproduces it', () => {
  const again = (number: number) => attemptAt(arena.attempts, seed, number)
  expect([7, 8, 9].map(again)).toEqual([7, 8, 9].map(again))
  expect(again(7)).not.toEqual(again(8))
})

describe('what was planted is found', () => {
  test('an answer with another organization’s record', async () => {
    const record = arena.world.rows.find(({ slug, code }) => slug === 'ppas' && code === 'MOLE')!
    const path = `/api/ppas?where[id][in]=${record.id}`
    const lawful = await fuzzer.attempt(attempt({ path, ...by('viewer@mole.bmms.test') }), 1)
    expect(lawful).toEqual([])
    // The token is Labor's, and the request is judged as that of Health.
    const { headers } = by('viewer@mole.bmms.test')
    const planted = attempt({ path: '/api/ppas', headers, actor: by('viewer@moh.bmms.test').actor })
    const problems = await fuzzer.attempt(planted, 1)
    expect(problems).toContainEqual(expect.stringContaining('canary canary-MOLE-ppas'))
    expect(problems).toContainEqual(expect.stringContaining('ppas of MOLE'))
  })

  test('a change to another organization’s record, and it is taken back', async () => {
    const record = arena.world.rows.find(({ slug, code }) => slug === 'ppas' && code === 'MOLE')!
    const { headers } = by('staff@mole.bmms.test')
    const planted = attempt({
      surface: 'write',
      method: 'PATCH',
      path: `/api/ppas/${record.id}`,
      headers: { ...headers, 'content-type': 'application/json' },
      body: JSON.stringify({ summary: 'Taken over' }),
      actor: by('staff@moh.bmms.test').actor,
    })
    expect(await fuzzer.attempt(planted, 1)).toContainEqual(
      expect.stringContaining('update of a foreign record'),
    )
    expect(await fuzzer.attempt(attempt(by('staff@mole.bmms.test')), 2_000)).toEqual([])
  })

  test('rights that somebody gave themselves', async () => {
    const { headers } = by('root@bmms.test')
    const self = arena.world.accounts[by('viewer@moh.bmms.test').actor!]!.userId
    const planted = attempt({
      surface: 'write',
      method: 'PATCH',
      path: `/api/users/${self}`,
      headers: { ...headers, 'content-type': 'application/json' },
      body: JSON.stringify({ isSuperadmin: true }),
      actor: by('viewer@moh.bmms.test').actor,
    })
    expect(await fuzzer.attempt(planted, 1)).toContainEqual(
      expect.stringContaining('is_superadmin of an account changed'),
    )
  })

  test('a change that nobody asked for', async () => {
    const { id } = arena.world.rows.find(({ slug }) => slug === 'communities')!
    const owner = new pg.Client({ connectionString: bmms.ownerUrl })
    await owner.connect()
    // As if the journal had missed it.
    await owner.query('set session_replication_role = replica')
    await owner.query("update communities set obc_id = 'x' where id = $1", [id])
    const problems = await fuzzer.attempt(attempt({}), 2_000)
    await owner.query('update communities set obc_id = null where id = $1', [id])
    await owner.end()
    expect(problems).toContainEqual(expect.stringContaining('not as before: communities of'))
  })
})
