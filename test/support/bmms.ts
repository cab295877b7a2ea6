import { mkdtempSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getPayload, jwtSign, type Payload } from 'payload'
import pg from 'pg'
import { idleTime } from '@/src/server/connections'
import { watchCanaries, type CanaryWatch } from './canaries'
import { createDatabase } from './databases'
import { contentOf } from './forms'
import { asPlatform } from './platform'

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
  /** Works in the scope of the platform. */
  payload: Payload
  url: string
  /** The database as its owner sees it, for a look behind row security. */
  owner: pg.Pool
  ownerUrl: string
  /** An account that reads more than its address says. */
  allow: CanaryWatch['allow']
  /** A token for an account: of a log-in with this password, or of one that went well without it. */
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

/**
 * BMMS as it runs in production, on a database of its own, answering on a real socket. Without the wall of the
 * database it connects as the owner; the wall of the application a test takes down by itself, with mocks.
 */
export const startBmms = async ({
  env = {},
  walls = 'both',
  from,
}: {
  env?: Record<string, string>
  walls?: Walls
  /** The template to copy, instead of the one with nothing but reference data and demo accounts. */
  from?: string
} = {}): Promise<Bmms> => {
  const database = await createDatabase(from ? { from } : undefined)
  const dataDir = mkdtempSync(join(tmpdir(), 'bmms-data-'))
  const hasRowSecurity = walls !== 'application'
  Object.assign(process.env, {
    DATABASE_URL: hasRowSecurity ? database.url : database.ownerUrl,
    BMMS_ROW_SECURITY: hasRowSecurity ? 'on' : 'off',
    PAYLOAD_SECRET: 'test',
    BMMS_DATA_DIR: dataDir,
    BMMS_LOGINS_PER_MINUTE: '100000',
    BMMS_LOGINS_PER_ACCOUNT: '100000',
    BMMS_RESETS_PER_ACCOUNT: '100000',
    BMMS_REGISTRATIONS_PER_HOUR: '100000',
    BMMS_REQUESTS_PER_MINUTE: '1000000',
    BMMS_LOG_LEVEL: 'silent',
    ...env,
  })
  const { default: config } = await import('@payload-config')
  const { createApp } = await import('@/src/server/app')
  const payload = await getPayload({ config })
  const server = createServer()
  server.keepAliveTimeout = idleTime
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const owner = new pg.Pool({ connectionString: database.ownerUrl, max: 2 })
  // The database may be gone before a connection that was ended has closed.
  owner.on('error', () => undefined)
  // The log is listened to before anything takes its own piece of it.
  const watch = watchCanaries({ url, payload, dataDir, hearsLog: walls !== 'database' })
  server.on('request', createApp({ payload, lifecycle: { isStopping: false } }))
  const tokens = new Map<string, Promise<string>>()

  const fetchJson = async (
    method: string,
    path: string,
    { body, headers }: RequestOptions,
  ): Promise<Answer> => {
    const content = contentOf({ method, path, body })
    const response = await fetch(`${url}${path}`, {
      method,
      redirect: 'manual',
      // Packing answers is nothing that most tests are about.
      headers: { 'accept-encoding': 'identity', ...content.headers, ...headers },
      body: content.body,
    })
    const text = await response.text()
    return { status: response.status, headers: response.headers, body: parse(text) as Body }
  }

  const logIn = async (email: string, password: string): Promise<string> => {
    const { status, body } = await fetchJson('POST', '/api/users/login', { body: { email, password } })
    if (status !== 200) throw new Error(`${email} could not log in: ${status} ${JSON.stringify(body)}`)
    return body.token
  }

  /** What a log-in leaves behind, without the third of a second that checking a password takes on purpose. */
  const letIn = async (email: string): Promise<string> => {
    const { rows } = await owner.query<{ id: string; sid: string }>(
      `insert into users_sessions (_order, _parent_id, id, created_at, expires_at)
       select 1, id, gen_random_uuid(), now(), now() + interval '8 hours' from users where email = $1 and is_active
       returning _parent_id as id, id as sid`,
      [email],
    )
    if (!rows[0]) throw new Error(`${email} cannot log in.`)
    const fieldsToSign = { ...rows[0], collection: 'users', email }
    const { token } = await jwtSign({ fieldsToSign, secret: payload.secret, tokenExpiration: 8 * 60 * 60 })
    watch.own(token, email)
    return token
  }

  const login: Bmms['login'] = (email, password) => {
    const key = `${email} ${password}`
    if (!tokens.has(key)) tokens.set(key, password ? logIn(email, password) : letIn(email))
    return tokens.get(key)!
  }

  const request: Bmms['request'] = async (method, path, { as, headers, body } = {}) =>
    fetchJson(method, path, {
      body,
      headers: { ...(as && { authorization: `JWT ${await login(as)}` }), ...headers },
    })

  return {
    payload: asPlatform(payload),
    url,
    owner,
    ownerUrl: database.ownerUrl,
    allow: watch.allow,
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
      await watch.close()
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
