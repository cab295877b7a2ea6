import { describe, expect, test } from '@jest/globals'
import { databaseScopeOf, organizationScope, systemScopes } from '@/access/databaseScope'
import { rights, type Right } from '@/access/features'
import { rightsOfRole, roles } from '@/access/policy'
import { membership, principal } from '@/test/support/principals'

type Scope = { person?: string; everywhere: Right[]; within: Record<string, Right[]> }

const scopeOf = (...args: Parameters<typeof principal>): Scope =>
  JSON.parse(databaseScopeOf(principal(...args))) as Scope
const sorted = (list: readonly string[]): string[] => [...list].sort()

describe('what the database is told of a person', () => {
  test('nothing at all of somebody who belongs nowhere', () => {
    expect(databaseScopeOf(principal({ memberships: [] }))).toBe('')
  })

  test.each(roles)('a %s has the rights of the role in the own organization and none elsewhere', (role) => {
    const { person, everywhere, within } = scopeOf({ memberships: [membership({ role })] })
    expect([person, everywhere, Object.keys(within)]).toEqual(['me', [], ['moh']])
    expect(sorted(within.moh!)).toEqual(sorted(rightsOfRole(role)))
  })

  test('a module that is off is not there', () => {
    const { within } = scopeOf({ memberships: [membership({ role: 'manager', flags: ['enableMe'] })] })
    expect(within.moh!.filter((right) => right.startsWith('mana.'))).toEqual([])
    expect(within.moh).toContain('me.ppas.delete')
  })

  test('two organizations do not lend each other their rights', () => {
    const memberships = [
      membership({ role: 'viewer', granted: ['me.ppas.approve'] }),
      membership({ organizationId: 'mafar', role: 'staff', denied: ['me.ppas.view'] }),
    ]
    const { within } = scopeOf({ memberships })
    expect(sorted(within.moh!)).toEqual(sorted([...rightsOfRole('viewer'), 'me.ppas.approve']))
    expect(sorted(within.mafar!)).toEqual(sorted(rightsOfRole('staff').filter((it) => it !== 'me.ppas.view')))
  })

  test('oversight views everywhere and writes at home', () => {
    const memberships = [membership({ organizationId: 'ocm', hasOversight: true })]
    const { everywhere, within } = scopeOf({ memberships })
    const views = rights.filter((right) => right.endsWith('.view'))
    expect(everywhere).toEqual(views.filter((right) => !/audit-log|sensitive/.test(right)))
    expect(sorted(within.ocm!)).toEqual(sorted(rightsOfRole('staff')))
  })

  test('a superadmin has every right everywhere', () => {
    expect(scopeOf({ isSuperadmin: true })).toEqual({ person: 'me', everywhere: rights, within: {} })
  })
})

describe('the system’s own work', () => {
  const read = (scope: string) => JSON.parse(scope) as Scope

  test('the platform may do everything and is nobody', () => {
    expect(read(systemScopes.platform)).toEqual({ everywhere: rights, within: {} })
  })

  test('looking after accounts reaches accounts, roles and the names of organizations', () => {
    const { everywhere, within } = read(systemScopes.accounts)
    const of = (feature: string) =>
      ['view', 'create', 'edit'].map((action) => `administration.${feature}.${action}`)
    expect(within).toEqual({})
    expect(sorted(everywhere)).toEqual(
      sorted([
        'administration.organizations.view',
        'administration.features.view',
        // Whether anything of another organization is open to somebody.
        'communities.sharing.view',
        'me.participants.view',
        ...of('people'),
        ...of('registrations'),
        ...of('roles'),
      ]),
    )
  })

  test('work for an organization writes its records and no accounts', () => {
    const { everywhere, within } = read(organizationScope('moh'))
    expect(everywhere).toEqual([])
    const withheld = rights.filter(
      (right) => /^administration\.(people|registrations|roles)\./.test(right) && !right.endsWith('.view'),
    )
    expect(withheld).toHaveLength(15)
    expect(within).toEqual({ moh: rights.filter((right) => !withheld.includes(right)) })
  })
})
