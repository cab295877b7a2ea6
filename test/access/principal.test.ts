import { describe, expect, test } from '@jest/globals'
import type { Access, FieldAccess } from 'payload'
import { compileAccess, principalOf, visibleTo } from '@/access/compile'
import type { Declaration, Ownership } from '@/access/declaration'
import { actions } from '@/access/features'
import { onlySuperadmins } from '@/access/fieldAccess'
import { moduleFlags } from '@/access/modules'
import { rightsOfRole } from '@/access/policy'
import {
  covers,
  hasOversight,
  isEmpty,
  isMember,
  mayLogIn,
  membershipIn,
  primaryMembership,
  reachesModule,
  rightsIn,
  rightsToGive,
  scopeOf,
} from '@/access/principal'
import type { Principal } from '@/access/principal'
import { membership, principal } from '@/test/support/principals'
import { declared } from '@/test/support/requests'

const root = principal({ isSuperadmin: true, memberships: [] })
const nobody = principal({ memberships: [], colleagueIds: [] })
const staff = principal()
const overseer = principal({
  memberships: [
    membership({ organizationId: 'mole' }),
    membership({ organizationId: 'ocm', hasOversight: true }),
  ],
})
const keys = ['create', 'read', 'update', 'delete', 'readVersions', 'unlock', 'admin'] as const

const declaration = (ownership: Ownership, extra: Partial<Declaration> = {}): Declaration =>
  declared({ ownership, ...extra }).bmms

const userOf = (who: Principal) => ({ id: who.userId, principal: who })

/** What this person gets for every access key. */
const answers = (it: Declaration, who: Principal): unknown[] => {
  const access = compileAccess(it) as Record<string, Access>
  return keys.map((key) => access[key]!({ req: { user: userOf(who) } } as never))
}

describe('every access key', () => {
  const ids = (list: string[]) => ({ id: { in: list } })
  const rows = (list: string[]) => ({ moa: { in: list } })
  const versions = (list: string[]) => ({ 'version.moa': { in: list } })
  const owned = { kind: 'organization', field: 'moa' } as const
  const inherited = { kind: 'inherits', field: 'moa', parent: { field: 'ppa', collection: 'ppas' } } as const
  const own = rows(['moh'])

  const table: [string, Ownership, Principal, unknown[]][] = [
    ['own rows, superadmin', owned, root, [true, true, true, true, true, false, true]],
    ['own rows, staff', owned, staff, [true, own, own, false, versions(['moh']), false, true]],
    ['own rows, oversight', owned, overseer, [true, true, rows(['mole', 'ocm']), false, true, false, true]],
    ['inherited rows, superadmin', inherited, root, [true, true, true, true, true, false, true]],
    ['inherited rows, staff', inherited, staff, [true, own, own, false, versions(['moh']), false, true]],
    ['shared data, superadmin', { kind: 'reference' }, root, [true, true, true, true, true, false, true]],
    ['shared data, staff', { kind: 'reference' }, staff, [false, true, false, false, true, false, true]],
    ['the platform, superadmin', { kind: 'platform' }, root, [true, true, true, true, true, false, true]],
    ['the platform, staff', { kind: 'platform' }, staff, [false, false, false, false, false, false, true]],
    ['accounts, superadmin', { kind: 'account' }, root, [true, true, true, true, true, false, true]],
    [
      'accounts, staff',
      { kind: 'account' },
      staff,
      [false, ids(['me', 'colleague']), ids(['me']), false, false, false, true],
    ],
    [
      'accounts, oversight',
      { kind: 'account' },
      overseer,
      [false, true, ids(['me']), false, false, false, true],
    ],
  ]

  test.each(table)('%s', (_name, ownership, who, expected) => {
    expect(answers(declaration(ownership), who)).toEqual(expected)
    // What is retained is deleted by nobody, and the rest stays as it is.
    const fixed = expected.map((answer, index) =>
      ['create', 'update', 'delete'].includes(keys[index]!) ? false : answer,
    )
    expect(answers(declaration(ownership, { isFixed: true }), who)).toEqual(fixed)
    const retained = expected.map((answer, index) => (keys[index] === 'delete' ? false : answer))
    expect(answers(declaration(ownership, { isRetained: true }), who)).toEqual(retained)
  })

  test.each<Ownership>([owned, inherited, { kind: 'reference' }, { kind: 'platform' }, { kind: 'account' }])(
    '$kind: who belongs nowhere gets nothing, whoever they know',
    (ownership) => {
      expect(answers(declaration(ownership), nobody)).toEqual(keys.map(() => false))
    },
  )

  test('shared data of a module that is off is hidden', () => {
    const off = principal({ memberships: [membership({ flags: [] })] })
    const [, read] = answers(declaration({ kind: 'reference' }, { feature: 'mana.categories' }), off)
    expect(read).toBe(false)
  })

  test('rows that are the same for all are seen with one’s own, and not written', () => {
    const shared = declaration({ kind: 'organization', field: 'moa', isShared: true })
    const seen = { or: [own, { moa: { exists: false } }] }
    const versionsSeen = { or: [versions(['moh']), { 'version.moa': { exists: false } }] }
    expect(answers(shared, staff)).toEqual([true, seen, own, false, versionsSeen, false, true])
    expect(answers(shared, nobody)).toEqual(keys.map(() => false))
    expect(answers(shared, root)).toEqual([true, true, true, true, true, false, true])
  })

  test('a person without memberships neither sees nor changes even their own account', () => {
    const former = principal({ memberships: [] })
    const none = Array<boolean>(7).fill(false)
    expect(answers(declaration({ kind: 'account' }), former)).toEqual(none)
  })
})

describe('the principal of a request', () => {
  test('is that of its user', () => {
    expect(principalOf({ user: userOf(staff) } as never)).toBe(staff)
    expect(principalOf({ user: null })).toBeNull()
    expect(principalOf({ user: undefined } as never)).toBeNull()
    expect(principalOf({ user: { id: 'x', collection: 'users' } } as never)).toBeNull()
  })

  test('decides what is shown in the navigation', () => {
    const owned = declaration({ kind: 'organization', field: 'organization' })
    const show = (user: unknown, it = owned) => visibleTo(user, it)
    expect([userOf(staff), userOf(root), userOf(overseer)].map((user) => show(user))).toEqual([
      true,
      true,
      true,
    ])
    expect([userOf(nobody), null, undefined, { id: 'x' }].map((user) => show(user))).toEqual(
      Array(4).fill(false),
    )
    const off = principal({ memberships: [membership({ flags: [] })] })
    expect(show(userOf(off))).toBe(false)
    expect(show(userOf(staff), declaration({ kind: 'platform' }))).toBe(false)
  })

  test('opens fields that only superadmins see', () => {
    const ask = (user: unknown) => onlySuperadmins({ req: { user } } as Parameters<FieldAccess>[0])
    expect([userOf(root), userOf(staff), { id: 'x' }, null].map(ask)).toEqual([true, false, false, false])
  })
})

describe('a scope', () => {
  test('covers all or exactly what it lists', () => {
    expect([
      covers('all', 'moh'),
      covers(['moh'], 'moh'),
      covers(['moh'], 'mole'),
      covers([], 'moh'),
    ]).toEqual([true, true, false, false])
    expect([isEmpty('all'), isEmpty(['moh']), isEmpty([])]).toEqual([false, false, true])
  })

  test('of superadmins is all, for every action', () => {
    for (const action of actions) expect(scopeOf(root, action, 'administration.people')).toBe('all')
  })

  test('of oversight is all for reading, even of a module that is off, and its own for writing', () => {
    const memberships = [membership({ organizationId: 'ocm', hasOversight: true, flags: [] })]
    const who = principal({ memberships })
    expect([scopeOf(who, 'view', 'me.ppas'), scopeOf(who, 'create', 'me.ppas')]).toEqual(['all', []])
    expect(scopeOf(who, 'create', 'communities.profiles')).toEqual(['ocm'])
  })

  test('of members is where both the role allows it and the module is on', () => {
    const who = principal({
      memberships: [
        membership({ organizationId: 'moh', role: 'manager' }),
        membership({ organizationId: 'mole', role: 'viewer' }),
        membership({ organizationId: 'mafar', role: 'manager', flags: [] }),
      ],
    })
    expect(scopeOf(who, 'view', 'me.ppas')).toEqual(['moh', 'mole'])
    expect(scopeOf(who, 'delete', 'me.ppas')).toEqual(['moh'])
    expect(scopeOf(who, 'delete', 'communities.profiles')).toEqual(['moh', 'mafar'])
  })
})

test('membership, oversight and the primary organization follow from the memberships', () => {
  expect([root, nobody, staff].map(isMember)).toEqual([true, false, true])
  expect([root, nobody, staff, overseer].map(hasOversight)).toEqual([false, false, false, true])
  const first = membership({ isPrimary: false })
  const second = membership({ organizationId: 'mole', isPrimary: true })
  expect(primaryMembership(principal({ memberships: [first, second] }))).toBe(second)
  expect(primaryMembership(principal({ memberships: [first] }))).toBe(first)
  expect(primaryMembership(nobody)).toBeUndefined()
})

describe('who comes in', () => {
  const waiting = principal({ memberships: [], requiresSecondFactor: true, needsSecondFactor: true })

  test('is a superadmin, a member, or somebody who has yet to set up their second factor', () => {
    expect([root, staff, waiting, nobody].map(mayLogIn)).toEqual([true, true, true, false])
    expect(isMember(waiting)).toBe(false)
  })
})

describe('the membership in an organization', () => {
  const first = membership({ organizationId: 'moh' })
  const second = membership({ organizationId: 'mole' })
  const who = principal({ memberships: [first, second] })

  test('is found by the organization, and is none elsewhere', () => {
    expect(membershipIn(who, 'moh')).toBe(first)
    expect(membershipIn(who, 'mole')).toBe(second)
    for (const organization of ['elsewhere', null]) expect(membershipIn(who, organization)).toBeUndefined()
  })
})

describe('what a member has', () => {
  const offices = {
    granted: ['me.ppas.approve', 'mana.needs.approve'],
    lasting: ['mana.needs.approve'],
  } as const
  const given = membership({
    granted: [...offices.granted],
    lasting: [...offices.lasting],
    denied: ['me.ppas.view'],
    flags: ['enableMe'],
  })
  const ofStaff = rightsOfRole('staff').filter((right) => right !== 'me.ppas.view')

  test('can be used where the module is on, for as long as it lasts', () => {
    expect([...rightsIn(given)].sort()).toEqual(
      [...ofStaff.filter((right) => !right.startsWith('mana.')), 'me.ppas.approve'].sort(),
    )
  })

  test('is worked out once', () => {
    expect(rightsIn(given)).toBe(rightsIn(given))
    expect(rightsIn(membership())).not.toBe(rightsIn(membership()))
  })

  test('can be handed on where it does not end, whether the module is on or off', () => {
    expect([...rightsToGive(given)].sort()).toEqual([...ofStaff, 'mana.needs.approve'].sort())
  })

  test('is not handed on when it is denied, though it was given without an end', () => {
    const both = membership({
      granted: ['me.ppas.approve'],
      lasting: ['me.ppas.approve'],
      denied: ['me.ppas.approve'],
    })
    expect([rightsIn(both).has('me.ppas.approve'), rightsToGive(both).has('me.ppas.approve')]).toEqual([
      false,
      false,
    ])
  })
})

describe('a module', () => {
  const without = moduleFlags.filter((flag) => flag !== 'enableMe')
  const off = membership({ organizationId: 'moh', flags: without })
  const on = membership({ organizationId: 'mole' })
  const working = (id: string) => ({ context: { id, code: id.toUpperCase(), name: id } })

  test.each<[string, Principal, boolean]>([
    ['of members whose organization has it', principal({ memberships: [on] }), true],
    ['of no members whose organization has switched it off', principal({ memberships: [off] }), false],
    ['of members one of whose organizations has it', principal({ memberships: [off, on] }), true],
    ['of those who work in that one', principal({ memberships: [off, on], ...working('mole') }), true],
    ['of nobody who works in the other', principal({ memberships: [off, on], ...working('moh') }), false],
    [
      'of superadmins, wherever they work',
      principal({ isSuperadmin: true, memberships: [off], ...working('moh') }),
      true,
    ],
    [
      'of oversight, wherever it works',
      principal({ memberships: [{ ...off, hasOversight: true }], ...working('moh') }),
      true,
    ],
    ['of whoever belongs nowhere, who is told nothing else', nobody, true],
  ])('is there %s', (_who, who, expected) => {
    expect(reachesModule(who, 'me')).toBe(expected)
    expect(reachesModule(who, 'communities')).toBe(true)
  })
})
