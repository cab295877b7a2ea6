import { describe, expect, test } from '@jest/globals'
import { declarationOf, isTenantOwned } from '@/access/declaration'
import { exemptions } from '@/access/exemptions'
import { flagOf, moduleFlags, moduleNames, modules, type Module } from '@/access/modules'
import { capabilities, rankOf, roleLabels, roles, type Action } from '@/access/policy'
import { grants, isModuleOn } from '@/access/principal'
import { membership } from '@/test/support/principals'
import { declared } from '@/test/support/requests'

const actions: Action[] = ['read', 'create', 'update', 'delete']

/** Each module: its name, its switch, and what viewers, staff, managers and administrators may do (by initial). */
const table: Record<Module, { label: string; flag?: string; rights: string }> = {
  communities: { label: 'Communities', rights: 'r rcu rcud rcud' },
  mana: { label: 'Needs Assessment (MANA)', flag: 'enableMana', rights: 'r rcu rcud rcud' },
  me: { label: 'Monitoring & Evaluation', flag: 'enableMe', rights: 'r rcu rcud rcud' },
  planning: { label: 'Planning', flag: 'enablePlanning', rights: 'r rcu rcud rcud' },
  budgeting: { label: 'Budgeting', flag: 'enableBudgeting', rights: 'r rcu rcud rcud' },
  coordination: { label: 'Coordination', flag: 'enableCoordination', rights: 'r rcu rcud rcud' },
  policies: { label: 'Policies', flag: 'enablePolicies', rights: 'r rcu rcud rcud' },
  geography: { label: 'Geography', rights: 'r r r r' },
  administration: { label: 'Administration', rights: 'r r r rcu' },
}

const rightsOf = (module: Module, held: (typeof capabilities)[number][] = []): string =>
  roles
    .map((role) =>
      actions
        .filter((action) => grants(membership({ role, capabilities: held }), action, module))
        .map((action) => action[0])
        .join(''),
    )
    .join(' ')

test('there are these modules and no other', () => {
  expect(moduleNames).toEqual(Object.keys(table))
  expect(moduleFlags).toEqual(Object.values(table).flatMap(({ flag }) => flag ?? []))
})

describe.each(moduleNames)('%s', (module) => {
  const { label, flag, rights } = table[module]

  test('has its name and its switch', () => {
    expect([modules[module].label, flagOf(module)]).toEqual([label, flag])
  })

  test('is on unless its own switch is off', () => {
    expect(isModuleOn(membership({ flags: [...moduleFlags] }), module)).toBe(true)
    expect(isModuleOn(membership({ flags: [] }), module)).toBe(flag === undefined)
    expect(isModuleOn(membership({ flags: moduleFlags.filter((it) => it === flag) }), module)).toBe(true)
    expect(isModuleOn(membership({ flags: moduleFlags.filter((it) => it !== flag) }), module)).toBe(!flag)
  })

  test('gives each role its rights', () => {
    expect(rightsOf(module)).toBe(rights)
  })

  test('gives further rights only to managers who manage users, and only over people', () => {
    expect(rightsOf(module, ['canManageUsers'])).toBe(module === 'administration' ? 'r r rcu rcu' : rights)
    expect(rightsOf(module, ['canApprovePlans', 'canApproveBudgets', 'canViewReports'])).toBe(rights)
  })
})

test('the roles rank from viewer to administrator', () => {
  expect(roles.map((role) => [role, roleLabels[role], rankOf(role)])).toEqual([
    ['viewer', 'Viewer', 0],
    ['staff', 'Staff', 1],
    ['manager', 'Manager', 2],
    ['admin', 'Administrator', 3],
  ])
})

test('a membership can carry these rights', () => {
  expect(capabilities).toEqual(['canManageUsers', 'canApprovePlans', 'canApproveBudgets', 'canViewReports'])
})

test('three of Payload’s own collections are exempt, each with a reason', () => {
  expect(Object.keys(exemptions)).toEqual(['payload-preferences', 'payload-kv', 'payload-migrations'])
  for (const reason of Object.values(exemptions)) expect(reason).toMatch(/^[A-Z].{20,}\.$/)
})

test('a declaration is found on its collection, and says whether organizations own the rows', () => {
  const custom = declared()
  expect(declarationOf({ custom })).toBe(custom.bmms)
  expect([declarationOf({}), declarationOf({ custom: {} })]).toEqual([undefined, undefined])
  expect(isTenantOwned({ kind: 'organization', field: 'organization' })).toBe(true)
  expect(isTenantOwned({ kind: 'reference' })).toBe(false)
})
