import type { Module } from './modules'

/** The four membership roles, weakest first: a person grants at most their own. */
export const roles = ['viewer', 'staff', 'manager', 'admin'] as const
export type Role = (typeof roles)[number]

export const actions = ['read', 'create', 'update', 'delete'] as const
export type Action = (typeof actions)[number]

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
] as const
export type Capability = (typeof capabilities)[number]

type Rights = Record<Role, readonly Action[]>

const read = ['read'] as const
const write = ['read', 'create', 'update'] as const
const all = ['read', 'create', 'update', 'delete'] as const

/** Ordinary records of a ministry: staff write, managers also delete. */
const records: Rights = { viewer: read, staff: write, manager: all, admin: all }

/**
 * Role × action × module: the whole of what a membership allows inside its own organization.
 * Oversight adds reading everywhere and nothing else; superadmins may do everything.
 */
export const policy: Record<Module, Rights> = {
  communities: records,
  mana: records,
  me: records,
  planning: records,
  budgeting: records,
  coordination: records,
  policies: records,
  geography: { viewer: read, staff: read, manager: read, admin: read },
  // People are deactivated, never deleted: their names stand under what they wrote.
  administration: { viewer: read, staff: read, manager: read, admin: write },
}

/** What a capability adds to a role. */
export const capabilityRights: readonly {
  capability: Capability
  module: Module
  roles: readonly Role[]
  actions: readonly Action[]
}[] = [
  {
    capability: 'canManageUsers',
    module: 'administration',
    roles: ['manager'],
    actions: ['create', 'update'],
  },
]

export const rankOf = (role: Role): number => roles.indexOf(role)
