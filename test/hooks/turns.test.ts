import { describe, expect, test } from '@jest/globals'
import { databaseScopeOf } from '@/access/databaseScope'
import type { Principal } from '@/access/principal'
import { takeTurn, waitForTurn } from '@/hooks/accounts/turns'
import { currentScope, nothing, runAs } from '@/src/database/scope'
import { membership, principal } from '@/test/support/principals'
import { requestOf } from '@/test/support/requests'
import { databaseOf, transactionID } from '@/test/support/statements'

type Loaded = { isActive?: boolean; memberships: object[] } | null

/** A request within a transaction, that finds this account in the database once its turn has come. */
const request = (who: Principal | null = null, found: Loaded = null) => {
  const done: unknown[] = []
  const pool = {
    query: ({ values }: { values: unknown[] }) => {
      done.push(['loaded', ...values])
      const { memberships = [], ...user } = found ?? {}
      const row = {
        user: { id: 'me', isActive: true, isSuperadmin: false, ...user },
        memberships,
        colleagues: [],
        context: null,
        requiresSecondFactor: false,
      }
      return Promise.resolve({ rows: found ? [row] : [] })
    },
  }
  const database = databaseOf(({ text, values, isInTransaction }) => {
    done.push({ text, values, isInTransaction })
    return undefined
  })
  const req = Object.assign(requestOf({ who, localApi: { db: { ...database, pool } } }), { transactionID })
  return { req, done }
}

const turnOf = (whose: string) => ({
  text: 'select pg_advisory_xact_lock(hashtextextended(?, 0))',
  values: [`rights of ${whose}`],
  isInTransaction: true,
})

describe('a turn', () => {
  test.each<[string, object, object | undefined]>([
    ['moh', { organization: 'moh' }, { organization: 'mole' }],
    ['moh', { organization: { id: 'moh' } }, undefined],
    ['moh', {}, { organization: { id: 'moh' } }],
    ['platform', { organization: null }, { organization: null }],
    ['platform', {}, undefined],
  ])('is that of %s for %j after %j', async (whose, data, originalDoc) => {
    const { req, done } = request()
    expect(await takeTurn({ data, originalDoc, req } as never)).toBe(data)
    expect(done).toEqual([turnOf(whose)])
  })
})

describe('whoever waited', () => {
  const row = { ...membership(), oversight: false, isOversight: false, capabilities: {}, flags: {} }

  /** Waits with the rights of a principal; tells what the request may do afterwards. */
  const wait = (who: Principal | null, found: Loaded) =>
    runAs('as before', async () => {
      const { req, done } = request(who, found)
      await waitForTurn(req, 'superadmins')
      return { done, scope: currentScope() }
    })
  const context = { id: 'moh', code: 'MOH', name: 'Ministry of Health' }
  const before = () =>
    principal({ memberships: [membership({ role: 'admin' })], context, refusedContext: 'MOLE' })
  const looked = [turnOf('superadmins'), ['loaded', 'me', null, false, false]]

  test('has the rights that are left, in the organization they work in', async () => {
    const who = before()
    const { done, scope } = await wait(who, { memberships: [{ ...row, role: 'viewer' }] })
    expect(done).toEqual(looked)
    expect(who).toEqual(
      principal({
        memberships: [membership({ role: 'viewer', flags: [] })],
        context,
        refusedContext: 'MOLE',
        colleagueIds: ['me'],
      }),
    )
    expect(scope).toBe(databaseScopeOf(who))
    expect(scope).not.toBe(databaseScopeOf(before()))
  })

  test('and was switched off meanwhile can do nothing any more', async () => {
    const who = before()
    expect(await wait(who, { isActive: false, memberships: [row] })).toEqual({ done: looked, scope: nothing })
    expect(who.memberships).toEqual([])
  })

  test('and is not found any more is left to the checks that follow', async () => {
    const who = before()
    expect(await wait(who, null)).toEqual({ done: looked, scope: 'as before' })
    expect(who).toEqual(before())
  })

  test('as the system is nobody to look at', async () => {
    expect(await wait(null, { memberships: [row] })).toEqual({
      done: [turnOf('superadmins')],
      scope: 'as before',
    })
  })
})
