import { describe, expect, test } from '@jest/globals'
import type { PayloadRequest } from 'payload'
import { invitePerson, keepInvitation, sendInvitation } from '@/hooks/accounts/invitations'
import { lookedAt } from '@/hooks/lookingAt'
import { refusal, refusalOf, requestOf } from '@/test/support/requests'

type Call = Record<string, unknown> & { method: string }

/** A request whose Payload keeps these accounts, and writes down what it is asked for. */
const request = ({
  accounts = {},
  mailFails = false,
  isClaimed = false,
  otherMemberships = 0,
}: {
  accounts?: Record<string, string>
  mailFails?: boolean
  isClaimed?: boolean
  otherMemberships?: number
} = {}) => {
  const calls: Call[] = []
  const mails: Record<string, unknown>[] = []
  const logged: Record<string, unknown>[] = []
  const answering =
    (method: string, answer: (call: Record<string, unknown>) => unknown) =>
    ({ req: passed, ...call }: Record<string, unknown>) => {
      calls.push({ method, ...call, isSameRequest: passed === req })
      return Promise.resolve(answer(call))
    }
  const req: PayloadRequest = requestOf({
    localApi: {
      find: answering('find', ({ where }) => {
        const known = accounts[(where as { email: { equals: string } }).email.equals]
        return { docs: known ? [{ id: known }] : [] }
      }),
      create: answering('create', () => ({ id: 'new account' })),
      findByID: answering('findByID', ({ collection }) =>
        collection === 'users'
          ? { id: 'nurse', email: 'new.nurse@moh.example', isClaimed }
          : { id: 'moh', name: 'Ministry of Health' },
      ),
      count: answering('count', () => ({ totalDocs: otherMemberships })),
      db: { updateOne: answering('updateOne', () => null) },
      forgotPassword: answering('forgotPassword', () => 'a-token'),
      sendEmail: (mail: Record<string, unknown>) => {
        mails.push(mail)
        return mailFails ? Promise.reject(new Error('no mail server')) : Promise.resolve()
      },
      logger: { error: (entry: Record<string, unknown>) => logged.push(entry) },
    },
  })
  const invite = (data: object | undefined, operation = 'create') =>
    invitePerson({ collection: { slug: 'memberships' }, data, operation, req } as never) as Promise<unknown>
  const send = async (doc: object, previousDoc: object = {}) => {
    const sent: unknown = await sendInvitation({ doc, previousDoc, req, context: req.context } as never)
    await new Promise((resolve) => setImmediate(resolve))
    return sent
  }
  return { req, calls, mails, logged, invite, send }
}

const person = { email: ' New.Nurse@MOH.example ', name: ' New Nurse ', role: 'staff' }

describe('an invitation', () => {
  test('of somebody unknown makes an account with a password that nobody knows', async () => {
    const passwords = new Set<string>()
    for (const { calls, invite } of [request(), request()]) {
      expect(await invite(person)).toEqual({ ...person, user: 'new account' })
      expect(calls).toEqual([
        {
          method: 'find',
          collection: 'users',
          where: { email: { equals: 'new.nurse@moh.example' } },
          depth: 0,
          limit: 1,
          pagination: false,
          overrideAccess: true,
          isSameRequest: true,
        },
        {
          method: 'create',
          collection: 'users',
          data: {
            email: 'new.nurse@moh.example',
            name: 'New Nurse',
            password: expect.stringMatching(/^[\w-]{32}$/),
            isActive: true,
            isClaimed: false,
            isSuperadmin: false,
          },
          depth: 0,
          overrideAccess: true,
          isSameRequest: true,
        },
      ])
      passwords.add((calls[1]!.data as { password: string }).password)
    }
    expect(passwords.size).toBe(2)
  })

  test('of somebody known takes their account', async () => {
    const { calls, invite } = request({ accounts: { 'new.nurse@moh.example': 'known' } })
    expect(await invite(person)).toEqual({ ...person, user: 'known' })
    expect(calls.map(({ method }) => method)).toEqual(['find'])
  })

  test('is no matter where an account is named, nothing is created, or nothing is sent', async () => {
    const { calls, invite } = request()
    const named = { user: 'somebody' }
    expect(await invite(named)).toBe(named)
    expect(await invite(person, 'update')).toBe(person)
    expect(await invite(undefined)).toBeUndefined()
    expect(calls).toEqual([])
  })

  const email = { path: 'email', message: 'Enter the person’s e-mail address.' }
  const name = { path: 'name', message: 'Enter the person’s full name.' }

  test.each([
    [{}, [email, name]],
    [{ email: 7, name: 7 }, [email, name]],
    [{ email: 'a@b.c', name: '  ' }, [name]],
    ...[
      ...['', 'nobody', '@b.c', 'a@', 'a@b', 'a@.c', 'a@b.', 'a@@b.c', 'a@b.c@d.e', 'a@b@c.d'],
      ...['a b@c.d', 'a@b c.d', 'a@b.c d', 'x, a@b.c', 'a@b.c, x', 'a@bxc'],
    ].map((address): [object, object[]] => [{ email: address, name: 'A' }, [email]]),
  ])('%j is told what it lacks', async (data, problems) => {
    const { calls, invite } = request()
    const paths = problems.map((it) => (it as { path: string }).path)
    expect(await refusalOf(() => invite(data))).toEqual({
      ...refusal(400, `${paths.length} error:followingFieldsInvalid ${paths.join(', ')}`),
      errors: problems,
    })
    expect(calls).toEqual([])
  })

  test.each(['a@b.c', 'first.last@moh.gov.ph', 'o’neill+x@mail-1.example'])('takes %s', async (address) => {
    const { invite } = request()
    expect(await invite({ email: address, name: 'A' })).toMatchObject({ user: 'new account' })
  })
})

describe('the mail', () => {
  const doc = { id: 'membership', organization: { id: 'moh' }, user: 'nurse', invitation: 'waiting' }

  test('gives somebody new a link to set a password', async () => {
    const { calls, mails, invite, send } = request()
    await invite(person)
    calls.length = 0
    expect(await send(doc)).toBe(doc)
    expect(calls).toEqual([
      {
        method: 'findByID',
        collection: 'organizations',
        id: 'moh',
        depth: 0,
        select: { name: true },
        overrideAccess: true,
        isSameRequest: true,
      },
      {
        method: 'findByID',
        collection: 'users',
        id: 'nurse',
        depth: 0,
        select: { email: true, isClaimed: true },
        showHiddenFields: true,
        overrideAccess: true,
        isSameRequest: true,
      },
      {
        method: 'forgotPassword',
        collection: 'users',
        data: { email: 'new.nurse@moh.example' },
        disableEmail: true,
        expiration: 7 * 24 * 60 * 60 * 1000,
        overrideAccess: true,
        isSameRequest: true,
      },
    ])
    expect(mails).toEqual([
      {
        to: 'new.nurse@moh.example',
        subject: 'You were added to BMMS for Ministry of Health',
        html: expect.stringContaining('/admin/reset/a-token'),
      },
    ])
  })

  test('gives somebody who has set a password no such link', async () => {
    const { calls, mails, invite, send } = request({
      accounts: { 'new.nurse@moh.example': 'known' },
      isClaimed: true,
    })
    await invite(person)
    await send(doc)
    expect(calls.map(({ method }) => method)).toEqual(['find', 'findByID', 'findByID'])
    expect(mails).toMatchObject([{ to: 'new.nurse@moh.example', html: expect.not.stringContaining('reset') }])
  })

  test('goes out once, and only for an invitation that was stored', async () => {
    const { mails, invite, send } = request()
    expect(await send(doc)).toBe(doc)
    expect(mails).toEqual([])
    await invite(person)
    await send(doc)
    await send(doc)
    expect(mails).toHaveLength(1)
  })

  const withdrawn = { ...doc, invitation: 'withdrawn' }

  test('that was withdrawn leaves no link to set a password by', async () => {
    const { calls, mails, send } = request()
    expect(await send(withdrawn, doc)).toBe(withdrawn)
    expect(calls.slice(1)).toEqual([
      {
        method: 'count',
        collection: 'memberships',
        where: { and: [{ user: { equals: 'nurse' } }, { isActive: { equals: true } }] },
        overrideAccess: true,
        isSameRequest: true,
      },
      {
        method: 'updateOne',
        collection: 'users',
        id: 'nurse',
        data: { resetPasswordToken: null, resetPasswordExpiration: null },
        isSameRequest: true,
      },
    ])
    expect(mails).toEqual([])
  })

  test.each([
    ['whoever has a password keeps the link they asked for', { isClaimed: true }, doc],
    ['whoever another organization waits for keeps theirs', { otherMemberships: 1 }, doc],
    ['a link is closed once', {}, withdrawn],
    ['the first state of a member withdraws nothing', {}, {}],
  ])('%s', async (_why, standing, before) => {
    const { calls, send } = request(standing)
    await send(withdrawn, before)
    expect(calls.filter(({ method }) => method === 'updateOne')).toEqual([])
  })

  test.each(['accepted', 'waiting'])('keeps its link while the invitation is %s', async (invitation) => {
    const { calls, send } = request()
    await send({ ...doc, invitation }, doc)
    expect(calls).toEqual([])
  })

  test('goes to the right person of the right organization whatever a request selects', () => {
    const hooks = { afterChange: [sendInvitation] }
    expect(lookedAt({ slug: 'memberships', hooks })).toEqual(['invitation', 'user', 'organization'])
  })

  test('that cannot be sent fails nobody’s request and is logged', async () => {
    const { logged, mails, invite, send } = request({ mailFails: true })
    await invite(person)
    expect(await send(doc)).toBe(doc)
    const { subject } = mails[0]!
    expect(logged).toEqual([
      { err: new Error('no mail server'), msg: `The mail “${subject}” could not be sent` },
    ])
  })
})

describe('the state of an invitation', () => {
  const keep = (data: object, originalDoc: object, { isInviting = false } = {}) =>
    keepInvitation({ data, originalDoc, context: { isInviting } } as never) as unknown

  const sent = {
    invitation: 'waiting',
    invitationSentAt: expect.any(String),
    invitationExpiresAt: expect.any(String),
  }

  test.each([
    ['a member who is invited', { role: 'staff' }, {}, { isInviting: true }, sent],
    ['a member with an account', { user: 'known' }, {}, {}, {}],
    ['one invited again', {}, { invitation: 'waiting', isActive: true }, { isInviting: true }, sent],
    [
      'one switched off who waits',
      { isActive: false },
      { invitation: 'waiting' },
      {},
      { invitation: 'withdrawn' },
    ],
    ['one switched off who came', { isActive: false }, { invitation: 'accepted' }, {}, {}],
    ['one switched on again', { isActive: true }, { invitation: 'withdrawn', isActive: false }, {}, sent],
    ['one who stays off', { role: 'staff' }, { invitation: 'withdrawn', isActive: false }, {}, {}],
    ['one who waits and is changed', { role: 'viewer' }, { invitation: 'waiting', isActive: true }, {}, {}],
  ])('%s', (_who, data, before, how, expected) => {
    expect(keep(data, before, how)).toEqual({ ...data, ...expected })
  })

  test('lasts seven days from now', () => {
    const { invitationSentAt, invitationExpiresAt } = keep({}, {}, { isInviting: true }) as Record<
      string,
      string
    >
    expect(Date.parse(invitationExpiresAt!) - Date.parse(invitationSentAt!)).toBe(7 * 24 * 60 * 60 * 1000)
  })
})
