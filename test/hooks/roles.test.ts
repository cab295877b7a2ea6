import { describe, expect, test } from '@jest/globals'
import type { Right } from '@/access/features'
import type { Principal } from '@/access/principal'
import { limitRole } from '@/hooks/accounts/roles'
import { membership, principal } from '@/test/support/principals'
import { refusal, refusalOf, requestOf } from '@/test/support/requests'

const approving: Right = 'mana.surveys.approve'
const viewing: Right = 'me.indicators.view'

/** Leads another organization, and does the work of a manager in this one, surveys excepted. */
const manager = principal({
  memberships: [
    membership({ organizationId: 'mole', role: 'admin' }),
    membership({ role: 'manager', denied: [approving] }),
  ],
})

type Role = { level?: unknown; permissions?: unknown }

const limit = (data: Role, { before, who = manager }: { before?: Role; who?: Principal | null } = {}) =>
  limitRole({
    data: { organization: 'moh', ...data },
    operation: before ? 'update' : 'create',
    originalDoc: before ?? {},
    req: requestOf({ who }),
  } as never) as unknown
const limited = (...args: Parameters<typeof limit>) => refusalOf(() => limit(...args))

const tooHigh = refusal(403, 'This role is above your own, which is Manager.', 'level')
const lacking = refusal(
  403,
  'You cannot give "Surveys and mapping: approve": you do not hold it yourself, or only until a certain day.',
  'permissions',
)

describe('making a role', () => {
  test.each([1, 2, 3, '3'])('is possible at level %j, which is not above one’s own', async (level) => {
    expect(await limited({ level, permissions: [viewing] })).toBeNull()
  })

  test.each([4, 0, 5, 'high', null, undefined])('is refused at level %j', async (level) => {
    expect(await limited({ level, permissions: [viewing] })).toEqual(tooHigh)
  })

  test('is confined to organizations one belongs to', async () => {
    expect(await refusalOf(() => limit({ organization: 'elsewhere', level: 1 } as Role))).toEqual(
      refusal(403, 'You may not manage the members of this organization.', 'organization'),
    )
    expect(await refusalOf(() => limit({ organization: { id: 'mole' }, level: 4 } as Role))).toBeNull()
  })

  test('takes every permission that it carries', async () => {
    expect(await limited({ level: 1, permissions: [viewing, approving] })).toEqual(lacking)
  })

  test.each([undefined, null, [], 'none', ['no.such.permission']])(
    'with %j for permissions is left to the check of the field',
    async (permissions) => {
      expect(await limited({ level: 1, permissions })).toBeNull()
    },
  )

  test('leaves what was entered as it is', () => {
    const data = { organization: 'moh', level: 2, permissions: [viewing] }
    expect(limit(data)).toEqual(data)
  })
})

describe('changing a role', () => {
  const modest = { level: 2, permissions: [viewing] }

  test('is possible between levels and permissions that one has', async () => {
    expect(await limited({ level: 3, permissions: [] }, { before: modest })).toBeNull()
  })

  test.each<[string, Role, Role, typeof tooHigh]>([
    ['takes a level up to one’s own afterwards', modest, { ...modest, level: 4 }, tooHigh],
    ['takes a level up to one’s own before', { ...modest, level: 4 }, modest, tooHigh],
    ['takes the permissions added', modest, { ...modest, permissions: [approving] }, lacking],
    ['takes the permissions taken away', { ...modest, permissions: [approving] }, modest, lacking],
  ])('%s', async (_what, before, data, refused) => {
    expect(await limited(data, { before })).toEqual(refused)
  })

  test('that leaves out the level keeps the one it has', async () => {
    expect(await limited({ permissions: [] }, { before: modest })).toBeNull()
    expect(await limited({ permissions: [] }, { before: { level: 4 } })).toEqual(tooHigh)
  })
})

test.each([
  ['superadmins', principal({ isSuperadmin: true, memberships: [] })],
  ['the system', null],
])('roles of any kind are made and changed by %s', (_who, who) => {
  const data = { organization: 'elsewhere', level: 4, permissions: [approving] }
  expect(limit(data, { who })).toEqual(data)
  expect(limit(data, { who, before: data })).toEqual(data)
})
