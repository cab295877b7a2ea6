import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import {
  cookiesOf,
  mailsTo,
  rawRequest,
  resetTokenOf,
  sentBack,
  soundPassword,
  tryLogin,
} from '@/test/support/accounts'
import { demoPassword, startBmms, type Answer, type Bmms } from '@/test/support/bmms'
import { accountOf } from '@/test/support/places'

let bmms: Bmms
beforeAll(async () => {
  bmms = await startBmms()
})
afterAll(() => bmms.close())

const limits = ['BMMS_LOGINS_PER_MINUTE', 'BMMS_LOGINS_PER_ACCOUNT', 'BMMS_RESETS_PER_ACCOUNT'] as const
const limitTo = (name: (typeof limits)[number], most: number) => (process.env[name] = String(most))
afterEach(() => limits.forEach((name) => limitTo(name, 100_000)))

const wrong = 'not the password 1'
const statusesOf = async (count: number, ask: () => Promise<{ status: number }>): Promise<number[]> => {
  const statuses = []
  for (let i = 0; i < count; i += 1) statuses.push((await ask()).status)
  return statuses
}

/** Fails to log in until the account takes no more from browsers it does not know. */
const flood = async (email: string) => {
  limitTo('BMMS_LOGINS_PER_ACCOUNT', 3)
  expect(await statusesOf(4, () => tryLogin(bmms, email, wrong))).toEqual([401, 401, 401, 429])
}

const deviceOf = async (email: string, cookie = '') =>
  sentBack(
    cookiesOf(await tryLogin(bmms, email, demoPassword, cookie ? { cookie, authorization: 'none' } : {}))[
      'bmms-device'
    ]!,
  )

const withDevice = (cookie: string) => ({ cookie, authorization: 'none' })

describe('wrong passwords', () => {
  test('stop after a while, with plain words and a time, for whoever does not know the browser', async () => {
    await flood('staff@moh.bmms.test')
    const answer = await tryLogin(bmms, 'staff@moh.bmms.test', demoPassword)
    expect(answer).toMatchObject({
      status: 429,
      body: { errors: [{ message: 'Too many attempts. Wait a while and try again.' }] },
    })
    const seconds = Number(answer.headers.get('retry-after'))
    expect(seconds).toBeGreaterThan(0)
    expect(seconds).toBeLessThanOrEqual(15 * 60)
  })

  test('are answered alike for an address that has no account', async () => {
    await flood('viewer@moh.bmms.test')
    await flood('nobody@moh.bmms.test')
    const [known, unknown] = await Promise.all(
      ['viewer@moh.bmms.test', 'nobody@moh.bmms.test'].map((email) => tryLogin(bmms, email, wrong)),
    )
    expect([known!.status, known!.body]).toEqual([unknown!.status, unknown!.body])
    expect([...known!.headers.keys()]).toEqual([...unknown!.headers.keys()])
  })

  test('of others do not keep the owner out of a browser they have used', async () => {
    const device = await deviceOf('manager@moh.bmms.test')
    await flood('manager@moh.bmms.test')
    expect((await tryLogin(bmms, 'manager@moh.bmms.test', demoPassword, withDevice(device))).status).toBe(200)
    expect((await tryLogin(bmms, 'manager@moh.bmms.test', demoPassword)).status).toBe(429)
  })

  test('from the next desk, behind the same address, do not keep the owner out either', async () => {
    const device = await deviceOf('admin@mole.bmms.test')
    limitTo('BMMS_LOGINS_PER_MINUTE', 1)
    await statusesOf(3, () => tryLogin(bmms, 'nobody@bmms.test', wrong))
    expect((await tryLogin(bmms, 'admin@mole.bmms.test', demoPassword)).status).toBe(429)
    expect((await tryLogin(bmms, 'admin@mole.bmms.test', demoPassword, withDevice(device))).status).toBe(200)
  })

  test('leave the owner a way in by mail where no browser is known', async () => {
    const email = 'staff@mole.bmms.test'
    await flood(email)
    await bmms.request('POST', '/api/users/forgot-password', { body: { email } })
    const body = { token: await resetTokenOf(email), password: soundPassword }
    const reset = await bmms.request('POST', '/api/users/reset-password', { body })
    const device = sentBack(cookiesOf(reset)['bmms-device']!)
    expect((await tryLogin(bmms, email, soundPassword, withDevice(device))).status).toBe(200)
  })

  test('on a known browser stop as well', async () => {
    const device = withDevice(await deviceOf('viewer@mole.bmms.test'))
    limitTo('BMMS_LOGINS_PER_ACCOUNT', 2)
    const ask = () => tryLogin(bmms, 'viewer@mole.bmms.test', wrong, device)
    expect(await statusesOf(4, ask)).toEqual([401, 401, 429, 429])
  })

  test('sent all at once get no further than one after the other', async () => {
    limitTo('BMMS_LOGINS_PER_ACCOUNT', 3)
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => tryLogin(bmms, 'manager@mole.bmms.test', wrong)),
    )
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(3)
  })

  test('do not add up with right ones', async () => {
    limitTo('BMMS_LOGINS_PER_ACCOUNT', 2)
    const ask = () => tryLogin(bmms, 'staff@oobc.bmms.test')
    expect(await statusesOf(5, ask)).toEqual([200, 200, 200, 200, 200])
  })

  test('leave nothing behind in the account', async () => {
    const id = await accountOf(bmms, 'staff@mafar.bmms.test')
    const { pool } = bmms.payload.db
    const stored = () =>
      pool
        .query<{ row: string }>('select to_jsonb(u) as row from users u where id = $1', [id])
        .then(({ rows }) => rows)
    const before = await stored()
    await tryLogin(bmms, 'staff@mafar.bmms.test', wrong)
    expect(await stored()).toEqual(before)
  })
})

describe('a device cookie', () => {
  test.each([
    ['of another account', () => deviceOf('viewer@ocm.bmms.test')],
    ['that somebody made up', () => Promise.resolve(`bmms-device=${'a'.repeat(16)}.${'b'.repeat(43)}`)],
    ['with another number', async () => (await deviceOf('staff@ocm.bmms.test')).replace(/=..../, '=AAAA')],
    ['with a cut seal', async () => (await deviceOf('staff@ocm.bmms.test')).slice(0, -4)],
    ['of nothing', () => Promise.resolve('bmms-device=.~.~~')],
  ])('%s does not help', async (_case, make) => {
    const device = withDevice(await make())
    limitTo('BMMS_LOGINS_PER_ACCOUNT', 0)
    expect((await tryLogin(bmms, 'staff@ocm.bmms.test', demoPassword, device)).status).toBe(429)
  })

  test('remembers several people on a shared computer', async () => {
    const first = await deviceOf('viewer@mafar.bmms.test')
    const both = await deviceOf('manager@mafar.bmms.test', first)
    limitTo('BMMS_LOGINS_PER_MINUTE', 0)
    for (const email of ['viewer@mafar.bmms.test', 'manager@mafar.bmms.test'])
      expect((await tryLogin(bmms, email, demoPassword, withDevice(both))).status).toBe(200)
  })
})

describe('a limit is not passed by', () => {
  const email = 'admin@mafar.bmms.test'
  const inJson = (address: unknown) => () => tryLogin(bmms, address, wrong)
  const multipart = (address: string) => () => {
    const form = new FormData()
    form.set('_payload', JSON.stringify({ email: address, password: wrong }))
    return fetch(`${bmms.url}/api/users/login`, { method: 'POST', body: form })
  }
  const at =
    (path: string, headers: Record<string, string> = {}) =>
    () =>
      rawRequest(bmms.url, {
        method: 'POST',
        path,
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ email, password: wrong }),
      })

  test.each<[string, () => Promise<{ status: number }>]>([
    ['upper case', inJson('ADMIN@MAFAR.BMMS.TEST')],
    ['spaces', inJson('  admin@mafar.bmms.test\t\n')],
    ['spaces of other alphabets', inJson('\u00a0\ufeffadmin@mafar.bmms.test\u2003')],
    ['multipart', multipart(email)],
    ['a slash at the end', at('/api/users/login/')],
    ['upper case in the path', at('/api/users/LOGIN')],
    ['a query', at('/api/users/login?x=1&depth=0')],
    [
      'a content type with more to it',
      at('/api/users/login', { 'content-type': 'application/json; charset=utf-8' }),
    ],
    ['another language', at('/api/users/login', { 'accept-language': 'de' })],
  ])('by %s', async (_case, ask) => {
    limitTo('BMMS_LOGINS_PER_ACCOUNT', 1)
    await inJson(email)()
    expect((await ask()).status).toBe(429)
  })

  test('by a letter that becomes another when made small', async () => {
    limitTo('BMMS_LOGINS_PER_ACCOUNT', 1)
    const statuses = [await inJson('kim@moh.example')(), await inJson('\u212aim@moh.example')()]
    expect(statuses.map(({ status }) => status)).toEqual([401, 429])
  })

  test('by a claimed address', async () => {
    limitTo('BMMS_LOGINS_PER_MINUTE', 1)
    const claim = (address: string) => at('/api/users/login', { 'x-bmms-address': address })()
    await claim('203.0.113.8')
    expect((await claim('203.0.113.9')).status).toBe(429)
  })

  test.each([
    '/api/x/../users/login',
    '/api/./users/login',
    '/api/users/x/%2e%2e/login',
    '/api/users\\login',
    '/api//users/login',
    '//api/users/login',
    '/api/users/%6Cogin',
    '/api/globals/users/login',
  ])('by %s, which is no door', async (path) => {
    const { status } = await at(path)()
    expect([400, 404]).toContain(status)
  })

  test.each(['X-Payload-HTTP-Method-Override', 'X-HTTP-Method-Override'])('by %s', async (name) => {
    expect((await at('/api/users/login', { [name]: 'GET' })()).status).not.toBe(401)
    limitTo('BMMS_LOGINS_PER_ACCOUNT', 1)
    await inJson(email)()
    for (const method of ['POST', 'PUT', 'PATCH', 'get'])
      expect((await at('/api/users/login', { [name]: method })()).status).toBe(429)
  })

  test('by a body in which Payload finds no address', async () => {
    for (const address of [[email], { email }, null, 5, true])
      expect((await tryLogin(bmms, address, demoPassword)).status).toBe(400)
  })

  test('by a form, which Payload does not read there', async () => {
    const body = new URLSearchParams({ email, password: demoPassword })
    expect((await fetch(`${bmms.url}/api/users/login`, { method: 'POST', body })).status).toBe(400)
  })
})

describe('links to set a password', () => {
  const forgot = (email: string): Promise<Answer> =>
    bmms.request('POST', '/api/users/forgot-password', { body: { email } })

  test('are sent so many times an hour, to known and unknown alike', async () => {
    limitTo('BMMS_RESETS_PER_ACCOUNT', 2)
    for (const email of ['viewer@oobc.bmms.test', 'nobody@oobc.bmms.test']) {
      const statuses = await statusesOf(2, () => forgot(email))
      expect([...statuses, (await forgot(` ${email.toUpperCase()}`)).status]).toEqual([200, 200, 429])
    }
    expect((await mailsTo('viewer@oobc.bmms.test')).length).toBeLessThanOrEqual(2)
  })

  test('are asked for and used so many times a minute from one address', async () => {
    limitTo('BMMS_LOGINS_PER_MINUTE', 0)
    expect((await forgot('admin@oobc.bmms.test')).status).toBe(429)
    const body = { token: 'made up', password: soundPassword }
    expect((await bmms.request('POST', '/api/users/reset-password', { body })).status).toBe(429)
  })
})

test('a lock that Payload left in the database locks nobody', async () => {
  const { pool } = bmms.payload.db
  const { rows } = await pool.query<{ exists: boolean }>(
    "select exists (select 1 from information_schema.columns where table_name = 'users' and column_name = 'lock_until')",
  )
  if (rows[0]!.exists)
    await pool.query("update users set lock_until = now() + interval '1 year', login_attempts = 99")
  expect((await tryLogin(bmms, 'manager@oobc.bmms.test')).status).toBe(200)
})
