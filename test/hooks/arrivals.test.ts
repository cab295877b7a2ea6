import { describe, expect, test } from '@jest/globals'
import { acceptAtLogin, acceptAtReset } from '@/hooks/accounts/arrivals'
import { principal } from '@/test/support/principals'
import { callOf, requestOf } from '@/test/support/requests'

/** A request that writes down what is changed, and in which scope. */
const request = (who = principal() as Parameters<typeof principal>[0] | null) => {
  const changed: object[] = []
  const updateMany = (call: { req: unknown }) => {
    changed.push(callOf(call, req))
    return Promise.resolve([])
  }
  const req = requestOf({ who: who && principal(who), localApi: { db: { updateMany } } })
  return { req, changed }
}

const arrived = (user: string) => {
  const how = { isSameRequest: true, isOfAccounts: true }
  return [
    {
      collection: 'memberships',
      where: { and: [{ user: { equals: user } }, { invitation: { equals: 'waiting' } }] },
      data: { invitation: 'accepted' },
      ...how,
    },
    {
      collection: 'users',
      where: { and: [{ id: { equals: user } }, { isClaimed: { equals: false } }] },
      data: { isClaimed: true },
      ...how,
    },
  ]
}

test('whoever logs in has accepted what waited for them, and has claimed the account', async () => {
  const { req, changed } = request(null)
  await acceptAtLogin({ req, user: { id: 'nurse' } } as never)
  expect(changed).toEqual(arrived('nurse'))
})

describe('a password that is set by a link', () => {
  const result = { token: 'a-token' }
  const after = async (operation: string, who?: null) => {
    const { req, changed } = request(who)
    expect(await acceptAtReset({ operation, req, result } as never)).toBe(result)
    return changed
  }

  test('is as good as a log-in', async () => {
    expect(await after('resetPassword')).toEqual(arrived('me'))
  })

  test('brings nobody in who may not log in', async () => {
    expect(await after('resetPassword', null)).toEqual([])
  })

  test.each(['login', 'forgotPassword', 'update', 'read', ''])('is not what %j does', async (operation) => {
    expect(await after(operation)).toEqual([])
  })
})
