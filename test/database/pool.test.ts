import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type pg from 'pg'
import { startBmms, type Bmms } from '@/test/support/bmms'

const poolSize = 4
const clerk = 'staff@moh.bmms.test'

let bmms: Bmms
beforeAll(async () => {
  bmms = await startBmms({ env: { BMMS_POOL_SIZE: String(poolSize) } })
  await bmms.login(clerk)
})
afterAll(() => bmms.close())

/** While others hold every connection, and for longer than anybody waits. */
const whileBusy = async <Result>(work: () => Promise<Result>): Promise<Result> => {
  const pool = bmms.payload.db.pool as pg.Pool
  const held = await Promise.all(Array.from({ length: poolSize }, () => pool.connect()))
  const { connectionTimeoutMillis } = pool.options
  pool.options.connectionTimeoutMillis = 20
  try {
    return await work()
  } finally {
    pool.options.connectionTimeoutMillis = connectionTimeoutMillis
    for (const client of held) client.release()
  }
}

const busy = 'BMMS is very busy at the moment. Nothing was changed; please try again in a minute.'

describe('when no connection to the database is to be had', () => {
  test.each([
    ['a list', 'GET', '/api/communities'],
    ['a record', 'GET', '/api/communities/0198a6f0-0000-7000-8000-000000000001'],
    ['a new record', 'POST', '/api/stakeholders'],
    ['figures', 'GET', '/api/dashboard'],
    ['one’s account', 'GET', '/api/users/me'],
  ])('%s is put off', async (_what, method, path) => {
    const answer = await whileBusy(() =>
      bmms.request(method, path, { as: clerk, body: method === 'POST' ? {} : undefined }),
    )
    expect([answer.status, answer.body.errors]).toEqual([503, [{ message: expect.stringContaining(busy) }]])
  })

  test('GraphQL says so as well', async () => {
    const answer = await whileBusy(() => bmms.graphql('{ Communities { totalDocs } }', { as: clerk }))
    expect(answer.body.errors).toEqual([{ message: expect.stringContaining(busy) }])
  })

  test('a log-in is put off, and is no failed one', async () => {
    const { status } = await whileBusy(() =>
      bmms.request('POST', '/api/users/login', { body: { email: clerk, password: 'bmms-demo-2026' } }),
    )
    expect(status).toBe(503)
    const { rows } = await bmms.owner.query("select 1 from audit_log where action = 'login_failed'")
    expect(rows).toEqual([])
  })

  test('and afterwards everything is answered again', async () => {
    expect((await bmms.request('GET', '/api/communities', { as: clerk })).status).toBe(200)
  })
})

test('one request, however much it asks for, leaves most connections to the others', async () => {
  const pool = bmms.payload.db.pool as pg.Pool
  let [used, most] = [0, 0]
  const takes = () => (most = Math.max(most, (used += 1)))
  const gives = () => (used -= 1)
  pool.on('acquire', takes)
  pool.on('release', gives)
  const lists = Array.from({ length: 16 }, (_, at) => `l${at}: Communities { totalDocs }`).join(' ')
  const { body } = await bmms.graphql(`{ ${lists} }`, { as: clerk })
  pool.off('acquire', takes)
  pool.off('release', gives)
  expect(Object.keys(body.data)).toHaveLength(16)
  expect([used, most]).toEqual([0, poolSize / 4])
})
