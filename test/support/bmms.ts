import { mkdtempSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getPayload, type Payload } from 'payload'
import pg from 'pg'
import { createDatabase } from './databases'

export type Document = { id: string } & Record<string, unknown>
type FieldError = { path: string; message: string }

/** What an answer may hold; a test reads the part that its request is answered with. */
export type Body = Document & {
  docs: Document[]
  doc: Document
  totalDocs: number
  token: string
  errors: {
    message: string
    data?: { errors?: FieldError[] }
    extensions?: { statusCode?: number; data?: { errors?: FieldError[] } }
  }[]
  data: Record<string, Document & { docs: Document[]; totalDocs: number }>
}

export type Answer = { status: number; headers: Headers; body: Body }

export type RequestOptions = {
  /** The e-mail address of the account that asks, or nobody. */
  as?: string
  body?: unknown
  headers?: Record<string, string>
}

export type Bmms = {
  payload: Payload
  url: string
  /** The database as its owner sees it, for a look behind row security. */
  owner: pg.Pool
  /** A token for an account; logs in on first use. */
  login: (email: string, password?: string) => Promise<string>
  request: (method: string, path: string, options?: RequestOptions) => Promise<Answer>
  graphql: (
    query: string,
    options?: RequestOptions & { variables?: Record<string, unknown> },
  ) => Promise<Answer>
  close: () => Promise<void>
}

export const demoPassword = 'bmms-demo-2026'

/** Which of the two walls between organizations stand: the application's access, row security in the database. */
export type Walls = 'both' | 'application' | 'database'

/** BMMS as it runs in production, on a database of its own, answering on a real socket. */
export const startBmms = async ({
  env = {},
  from,
}: {
  env?: Record<string, string>
  walls?: Walls
  /** The template to copy, instead of the one with nothing but reference data and demo accounts. */
  from?: string
} = {}): Promise<Bmms> => {
  const database = await createDatabase(from ? { from } : undefined)
  Object.assign(process.env, {
    DATABASE_URL: database.url,
    PAYLOAD_SECRET: 'test',
    BMMS_DATA_DIR: mkdtempSync(join(tmpdir(), 'bmms-data-')),
    BMMS_LOGINS_PER_MINUTE: '100000',
    BMMS_REQUESTS_PER_MINUTE: '1000000',
    BMMS_LOG_LEVEL: 'silent',
    ...env,
  })
  const { default: config } = await import('@payload-config')
  const { createApp } = await import('@/src/server/app')
  const payload = await getPayload({ config })
  const server = createServer(createApp({ payload, lifecycle: { isStopping: false } }))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const owner = new pg.Pool({ connectionString: database.url, max: 2 })
  const tokens = new Map<string, Promise<string>>()

  const fetchJson = async (
    method: string,
    path: string,
    { body, headers }: RequestOptions,
  ): Promise<Answer> => {
    const response = await fetch(`${url}${path}`, {
      method,
      redirect: 'manual',
      headers: { ...(body !== undefined && { 'content-type': 'application/json' }), ...headers },
      body: body === undefined ? undefined : typeof body === 'string' ? body : JSON.stringify(body),
    })
    const text = await response.text()
    return { status: response.status, headers: response.headers, body: parse(text) as Body }
  }

  const login: Bmms['login'] = (email, password = demoPassword) => {
    const key = `${email} ${password}`
    if (!tokens.has(key)) {
      tokens.set(
        key,
        fetchJson('POST', '/api/users/login', { body: { email, password } }).then(({ status, body }) => {
          if (status !== 200) throw new Error(`${email} could not log in: ${status} ${JSON.stringify(body)}`)
          return body.token
        }),
      )
    }
    return tokens.get(key)!
  }

  const request: Bmms['request'] = async (method, path, { as, headers, body } = {}) =>
    fetchJson(method, path, {
      body,
      headers: { ...(as && { authorization: `JWT ${await login(as)}` }), ...headers },
    })

  return {
    payload,
    url,
    owner,
    login,
    request,
    graphql: (query, { variables, ...options } = {}) =>
      request('POST', '/api/graphql', { ...options, body: { query, variables } }),
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      const { pool } = payload.db
      await payload.destroy()
      await Promise.all([pool.end(), owner.end()])
      await database.drop()
    },
  }
}

const parse = (text: string): unknown => {
  try {
    return text === '' ? null : JSON.parse(text)
  } catch {
    return text
  }
}
