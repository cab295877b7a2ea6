import { beforeEach, describe, expect, jest, test } from '@jest/globals'
import { addressHeader } from '@/src/server/accounts/attempts'
import { requestOf } from '@/test/support/requests'

const hashed: string[] = []
jest.unstable_mockModule('@/src/server/accounts/passwordHash', () => ({
  hashInVain: (password: string) => Promise.resolve(void hashed.push(password)),
}))
const { countAttempts, settleAttempts } = await import('@/hooks/accounts/attempts')
const { knownDevice } = await import('@/src/server/accounts/devices')

beforeEach(() => {
  hashed.length = 0
  process.env.PAYLOAD_SECRET = 'test'
  process.env.BMMS_LOGINS_PER_MINUTE = '30'
  process.env.BMMS_LOGINS_PER_ACCOUNT = '2'
})

let visitors = 0
/** Each from an address of their own; only `known` has an account. */
const visitor = ({ known = 'known@moh.example', cookie = '' } = {}) => {
  const asked: unknown[] = []
  const req = Object.assign(
    requestOf({
      localApi: {
        count: ({ req: passed, ...call }: { req: unknown; where: { email: { equals: string } } }) => {
          asked.push({ ...call, isSameRequest: passed === req })
          return Promise.resolve({ totalDocs: call.where.email.equals === known ? 1 : 0 })
        },
      },
    }),
    { headers: new Headers({ [addressHeader]: `203.0.113.${(visitors += 1)}`, cookie }) },
  )
  const attempt = (operation: string, data: object) => {
    const args = { data }
    return Promise.resolve(countAttempts({ args, operation, req } as never)).then((answer: unknown) => {
      expect(answer).toBe(args)
      return req.context.attempts as { giveBack: () => Promise<void> }[] | undefined
    })
  }
  return { req, asked, attempt }
}

describe('a log-in', () => {
  test('is counted by address and by account', async () => {
    const { attempt } = visitor()
    expect(await attempt('login', { email: 'one@moh.example', password: 'x' })).toHaveLength(2)
  })

  test('costs a hash when nobody has the address, and none of its own otherwise', async () => {
    const { attempt, asked } = visitor()
    await attempt('login', { email: ' Known@MOH.example ', password: 'secret' })
    expect(hashed).toEqual([])
    expect(asked).toEqual([
      {
        collection: 'users',
        where: { email: { equals: 'known@moh.example' } },
        overrideAccess: true,
        isSameRequest: true,
      },
    ])
    await attempt('login', { email: 'nobody@moh.example', password: 'secret' })
    expect(hashed).toEqual(['secret'])
  })

  test.each([undefined, null, 7, {}])('costs no hash without a password, as with %j', async (password) => {
    const { attempt, asked } = visitor()
    await attempt('login', { email: `nobody-${String(password)}@moh.example`, password })
    expect([hashed, asked]).toEqual([[], []])
  })

  test('is refused after too many, however the address is written', async () => {
    for (const email of ['many@moh.example', 'MANY@moh.example'])
      await visitor().attempt('login', { email, password: 'x' })
    const late = visitor()
    await expect(late.attempt('login', { email: ' many@moh.example', password: 'x' })).rejects.toMatchObject({
      status: 429,
    })
    expect(late.req.responseHeaders!.get('Retry-After')).toMatch(/^\d+$/)
  })
})

describe('a reset', () => {
  test('is counted by address alone', async () => {
    const { attempt, asked } = visitor()
    expect(await attempt('resetPassword', { token: 'x', password: 'y' })).toHaveLength(1)
    expect([asked, hashed]).toEqual([[], []])
  })
})

test.each(['read', 'create', 'forgotPassword', 'refresh'])('%s is not counted', async (operation) => {
  const { attempt, asked } = visitor()
  expect(await attempt(operation, { email: 'a@b.cc', password: 'x' })).toBeUndefined()
  expect([asked, hashed]).toEqual([[], []])
})

describe('who came in', () => {
  test('gets the attempts back, and the browser is known from now on', async () => {
    const email = 'owner@moh.example'
    const { attempt, req } = visitor()
    for (let time = 0; time < 5; time += 1) {
      await attempt('login', { email, password: 'x' })
      await settleAttempts({ req, user: { email: ` ${email.toUpperCase()}` } } as never)
    }
    const cookies = req.responseHeaders!.getSetCookie()
    expect(cookies).toHaveLength(5)
    expect(knownDevice(new Headers({ cookie: cookies[0]!.split(';')[0]! }), email)).not.toBeNull()
  })

  test('needs no attempt, and keeps what the answer carries already', async () => {
    const { req } = visitor()
    req.responseHeaders = new Headers({ 'x-before': 'kept' })
    await settleAttempts({ req, user: { email: 'a@b.cc' } } as never)
    expect(req.responseHeaders.get('x-before')).toBe('kept')
    expect(req.responseHeaders.getSetCookie()).toHaveLength(1)
  })
})
