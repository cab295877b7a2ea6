import crypto from 'node:crypto'
import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals'
import { statements } from '@/src/database/client'
import { freshLogin, mailTo, mailsTo, membershipOf, soundPassword, tryLogin } from '@/test/support/accounts'
import { demoPassword, startBmms, type Answer, type Bmms } from '@/test/support/bmms'
import { accountOf } from '@/test/support/places'

let bmms: Bmms
beforeAll(async () => {
  bmms = await startBmms()
  await bmms.payload.update({
    collection: 'users',
    id: await accountOf(bmms, 'viewer@moh.bmms.test'),
    data: { isActive: false },
    overrideAccess: true,
  })
  await bmms.payload.update({
    collection: 'memberships',
    id: (await membershipOf(bmms, 'viewer@mole.bmms.test')).id,
    data: { isActive: false },
    overrideAccess: true,
  })
})
afterAll(() => bmms.close())
afterEach(() => {
  jest.restoreAllMocks()
})

const wrong = 'not the password 1'
const known = 'staff@moh.bmms.test'
const others = [
  ['an unknown address', 'nobody@moh.bmms.test'],
  ['a deactivated account', 'viewer@moh.bmms.test'],
  ['an account without an active membership', 'viewer@mole.bmms.test'],
  ['a superadmin', 'root@bmms.test'],
  ['something that is no address', 'staff'],
  ['an address with signs that no address has', "staff'--%@moh.bmms.test"],
  ['a very long address', `${'x'.repeat(100_000)}@moh.bmms.test`],
] as const

/** Everything an answer tells, save the time and its own number. */
const told = ({ status, headers, body }: Answer) => ({
  status,
  body,
  headers: [...headers].filter(([name]) => !['date', 'x-request-id', 'ratelimit'].includes(name)),
})

/** Which hashes were computed meanwhile: the work that takes long enough to be seen from outside. */
const hashesOf = async (work: () => Promise<unknown>): Promise<unknown[]> => {
  const spy = jest.spyOn(crypto, 'pbkdf2')
  await work()
  const calls = spy.mock.calls.map(([password, salt, iterations, length, digest]) => ({
    password,
    saltLength: String(salt).length,
    iterations,
    length,
    digest,
  }))
  spy.mockRestore()
  return calls
}

describe('a wrong password', () => {
  test.each(others)('for %s is answered as for any other', async (_case, email) => {
    const expected = told(await tryLogin(bmms, known, wrong))
    expect(expected.status).toBe(401)
    expect(told(await tryLogin(bmms, email, wrong))).toEqual(expected)
  })

  test.each(others)('for %s costs one hash of the same kind', async (_case, email) => {
    const expected = await hashesOf(() => tryLogin(bmms, known, wrong))
    expect(expected).toHaveLength(1)
    expect(await hashesOf(() => tryLogin(bmms, email, wrong))).toEqual(expected)
  })

  test('costs as many statements as for an unknown address', async () => {
    const statementsFor = async (email: string) => {
      const before = statements.total
      await tryLogin(bmms, email, wrong)
      return statements.total - before
    }
    expect(await statementsFor('nobody@moh.bmms.test')).toBe(await statementsFor(known))
  })
})

test('a character that no text can hold is refused without a look at accounts', async () => {
  const [address, token] = ['staff@moh.bmms.test\u0000', 'made up\u0000']
  expect((await tryLogin(bmms, address, demoPassword)).status).toBe(400)
  const reset = { token, password: soundPassword }
  expect((await bmms.request('POST', '/api/users/reset-password', { body: reset })).status).toBe(400)
})

test('only who has the right password learns that the account is switched off', async () => {
  for (const email of ['viewer@moh.bmms.test', 'viewer@mole.bmms.test']) {
    const answer = await tryLogin(bmms, email, demoPassword)
    expect(answer.status).toBe(401)
    expect(answer.body.errors[0]!.message).toContain('not active in any organization')
    expect(answer.headers.getSetCookie()).toEqual([])
  }
})

describe('a forgotten password', () => {
  const forgot = (email: unknown) => bmms.request('POST', '/api/users/forgot-password', { body: { email } })

  test('is answered alike for known and unknown, and before any work is done', async () => {
    const expected = told(await forgot(known))
    expect(expected.status).toBe(200)
    for (const [, email] of others) expect(told(await forgot(email))).toEqual(expected)
    await mailTo(known, /\/admin\/reset\/[0-9a-f]+/)
    expect(await mailsTo('nobody@moh.bmms.test')).toEqual([])
  })

  test('does not wait for the mail server', async () => {
    jest.spyOn(bmms.payload.email, 'sendEmail').mockReturnValue(new Promise(() => undefined))
    expect((await forgot('manager@moh.bmms.test')).status).toBe(200)
  })

  test('needs an address', async () => {
    for (const email of ['', ' ', null, ['staff@moh.bmms.test'], undefined])
      expect((await forgot(email)).status).toBe(400)
  })
})

test('a link that does not work says nothing of accounts', async () => {
  const reset = (token: unknown) =>
    bmms.request('POST', '/api/users/reset-password', { body: { token, password: soundPassword } })
  const expected = told(await reset('made up'))
  expect(expected).toMatchObject({
    status: 403,
    body: { errors: [{ message: 'Token is either invalid or has expired.' }] },
  })
  for (const token of ['', null, [], { not_equals: '' }, 'a'.repeat(40), "'"])
    expect(told(await reset(token))).toEqual(expected)
})

test('nobody asks by the log-in page who has an account, nor as a member for who is elsewhere', async () => {
  const headers = { authorization: `JWT ${await freshLogin(bmms, known)}` }
  for (const path of ['/api/users/init', '/api/users/unlock', '/api/users/first-register'])
    expect((await bmms.request('POST', path, { body: { email: known } })).status).toBe(404)
  const { body } = await bmms.request('GET', '/api/users?where[email][equals]=staff@mafar.bmms.test', {
    headers,
  })
  expect(body.totalDocs).toBe(0)
})
