import { describe, expect, test } from '@jest/globals'
import { systemScopes } from '@/access/databaseScope'
import {
  noteFailedLogin,
  noteLogin,
  noteLogout,
  noteSecondFactor,
  noteSessions,
} from '@/hooks/accounts/audit'
import { callOf, requestOf } from '@/test/support/requests'
import { databaseOf, type Statement } from '@/test/support/statements'

type Account = { id: string; name?: string | null; email?: string }

/** A request of somebody from an address; tells the lines of the log, and who was looked up for them. */
const request = ({ user = null, known }: { user?: Account | null; known?: Account } = {}) => {
  const lines: object[] = []
  const asked: object[] = []
  const req = Object.assign(
    requestOf({
      localApi: {
        find: (call: { req: unknown }) => {
          asked.push(callOf(call, req))
          return Promise.resolve({ docs: known ? [known] : [] })
        },
        db: databaseOf((statement) => void lines.push(lineOf(statement))),
      },
    }),
    { user, headers: new Headers({ 'x-bmms-address': '203.0.113.1', 'x-request-id': 'request' }) },
  )
  return { req, lines, asked }
}

/** What stands in the log, by the names of its columns; `account` is whose organization the line is for. */
const lineOf = ({ text, values, scope }: Statement): object => {
  const columns = /^insert into audit_log \((.+?)\) values/.exec(text)![1]!.split(', ')
  const names = [...columns, 'account']
  const { id: _id, ...line } = Object.fromEntries(names.map((name, index) => [name, values[index]]))
  return { ...line, isOfAccounts: scope === systemScopes.accounts }
}

const line = (extra: object) => ({
  collection: 'users',
  document: 'nurse',
  account: 'nurse',
  title: 'A Nurse',
  person_id: null,
  actor: null,
  address: '203.0.113.1',
  request_id: 'request',
  changes: '[]',
  message: null,
  organization_id: null,
  isOfAccounts: true,
  ...extra,
})

const nurse = { id: 'nurse', name: 'A Nurse', email: 'nurse@moh.example' }
const byNurse = { person_id: 'nurse', actor: 'nurse@moh.example' }

describe('the log says', () => {
  test('who logged in', async () => {
    const { req, lines } = request()
    await noteLogin({ req, user: nurse } as never)
    expect(lines).toEqual([line({ action: 'login' })])
  })

  test('who logged out', async () => {
    const { req, lines } = request({ user: nurse })
    await noteLogout({ req } as never)
    expect(lines).toEqual([line({ action: 'logout', ...byNurse })])
  })

  test('what became of a second factor', async () => {
    const { req, lines } = request({ user: nurse })
    await noteSecondFactor(req, nurse, 'Set up')
    expect(lines).toEqual([line({ action: 'second_factor', message: 'Set up', ...byNurse })])
  })

  test.each([{ id: 'nurse' }, { id: 'nurse', name: null }])(
    'the account alone where it has no name: %j',
    async (account) => {
      const { req, lines } = request()
      await noteSessions(req, 'password', account)
      expect(lines).toEqual([line({ action: 'password', title: null })])
    },
  )
})

describe('a log-in that failed', () => {
  const fail = async (loginAs: unknown, known?: Account) => {
    const { req, lines, asked } = request({ known })
    const context = { loginAs, other: 'kept' }
    await noteFailedLogin({ context, req } as never)
    return { lines, asked, context }
  }
  const failed = (extra: object) => line({ action: 'login_failed', ...extra })
  const unknown = { document: null, account: null }

  test('stands in the log of the account, once', async () => {
    expect(await fail('nurse@moh.example', nurse)).toEqual({
      lines: [failed({})],
      asked: [
        {
          collection: 'users',
          where: { email: { equals: 'nurse@moh.example' } },
          depth: 0,
          limit: 1,
          pagination: false,
          select: { name: true },
          overrideAccess: true,
          isSameRequest: true,
          isOfAccounts: true,
        },
      ],
      context: { other: 'kept' },
    })
  })

  test.each([
    [
      'the address, where there is no account',
      'nobody@moh.example',
      undefined,
      unknown,
      'nobody@moh.example',
    ],
    ['the address, where the account has no name', 'n@moh.example', { id: 'nurse' }, {}, 'n@moh.example'],
    ['nothing, where it is no address', 'my secret password', undefined, unknown, null],
    ['the beginning of what is too long', '@'.repeat(300), undefined, unknown, '@'.repeat(254)],
  ])('is named by %s', async (_what, loginAs, known, extra, title) => {
    expect((await fail(loginAs, known)).lines).toEqual([failed({ ...extra, title })])
  })

  test.each([undefined, null, 7, {}])('is none where nobody tried to log in: %j', async (loginAs) => {
    expect(await fail(loginAs, nurse)).toEqual({
      lines: [],
      asked: [],
      context: { loginAs, other: 'kept' },
    })
  })
})
