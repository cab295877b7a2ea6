import { describe, expect, test } from '@jest/globals'
import { enforcePasswordRules, tellOfReset } from '@/hooks/accounts/passwords'
import { refusal, refusalOf, requestOf } from '@/test/support/requests'

describe('passwords', () => {
  /** As the account's own endpoint sets one, for a person whose stored name and address are these. */
  const set = async (operation: string, data?: object, stored: object = {}, overrideAccess = true) => {
    const find = () => Promise.resolve({ docs: [stored] })
    const args = { id: 'person', overrideAccess, ...(data && { data }) }
    const given = { args, operation, req: requestOf({ localApi: { find } }) }
    return { answer: (await enforcePasswordRules(given as never)) as unknown, given: given.args }
  }
  const setting = (...given: Parameters<typeof set>) => refusalOf(() => set(...given))
  const refused = (message: string) => ({
    status: 400,
    message: '1 error:followingFieldsInvalid password',
    errors: [{ path: 'password', message }],
    isPublic: true,
  })
  const tooShort = refused('Choose a password of at least 12 characters.')
  const good = 'tidal lantern orchard 7'

  test.each(['create', 'update', 'resetPassword'])('are checked on %s', async (operation) => {
    expect(await setting(operation, { password: 'short' })).toEqual(tooShort)
    expect(await setting(operation, { password: 7 })).toEqual(tooShort)
    const { answer, given } = await set(operation, { password: good })
    expect(answer).toBe(given)
  })

  test('are not asked for where none is set', async () => {
    for (const operation of ['create', 'update', 'resetPassword']) {
      expect(await setting(operation, { name: 'x' })).toBeNull()
      expect(await setting(operation)).toBeNull()
    }
    for (const password of [null, '']) expect(await setting('update', { password })).toBeNull()
    for (const operation of ['create', 'resetPassword'])
      expect(await setting(operation, { password: null })).toEqual(tooShort)
    for (const operation of ['login', 'read', 'forgotPassword'])
      expect(await setting(operation, { password: 'short' })).toBeNull()
  })

  test('are not changed together with the rest of an account', async () => {
    expect(await setting('update', { password: good }, {}, false)).toEqual(
      refusal(403, 'A password is changed on the page of one’s own account.', 'password'),
    )
  })

  test('are held against the person who has the account, or the link', async () => {
    const asked: unknown[] = []
    const find = ({ req: passed, ...call }: { req: unknown }) => {
      asked.push({ ...call, isSameRequest: passed === req })
      return Promise.resolve({ docs: [] })
    }
    const req = requestOf({ localApi: { find } })
    const run = (operation: string, args: object) =>
      enforcePasswordRules({ args: { overrideAccess: true, ...args }, operation, req } as never)
    await run('update', { id: 'person', data: { password: good } })
    expect(req.context.newPasswordOf).toBe('person')
    delete req.context.newPasswordOf
    await run('resetPassword', { id: 'person', data: { password: good, token: 'link' } })
    expect(req.context.newPasswordOf).toBeUndefined()
    await run('resetPassword', { data: { password: good, token: 7 } })
    await run('update', { data: { password: good } })
    const lookup = {
      collection: 'users',
      select: { email: true, name: true },
      depth: 0,
      limit: 1,
      pagination: false,
      overrideAccess: true,
      isSameRequest: true,
    }
    expect(asked).toEqual([
      { ...lookup, where: { id: { equals: 'person' } } },
      { ...lookup, where: { resetPasswordToken: { equals: 'link' } } },
      { ...lookup, where: { resetPasswordToken: { equals: '' } } },
      { ...lookup, where: { id: { equals: '' } } },
    ])
  })

  test('that were reset are told to their owner', () => {
    const mails: unknown[] = []
    const sendEmail = (mail: unknown) => Promise.resolve(void mails.push(mail))
    const tell = (operation: string, user: unknown) => {
      const result = { ok: true }
      const req = { ...requestOf({ localApi: { sendEmail } }), user }
      expect(tellOfReset({ operation, req, result } as never)).toBe(result)
    }
    const user = { email: 'jasmina@moh.example' }
    tell('login', user)
    tell('resetPassword', null)
    expect(mails).toEqual([])
    tell('resetPassword', user)
    expect(mails).toEqual([
      expect.objectContaining({ to: user.email, subject: 'Your BMMS password was changed' }),
    ])
  })

  test('are refused in words for the collection of accounts', async () => {
    const find = () => Promise.resolve({ docs: [] })
    const args = { id: 'person', overrideAccess: true, data: { password: 'short' } }
    const error: unknown = await Promise.resolve()
      .then(() =>
        enforcePasswordRules({ args, operation: 'update', req: requestOf({ localApi: { find } }) } as never),
      )
      .catch((it: unknown) => it)
    expect(error).toMatchObject({ data: { collection: 'users' } })
  })

  test('are not one’s own name or address', async () => {
    const own = refused('Your password must not be your name or e-mail address.')
    const person = { email: 'jasmina.abdul@moh.example', name: 'Jasmina Abdulrahman' }
    expect(await setting('create', { ...person, password: 'jasmina.abdul2026' })).toEqual(own)
    expect(await setting('create', { ...person, password: 'jasminaabdulrahman' })).toEqual(own)
    expect(await setting('create', { email: 7, name: {}, password: good })).toBeNull()
    for (const operation of ['update', 'resetPassword'])
      expect(await setting(operation, { password: 'jasmina.abdul2026' }, person)).toEqual(own)
  })
})
