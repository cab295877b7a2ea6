import { describe, expect, test } from '@jest/globals'
import type { APIError } from 'payload'
import { askForSecondFactor, endSessionOfReset, noteReset } from '@/hooks/accounts/secondFactor'
import { hashOf } from '@/src/server/accounts/secondFactor/recoveryCodes'
import { requestOf } from '@/test/support/requests'
import { databaseOf, transactionID } from '@/test/support/statements'

/** A request about the account `person`, which has these recovery codes, or no second factor at all. */
const request = ({
  recoveryCodes = null,
  data,
  isLoggedIn = false,
}: {
  recoveryCodes?: string[] | null
  data?: unknown
  isLoggedIn?: boolean
}) => {
  const changes: string[] = []
  const left = new Set(recoveryCodes?.map(hashOf))
  const db = databaseOf(({ text, values, isInTransaction }) => {
    if (!isInTransaction) throw new Error('outside of the transaction of the request')
    if (text.startsWith('select totp_secret')) {
      expect(values).toEqual(['person'])
      const since = recoveryCodes && '2026-01-01'
      return { rows: [{ totp_secret: null, totp_pending: null, since, left: left.size }] }
    }
    if (text.startsWith('update users set recovery_codes')) {
      expect(values).toEqual([values[0], 'person', values[0]])
      return { rowCount: left.delete(String(values[0])) ? 1 : 0 }
    }
    changes.push(text.startsWith('insert into audit_log') ? `log: ${String(values[10])}` : text)
    if (text.startsWith('delete')) expect(values).toEqual(['person', null, null, null, null])
    return undefined
  })
  const req = Object.assign(requestOf({ localApi: { db } }), { data, transactionID })
  if (isLoggedIn) req.user = { id: 'person' } as never
  return { req, changes }
}

type Asked = { recoveryCodes?: string[] | null; data?: unknown; context?: object; attempts?: number }

/** A log-in whose password was right; how many of its attempts were given back, and whether it still counts as failed. */
const logIn = async ({ context = {}, attempts, ...asked }: Asked) => {
  const { req, changes } = request(asked)
  const user = { id: 'person' }
  let givenBack = 0
  const attempt = { giveBack: () => Promise.resolve(void (givenBack += 1)) }
  Object.assign(req.context, { loginAs: 'p@moh.example', ...context })
  if (attempts !== undefined) req.context.attempts = Array.from({ length: attempts }, () => attempt)
  try {
    expect(await askForSecondFactor({ req, user } as never)).toBe(user)
    return { refused: null, givenBack, failedAs: req.context.loginAs, changes }
  } catch (error) {
    const { status, message, data, isPublic } = error as APIError
    return { refused: { status, message, data, isPublic }, givenBack, failedAs: req.context.loginAs, changes }
  }
}

const asking = (message: string) => ({
  status: 401,
  message,
  data: { secondFactor: true, errors: [{ path: 'code', message }] },
  isPublic: true,
})
const untouched = { givenBack: 0, failedAs: 'p@moh.example', changes: [] }
const recoveryCodes = ['abcde-fghjk-mnpqr-stuvw', 'bcdef-ghjkm-npqrs-tuvwx']

describe('a log-in with the right password', () => {
  test('is enough where the account has no second factor', async () => {
    for (const data of [undefined, {}, { code: '123456' }])
      expect(await logIn({ data, attempts: 2 })).toEqual({ refused: null, ...untouched })
  })

  test.each([undefined, null, {}, { code: null }, { code: '' }])(
    'asks for a code where it has one, and holds nothing against anybody: %j',
    async (data) => {
      const refused = asking('Enter the six-digit code of your authenticator app, or a recovery code.')
      const asked = { refused, failedAs: undefined, changes: [] }
      expect(await logIn({ recoveryCodes, data, attempts: 2 })).toEqual({ ...asked, givenBack: 2 })
      expect(await logIn({ recoveryCodes, data })).toEqual({ ...asked, givenBack: 0 })
    },
  )

  test('comes in with a code that is right, which is written down', async () => {
    expect(await logIn({ recoveryCodes, data: { code: recoveryCodes[0] }, attempts: 2 })).toEqual({
      refused: null,
      ...untouched,
      changes: ['log: Recovery code used, 1 left'],
    })
  })

  test.each(['zzzzz-zzzzz-zzzzz-zzzzz', '123456', ' ', 0, false, {}])(
    'fails with a code that is wrong: %j',
    async (code) => {
      expect(await logIn({ recoveryCodes, data: { code }, attempts: 2 })).toEqual({
        refused: asking('This code is wrong or was used already. Wait for the next one.'),
        ...untouched,
      })
    },
  )
})

describe('a reset of a password', () => {
  const noted = (operation: string) => {
    const { req } = request({})
    const args = { data: {} }
    expect(noteReset({ args, operation, req } as never)).toBe(args)
    return req.context
  }

  test('asks for no code while it goes on, because nobody is there to enter one', async () => {
    const context = noted('resetPassword')
    expect(context).toEqual({ isReset: true })
    expect(await logIn({ recoveryCodes, context })).toEqual({ refused: null, ...untouched })
  })

  test.each(['login', 'forgotPassword', 'refresh', ''])('is not what %j is', (operation) => {
    expect(noted(operation)).toEqual({})
  })

  const result = { user: { id: 'person' }, token: 'a token' }
  const end = async ({
    operation = 'resetPassword',
    ...asked
  }: Parameters<typeof request>[0] & { operation?: string }) => {
    const { req, changes } = request({ isLoggedIn: true, ...asked })
    return { answer: (await endSessionOfReset({ operation, req, result } as never)) as unknown, changes }
  }

  test('logs nobody in who has a second factor', async () => {
    expect(await end({ recoveryCodes })).toEqual({
      answer: { ...result, token: '' },
      changes: [expect.stringMatching(/^delete from users_sessions where _parent_id = \? and/)],
    })
  })

  test.each<[string, Parameters<typeof end>[0]]>([
    ['where there is no second factor', {}],
    ['where nobody was logged in', { recoveryCodes, isLoggedIn: false }],
    ['for anything but a reset', { recoveryCodes, operation: 'login' }],
  ])('ends no session %s', async (_where, asked) => {
    const { answer, changes } = await end(asked)
    expect(answer).toBe(result)
    expect(changes).toEqual([])
  })
})
