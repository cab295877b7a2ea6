import { featureNames, rights, type Action, type Feature, type Right } from './features'

/** The four membership roles, weakest first: a person grants at most their own. */
export const roles = ['viewer', 'staff', 'manager', 'admin'] as const
export type Role = (typeof roles)[number]

export const roleLabels: Record<Role, string> = {
  viewer: 'Viewer',
  staff: 'Staff',
  manager: 'Manager',
  admin: 'Administrator',
}

/** Rights a membership can carry on top of its role. */
export const capabilities = [
  'canManageUsers',
  'canApprovePlans',
  'canApproveBudgets',
  'canViewReports',
  'isFocalPerson',
] as const
export type Capability = (typeof capabilities)[number]

export const capabilityLabels: Record<Capability, string> = {
  canManageUsers: 'Manages users',
  canApprovePlans: 'Approves plans',
  canApproveBudgets: 'Approves budgets',
  canViewReports: 'Views reports',
  isFocalPerson: 'Focal person: endorses requests for an account',
}

type Allowed = Record<Role, readonly Action[]>

const view = ['view'] as const
const write = ['view', 'create', 'edit'] as const
const all = ['view', 'create', 'edit', 'delete', 'export'] as const

/** Ordinary records of a ministry: staff write, managers also delete and take them out of the system. */
const records: Allowed = { viewer: view, staff: write, manager: all, admin: all }

/** Records that somebody approves: those who lead the work, not whoever looks after the accounts. */
const approvedRecords: Allowed = { ...records, manager: [...all, 'approve'], admin: [...all, 'approve'] }

/** What lets another organization in is decided by those who lead the work; staff keep it up to date. */
const invitations: Allowed = { ...records, staff: ['view', 'edit'] }

/** The same for all and kept by superadmins. */
const common: Allowed = { viewer: view, staff: view, manager: view, admin: view }

/**
 * Role × action × feature: the whole of what a membership role allows inside its own organization. Oversight adds
 * viewing everywhere and nothing else; superadmins may do everything.
 */
export const policy: Record<Feature, Allowed> = {
  'communities.profiles': records,
  'communities.stakeholders': records,
  'communities.events': records,
  'communities.sharing': invitations,
  'communities.coverages': records,
  'mana.assessments': approvedRecords,
  'mana.needs': approvedRecords,
  // Made by forwarding; an answer binds the office.
  'mana.received-needs': {
    viewer: view,
    staff: view,
    manager: ['view', 'approve'],
    admin: ['view', 'approve'],
  },
  'mana.surveys': approvedRecords,
  'mana.baseline-studies': approvedRecords,
  'mana.workshops': records,
  'mana.reports': approvedRecords,
  'mana.categories': common,
  'me.ppas': approvedRecords,
  'me.participants': invitations,
  'me.indicators': records,
  'me.outcome-indicators': common,
  'me.progress-reports': records,
  'me.documents': records,
  'me.funding-flows': records,
  'me.special-provisions': records,
  'geography.places': common,
  'administration.organizations': common,
  'administration.features': common,
  // People are switched off, never deleted: their names stand under what they wrote.
  'administration.people': { viewer: view, staff: view, manager: view, admin: write },
  'administration.registrations': {
    viewer: [],
    staff: [],
    manager: [],
    admin: ['view', 'edit', 'approve'],
  },
  'administration.roles': { viewer: [], staff: [], manager: [], admin: write },
  'administration.sensitive-data': {
    viewer: [],
    staff: view,
    manager: view,
    admin: ['view', 'export'],
  },
  // Given to single people of an office with oversight, by superadmins first.
  'administration.sensitive-oversight': { viewer: [], staff: [], manager: [], admin: [] },
  // Importing takes the right to add the records; here stands only what was uploaded.
  'administration.imports': common,
  'administration.audit-log': { viewer: [], staff: [], manager: [], admin: ['view', 'export'] },
}

/** What a role allows, written out. */
export const rightsOfRole = (role: Role): Right[] =>
  featureNames.flatMap((feature) => policy[feature][role].map((action): Right => `${feature}.${action}`))

/** What a capability adds to a role. */
export const capabilityRights: readonly {
  capability: Capability
  roles: readonly Role[]
  rights: readonly Right[]
}[] = [
  {
    capability: 'canManageUsers',
    roles: ['manager'],
    rights: [
      'administration.people.create',
      'administration.people.edit',
      'administration.registrations.view',
      'administration.registrations.edit',
      'administration.registrations.approve',
    ],
  },
  {
    capability: 'isFocalPerson',
    roles: ['viewer', 'staff', 'manager'],
    rights: ['administration.registrations.view', 'administration.registrations.edit'],
  },
  {
    capability: 'canViewReports',
    roles: ['viewer', 'staff'],
    rights: rights.filter((right) => right.endsWith('.export') && rightsOfRole('manager').includes(right)),
  },
]

export const rankOf = (role: Role): number => roles.indexOf(role)
