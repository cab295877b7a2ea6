import { describe, expect, test } from '@jest/globals'
import type { Role } from '@/access/policy'
import type { Principal } from '@/access/principal'
import { limitOverride } from '@/hooks/accounts/overrides'
import { membership, principal } from '@/test/support/principals'
import { refusal, refusalOf, requestOf } from '@/test/support/requests'

const manager = principal({ memberships: [membership({ id: 'own', role: 'manager' })] })

type Asked = {
  data: object
  before?: object
  who?: Principal | null
  receiver?: { id: string; role: Role }
}

const held = { permission: 'me.indicators.edit' }
const notHeld = { permission: 'administration.roles.edit' }

/** Makes or changes an exception, and tells whose membership was looked up for it. */
const decide = async ({ data, before, who = manager, receiver = { id: 'nurse', role: 'staff' } }: Asked) => {
  const asked: unknown[] = []
  const findByID = ({ id }: { id: unknown }) => {
    asked.push(id)
    return Promise.resolve(receiver)
  }
  const row = { organization: 'moh', membership: 'nurse', isActive: true, ...data }
  const refused = await refusalOf(async () => {
    const stored: unknown = await limitOverride({
      collection: { slug: 'permission-overrides' },
      data: row,
      operation: before ? 'update' : 'create',
      originalDoc: before ?? {},
      req: requestOf({ who, localApi: { findByID } }),
    } as never)
    expect(stored).toBe(row)
  })
  return { refused, asked }
}
const refusedOf = async (asked: Asked) => (await decide(asked)).refused

const lacking = refusal(
  403,
  'You cannot give "Roles and permissions: edit": you do not hold it yourself, or only until a certain day.',
  'permission',
)

describe('an exception', () => {
  test.each([
    ['granting what one holds', { ...held, isGranted: true }, {}, null],
    ['granting what one lacks', { ...notHeld, isGranted: true }, {}, lacking],
    ['denying what one holds', { ...held, isGranted: false }, {}, null],
    ['denying what one lacks', { ...notHeld, isGranted: false }, {}, null],
    ['changing a grant of what one holds', { ...held, isGranted: true }, { before: {} }, null],
    ['changing a grant of what one lacks', { ...notHeld, isGranted: true }, { before: {} }, lacking],
    [
      'ending a grant of what one lacks',
      { ...notHeld, isGranted: true, isActive: false },
      { before: {} },
      null,
    ],
    ['changing a denial of what one holds', { ...held, isGranted: false }, { before: {} }, null],
    ['changing a denial of what one lacks', { ...notHeld, isGranted: false }, { before: {} }, lacking],
    [
      'lifting a denial of what one lacks',
      { ...notHeld, isGranted: false, isActive: false },
      { before: {} },
      lacking,
    ],
  ])('%s', async (_what, data, how, refused) => {
    expect(await decide({ data, ...how })).toEqual({ refused, asked: ['nurse'] })
  })

  test('is for nobody oneself and for no superior, be it a grant or a denial', async () => {
    for (const isGranted of [true, false]) {
      const data = { ...held, isGranted }
      expect(await refusedOf({ data, receiver: { id: 'own', role: 'manager' } })).toEqual(
        refusal(403, 'Nobody changes their own permissions. Ask another administrator.', 'membership'),
      )
      expect(await refusedOf({ data, receiver: { id: 'head', role: 'admin' } })).toEqual(
        refusal(403, 'You cannot change the permissions of a member who is Administrator.', 'membership'),
      )
    }
  })

  test('is confined to organizations one belongs to', async () => {
    expect(await decide({ data: { ...held, isGranted: true, organization: { id: 'elsewhere' } } })).toEqual({
      refused: refusal(403, 'You may not manage the members of this organization.', 'organization'),
      asked: [],
    })
  })

  test('does not end in the past, unless it ended then already', async () => {
    const expiresAt = '2020-01-01T00:00:00.000Z'
    const data = { ...held, isGranted: true, expiresAt }
    expect(await refusedOf({ data })).toEqual({
      ...refusal(400, '1 error:followingFieldsInvalid expiresAt'),
      errors: [
        { path: 'expiresAt', message: 'Choose a moment in the future, or switch it off to end it now.' },
      ],
    })
    expect(await refusedOf({ data, before: { expiresAt } })).toBeNull()
  })

  test.each([
    ['superadmins', principal({ isSuperadmin: true, memberships: [] })],
    ['the system', null],
  ])('of any kind is made by %s, and nobody is looked up', async (_who, who) => {
    const data = { ...notHeld, isGranted: true, organization: 'elsewhere' }
    expect(await decide({ data, who })).toEqual({ refused: null, asked: [] })
  })
})
