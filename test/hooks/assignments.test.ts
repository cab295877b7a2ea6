import { describe, expect, test } from '@jest/globals'
import type { Right } from '@/access/features'
import type { Role } from '@/access/policy'
import type { Principal } from '@/access/principal'
import { limitAssignment } from '@/hooks/accounts/assignments'
import { membership, principal } from '@/test/support/principals'
import { callOf, refusal, refusalOf, requestOf } from '@/test/support/requests'

const manager = principal({ memberships: [membership({ id: 'own', role: 'manager' })] })
const root = principal({ isSuperadmin: true, memberships: [] })

type Stored = { level: number; permissions: Right[]; isActive: boolean; isSystemRole: boolean }
const officer: Stored = {
  level: 2,
  permissions: ['me.indicators.edit'],
  isActive: true,
  isSystemRole: false,
}

type Asked = {
  data?: object
  before?: object
  who?: Principal | null
  role?: Stored | null
  receiver?: { id: string; role: Role }
}

/** Gives a role to a member, and tells what was looked up for it, in which scope. */
const assign = async ({
  data = {},
  before,
  who = manager,
  role = officer,
  receiver = { id: 'nurse', role: 'staff' },
}: Asked = {}) => {
  const asked: object[] = []
  const findByID = (call: { req: unknown; collection: string }) => {
    asked.push(callOf(call, req))
    return Promise.resolve(call.collection === 'roles' ? role : { ...receiver, title: 'A nurse' })
  }
  const req = requestOf({ who, localApi: { findByID } })
  const row = { organization: 'moh', membership: { id: 'nurse' }, role: 'officer', isActive: true, ...data }
  const refused = await refusalOf(async () => {
    const stored: unknown = await limitAssignment({
      collection: { slug: 'role-assignments' },
      data: row,
      operation: before ? 'update' : 'create',
      originalDoc: before ?? {},
      req,
    } as never)
    expect(stored).toBe(row)
  })
  return { refused, asked }
}
const refusedOf = async (asked: Asked) => (await assign(asked)).refused

const lookup = { depth: 0, overrideAccess: true, isSameRequest: true, isOfAccounts: true }
const ofRole = {
  ...lookup,
  collection: 'roles',
  id: 'officer',
  select: { level: true, permissions: true, isActive: true, isSystemRole: true },
  disableErrors: true,
}
const ofReceiver = { ...lookup, collection: 'memberships', id: 'nurse', select: { role: true } }

const invalidRole = (message: string) => ({
  ...refusal(400, '1 error:followingFieldsInvalid role'),
  errors: [{ path: 'role', message }],
})
const system = invalidRole('This role is set at the membership itself.')
const off = invalidRole('This role is switched off. Switch it on first.')
const above = refusal(403, 'This role is above your own, which is Manager.', 'role')
const lacking = refusal(
  403,
  'You cannot give "Roles and permissions: edit": you do not hold it yourself, or only until a certain day.',
  'role',
)
const admins: Stored = { ...officer, level: 4 }
const keepers: Stored = { ...officer, permissions: ['me.indicators.edit', 'administration.roles.edit'] }

describe('giving a role', () => {
  test('is possible where one has the level and the permissions, and both sides are looked up', async () => {
    expect(await assign()).toEqual({ refused: null, asked: [ofRole, ofReceiver] })
    expect(await assign({ data: { role: { id: 'officer' } } })).toMatchObject({ refused: null })
  })

  test.each<[string, Stored, object]>([
    ['above one’s own', admins, above],
    ['with a permission that one lacks', keepers, lacking],
    ['that is switched off', { ...officer, isActive: false }, off],
    ['that every member has one of', { ...officer, isSystemRole: true }, system],
    ['of those four that is off besides', { ...officer, isActive: false, isSystemRole: true }, system],
  ])('%s is refused', async (_what, role, refused) => {
    expect(await refusedOf({ role })).toEqual(refused)
  })

  test('to oneself is refused', async () => {
    expect(await refusedOf({ receiver: { id: 'own', role: 'staff' } })).toEqual(
      refusal(403, 'Nobody changes their own permissions. Ask another administrator.', 'membership'),
    )
  })

  test('to somebody who ranks higher is refused, and to an equal it is not', async () => {
    expect(await refusedOf({ receiver: { id: 'head', role: 'admin' } })).toEqual(
      refusal(403, 'You cannot change the permissions of a member who is Administrator.', 'membership'),
    )
    expect(await refusedOf({ receiver: { id: 'peer', role: 'manager' } })).toBeNull()
  })

  test('is confined to organizations one belongs to', async () => {
    expect(await refusedOf({ data: { organization: 'elsewhere' } })).toEqual(
      refusal(403, 'You may not manage the members of this organization.', 'organization'),
    )
  })

  test('until a moment that has passed is refused', async () => {
    expect(await assign({ data: { expiresAt: '2020-01-01T00:00:00.000Z' } })).toEqual({
      refused: {
        ...refusal(400, '1 error:followingFieldsInvalid expiresAt'),
        errors: [
          {
            path: 'expiresAt',
            message: 'Choose a moment in the future, or switch it off to end it now.',
          },
        ],
      },
      asked: [],
    })
  })

  test.each([
    ['is not named', { data: { role: undefined } }, []],
    ['is named as no record', { data: { role: 7 } }, []],
    ['does not exist', { role: null }, [ofRole]],
  ])('that %s is left to the check of references', async (_why, it, asked) => {
    expect(await assign(it)).toEqual({ refused: null, asked })
  })
})

describe('changing an assignment', () => {
  const before = { expiresAt: '2020-01-01T00:00:00.000Z' }

  test('takes what giving it would take', async () => {
    expect(await refusedOf({ before })).toBeNull()
    expect(await refusedOf({ before, role: admins })).toEqual(above)
    expect(await refusedOf({ before, role: keepers })).toEqual(lacking)
  })

  test('is possible whatever became of the role', async () => {
    expect(await refusedOf({ before, role: { ...officer, isActive: false } })).toBeNull()
    expect(await refusedOf({ before, role: { ...officer, isSystemRole: true } })).toBeNull()
  })

  test('may leave an end that has passed', async () => {
    expect(await refusedOf({ before, data: before })).toBeNull()
  })

  test.each([admins, keepers])(
    'ends one that could not be given, but nobody’s own and no superior’s: %j',
    async (role) => {
      const ending = { before, role, data: { isActive: false } }
      expect(await refusedOf(ending)).toBeNull()
      expect(await refusedOf({ ...ending, receiver: { id: 'own', role: 'manager' } })).toMatchObject({
        errors: [{ path: 'membership' }],
      })
      expect(await refusedOf({ ...ending, receiver: { id: 'head', role: 'admin' } })).toMatchObject({
        errors: [{ path: 'membership' }],
      })
      for (const isActive of [undefined, null, 0])
        expect(await refusedOf({ ...ending, data: { isActive } })).not.toBeNull()
    },
  )
})

test.each([
  ['superadmins', root],
  ['the system', null],
])('%s give every role that can be given', async (_who, who) => {
  const role = { ...admins, permissions: keepers.permissions }
  expect(await assign({ who, role, data: { organization: 'elsewhere' } })).toEqual({
    refused: null,
    asked: [ofRole],
  })
  expect(await refusedOf({ who, role: { ...role, isSystemRole: true } })).toEqual(system)
})
