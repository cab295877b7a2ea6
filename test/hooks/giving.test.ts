import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals'
import { assertEndAhead, assertHolds } from '@/hooks/accounts/giving'
import { membership } from '@/test/support/principals'
import { refusal, refusalOf, requestOf } from '@/test/support/requests'

describe('what is handed on', () => {
  const own = membership({
    role: 'staff',
    granted: ['me.ppas.approve', 'mana.needs.approve'],
    lasting: ['me.ppas.approve'],
    denied: ['me.indicators.edit'],
  })
  const giving = (rights: unknown) => refusalOf(() => assertHolds(own, rights, 'permissions'))
  const lacking = (label: string) =>
    refusal(
      403,
      `You cannot give "${label}": you do not hold it yourself, or only until a certain day.`,
      'permissions',
    )

  test.each([
    ['what the role gives', ['me.ppas.edit'], null],
    ['what was given without an end', ['me.ppas.edit', 'me.ppas.approve'], null],
    ['what was given until a certain day', ['me.ppas.edit', 'mana.needs.approve'], 'Needs: approve'],
    ['what was denied', ['me.indicators.view', 'me.indicators.edit'], 'Indicators: edit'],
    [
      'what one never had, the first of it',
      ['me.ppas.delete', 'me.ppas.export'],
      'Programs, projects and activities: delete',
    ],
  ])('is asked for: %s', async (_what, rights, label) => {
    expect(await giving(rights)).toEqual(label && lacking(label))
  })

  test.each([null, undefined, 'me.ppas.delete', {}, 7, ['no.such.permission', null, {}]])(
    'is left to the check of the field where it is %j',
    async (rights) => {
      expect(await giving(rights)).toBeNull()
    },
  )

  test('is no matter where the catalogue does not offer it', async () => {
    expect(await giving(['administration.organizations.edit'])).toBeNull()
  })
})

describe('the end of what is given', () => {
  const now = Date.parse('2026-05-01T08:00:00.000Z')
  beforeEach(() => void jest.spyOn(Date, 'now').mockReturnValue(now))
  afterEach(() => void jest.restoreAllMocks())

  const ending = (expiresAt: unknown, originalDoc?: { expiresAt?: unknown }) =>
    refusalOf(() =>
      assertEndAhead({ data: { expiresAt }, originalDoc, collection: 'role-assignments', req: requestOf() }),
    )
  const passed = {
    ...refusal(400, '1 error:followingFieldsInvalid expiresAt'),
    errors: [
      { path: 'expiresAt', message: 'Choose a moment in the future, or switch it off to end it now.' },
    ],
  }
  const yesterday = '2026-04-30T08:00:00.000Z'

  test.each([undefined, null, '', '2026-05-01T08:00:00.001Z', new Date(now + 1)])(
    'may be %j',
    async (expiresAt) => {
      expect(await ending(expiresAt)).toBeNull()
      expect(await ending(expiresAt, { expiresAt: yesterday })).toBeNull()
    },
  )

  test.each([yesterday, '2026-05-01T08:00:00.000Z', new Date(now), 'no moment', '1970-01-01T00:00:00.000Z'])(
    'is not set to %j, whatever it was',
    async (expiresAt) => {
      for (const before of [undefined, {}, { expiresAt: null }, { expiresAt: '2026-06-01T08:00:00.000Z' }])
        expect(await ending(expiresAt, before)).toEqual(passed)
    },
  )

  test.each([yesterday, '2026-04-30T16:00:00.000+08:00', new Date(yesterday)])(
    'stays once it has passed, written as %j',
    async (expiresAt) => {
      expect(await ending(expiresAt, { expiresAt: yesterday })).toBeNull()
    },
  )
})
