import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type pg from 'pg'
import { organizationScope, systemScopes } from '@/access/databaseScope'
import { statements } from '@/src/database/client'
import { Pool } from '@/src/database/pool'
import { nothing, runAs } from '@/src/database/scope'
import { startBmms, type Bmms } from '@/test/support/bmms'
import { organizationId } from '@/test/support/places'
import { create } from '@/test/support/records'

let bmms: Bmms
let moh: string
let mole: string
let ppas: Record<string, string>
let pool: pg.Pool
const pools: pg.Pool[] = []
beforeAll(async () => {
  bmms = await startBmms()
  ;[moh, mole] = (await Promise.all(['MOH', 'MOLE'].map((code) => organizationId(bmms, code)))) as [
    string,
    string,
  ]
  ppas = {
    [moh]: (await create(bmms, 'ppas', 'MOH')).id,
    [mole]: (await create(bmms, 'ppas', 'MOLE')).id,
  }
})
afterAll(async () => {
  await Promise.all(pools.map((it) => it.end()))
  await bmms.close()
})

const connect = async (max: number): Promise<void> => {
  pool = new Pool({ connectionString: process.env.DATABASE_URL, max })
  pools.push(pool)
  // The pool takes its first client back by itself, as Payload never does.
  await pool.connect()
}

const seen = async (client: Pick<pg.Pool, 'query'>): Promise<string[]> =>
  (await client.query<{ id: string }>('select id from ppas order by id')).rows.map(({ id }) => id)

describe('what a statement sees', () => {
  beforeAll(() => connect(2))

  test('nothing without a scope, also on a connection that had one', async () => {
    await runAs(systemScopes.platform, () => seen(pool))
    expect(await seen(pool)).toEqual([])
    expect(await runAs(nothing, () => seen(pool))).toEqual([])
  })

  test('its own organization, or all', async () => {
    expect(await runAs(organizationScope(moh), () => seen(pool))).toEqual([ppas[moh]])
    expect(await runAs(systemScopes.platform, () => seen(pool))).toEqual(Object.values(ppas).sort())
  })

  test('no record of a ministry while accounts are looked after', async () => {
    const [records, accounts] = await runAs(systemScopes.accounts, async () => [
      await seen(pool),
      (await pool.query('select id from users')).rowCount,
    ])
    expect(records).toEqual([])
    expect(accounts).toBeGreaterThan(20)
  })
})

describe('scopes do not get mixed up', () => {
  test('when many requests wait for one connection', async () => {
    await connect(1)
    const scopes = Array.from({ length: 60 }, (_, index) => (index % 2 ? moh : mole))
    const answers = await Promise.all(
      scopes.map((organization) => runAs(organizationScope(organization), () => seen(pool))),
    )
    expect(answers).toEqual(scopes.map((organization) => [ppas[organization]]))
  })

  test('when callbacks wait for one connection', async () => {
    await connect(1)
    const ask = (organization: string) =>
      runAs(
        organizationScope(organization),
        () =>
          new Promise<string[]>((resolve, reject) => {
            pool.query<{ id: string }>('select id from ppas', (error, result) =>
              error ? reject(error) : resolve(result.rows.map(({ id }) => id)),
            )
          }),
      )
    const scopes = Array.from({ length: 30 }, (_, index) => (index % 3 ? moh : mole))
    expect(await Promise.all(scopes.map(ask))).toEqual(scopes.map((organization) => [ppas[organization]]))
  })

  test('when statements of two scopes meet on one connection', async () => {
    await connect(1)
    const client = await pool.connect()
    const answers = await Promise.all([
      runAs(organizationScope(moh), () => seen(client)),
      runAs(organizationScope(mole), () => seen(client)),
      runAs(organizationScope(moh), () => seen(client)),
      seen(client),
    ])
    expect(answers).toEqual([[ppas[moh]], [ppas[mole]], [ppas[moh]], []])
    client.release()
  })

  test('when a transaction is rolled back, to its beginning or to a savepoint', async () => {
    const client = await pool.connect()
    await runAs(systemScopes.platform, () => seen(client))
    await client.query('begin')
    expect(await runAs(organizationScope(moh), () => seen(client))).toEqual([ppas[moh]])
    await client.query('savepoint here')
    expect(await runAs(organizationScope(mole), () => seen(client))).toEqual([ppas[mole]])
    await client.query('rollback to savepoint here')
    expect(await runAs(organizationScope(mole), () => seen(client))).toEqual([ppas[mole]])
    await client.query('rollback')
    expect(await runAs(organizationScope(moh), () => seen(client))).toEqual([ppas[moh]])
    expect(await seen(client)).toEqual([])
    client.release()
  })

  test('when a transaction fails and is committed all the same', async () => {
    const client = await pool.connect()
    await runAs(systemScopes.platform, () => seen(client))
    await client.query('begin')
    await runAs(organizationScope(moh), () => seen(client))
    await expect(client.query('select from nowhere')).rejects.toThrow('does not exist')
    await expect(runAs(organizationScope(mole), () => seen(client))).rejects.toThrow('aborted')
    await client.query('commit')
    expect(await runAs(organizationScope(moh), () => seen(client))).toEqual([ppas[moh]])
    client.release()
  })
})

test('a connection that carries the scope already is preferred to the others', async () => {
  await connect(3)
  const clients = await Promise.all([pool.connect(), pool.connect(), pool.connect()])
  const scopes = [organizationScope(moh), organizationScope(mole), systemScopes.platform]
  for (const [index, client] of clients.entries()) await runAs(scopes[index]!, () => seen(client))
  clients.forEach((client) => client.release())
  const before = statements.stamps
  for (const scope of [...scopes, ...scopes.toReversed()]) await runAs(scope, () => seen(pool))
  expect(statements.stamps - before).toBe(0)
})

describe('a write past the application', () => {
  const write = (organization: string, statement: string, values: unknown[]) =>
    runAs(organizationScope(organization), () => pool.query(statement, values))
  beforeAll(() => connect(2))

  test('changes and deletes nothing of another organization', async () => {
    expect((await write(moh, `update ppas set title = 'x' where id = $1`, [ppas[mole]])).rowCount).toBe(0)
    expect((await write(moh, 'delete from ppas where id = $1', [ppas[mole]])).rowCount).toBe(0)
  })

  test('creates nothing for another organization', async () => {
    const statement = `insert into special_provisions (id, title, details, fiscal_year, funding_source, organization_id)
      values (gen_random_uuid(), 'T', 'D', 2025, 'gaab_2025', $1)`
    await expect(write(moh, statement, [mole])).rejects.toThrow('row-level security')
    expect((await write(moh, statement, [moh])).rowCount).toBe(1)
  })

  test('moves nothing to another organization, even for the platform', async () => {
    const statement = 'update ppas set implementing_moa_id = $1 where id = $2'
    await expect(write(moh, statement, [mole, ppas[moh]])).rejects.toThrow('stays in its organization')
    await expect(
      runAs(systemScopes.platform, () => pool.query(statement, [mole, ppas[moh]])),
    ).rejects.toThrow('stays in its organization')
  })

  test('points to nothing of another organization, even for the platform', async () => {
    const asPlatform = (statement: string, values: unknown[]) =>
      runAs(systemScopes.platform, () => pool.query(statement, values))
    const indicator = `insert into indicators (id, name, kind, ppa_id, organization_id) values (gen_random_uuid(), 'I', 'output', $1, $2)`
    await expect(asPlatform(indicator, [ppas[moh], mole])).rejects.toThrow('same_organization_fk')
    const relation = `insert into ppas_rels (parent_id, path, ppas_id) values ($1, 'relatedPpas', $2)`
    await expect(asPlatform(relation, [ppas[moh], ppas[mole]])).rejects.toThrow('of another organization')
    expect((await asPlatform(relation, [ppas[moh], ppas[moh]])).rowCount).toBe(1)
  })
})
