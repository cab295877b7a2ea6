import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import { authorized, freshLogin, mailTo, resetTokenOf, tryLogin } from '@/test/support/accounts'
import { demoPassword, startBmms, type Bmms } from '@/test/support/bmms'
import { accountOf } from '@/test/support/places'
import {
  codeOf,
  factorLines,
  factorStep,
  holdStep,
  logInWith,
  saying,
  setUpFactor,
  storedFactor,
  wrongCodeOf,
} from '@/test/support/secondFactor'

let bmms: Bmms
beforeAll(async () => {
  holdStep()
  bmms = await startBmms()
})
afterAll(() => bmms.close())
afterEach(() => {
  process.env.BMMS_LOGINS_PER_ACCOUNT = '100000'
})

const root = 'root@bmms.test'
const enter = 'Enter the six-digit code of your authenticator app, or a recovery code.'
const wrong = 'This code is wrong or was used already. Wait for the next one.'
const stateOf = (as: string) => bmms.request('GET', '/api/account/second-factor', { as })
describe('setting up', () => {
  const me = 'staff@moh.bmms.test'

  test('takes the password and the first code, ends log-ins elsewhere, and is told by mail', async () => {
    const elsewhere = await freshLogin(bmms, me)
    expect((await stateOf(me)).body).toMatchObject({ isSet: false, since: null, isRequired: false })
    expect(saying(await factorStep(bmms, me, 'start', { password: 'not it' }))).toEqual([
      400,
      'This is not your present password.',
    ])
    expect(saying(await factorStep(bmms, me, 'confirm', { code: '123456' }))).toEqual([
      400,
      'Start again: there is nothing to confirm.',
    ])
    const begun = (await factorStep(bmms, me, 'start', { password: demoPassword })).body
    const secret = String(begun.secret)
    expect(begun).toMatchObject({
      address: expect.stringMatching(/^otpauth:\/\/totp\/BMMS:staff%40moh\.bmms\.test\?issuer=BMMS&secret=/),
      picture: expect.stringContaining('<svg'),
    })
    for (const code of [wrongCodeOf(secret), '', null, 5, [codeOf(secret)], {}])
      expect(saying(await factorStep(bmms, me, 'confirm', { code }))).toEqual([400, wrong])
    // Nothing is asked for before it is confirmed.
    expect((await tryLogin(bmms, me)).status).toBe(200)
    const spaced = codeOf(secret).replace(/(...)/, '$1 ')
    const { body } = await factorStep(bmms, me, 'confirm', { code: spaced })
    const codes = body.recoveryCodes as string[]
    expect(new Set(codes).size).toBe(10)
    expect(codes.every((code) => /^([a-z2-9]{5}-){3}[a-z2-9]{5}$/.test(code))).toBe(true)
    expect((await stateOf(me)).body).toMatchObject({ isSet: true, recoveryCodesLeft: 10 })
    const old = await bmms.request('GET', '/api/account/second-factor', { headers: authorized(elsewhere) })
    expect(old.status).toBe(401)
    await mailTo(me, /Subject: The second factor of your BMMS account was changed/)
    expect(saying(await factorStep(bmms, me, 'start', { password: demoPassword }))).toEqual([
      400,
      'There is a second factor already. Remove it first.',
    ])
    expect(await factorLines(bmms, me)).toEqual(['Set up'])
  })

  test('leaves nothing readable in the database, in answers or in the audit log', async () => {
    const person = 'viewer@moh.bmms.test'
    const { secret, recoveryCodes } = await setUpFactor(bmms, person)
    const row = await storedFactor(bmms, person)
    const { rows } = await bmms.owner.query('select * from audit_log')
    const own = await bmms.request('GET', '/api/users/me', { as: person })
    const seen = await bmms.request('GET', `/api/users/${await accountOf(bmms, person)}?depth=2`, {
      as: root,
    })
    for (const place of [row, rows, own.body, seen.body]) {
      const text = JSON.stringify(place)
      for (const secretText of [secret, ...recoveryCodes]) expect(text).not.toContain(secretText)
    }
    for (const { body } of [own, seen])
      expect(JSON.stringify(body)).not.toMatch(/totp|recoveryCodes|recovery_codes/i)
    expect(seen.body.secondFactorAt).toEqual(expect.any(String))
  })

  test('is for oneself: no way of writing users sets, reads, sorts or searches any of it', async () => {
    const id = await accountOf(bmms, 'manager@moh.bmms.test')
    const fields = ['totpSecret', 'totpPending', 'totpLastStep', 'recoveryCodes', 'secondFactorAt']
    for (const as of [root, 'admin@moh.bmms.test', 'manager@moh.bmms.test']) {
      for (const field of fields) {
        await bmms.request('PATCH', `/api/users/${id}`, {
          as,
          body: { [field]: field === 'secondFactorAt' ? '2026-01-01' : 5 },
        })
        if (as === root && field === 'secondFactorAt') continue
        const found = await bmms.request('GET', `/api/users?where[${field}][exists]=true`, { as })
        expect([field, found.status]).toEqual([field, 400])
        const sorted = await bmms.request('GET', `/api/users?sort=${field}`, { as })
        expect([field, sorted.status]).toEqual([field, 400])
      }
    }
    expect(Object.values(await storedFactor(bmms, 'manager@moh.bmms.test'))).toEqual([
      null,
      null,
      null,
      null,
      null,
    ])
  })

  test('starts anew as often as one likes; the last picture counts', async () => {
    const person = 'staff@mole.bmms.test'
    const first = (await factorStep(bmms, person, 'start', { password: demoPassword })).body
    const second = (await factorStep(bmms, person, 'start', { password: demoPassword })).body
    const code = wrongCodeOf(String(second.secret))
    expect(first.secret).not.toBe(second.secret)
    expect((await factorStep(bmms, person, 'confirm', { code })).status).toBe(400)
    expect((await factorStep(bmms, person, 'confirm', { code: codeOf(String(second.secret)) })).status).toBe(
      200,
    )
  })

  test('is refused to visitors', async () => {
    for (const step of ['start', 'confirm', 'recovery-codes', 'remove']) {
      const answer = await bmms.request('POST', `/api/account/second-factor/${step}`, {
        body: { password: demoPassword },
      })
      expect([step, answer.status]).toEqual([step, 401])
    }
    expect((await bmms.request('GET', '/api/account/second-factor')).status).toBe(401)
  })
})

describe('logging in with a second factor', () => {
  const me = 'admin@mole.bmms.test'
  let secret: string
  let recoveryCodes: string[]
  beforeAll(async () => {
    ;({ secret, recoveryCodes } = await setUpFactor(bmms, me))
  })
  const rewind = () => bmms.owner.query('update users set totp_last_step = 0 where email = $1', [me])

  test('asks for a code once the password is right, and lets nobody in without', async () => {
    const asked = await tryLogin(bmms, me)
    expect(saying(asked)).toEqual([401, enter])
    expect(asked.body.errors[0]!.data).toMatchObject({ secondFactor: true })
    expect(asked.headers.getSetCookie().join()).not.toContain('payload-token')
    expect(asked.body.token).toBeUndefined()
    const unknown = await tryLogin(bmms, me, 'not the password 1')
    expect(unknown.body.errors[0]!.message).not.toBe(enter)
    expect(JSON.stringify(unknown.body)).not.toContain('secondFactor')
    // With a wrong password nobody learns whether a code was right.
    const guessed = await bmms.request('POST', '/api/users/login', {
      body: { email: me, password: 'not the password 1', code: codeOf(secret) },
    })
    expect(guessed.body).toEqual(unknown.body)
  })

  test('takes the code of now and of the steps beside it, each once', async () => {
    await rewind()
    expect((await logInWith(bmms, me, codeOf(secret))).status).toBe(200)
    expect(saying(await logInWith(bmms, me, codeOf(secret)))).toEqual([401, wrong])
    // What came before one that was used is spent as well.
    expect(saying(await logInWith(bmms, me, codeOf(secret, -1)))).toEqual([401, wrong])
  })

  test('takes no code of long ago or of the future, and nothing that is no code', async () => {
    await rewind()
    for (const code of [
      codeOf(secret, -4),
      codeOf(secret, 4),
      wrongCodeOf(secret),
      [codeOf(secret)],
      {},
      5,
      true,
    ])
      expect(saying(await logInWith(bmms, me, code))).toEqual([401, wrong])
    expect((await logInWith(bmms, me, codeOf(secret))).status).toBe(200)
  })

  test('lets one in of two who use the same code at the same instant', async () => {
    for (const code of [() => codeOf(secret), () => recoveryCodes[9]!]) {
      await rewind()
      const both = await Promise.all([1, 2, 3, 4].map(() => logInWith(bmms, me, code())))
      expect(both.map(({ status }) => status).sort()).toEqual([200, 401, 401, 401])
    }
  })

  test('takes each recovery code once, however it is written, and says how many are left', async () => {
    const written = recoveryCodes[0]!.toUpperCase().replaceAll('-', ' ')
    expect((await logInWith(bmms, me, written)).status).toBe(200)
    expect(saying(await logInWith(bmms, me, recoveryCodes[0]))).toEqual([401, wrong])
    expect(
      (await factorLines(bmms, me)).filter((it) => /^Recovery code used, \d left$/.test(it)).length,
    ).toBeGreaterThan(0)
    const others = await setUpFactor(bmms, 'viewer@mole.bmms.test')
    expect(saying(await logInWith(bmms, me, others.recoveryCodes[0]))).toEqual([401, wrong])
  })

  test('counts wrong codes like wrong passwords, and asking for a code not at all', async () => {
    process.env.BMMS_LOGINS_PER_ACCOUNT = '4'
    const person = 'staff@mafar.bmms.test'
    const theirs = await setUpFactor(bmms, person)
    for (let i = 0; i < 6; i += 1) expect((await tryLogin(bmms, person)).status).toBe(401)
    const statuses = []
    for (let i = 0; i < 5; i += 1)
      statuses.push((await logInWith(bmms, person, wrongCodeOf(theirs.secret))).status)
    expect(statuses).toEqual([401, 401, 401, 401, 429])
    expect((await logInWith(bmms, person, codeOf(theirs.secret))).status).toBe(429)
  })

  test('is not passed by with a link that resets the password', async () => {
    const person = 'viewer@mafar.bmms.test'
    const theirs = await setUpFactor(bmms, person)
    await bmms.request('POST', '/api/users/forgot-password', { body: { email: person } })
    const reset = await bmms.request('POST', '/api/users/reset-password', {
      body: { token: await resetTokenOf(person), password: demoPassword },
    })
    expect([reset.status, reset.body.token]).toEqual([200, ''])
    const cookie = reset.headers.getSetCookie().find((it) => it.startsWith('payload-token'))
    expect(cookie ?? 'payload-token=;').toMatch(/^payload-token=;/)
    const { rows } = await bmms.owner.query('select 1 from users_sessions where _parent_id = $1', [
      await accountOf(bmms, person),
    ])
    expect(rows).toEqual([])
    expect(saying(await tryLogin(bmms, person))).toEqual([401, enter])
    expect((await logInWith(bmms, person, codeOf(theirs.secret))).status).toBe(200)
  })

  test('is not passed by with a secret taken from another account', async () => {
    const [mine, other] = ['manager@mafar.bmms.test', 'admin@mafar.bmms.test'] as const
    await setUpFactor(bmms, mine)
    const theirs = await setUpFactor(bmms, other)
    await bmms.owner.query(
      'update users set totp_secret = (select totp_secret from users where email = $1) where email = $2',
      [other, mine],
    )
    expect(saying(await logInWith(bmms, mine, codeOf(theirs.secret, 1)))).toEqual([401, wrong])
  })
})

describe('changing it', () => {
  test('takes password and code: new recovery codes replace the old ones, and removing ends it', async () => {
    const me = 'manager@mole.bmms.test'
    const { secret, recoveryCodes } = await setUpFactor(bmms, me)
    for (const step of ['recovery-codes', 'remove']) {
      const without = await factorStep(bmms, me, step, { code: codeOf(secret) })
      expect(saying(without)).toEqual([400, 'This is not your present password.'])
      const guessed = await factorStep(bmms, me, step, { password: demoPassword, code: wrongCodeOf(secret) })
      expect(saying(guessed)).toEqual([400, wrong])
    }
    const code = codeOf(secret)
    const renewed = (await factorStep(bmms, me, 'recovery-codes', { password: demoPassword, code })).body
    const codes = renewed.recoveryCodes as string[]
    expect(saying(await logInWith(bmms, me, recoveryCodes[0]))).toEqual([401, wrong])
    const elsewhere = (await logInWith(bmms, me, codes[0])).body.token
    const removal = await factorStep(bmms, me, 'remove', { password: demoPassword, code: codes[1] })
    expect([removal.status, removal.body.message]).toEqual([200, 'The second factor was removed.'])
    const old = await bmms.request('GET', '/api/account/second-factor', { headers: authorized(elsewhere) })
    expect(old.status).toBe(401)
    expect((await tryLogin(bmms, me)).status).toBe(200)
    expect(Object.values(await storedFactor(bmms, me))).toEqual([null, null, null, null, null])
  })
})
