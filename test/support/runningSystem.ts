import { afterAll, beforeAll } from '@jest/globals'
import type { Browser } from 'playwright-core'
import { demoPassword } from './bmms'
import { launchBrowser, logIn, openPage, type Visit } from './browser'
import { createDatabase, type Database } from './databases'
import { startSystem, type System } from './system'

type Answer = { docs: Record<string, unknown>[]; totalDocs: number }

type Used = {
  readonly url: string
  openWindow: (size?: { width: number; height: number }) => Promise<Visit>
  /** A window of somebody who is logged in. */
  visitAs: (email: string, size?: { width: number; height: number }) => Promise<Visit>
  /** What the API answers somebody; with a `change` it is made. */
  api: (email: string, path: string, change?: object) => Promise<Answer>
  /** Meanwhile the system gets no connection to its database. */
  withoutDatabase: (work: () => Promise<void>) => Promise<void>
  /** Adds a record over the API as somebody; its id. */
  add: (email: string, path: string, record: object) => Promise<string>
}

/** Starting, on a machine that is busy with other tests. */
export const patience = 180_000

/** BMMS in a process of its own with a browser before it, for the tests of one file. */
export const runningSystem = (): Used => {
  let database: Database
  let system: System
  let browser: Browser
  beforeAll(async () => {
    database = await createDatabase()
    system = await startSystem({ DATABASE_URL: database.url, PAYLOAD_SECRET: 'browser' })
    browser = await launchBrowser()
  }, patience)
  afterAll(async () => {
    await browser.close()
    await system.end('SIGKILL')
    await database.drop()
  }, patience)
  const openWindow: Used['openWindow'] = (size) => openPage(browser, size)
  return {
    get url() {
      return system.url
    },
    openWindow,
    visitAs: async (email, size) => {
      const opened = await openWindow(size)
      await logIn(opened.page, system.url, email)
      return opened
    },
    api: async (email, path, change) =>
      (await askAs({
        url: system.url,
        email,
        path,
        body: change,
        method: change ? 'PATCH' : 'GET',
      })) as Answer,
    withoutDatabase: async (work) => {
      await database.admit(0)
      try {
        await work()
      } finally {
        await database.admit(-1)
      }
    },
    add: async (email, path, body) => {
      const answer = await askAs({ url: system.url, email, path: `${path}?depth=0`, body, method: 'POST' })
      const { doc } = answer as { doc?: { id: string } }
      if (!doc) throw new Error(`${path}: ${JSON.stringify(answer)}`)
      return doc.id
    },
  }
}

type Asked = { url: string; email: string; path: string; method: 'GET' | 'PATCH' | 'POST'; body?: object }

const askAs = async ({ url, email, path, method, body }: Asked): Promise<unknown> => {
  const login = await fetch(`${url}/api/users/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password: demoPassword }),
  })
  const { token } = (await login.json()) as { token: string }
  const answer = await fetch(`${url}${path}`, {
    method,
    headers: { 'content-type': 'application/json', authorization: `JWT ${token}` },
    body: body && JSON.stringify(body),
  })
  return answer.json()
}
