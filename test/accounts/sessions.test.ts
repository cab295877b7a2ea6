import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import {
  authorized,
  freshLogin,
  membershipOf,
  resetTokenOf,
  soundPassword,
  tryLogin,
} from '@/test/support/accounts'
import { demoPassword, startBmms, type Answer, type Bmms } from '@/test/support/bmms'
import { accountOf, organizationId } from '@/test/support/places'

let bmms: Bmms
beforeAll(async () => {
  bmms = await startBmms()
})
afterAll(() => bmms.close())

type Listed = { reference: string; createdAt: string; expiresAt: string; isCurrent: boolean }

const ask = (token: string, method = 'GET', path = '/api/ppas', body?: unknown): Promise<Answer> =>
  bmms.request(method, path, { headers: authorized(token), body })
const statusOf = (token: string): Promise<number> => ask(token).then(({ status }) => status)
const sessionsOf = async (token: string): Promise<Listed[]> =>
  ((await ask(token, 'GET', '/api/account/sessions')).body as unknown as { sessions: Listed[] }).sessions
const idInside = (token: string): string =>
  (JSON.parse(Buffer.from(token.split('.')[1]!, 'base64url').toString()) as { sid: string }).sid
const logins = (email: string, count: number): Promise<string[]> =>
  Promise.all(Array.from({ length: count }, () => freshLogin(bmms, email)))

describe('sessions', () => {
  test('six log-ins of one person at once all stay valid', async () => {
    const tokens = await logins('staff@oobc.bmms.test', 6)
    expect(await Promise.all(tokens.map(statusOf))).toEqual([200, 200, 200, 200, 200, 200])
  })

  test('logging out ends this session and no other', async () => {
    const [here, there] = (await logins('manager@oobc.bmms.test', 2)) as [string, string]
    await ask(here, 'POST', '/api/users/logout')
    expect([await statusOf(here), await statusOf(there)]).toEqual([403, 200])
    await ask(there, 'POST', '/api/users/logout?allSessions=true')
    expect(await statusOf(there)).toBe(403)
  })

  test('a log-in that overlaps a deactivation does not undo it', async () => {
    const id = await accountOf(bmms, 'viewer@mafar.bmms.test')
    await Promise.all([
      freshLogin(bmms, 'viewer@mafar.bmms.test'),
      bmms.request('PATCH', `/api/users/${id}`, { as: 'root@bmms.test', body: { isActive: false } }),
    ])
    const { isActive } = await bmms.payload.findByID({ collection: 'users', id, overrideAccess: true })
    expect(isActive).toBe(false)
  })

  test('that have ended do not come back with a change of the account that was under way', async () => {
    const [here, there] = (await logins('staff@mafar.bmms.test', 2)) as [string, string]
    const id = await accountOf(bmms, 'staff@mafar.bmms.test')
    const asRead = await bmms.payload.db.findOne<{ id: string }>({
      collection: 'users',
      where: { id: { equals: id } },
    })
    await ask(there, 'POST', '/api/users/logout')
    await bmms.payload.db.updateOne({
      collection: 'users',
      id,
      data: { ...asRead, name: 'Renamed', updatedAt: new Date().toISOString() },
    })
    expect([await statusOf(here), await statusOf(there)]).toEqual([200, 403])
  })
})

describe('a refreshed log-in', () => {
  const refresh = (token: string) => ask(token, 'POST', '/api/users/refresh-token')
  /** As if the person had logged in so long ago and worked ever since. */
  const age = (token: string, days: string) =>
    bmms.payload.db.pool.query('update users_sessions set created_at = now() - $2::interval where id = $1', [
      idInside(token),
      days,
    ])

  test('keeps working', async () => {
    const { body } = await refresh(await freshLogin(bmms, 'admin@oobc.bmms.test'))
    expect(await statusOf((body as unknown as { refreshedToken: string }).refreshedToken)).toBe(200)
  })

  test('ends a week after the password was given, however often it is refreshed', async () => {
    const token = await freshLogin(bmms, 'admin@oobc.bmms.test')
    await age(token, '6 days 23 hours')
    expect((await refresh(token)).status).toBe(200)
    const current = (await sessionsOf(token)).find(({ isCurrent }) => isCurrent)!
    expect(Date.parse(current.expiresAt) - Date.parse(current.createdAt)).toBe(7 * 24 * 60 * 60 * 1000)
    await age(token, '7 days 1 second')
    await refresh(token)
    expect([await statusOf(token), (await refresh(token)).status]).toEqual([403, 403])
  })

  test('that has run out in the database is over, whatever its token says', async () => {
    const token = await freshLogin(bmms, 'admin@oobc.bmms.test')
    await bmms.payload.db.pool.query(
      "update users_sessions set expires_at = now() - interval '1 second' where id = $1",
      [idInside(token)],
    )
    expect(await statusOf(token)).toBe(403)
  })
})

describe('the list of one’s sessions', () => {
  const email = 'manager@ocm.bmms.test'

  test('names each by a lasting reference that is not its number, and marks the present one', async () => {
    const [here, there] = (await logins(email, 2)) as [string, string]
    const list = await sessionsOf(here)
    expect(list.filter(({ isCurrent }) => isCurrent)).toHaveLength(1)
    expect(list[0]!.isCurrent).toBe(true)
    expect(Object.keys(list[0]!).sort()).toEqual(['createdAt', 'expiresAt', 'isCurrent', 'reference'])
    const seenFromThere = await sessionsOf(there)
    expect(seenFromThere.map(({ reference }) => reference).sort()).toEqual(
      list.map(({ reference }) => reference).sort(),
    )
    expect(seenFromThere[0]!.reference).not.toBe(list[0]!.reference)
  })

  test('holds one’s own only', async () => {
    const mine = await freshLogin(bmms, email)
    const theirs = await sessionsOf(await freshLogin(bmms, 'viewer@ocm.bmms.test'))
    const references = (await sessionsOf(mine)).map(({ reference }) => reference)
    expect(theirs.filter(({ reference }) => references.includes(reference))).toEqual([])
    const attempt = await ask(mine, 'DELETE', `/api/account/sessions/${theirs[0]!.reference}`)
    expect(attempt.status).toBe(404)
    expect(await sessionsOf(await bmms.login('viewer@ocm.bmms.test'))).toHaveLength(2)
  })

  test.each(['/api/users/me', '/api/users?depth=3', '/api/account/sessions', '/api/users/ID', '/api/access'])(
    '%s shows the number of no session, not even one’s own',
    async (path) => {
      const tokens = [...(await logins(email, 2)), await freshLogin(bmms, 'root@bmms.test')]
      const own = path.replace('ID', await accountOf(bmms, email))
      const answers = await Promise.all(tokens.map((token) => ask(token, 'GET', own)))
      for (const { body, status } of answers) {
        expect(status).toBe(200)
        for (const token of tokens) expect(JSON.stringify(body)).not.toContain(idInside(token))
      }
    },
  )

  test('GraphQL knows no sessions', async () => {
    const { body } = await bmms.graphql('{ meUser { user { sessions { id } } } }', { as: email })
    expect(JSON.stringify(body)).not.toContain(idInside(await bmms.login(email)))
    expect(body.errors ?? body.data.meUser!.user).toBeTruthy()
  })

  test.each<[string, string]>([
    ['GET', '/api/account/sessions'],
    ['DELETE', '/api/account/sessions'],
    ['DELETE', '/api/account/sessions/x'],
    ['POST', '/api/account/sessions/end'],
    ['POST', '/api/account/password'],
    ['DELETE', '/api/users/019e0000-0000-7000-8000-000000000000/sessions'],
  ])('%s %s needs a log-in', async (method, path) => {
    expect((await bmms.request(method, path, { body: method === 'GET' ? undefined : {} })).status).toBe(401)
  })
})

describe('one’s sessions are ended', () => {
  const email = 'staff@ocm.bmms.test'

  test('one by one', async () => {
    const [here, there, elsewhere] = (await logins(email, 3)) as [string, string, string]
    const { reference } = (await sessionsOf(there))[0]!
    const path = `/api/account/sessions/${reference}`
    expect(await ask(here, 'DELETE', path)).toMatchObject({ status: 200, body: { ended: 1 } })
    expect(await Promise.all([here, there, elsewhere].map(statusOf))).toEqual([200, 403, 200])
    expect((await ask(here, 'DELETE', path)).status).toBe(404)
  })

  test('all others at once', async () => {
    const [here, there, elsewhere] = (await logins(email, 3)) as [string, string, string]
    expect((await ask(here, 'DELETE', '/api/account/sessions')).status).toBe(200)
    expect(await Promise.all([here, there, elsewhere].map(statusOf))).toEqual([200, 403, 403])
    expect(await sessionsOf(here)).toHaveLength(1)
  })

  test('by the form of the account page, which leads back to it', async () => {
    const [here, there, elsewhere] = (await logins(email, 3)) as [string, string, string]
    const submit = (values: Record<string, string>) =>
      fetch(`${bmms.url}/api/account/sessions/end`, {
        method: 'POST',
        redirect: 'manual',
        headers: authorized(here),
        body: new URLSearchParams(values),
      }).then(({ status, headers }) => [status, headers.get('location')])
    const { reference } = (await sessionsOf(there))[0]!
    expect(await submit({ reference })).toEqual([303, '/admin/account?notice=session-ended'])
    expect(await submit({ reference })).toEqual([303, '/admin/account?notice=session-gone'])
    expect(await Promise.all([here, there, elsewhere].map(statusOf))).toEqual([200, 403, 200])
    expect(await submit({})).toEqual([303, '/admin/account?notice=others-ended'])
    expect(await Promise.all([here, elsewhere].map(statusOf))).toEqual([200, 403])
  })

  test('by a superadmin, and by nobody else', async () => {
    const [token] = (await logins(email, 1)) as [string]
    const path = `/api/users/${await accountOf(bmms, email)}/sessions`
    for (const as of ['admin@ocm.bmms.test', 'admin@moh.bmms.test', email])
      expect((await bmms.request('DELETE', path, { as })).status).toBe(403)
    expect(await statusOf(token)).toBe(200)
    expect((await bmms.request('DELETE', path, { as: 'root@bmms.test' })).status).toBe(200)
    expect(await statusOf(token)).toBe(403)
    const absent = await bmms.request('DELETE', '/api/users/x/sessions', { as: 'root@bmms.test' })
    expect(absent).toMatchObject({ status: 200, body: { ended: 0 } })
  })

  test('by a new password, all others', async () => {
    const person = 'viewer@oobc.bmms.test'
    const [here, there] = (await logins(person, 2)) as [string, string]
    const changed = await ask(here, 'POST', '/api/account/password', {
      currentPassword: demoPassword,
      newPassword: soundPassword,
    })
    expect(changed.status).toBe(200)
    expect([await statusOf(here), await statusOf(there)]).toEqual([200, 403])
  })

  test('by a reset, all', async () => {
    const person = 'manager@mole.bmms.test'
    const tokens = await logins(person, 2)
    await bmms.request('POST', '/api/users/forgot-password', { body: { email: person } })
    const body = { token: await resetTokenOf(person), password: soundPassword }
    const reset = await bmms.request('POST', '/api/users/reset-password', { body })
    expect(await Promise.all([...tokens, reset.body.token].map(statusOf))).toEqual([403, 403, 200])
    expect((await bmms.request('POST', '/api/users/reset-password', { body })).status).toBe(403)
  })
})

describe('access ends on the next request', () => {
  const graphql = (token: string) =>
    bmms
      .graphql('{ Ppas { totalDocs } }', { headers: authorized(token) })
      .then(({ body }) => (body.errors ? 403 : 200))
  const everywhere = async (token: string): Promise<number[]> => [
    await statusOf(token),
    await graphql(token),
    (await ask(token, 'POST', '/api/organization-context', { organization: '' })).status,
    (await ask(token, 'GET', '/api/dashboard')).status,
    (await ask(token, 'GET', '/api/organizations')).status,
    (await ask(token, 'POST', '/api/users/refresh-token')).status,
  ]
  const all = (status: number) => Array.from({ length: 6 }, () => status)
  const patch = (path: string, body: object, as = 'root@bmms.test') =>
    bmms.request('PATCH', path, { as, body })

  test('for a member who is switched off, and returns when switched on', async () => {
    const { id } = await membershipOf(bmms, 'viewer@mole.bmms.test')
    const token = await freshLogin(bmms, 'viewer@mole.bmms.test')
    const turn = (isActive: boolean) => patch(`/api/memberships/${id}`, { isActive }, 'admin@mole.bmms.test')
    expect(await everywhere(token)).toEqual(all(200))
    await turn(false)
    expect(await everywhere(token)).toEqual(all(403))
    expect((await tryLogin(bmms, 'viewer@mole.bmms.test')).status).toBe(401)
    await turn(true)
    expect(await everywhere(token)).toEqual(all(200))
  })

  test('for a deactivated account, whose sessions are gone for good', async () => {
    const path = `/api/users/${await accountOf(bmms, 'viewer@moh.bmms.test')}`
    const token = await freshLogin(bmms, 'viewer@moh.bmms.test')
    await patch(path, { isActive: false })
    const gone = [403, 403, 403, 401, 403, 403]
    expect(await everywhere(token)).toEqual(gone)
    await patch(path, { isActive: true })
    expect(await everywhere(token)).toEqual(gone)
    expect((await tryLogin(bmms, 'viewer@moh.bmms.test')).status).toBe(200)
  })

  test('for the members of a deactivated organization', async () => {
    const path = `/api/organizations/${await organizationId(bmms, 'MAFAR')}`
    const token = await freshLogin(bmms, 'manager@mafar.bmms.test')
    await patch(path, { isActive: false })
    expect(await everywhere(token)).toEqual(all(403))
    await patch(path, { isActive: true })
    expect(await everywhere(token)).toEqual(all(200))
  })
})
