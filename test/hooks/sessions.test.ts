import { beforeEach, describe, expect, jest, test } from '@jest/globals'
import { systemScopes } from '@/access/databaseScope'
import { openDoors } from '@/hooks/accounts/doors'
import { prolongForMembers } from '@/hooks/accounts/login'
import { lookedAt } from '@/hooks/lookingAt'
import { currentScope, nothing, runAs } from '@/src/database/scope'
import { principal } from '@/test/support/principals'
import { refusal, refusalOf, requestOf } from '@/test/support/requests'

const ended: unknown[] = []
jest.unstable_mockModule('@/src/database/sessions', () => ({
  endSessions: (which: unknown) => Promise.resolve(void ended.push(which)),
}))
const { endSessionsOnChange } = await import('@/hooks/accounts/sessions')

beforeEach(() => void (ended.length = 0))

describe('the scope of accounts', () => {
  const scopeAfter = (operation: string) =>
    runAs(nothing, () => {
      const args = { data: {} }
      expect(openDoors({ args, operation } as never)).toBe(args)
      return Promise.resolve(currentScope())
    })

  test.each(['login', 'forgotPassword', 'resetPassword'])('is entered by %s', async (operation) => {
    expect(await scopeAfter(operation)).toBe(systemScopes.accounts)
  })

  test.each(['read', 'create', 'update', 'refresh', 'delete', ''])(
    'is not entered by %j',
    async (operation) => {
      expect(await scopeAfter(operation)).toBe(nothing)
    },
  )
})

describe('prolonging a log-in', () => {
  const prolong = (who: Parameters<typeof requestOf>[0], operation = 'refresh') => {
    const args = {}
    return refusalOf(() => {
      expect(prolongForMembers({ args, operation, req: requestOf(who) } as never)).toBe(args)
    })
  }
  const refused = refusal(403, 'Log in again.')

  test('is for those who may come in', async () => {
    expect(await prolong({ who: principal() })).toBeNull()
    expect(await prolong({ who: principal({ isSuperadmin: true, memberships: [] }) })).toBeNull()
    expect(await prolong({ who: principal({ memberships: [] }) })).toEqual(refused)
    expect(await prolong({ who: null })).toEqual(refused)
  })

  test('is the only thing that asks so', async () => {
    for (const operation of ['read', 'login', ''])
      expect(await prolong({ who: principal({ memberships: [] }) }, operation)).toBeNull()
  })
})

describe('sessions end', () => {
  type Change = {
    was?: object
    is?: object
    by?: { id: string; _sid?: string } | null
    newPasswordOf?: string
    operation?: string
  }

  const change = async ({ was = {}, is = {}, by = null, newPasswordOf, operation = 'update' }: Change) => {
    const req = { ...requestOf(), user: by, context: { newPasswordOf } }
    const doc = { id: 'person', isActive: true, ...is }
    const previousDoc = { id: 'person', isActive: true, ...was }
    expect(await endSessionsOnChange({ doc, operation, previousDoc, req } as never)).toBe(doc)
    return ended.map((it) => {
      const { req: passed, ...rest } = it as { req: unknown }
      return { ...rest, isSameRequest: passed === req }
    })
  }
  const own = { id: 'person', _sid: 'this one' }
  const all = { userId: 'person', except: undefined, isSameRequest: true }

  test('whatever a request selects of the account', () => {
    expect(lookedAt({ slug: 'users', hooks: { afterChange: [endSessionsOnChange] } })).toEqual(['isActive'])
  })

  test('all of them, when the account is switched off, one’s own included', async () => {
    expect(await change({ is: { isActive: false } })).toEqual([all])
  })

  test('all of them, when one switches one’s own account off', async () => {
    expect(await change({ is: { isActive: false }, by: own, newPasswordOf: 'person' })).toEqual([all])
  })

  test('but the one that set a new password', async () => {
    expect(await change({ by: own, newPasswordOf: 'person' })).toEqual([{ ...all, except: 'this one' }])
  })

  test('all of them, when somebody else set the password', async () => {
    expect(await change({ by: { id: 'root', _sid: 'theirs' }, newPasswordOf: 'person' })).toEqual([all])
  })

  test('all of them, when the system set the password', async () => {
    expect(await change({ newPasswordOf: 'person' })).toEqual([all])
  })

  test.each<[string, Change]>([
    ['nothing of it changed', {}],
    ['it was off before', { was: { isActive: false }, is: { isActive: false } }],
    ['it is switched on', { was: { isActive: false } }],
    ['another account has a new password', { newPasswordOf: 'other', by: own }],
    ['the account is new', { operation: 'create', is: { isActive: false }, newPasswordOf: 'person' }],
  ])('not, when %s', async (_why, it) => {
    expect(await change(it)).toEqual([])
  })
})
