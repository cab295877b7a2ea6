import { describe, expect, test } from '@jest/globals'
import { capabilities, type Role } from '@/access/policy'
import type { Principal } from '@/access/principal'
import { limitGrants } from '@/hooks/accounts/grants'
import { admitMembers } from '@/hooks/accounts/login'
import { keepOnePrimary } from '@/hooks/accounts/primary'
import { membership, principal } from '@/test/support/principals'
import { refusal, refusalOf, requestOf } from '@/test/support/requests'

const root = principal({ isSuperadmin: true, memberships: [] })

describe('granting', () => {
  const inRole = (role: Role, extra: object = {}): Principal =>
    principal({ memberships: [membership({ organizationId: 'mole' }), membership({ role, ...extra })] })
  const admin = inRole('admin')
  const manager = inRole('manager', { capabilities: ['canManageUsers'] })
  const others = { count: () => Promise.resolve({ totalDocs: 1 }) }

  const grant = async (
    data: object,
    { who = admin, originalDoc }: { who?: Principal | null; originalDoc?: object } = {},
  ) =>
    (await limitGrants({ data, originalDoc, req: requestOf({ who, localApi: others }) } as never)) as unknown
  const granting = (...args: Parameters<typeof grant>) => refusalOf(() => grant(...args))
  const above = (label: string) =>
    refusal(403, `You cannot give the role ${label}: it is above your own.`, 'role')

  test('is free to superadmins and to the system', async () => {
    const data = { organization: 'elsewhere', role: 'admin', canApproveBudgets: true }
    for (const who of [root, null]) {
      expect(await grant(data, { who })).toBe(data)
      expect(await grant(data, { who, originalDoc: { role: 'admin' } })).toBe(data)
    }
  })

  test('is confined to organizations one belongs to', async () => {
    const refused = refusal(403, 'You may not manage the members of this organization.', 'organization')
    for (const organization of ['elsewhere', { id: 'elsewhere' }, null, undefined])
      expect(await granting({ organization, role: 'viewer' })).toEqual(refused)
    for (const organization of ['moh', { id: 'moh' }]) {
      const data = { organization, role: 'viewer' }
      expect(await grant(data)).toBe(data)
    }
  })

  test('reaches up to one’s own role', async () => {
    const give = (role: Role, who: Principal) => granting({ organization: 'moh', role }, { who })
    for (const role of ['viewer', 'staff', 'manager', 'admin'] as const)
      expect(await give(role, admin)).toBeNull()
    for (const role of ['viewer', 'staff', 'manager'] as const) expect(await give(role, manager)).toBeNull()
    expect(await give('admin', manager)).toEqual(above('Administrator'))
    expect(await give('manager', inRole('staff'))).toEqual(above('Manager'))
    expect(await granting({ organization: 'moh' })).toBeNull()
  })

  test('does not touch people who rank higher', async () => {
    const change = (role: Role) =>
      granting({ organization: 'moh', role: 'viewer' }, { who: manager, originalDoc: { role } })
    expect(await change('admin')).toEqual(
      refusal(403, 'You cannot change a member who is Administrator.', 'role'),
    )
    expect(await change('manager')).toBeNull()
  })

  test.each(capabilities)('gives %s only when one holds it', async (capability) => {
    const lacking = refusal(403, 'You cannot grant a right that you do not hold yourself.', capability)
    const give = (who: Principal, originalDoc?: object) =>
      granting({ organization: 'moh', role: 'viewer', [capability]: true }, { who, originalDoc })
    expect(await give(inRole('admin', { capabilities: [capability] }))).toBeNull()
    // Administrators manage people, endorse requests and see reports by their office; staff see reports.
    const byOffice = ['canManageUsers', 'isFocalPerson', 'canViewReports'].includes(capability)
    expect(await give(admin)).toEqual(byOffice ? null : lacking)
    expect(await give(inRole('staff'))).toEqual(capability === 'canViewReports' ? null : lacking)
    // Managing people comes with the role or with the right of a manager, not with the right of a viewer.
    const viewer = inRole('staff', { capabilities: ['canManageUsers'] })
    expect(await give(viewer)).toEqual(capability === 'canViewReports' ? null : lacking)
    // What was given before may stay, and what is not given needs no right.
    expect(await give(inRole('staff'), { role: 'viewer', [capability]: true })).toBeNull()
    expect(await give(inRole('staff'), { role: 'viewer', [capability]: false })).toEqual(
      capability === 'canViewReports' ? null : lacking,
    )
    const none = { organization: 'moh', role: 'viewer', [capability]: false }
    expect(await granting(none, { who: inRole('staff') })).toBeNull()
  })
})

describe('the last administrator of an organization', () => {
  const before = { id: 'this', organization: { id: 'moh' }, role: 'admin', isActive: true }
  const who = principal({ memberships: [membership({ role: 'admin' })] })

  /** Changes a member, where so many other active administrators are left; tells who was counted. */
  const change = async (data: object, { others = 0, originalDoc = before as object } = {}) => {
    const counted: unknown[] = []
    const count = ({ req: passed, ...call }: { req: unknown }) => {
      counted.push({ ...call, isSameRequest: passed === req })
      return Promise.resolve({ totalDocs: others })
    }
    const req = requestOf({ who, localApi: { count } })
    const row = { organization: 'moh', ...data }
    const refused = await refusalOf(() => limitGrants({ data: row, originalDoc, req } as never))
    return { refused, counted }
  }
  const kept = refusal(
    403,
    'An organization keeps at least one administrator. Name another one first.',
    'role',
  )

  test.each([{ role: 'manager' }, { isActive: false }, { role: 'viewer', isActive: false }])(
    'stays, and is not changed to %j',
    async (data) => {
      const { refused, counted } = await change(data)
      expect(refused).toEqual(kept)
      expect(counted).toEqual([
        {
          collection: 'memberships',
          where: {
            and: [
              { organization: { equals: 'moh' } },
              { role: { equals: 'admin' } },
              { isActive: { equals: true } },
              { id: { not_equals: 'this' } },
            ],
          },
          overrideAccess: true,
          isSameRequest: true,
        },
      ])
      expect((await change(data, { others: 1 })).refused).toBeNull()
    },
  )

  test.each([
    ['who stays one', { position: 'Director' }, before],
    ['who stays one by name', { role: 'admin', isActive: true }, before],
    ['who was none', { role: 'viewer' }, { ...before, role: 'manager' }],
    ['who was switched off', { role: 'viewer' }, { ...before, isActive: false }],
  ])('is not looked for in a change of one %s', async (_who, data, originalDoc) => {
    expect(await change(data, { originalDoc })).toEqual({ refused: null, counted: [] })
  })
})

describe('the primary organization', () => {
  type Stored = { id: string; user: string; isPrimary: boolean }
  type Asked = {
    data: object
    operation?: 'create' | 'update'
    originalDoc?: object
    who?: Principal | null
    primaries?: string[]
    /** What a person may do was never loaded. */
    isUnknown?: boolean
  }

  /** Runs the hook, and tells what it asked and changed. */
  const run = async ({
    data,
    operation = 'create',
    originalDoc,
    who = principal(),
    primaries = [],
    isUnknown = false,
  }: Asked) => {
    const calls: Record<string, unknown>[] = []
    const record = ({ req: passed, ...call }: Record<string, unknown>) =>
      calls.push({ ...call, isSameRequest: passed === req })
    const req = requestOf({
      who,
      localApi: {
        find: (call: Record<string, unknown>) => {
          record(call)
          const docs: Stored[] = primaries.map((id) => ({ id, user: 'person', isPrimary: true }))
          return Promise.resolve({ docs })
        },
        update: (call: Record<string, unknown>) => {
          record(call)
          return Promise.resolve({})
        },
      },
    })
    if (isUnknown) req.user = { id: 'me' } as never
    const stored: unknown = await keepOnePrimary({ data, originalDoc, operation, req } as never)
    const [lookup, ...changes] = calls
    return { stored, lookup, changes }
  }
  const stored = async (asked: Asked) => (await run(asked)).stored
  const user = 'person'

  test('is the first one, whoever adds the person and whatever they say', async () => {
    for (const isPrimary of [true, false, undefined]) {
      expect(await stored({ data: { user, isPrimary } })).toEqual({ user, isPrimary: true })
      expect(await stored({ data: { user, isPrimary }, primaries: ['other'] })).toEqual({
        user,
        isPrimary: false,
      })
    }
    for (const who of [root, null]) {
      expect(await stored({ data: { user }, who })).toEqual({ user, isPrimary: true })
      expect(await stored({ data: { user, isPrimary: false }, who, primaries: ['other'] })).toEqual({
        user,
        isPrimary: false,
      })
    }
  })

  test.each([true, false])('is not moved by an administrator who changes a member: %s', async (isPrimary) => {
    const { stored: row, changes } = await run({
      operation: 'update',
      data: { user, isPrimary: !isPrimary },
      originalDoc: { id: 'this', isPrimary },
      primaries: ['other'],
    })
    expect([row, changes]).toEqual([{ user, isPrimary }, []])
  })

  test.each([
    ['superadmins', root],
    ['the system', null],
  ])('is moved by %s, and the old one is cleared', async (_who, who) => {
    const data = { user: { id: user }, isPrimary: true }
    const clear = { collection: 'memberships', data: { isPrimary: false }, depth: 0, overrideAccess: true }
    const update = { operation: 'update' as const, originalDoc: { id: 'this', isPrimary: false } }
    for (const asked of [update, { operation: 'create' as const }]) {
      const { stored: row, changes } = await run({ ...asked, data, who, primaries: ['old', 'older'] })
      expect(row).toBe(data)
      expect(changes).toEqual(['old', 'older'].map((id) => ({ ...clear, id, isSameRequest: true })))
    }
    // The one that is primary already is not cleared.
    const again = await run({ ...update, data, who, primaries: ['this'] })
    expect([again.stored, again.changes]).toEqual([data, []])
  })

  test('is not moved by a user of whom no rights are known', async () => {
    const { stored: row, changes } = await run({
      operation: 'update',
      data: { user, isPrimary: true },
      originalDoc: { id: 'this', isPrimary: false },
      primaries: ['other'],
      isUnknown: true,
    })
    expect([row, changes]).toEqual([{ user, isPrimary: false }, []])
  })

  test('can be taken away by superadmins, and is not given back by another change', async () => {
    const originalDoc = { id: 'this', isPrimary: true }
    const data = { user, isPrimary: false }
    for (const primaries of [[], ['this']]) {
      const { stored: row, changes } = await run({
        operation: 'update',
        data,
        originalDoc,
        who: root,
        primaries,
      })
      expect([row, changes]).toEqual([data, []])
    }
  })

  test('is looked for among all memberships of the person, seen or not', async () => {
    const { lookup } = await run({ data: { user: { id: user } } })
    expect(lookup).toEqual({
      collection: 'memberships',
      where: { and: [{ user: { equals: user } }, { isPrimary: { equals: true } }] },
      depth: 0,
      limit: 10,
      pagination: false,
      overrideAccess: true,
      isSameRequest: true,
    })
  })

  test('is no question without a person', async () => {
    const data = { isPrimary: true }
    expect(await run({ data, who: root })).toEqual({ stored: data, lookup: undefined, changes: [] })
  })
})

describe('log-in', () => {
  const admit = async (
    loaded: { isActive: boolean; isSuperadmin: boolean; memberships: object[] } | null,
  ) => {
    const { memberships = [], ...user } = loaded ?? {}
    const row = {
      user: { id: 'person', updatedAt: 'now', ...user },
      memberships,
      colleagues: [],
      context: null,
    }
    const asked: unknown[] = []
    const pool = {
      query: ({ values }: { values: unknown[] }) => {
        asked.push(values)
        return Promise.resolve({ rows: loaded ? [row] : [] })
      },
    }
    const req = requestOf({ localApi: { db: { pool } } })
    const account = { id: 'person', email: 'p@moh.example', updatedAt: null }
    const admitted = (await admitMembers({ req, user: account } as never)) as Record<string, unknown>
    expect(asked).toEqual([['person', null, false, false]])
    return admitted
  }
  const row = { ...membership(), oversight: false, isOversight: false, capabilities: {}, flags: {} }

  test('admits active members and superadmins with their principal', async () => {
    const admitted = await admit({ isActive: true, isSuperadmin: false, memberships: [row] })
    expect(admitted).toMatchObject({
      id: 'person',
      email: 'p@moh.example',
      updatedAt: 'now',
      principal: { userId: 'person', isSuperadmin: false, memberships: [{ organizationId: 'moh' }] },
    })
    expect(await admit({ isActive: true, isSuperadmin: true, memberships: [] })).toMatchObject({
      principal: { isSuperadmin: true },
    })
  })

  test.each([
    ['switched off', { isActive: false, isSuperadmin: true, memberships: [row] }],
    ['without a membership', { isActive: true, isSuperadmin: false, memberships: [] }],
    ['gone', null],
  ])('turns away who is %s', async (_why, loaded) => {
    expect(await refusalOf(() => admit(loaded))).toEqual({
      ...refusal(
        401,
        'This account is not active in any organization. Ask your administrator to activate it.',
      ),
      errors: undefined,
    })
  })
})
