import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { createDatabase, type Database } from '@/test/support/databases'
import { startSystem, type System } from '@/test/support/system'

/** Starts and stops take seconds on a busy machine; the limit only keeps a hanging test from waiting for ever. */
const patience = 240_000

const post = async (url: string, path: string, body: object, token?: string) => {
  const response = await fetch(`${url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token && { authorization: `JWT ${token}` }) },
    body: JSON.stringify(body),
  })
  return { status: response.status, body: (await response.json()) as { token: string; doc: { id: string } } }
}

const tokenOf = async (url: string): Promise<string> =>
  (await post(url, '/api/users/login', { email: 'staff@moh.bmms.test', password: 'bmms-demo-2026' })).body
    .token

describe('on the embedded database', () => {
  let dataDir: string
  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'bmms-life-'))
  })
  afterAll(() => rm(dataDir, { recursive: true, force: true }))

  test(
    'starts from nothing, survives kill -9 without losing an answered write, and stops cleanly',
    async () => {
      const first = await startSystem({ BMMS_DATA_DIR: dataDir })
      expect(first.output()).toContain('staff@moh.bmms.test')
      const token = await tokenOf(first.url)
      const acknowledged: string[] = []
      const isWriting = { now: true }
      const writer = (async () => {
        while (isWriting.now) {
          const made = await post(
            first.url,
            '/api/ppas?depth=0',
            { title: `Write ${acknowledged.length}`, category: 'moa_ppa' },
            token,
          )
          if (made.status === 201) acknowledged.push(made.body.doc.id)
        }
      })().catch(() => undefined)
      while (acknowledged.length < 5) await new Promise((resolve) => setTimeout(resolve, 20))
      expect(await first.end('SIGKILL')).toBe('SIGKILL')
      isWriting.now = false
      await writer

      const second = await startSystem({ BMMS_DATA_DIR: dataDir })
      // The secret is kept, so the session of before still holds.
      const list = await fetch(`${second.url}/api/ppas?limit=200&depth=0`, {
        headers: { authorization: `JWT ${token}` },
      })
      const { docs } = (await list.json()) as { docs: { id: string }[] }
      const stored = new Set(docs.map(({ id }) => id))
      expect(acknowledged.filter((id) => !stored.has(id))).toEqual([])
      expect(await second.end('SIGTERM')).toBe(0)
      expect(second.output()).toContain('BMMS has stopped.')
    },
    patience,
  )
})

describe('on a database of its own', () => {
  let database: Database
  let system: System
  beforeAll(async () => {
    database = await createDatabase()
    system = await startSystem({
      DATABASE_URL: database.ownerUrl,
      PAYLOAD_SECRET: 'a secret of the test',
    })
  }, patience)
  afterAll(async () => {
    await system.end('SIGKILL')
    await database.drop()
  })

  test('answers the admin panel, the APIs and readiness', async () => {
    const statuses = await Promise.all(
      ['/readyz', '/healthz', '/admin/login', '/api/access'].map(
        async (path) => (await fetch(`${system.url}${path}`)).status,
      ),
    )
    expect(statuses).toEqual([200, 200, 200, 200])
  })

  test('keeps a connection longer than a proxy before it', async () => {
    const { headers } = await fetch(`${system.url}/healthz`)
    expect(headers.get('keep-alive')).toBe('timeout=75')
  })

  test('says nothing of demo accounts', () => {
    expect(system.output()).not.toContain('bmms.test')
  })

  test('the first-user form leads to the log-in', async () => {
    const answer = await fetch(`${system.url}/admin/create-first-user`, { redirect: 'manual' })
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/admin/login'])
  })

  test(
    'finishes a running request before it stops',
    async () => {
      const running = post(system.url, '/api/users/login', {
        email: 'staff@moh.bmms.test',
        password: 'bmms-demo-2026',
      })
      await new Promise((resolve) => setTimeout(resolve, 30))
      const [answer, code] = await Promise.all([running, system.end('SIGTERM')])
      expect([answer.status, code]).toEqual([200, 0])
    },
    patience,
  )
})

describe('what is refused at the start', () => {
  test(
    'a database without a secret, and demo accounts in production',
    async () => {
      const database = await createDatabase()
      await expect(startSystem({ DATABASE_URL: database.url })).rejects.toThrow('Set PAYLOAD_SECRET')
      const misspelled = { DATABASE_URL: database.url, PAYLOAD_SECRET: 'x', BMMS_SECOND_FACTOR: 'superadmin' }
      await expect(startSystem(misspelled)).rejects.toThrow('BMMS_SECOND_FACTOR has “superadmin”')
      await expect(
        startSystem({ DATABASE_URL: database.url, PAYLOAD_SECRET: 'x', BMMS_DEMO: '1' }),
      ).rejects.toThrow('BMMS_DEMO=1 is refused')
      await database.drop()
    },
    patience,
  )
})
