import { describe, expect, test } from '@jest/globals'
import { databaseScopeOf, organizationScope, systemScopes } from '@/access/databaseScope'
import { moduleFlags, moduleNames } from '@/access/modules'
import { actions, roles, type Role } from '@/access/policy'
import type { Membership, Principal } from '@/access/principal'

type Scope = { person?: string; rights: Record<string, 'all' | string[]> }

const membership = (organizationId: string, role: Role, changes: Partial<Membership> = {}): Membership => ({
  organizationId,
  organizationCode: organizationId.toUpperCase(),
  organizationName: organizationId,
  role,
  isPrimary: true,
  hasOversight: false,
  capabilities: [],
  flags: [...moduleFlags],
  ...changes,
})

const principal = (memberships: Membership[], changes: Partial<Principal> = {}): Principal =>
  ({
    userId: 'somebody',
    isSuperadmin: false,
    memberships,
    context: null,
    refusedContext: null,
    colleagueIds: [],
    ...changes,
  }) as Principal

const scopeOf = (...args: Parameters<typeof principal>): Scope =>
  JSON.parse(databaseScopeOf(principal(...args))) as Scope

const everyRight = moduleNames.flatMap((module) => actions.map((action) => `${module}.${action}`))

describe('what the database is told of a person', () => {
  test('nothing at all of somebody who belongs nowhere', () => {
    expect(databaseScopeOf(principal([]))).toBe('')
  })

  test('a viewer reads every module of the own organization and writes none', () => {
    const { person, rights } = scopeOf([membership('moh', 'viewer')])
    expect(person).toBe('somebody')
    expect(rights).toEqual(Object.fromEntries(moduleNames.map((module) => [`${module}.read`, ['moh']])))
  })

  test('roles add writing, deleting and the people, and nobody but superadmins geography', () => {
    const heldBy = (role: Role) => Object.keys(scopeOf([membership('moh', role)]).rights)
    const [viewer, staff, manager, admin] = roles.map(heldBy)
    const records = moduleNames.filter((module) => !['geography', 'administration'].includes(module))
    const added = (more: string[], less: string[]) => more.filter((right) => !less.includes(right)).sort()
    expect(added(staff!, viewer!)).toEqual(
      records.flatMap((module) => [`${module}.create`, `${module}.update`]).sort(),
    )
    expect(added(manager!, staff!)).toEqual(records.map((module) => `${module}.delete`).sort())
    expect(added(admin!, manager!)).toEqual(['administration.create', 'administration.update'])
  })

  test('a module that is off is not there', () => {
    const { rights } = scopeOf([membership('moh', 'manager', { flags: ['enableMe'] })])
    expect(Object.keys(rights).filter((right) => right.startsWith('mana.'))).toEqual([])
    expect(rights['me.delete']).toEqual(['moh'])
  })

  test('two organizations do not lend each other their roles', () => {
    const { rights } = scopeOf([membership('moh', 'viewer'), membership('mafar', 'staff')])
    expect(rights['me.read']).toEqual(['moh', 'mafar'])
    expect(rights['me.update']).toEqual(['mafar'])
    expect(rights['me.delete']).toBeUndefined()
  })

  test('oversight reads everywhere and writes at home', () => {
    const { rights } = scopeOf([membership('ocm', 'staff', { hasOversight: true })])
    expect(moduleNames.map((module) => rights[`${module}.read`])).toEqual(moduleNames.map(() => 'all'))
    expect(rights['me.update']).toEqual(['ocm'])
  })

  test('a superadmin has every right everywhere', () => {
    const { rights } = scopeOf([], { isSuperadmin: true })
    expect(rights).toEqual(Object.fromEntries(everyRight.map((right) => [right, 'all'])))
  })
})

describe('the system’s own work', () => {
  const read = (scope: string) => JSON.parse(scope) as Scope

  test('the platform may do everything and is nobody', () => {
    expect(read(systemScopes.platform)).toEqual({
      rights: Object.fromEntries(everyRight.map((right) => [right, 'all'])),
    })
  })

  test('looking after accounts reaches accounts and no more', () => {
    expect(read(systemScopes.accounts)).toEqual({
      rights: {
        'administration.read': 'all',
        'administration.create': 'all',
        'administration.update': 'all',
      },
    })
  })

  test('work for an organization writes its records and no accounts', () => {
    const { rights } = read(organizationScope('moh'))
    const withheld = ['administration.create', 'administration.update', 'administration.delete']
    expect(rights).toEqual(
      Object.fromEntries(
        everyRight.filter((right) => !withheld.includes(right)).map((right) => [right, ['moh']]),
      ),
    )
  })
})
