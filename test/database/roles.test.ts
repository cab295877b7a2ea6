import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import pg from 'pg'
import {
  allowApplication,
  applicationUrl,
  assertHeldByRowSecurity,
  resolveConnections,
} from '@/src/database/roles'
import { createDatabase, type Database } from '@/test/support/databases'

let database: Database
beforeAll(async () => {
  database = await createDatabase()
})
afterAll(() => database.drop())

const within = async <Result>(url: string, work: (client: pg.Client) => Promise<Result>): Promise<Result> => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

describe('the ways into the database', () => {
  test('two addresses are taken as they are', async () => {
    const given = { databaseUrl: 'postgres://server@nowhere/bmms', ownerUrl: 'postgres://owner@nowhere/bmms' }
    expect(await resolveConnections(given)).toEqual(given)
  })

  test('the owner’s alone makes the server connect as a role of its own', async () => {
    const { url, ownerUrl } = database
    expect(await resolveConnections({ databaseUrl: ownerUrl })).toEqual({ databaseUrl: url, ownerUrl })
    expect(new URL(url).username).toBe(`${new URL(ownerUrl).username}_server`)
  })

  test('any other role’s alone is the server’s, and nobody here migrates', async () => {
    expect(await resolveConnections({ databaseUrl: database.url })).toEqual({ databaseUrl: database.url })
  })

  test('the password of the server’s role follows from the owner’s, and from nothing else', () => {
    const [one, again, other] = ['secret', 'secret', 'Secret'].map(
      (password) => new URL(applicationUrl(`postgres://owner:${password}@nowhere/bmms`)).password,
    )
    expect(one).toMatch(/^[0-9a-f]{64}$/)
    expect(again).toBe(one)
    expect(other).not.toBe(one)
  })
})

describe('a role that the operator made', () => {
  const name = `clerk_${process.pid}`
  const url = () => {
    const address = new URL(database.ownerUrl)
    address.username = name
    address.password = 'of-their-own'
    return address.href
  }
  const asOwner = <Result>(work: (owner: pg.Client) => Promise<Result>) => within(database.ownerUrl, work)
  beforeAll(() => asOwner((owner) => owner.query(`create role ${name} login password 'of-their-own'`)))
  afterAll(() => asOwner((owner) => owner.query(`drop owned by ${name}; drop role ${name}`)))

  test('gets rows, no tables, and keeps its password', async () => {
    await asOwner((owner) => allowApplication(owner, { databaseUrl: url(), ownerUrl: database.ownerUrl }))
    await within(url(), async (client) => {
      expect((await client.query('select id from users')).rows).toEqual([])
      await expect(client.query('truncate users')).rejects.toThrow('permission denied')
    })
  })

  test('is not touched when the server is told to connect as the owner', async () => {
    const asked: string[] = []
    const owner = { query: (statement: string) => asked.push(statement) } as unknown as pg.Client
    await allowApplication(owner, { databaseUrl: database.ownerUrl, ownerUrl: database.ownerUrl })
    expect(asked).toEqual([])
  })
})

test('a role that row security does not hold serves nobody', async () => {
  await within(database.url, (client) => assertHeldByRowSecurity(client as never))
  await expect(
    within(database.ownerUrl, (client) => assertHeldByRowSecurity(client as never)),
  ).rejects.toThrow('is not held by row security')
})

test('an owner who is no superuser migrates, and makes the server’s role again after a change of password', async () => {
  const name = `keeper_${process.pid}`
  const empty = await createDatabase({})
  const { migrate } = await import('@/src/database/connect')
  const migrateWith = async (password: string): Promise<void> => {
    const owner = new URL(empty.ownerUrl)
    Object.assign(owner, { username: name, password })
    const connections = await resolveConnections({ databaseUrl: owner.href })
    Object.assign(process.env, {
      DATABASE_URL: connections.databaseUrl,
      DATABASE_OWNER_URL: connections.ownerUrl,
      PAYLOAD_SECRET: 'test',
      BMMS_LOG_LEVEL: 'silent',
    })
    await migrate()
    await within(connections.databaseUrl, async (client) => {
      await assertHeldByRowSecurity(client as never)
      expect((await client.query('select id from organizations')).rows).toEqual([])
    })
  }
  await within(empty.ownerUrl, async (superuser) => {
    await superuser.query(`create role ${name} login createrole password 'first'`)
    await superuser.query(`alter database ${new URL(empty.ownerUrl).pathname.slice(1)} owner to ${name}`)
    await migrateWith('first')
    await superuser.query(`alter role ${name} password 'second'`)
  })
  await migrateWith('second')
  await empty.drop()
  await within(database.ownerUrl, (superuser) =>
    superuser.query(`drop role ${name}_server; drop role ${name}`),
  )
})

test('without the owner, a database of another version is refused with what to do', async () => {
  const empty = await createDatabase({})
  Object.assign(process.env, { DATABASE_URL: empty.url, DATABASE_OWNER_URL: '', PAYLOAD_SECRET: 'test' })
  const { migrate } = await import('@/src/database/connect')
  await expect(migrate()).rejects.toThrow('Run "npm run migrate" with the owner in DATABASE_OWNER_URL first.')
  await empty.drop()
})
