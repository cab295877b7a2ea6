import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { Where } from 'payload'
import { compileAccess } from '@/access/compile'
import type { Declaration, Ownership } from '@/access/declaration'
import { actions, featureNames, type Feature } from '@/access/features'
import { moduleFlags } from '@/access/modules'
import { roles, type Role } from '@/access/policy'
import { covers, isEmpty, scopeOf, type Principal } from '@/access/principal'
import { membership, principal } from '@/test/support/principals'

const declaration = (
  ownership: Ownership,
  feature: Feature = 'me.ppas',
  isRetained = false,
): Declaration => ({
  feature,
  ownership,
  isRetained,
  isFixed: false,
  rules: [],
  uniques: [],
  indexes: [],
  searched: [],
  tables: {},
})

const ask = (
  it: Declaration,
  key: 'create' | 'read' | 'update' | 'delete' | 'readVersions' | 'unlock' | 'admin',
  who: Principal | null,
): boolean | Where => {
  const req = { user: who && { id: who.userId, principal: who } }
  return compileAccess(it)[key]!({ req: req as never }) as boolean | Where
}

const owned = declaration({ kind: 'organization', field: 'organization' })
const own = { organization: { in: ['moh'] } }

/** What each role may do with the records of its organization: read, create, update, delete. */
const table: Record<Role, [boolean, boolean, boolean, boolean]> = {
  viewer: [true, false, false, false],
  staff: [true, true, true, false],
  manager: [true, true, true, true],
  admin: [true, true, true, true],
}

describe.each(roles)('%s', (role) => {
  const who = principal({ memberships: [membership({ role })] })
  const [read, create, update, remove] = table[role]

  test('has exactly the rights of the role in records of the own organization', () => {
    expect(ask(owned, 'read', who)).toEqual(read && own)
    expect(ask(owned, 'create', who)).toBe(create)
    expect(ask(owned, 'update', who)).toEqual(update && own)
    expect(ask(owned, 'delete', who)).toEqual(remove && own)
    expect(ask(owned, 'readVersions', who)).toEqual({ 'version.organization': { in: ['moh'] } })
    expect(ask(owned, 'unlock', who)).toBe(false)
  })

  test('reads reference data and writes none', () => {
    const reference = declaration({ kind: 'reference' }, 'geography.places')
    expect(ask(reference, 'read', who)).toBe(true)
    for (const action of ['create', 'update', 'delete'] as const)
      expect(ask(reference, action, who)).toBe(false)
  })

  test('has nothing to do with the platform', () => {
    for (const action of ['create', 'read', 'update', 'delete'] as const) {
      expect(ask(declaration({ kind: 'platform' }), action, who)).toBe(false)
    }
  })

  test('manages people only as administrator', () => {
    const people = declaration({ kind: 'organization', field: 'organization' }, 'administration.people')
    expect(ask(people, 'create', who)).toBe(role === 'admin')
    expect(ask(people, 'read', who)).toEqual(own)
  })
})

test('a manager who manages users may create and change members', () => {
  const who = principal({ memberships: [membership({ role: 'manager', capabilities: ['canManageUsers'] })] })
  const people = declaration({ kind: 'organization', field: 'organization' }, 'administration.people')
  expect([ask(people, 'create', who), ask(people, 'update', who)]).toEqual([true, own])
  const staff = principal({ memberships: [membership({ role: 'staff', capabilities: ['canManageUsers'] })] })
  expect(ask(people, 'create', staff)).toBe(false)
})

test('oversight reads everything and writes by role in its own organization only', () => {
  const who = principal({
    memberships: [membership({ organizationId: 'ocm', role: 'admin', hasOversight: true })],
  })
  expect(ask(owned, 'read', who)).toBe(true)
  expect(ask(owned, 'update', who)).toEqual({ organization: { in: ['ocm'] } })
  expect(ask(owned, 'delete', who)).toEqual({ organization: { in: ['ocm'] } })
})

test('superadmins may do everything but delete what is retained', () => {
  const who = principal({ isSuperadmin: true, memberships: [] })
  for (const action of ['create', 'read', 'update', 'delete'] as const)
    expect(ask(owned, action, who)).toBe(true)
  expect(ask(declaration({ kind: 'reference' }, 'geography.places', true), 'delete', who)).toBe(false)
})

test('a module that is off takes its records away, of this organization only', () => {
  const off = membership({ flags: moduleFlags.filter((flag) => flag !== 'enableMe') })
  expect(ask(owned, 'read', principal({ memberships: [off] }))).toBe(false)
  const elsewhere = membership({ organizationId: 'mole' })
  expect(ask(owned, 'read', principal({ memberships: [off, elsewhere] }))).toEqual({
    organization: { in: ['mole'] },
  })
  expect(
    ask(
      declaration({ kind: 'organization', field: 'organization' }, 'communities.profiles'),
      'read',
      principal({ memberships: [off] }),
    ),
  ).toEqual(own)
})

test('accounts are seen by colleagues and changed by themselves', () => {
  const account = declaration({ kind: 'account' }, 'administration.people', true)
  const who = principal()
  expect(ask(account, 'read', who)).toEqual({ id: { in: ['me', 'colleague'] } })
  expect(ask(account, 'update', who)).toEqual({ id: { in: ['me'] } })
  expect([ask(account, 'create', who), ask(account, 'delete', who), ask(account, 'unlock', who)]).toEqual([
    false,
    false,
    false,
  ])
})

test('whoever belongs nowhere may do nothing, and visitors neither', () => {
  const kinds: Ownership[] = [
    { kind: 'organization', field: 'organization' },
    { kind: 'inherits', field: 'organization', parent: { field: 'ppa', collection: 'ppas' } },
    { kind: 'reference' },
    { kind: 'platform' },
    { kind: 'account' },
  ]
  // A session of before goes on: the person is known, and knows nobody but themselves.
  const nobody = principal({ memberships: [], colleagueIds: ['me'] })
  for (const kind of kinds) {
    for (const key of ['create', 'read', 'update', 'delete', 'readVersions', 'unlock', 'admin'] as const) {
      for (const who of [nobody, null]) expect(ask(declaration(kind), key, who)).toBe(false)
    }
  }
})

describe('the algebra of scopes', () => {
  const anyMembership = fc.record({
    organizationId: fc.constantFrom('moh', 'mole', 'mafar', 'ocm'),
    role: fc.constantFrom(...roles),
    flags: fc.subarray([...moduleFlags]),
    capabilities: fc.subarray(['canManageUsers' as const]),
  })
  const anyPrincipal = fc
    .array(anyMembership, { maxLength: 4 })
    .map((list) => principal({ memberships: list.map((it) => membership(it)) }))
  const anyFeature = fc.constantFrom(...featureNames)

  test('nobody acts outside the organizations they belong to', () => {
    fc.assert(
      fc.property(anyPrincipal, anyFeature, fc.constantFrom(...actions), (who, feature, action) => {
        const scope = scopeOf(who, action, feature)
        const mine = who.memberships.map(({ organizationId }) => organizationId)
        return scope !== 'all' && scope.every((id) => mine.includes(id)) && !covers(scope, 'elsewhere')
      }),
    )
  })

  test('whoever may do anything by their role may view', () => {
    fc.assert(
      fc.property(anyPrincipal, anyFeature, (who, feature) => {
        const readable = scopeOf(who, 'view', feature)
        return actions.every((action) => {
          const scope = scopeOf(who, action, feature)
          return scope !== 'all' && scope.every((id) => covers(readable, id))
        })
      }),
    )
  })

  test('an empty scope is a plain no, never an empty condition', () => {
    fc.assert(
      fc.property(anyPrincipal, (who) => {
        const answer = ask(owned, 'read', who)
        return isEmpty(scopeOf(who, 'view', 'me.ppas')) ? answer === false : typeof answer === 'object'
      }),
    )
  })
})
