import { describe, expect, test } from '@jest/globals'
import {
  declarationOf,
  isAlwaysOwned,
  isSharing,
  isTenantOwned,
  ownerFieldOf,
  type Ownership,
  type TenantOwnership,
} from '@/access/declaration'
import { exemptions } from '@/access/exemptions'
import {
  actionLabels,
  actions,
  actionsOf,
  featureNames,
  featureOf,
  features,
  isPermission,
  labelOf,
  moduleOf,
  rights,
  type Action,
  type Feature,
} from '@/access/features'
import { flagOf, moduleFlags, moduleNames, modules, type Module } from '@/access/modules'
import {
  capabilities,
  capabilityLabels,
  policy,
  rankOf,
  rightsOfRole,
  roleLabels,
  roles,
  type Capability,
} from '@/access/policy'
import { isModuleOn, rightsIn } from '@/access/principal'
import { membership } from '@/test/support/principals'
import { declared } from '@/test/support/requests'

/** Each module: its name and its switch. */
const table: Record<Module, { label: string; flag?: string }> = {
  communities: { label: 'Communities' },
  mana: { label: 'Needs Assessment (MANA)', flag: 'enableMana' },
  me: { label: 'Monitoring & Evaluation', flag: 'enableMe' },
  planning: { label: 'Planning', flag: 'enablePlanning' },
  budgeting: { label: 'Budgeting', flag: 'enableBudgeting' },
  coordination: { label: 'Coordination', flag: 'enableCoordination' },
  policies: { label: 'Policies', flag: 'enablePolicies' },
  geography: { label: 'Geography' },
  administration: { label: 'Administration' },
}

const all = 'v vce vcedx vcedx'
const approved = 'v vce vcedax vcedax'
const inviting = 'v ve vcedx vcedx'

/** What viewers, staff, managers and administrators may do with each feature, by initial (x for export). */
const rightsTable: Record<Feature, string> = {
  'communities.profiles': all,
  'communities.stakeholders': all,
  'communities.events': all,
  'communities.sharing': inviting,
  'communities.coverages': all,
  'mana.assessments': approved,
  'mana.needs': approved,
  'mana.received-needs': 'v v va va',
  'mana.surveys': approved,
  'mana.baseline-studies': approved,
  'mana.workshops': all,
  'mana.reports': approved,
  'mana.categories': 'v v v v',
  'me.ppas': approved,
  'me.participants': inviting,
  'me.indicators': all,
  'me.outcome-indicators': 'v v v v',
  'me.progress-reports': all,
  'me.documents': all,
  'me.funding-flows': all,
  'me.special-provisions': all,
  'geography.places': 'v v v v',
  'administration.organizations': 'v v v v',
  'administration.features': 'v v v v',
  'administration.people': 'v v v vce',
  'administration.registrations': '   vea',
  'administration.roles': '   vce',
  'administration.sensitive-data': ' v v vx',
  'administration.sensitive-oversight': '   ',
  'administration.imports': 'v v v v',
  'administration.audit-log': '   vx',
}

const asManagerOfUsers: Partial<Record<Feature, string>> = {
  'administration.people': 'v v vce vce',
  'administration.registrations': '  vea vea',
}

const initial: Record<Action, string> = {
  view: 'v',
  create: 'c',
  edit: 'e',
  delete: 'd',
  approve: 'a',
  export: 'x',
}

const rightsOf = (feature: Feature, held: Capability[] = []): string =>
  roles
    .map((role) => rightsIn(membership({ role, capabilities: held })))
    .map((rights) => actions.filter((it) => rights.has(`${feature}.${it}`)).map((it) => initial[it]))
    .map((letters) => letters.join(''))
    .join(' ')

test('there are these modules and no other', () => {
  expect(moduleNames).toEqual(Object.keys(table))
  expect(moduleFlags).toEqual(Object.values(table).flatMap(({ flag }) => flag ?? []))
})

describe.each(moduleNames)('%s', (module) => {
  const { label, flag } = table[module]

  test('has its name and its switch', () => {
    expect([modules[module].label, flagOf(module)]).toEqual([label, flag])
  })

  test('is on unless its own switch is off', () => {
    expect(isModuleOn(membership({ flags: [...moduleFlags] }), module)).toBe(true)
    expect(isModuleOn(membership({ flags: [] }), module)).toBe(flag === undefined)
    expect(isModuleOn(membership({ flags: moduleFlags.filter((it) => it === flag) }), module)).toBe(true)
    expect(isModuleOn(membership({ flags: moduleFlags.filter((it) => it !== flag) }), module)).toBe(!flag)
  })
})

describe.each(featureNames)('%s', (feature) => {
  test('gives each role its rights', () => {
    expect(rightsOf(feature)).toBe(rightsTable[feature])
  })

  test('gives managers who manage users the people, and nobody else anything', () => {
    expect(rightsOf(feature, ['canManageUsers'])).toBe(asManagerOfUsers[feature] ?? rightsTable[feature])
    expect(rightsOf(feature, ['canApprovePlans', 'canApproveBudgets'])).toBe(rightsTable[feature])
  })

  test('lets focal persons endorse requests, and nobody else anything', () => {
    const expected = feature === 'administration.registrations' ? 've ve ve vea' : rightsTable[feature]
    expect(rightsOf(feature, ['isFocalPerson'])).toBe(expected)
  })

  test('lets those who view reports export what managers export', () => {
    const [viewer, staff, ...others] = rightsTable[feature].split(' ')
    const isExported = others[0]!.includes('x')
    const expected = isExported ? [`${viewer}x`, `${staff}x`, ...others].join(' ') : rightsTable[feature]
    expect(rightsOf(feature, ['canViewReports'])).toBe(expected)
  })

  test('offers what roles can be given and nothing else', () => {
    expect(actionsOf(feature)).toEqual(actions.filter((it) => isPermission(`${feature}.${it}`)))
    const byRole = roles.flatMap((role) => policy[feature][role])
    // This one comes with no role.
    if (actionsOf(feature).length > 0 && feature !== 'administration.sensitive-oversight')
      expect(actionsOf(feature)).toEqual(actions.filter((it) => byRole.includes(it)))
  })
})

test('each role has what the one below it has', () => {
  for (const [index, role] of roles.entries()) {
    const above = rightsOfRole(roles[index + 1] ?? role)
    expect(rightsOfRole(role).filter((right) => !above.includes(right))).toEqual([])
  }
})

test('no role gives a right that there is not', () => {
  for (const role of roles) expect(rightsOfRole(role).filter((right) => !rights.includes(right))).toEqual([])
})

test('each action has its name', () => {
  expect(actionLabels).toEqual({
    view: 'View',
    create: 'Create',
    edit: 'Edit',
    delete: 'Delete',
    approve: 'Approve',
    export: 'Export',
  })
})

test('a permission is named by feature and action', () => {
  expect(labelOf('me.progress-reports.edit')).toBe('Progress reports: edit')
  expect([featureOf('me.ppas.view'), moduleOf('me.ppas')]).toEqual(['me.ppas', 'me'])
  expect(['me.ppas.view', 'geography.places.view', 'me.ppas.read', null].map(isPermission)).toEqual([
    true,
    false,
    false,
    false,
  ])
  expect(Object.keys(features)).toEqual(featureNames)
})

test('the roles rank from viewer to administrator', () => {
  expect(roles.map((role) => [role, roleLabels[role], rankOf(role)])).toEqual([
    ['viewer', 'Viewer', 0],
    ['staff', 'Staff', 1],
    ['manager', 'Manager', 2],
    ['admin', 'Administrator', 3],
  ])
})

test('a membership can carry these rights, each with its name', () => {
  expect(capabilities.map((it) => [it, capabilityLabels[it]])).toEqual([
    ['canManageUsers', 'Manages users'],
    ['canApprovePlans', 'Approves plans'],
    ['canApproveBudgets', 'Approves budgets'],
    ['canViewReports', 'Views reports'],
    ['isFocalPerson', 'Focal person: endorses requests for an account'],
  ])
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

describe('whose the rows are', () => {
  const owned = { kind: 'organization', field: 'moa' } as const
  const inherited = { kind: 'inherits', field: 'moa', parent: { field: 'ppa', collection: 'ppas' } } as const

  test.each<[string, TenantOwnership, { isSharing: boolean; isAlwaysOwned: boolean }]>([
    ['is an organization', owned, { isSharing: false, isAlwaysOwned: true }],
    ['may be everybody', { ...owned, isShared: true }, { isSharing: true, isAlwaysOwned: false }],
    ['may be the platform', { ...owned, hasPlatformRows: true }, { isSharing: false, isAlwaysOwned: false }],
    [
      'is said to be neither',
      { ...owned, isShared: false, hasPlatformRows: false },
      { isSharing: false, isAlwaysOwned: true },
    ],
    ['is that of another record', inherited, { isSharing: false, isAlwaysOwned: true }],
    // No type allows it, and a record without the one it belongs to would be seen by all.
    [
      'is that of another record, whatever else is said',
      { ...inherited, isShared: true } as TenantOwnership,
      { isSharing: false, isAlwaysOwned: true },
    ],
  ])('%s', (_whose, ownership, expected) => {
    expect({ isSharing: isSharing(ownership), isAlwaysOwned: isAlwaysOwned(ownership) }).toEqual(expected)
    expect(ownerFieldOf(declared({ ownership }).bmms)).toBe('moa')
  })

  test.each<Ownership>([{ kind: 'reference' }, { kind: 'platform' }, { kind: 'account' }])(
    'is nobody in particular: $kind',
    (ownership) => {
      expect([isSharing(ownership), ownerFieldOf(declared({ ownership }).bmms)]).toEqual([false, null])
      expect(ownerFieldOf(undefined)).toBeNull()
    },
  )
})
