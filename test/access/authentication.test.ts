import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { jwtSign, type Payload } from 'payload'
import pg from 'pg'
import { authenticationFailure, principalStrategy } from '@/access/authentication'
import type { AuthenticatedUser } from '@/access/loadPrincipal'
import { currentScope, nothing, runAs } from '@/src/database/scope'
import { createDatabase, type Database } from '@/test/support/databases'

let database: Database
let pool: pg.Pool
let person: string

beforeAll(async () => {
  database = await createDatabase()
  pool = new pg.Pool({ connectionString: database.ownerUrl, max: 1 })
  const { rows } = await pool.query<{ id: string }>(
    `insert into users_sessions (_order, _parent_id, id, expires_at)
     select 1, id, 'mine', '2100-01-02Z' from users where email = 'staff@moh.bmms.test' returning _parent_id as id`,
  )
  person = rows[0]!.id
})
afterAll(async () => {
  await pool.end()
  await database.drop()
})

const secret = 'for tests'
const send = async (headers: Headers, { sid = 'mine', from = pool as object } = {}) => {
  const users = { config: { slug: 'users', auth: { depth: 0, useSessions: true } } }
  const config = { cookiePrefix: 'payload', csrf: [], auth: { jwtOrder: ['JWT'] } }
  const payload = { secret, config, collections: { users }, db: { pool: from } } as unknown as Payload
  const fieldsToSign = { id: person, collection: 'users', sid }
  const { token } = await jwtSign({ fieldsToSign, secret, tokenExpiration: 3600 })
  if (!headers.has('authorization')) headers.set('authorization', `JWT ${token}`)
  return principalStrategy.authenticate({ headers, payload, canSetHeaders: false })
}

const authenticate = async (
  sent: Record<string, string>,
  sid = 'mine',
): Promise<AuthenticatedUser | null> => {
  const headers = new Headers(sent)
  const { user } = await send(headers, { sid })
  expect(authenticationFailure(headers)).toBeUndefined()
  return user as AuthenticatedUser | null
}

const asking = async (headers: Record<string, string>) => {
  const { context, refusedContext } = (await authenticate(headers))!.principal
  return context?.code ?? { refusedContext }
}

test('gives the user of the token with the principal', async () => {
  expect(principalStrategy.name).toBe('bmms-jwt')
  expect(await authenticate({})).toMatchObject({
    id: person,
    collection: 'users',
    principal: { userId: person, context: null, refusedContext: null },
  })
})

test('shows the rest of the request what its principal may see, and nobody anything', async () => {
  const scopeOf = (sid?: string) =>
    runAs(nothing, async () => {
      await authenticate({}, sid)
      return currentScope()
    })
  expect(await scopeOf()).toContain(`"person":"${person}"`)
  expect(await scopeOf('ended')).toBe(nothing)
})

test('gives nobody for a session that has ended or a token that is none', async () => {
  expect(await authenticate({}, 'ended')).toBeNull()
  expect(await authenticate({ authorization: 'JWT x' })).toBeNull()
})

test('takes the organization from the header, in any case, and says when it is refused', async () => {
  expect(await asking({ 'x-bmms-organization': 'MOH' })).toBe('MOH')
  expect(await asking({ 'X-BMMS-Organization': ' moh ' })).toBe('MOH')
  expect(await asking({ 'x-bmms-organization': 'mole' })).toEqual({ refusedContext: 'MOLE' })
})

test('takes it from the cookie without a header, and forgets what no longer holds', async () => {
  expect(await asking({ cookie: 'other=1; bmms-organization=moh' })).toBe('MOH')
  expect(await asking({ cookie: 'bmms-organization=MOLE' })).toEqual({ refusedContext: null })
  expect(await asking({ cookie: 'other=MOH' })).toEqual({ refusedContext: null })
  expect(await asking({ cookie: 'bmms-organization=MOH%00' })).toEqual({ refusedContext: null })
  expect(await asking({ cookie: 'bmms-organization=MOH', 'x-bmms-organization': 'MOLE' })).toEqual({
    refusedContext: 'MOLE',
  })
  expect(await asking({ cookie: 'bmms-organization=MOH', 'x-bmms-organization': '' })).toBe('MOH')
})

test('ends a request whose sender could not be looked up, instead of calling them logged out', async () => {
  const failure = new Error('the database is away')
  const from = { query: () => Promise.reject(failure) }
  const headers = new Headers()
  const result = await runAs(nothing, async () => {
    const found = await send(headers, { from })
    expect(currentScope()).toBe(nothing)
    return found
  })
  expect(() => result.user).toThrow(failure)
  expect(authenticationFailure(headers)).toBe(failure)
  expect(authenticationFailure(new Headers())).toBeUndefined()
})
