import { marked } from '../canaries'
import type { Subject } from '../subject'

let taken = 0

/** Members and their rights. */
export const tenancy: readonly Subject[] = [
  {
    slug: 'memberships',
    graphql: ['Membership', 'Memberships'],
    text: 'position',
    owned: { by: 'organization', rights: 'people' },
    insider: 'admin',
    outsider: 'admin',
    factory: (_bmms, code) => {
      taken += 1
      return Promise.resolve({
        email: `person${taken}@${code.toLowerCase()}.example`,
        name: marked(`Person of ${code}`, code, 'users'),
        role: 'viewer',
        position: marked(`Position at ${code}`, code, 'memberships'),
      })
    },
  },
  {
    slug: 'roles',
    graphql: ['Role', 'Roles'],
    text: 'description',
    owned: { by: 'organization', rights: 'roles', sharesRows: true },
    insider: 'admin',
    outsider: 'admin',
    factory: (_bmms, code) => {
      taken += 1
      return Promise.resolve({
        name: `Role ${taken} of ${code}`,
        description: marked(`What ${code} needs it for`, code, 'roles'),
        level: 2,
        permissions: ['me.ppas.approve'],
      })
    },
  },
  {
    slug: 'role-assignments',
    graphql: ['RoleAssignment', 'RoleAssignments'],
    text: 'notes',
    owned: { by: 'organization', parent: 'membership', rights: 'roles' },
    insider: 'admin',
    outsider: 'admin',
    factory: async (bmms, code, create) => ({
      membership: (await create(bmms, 'memberships', code)).id,
      role: (await create(bmms, 'roles', code)).id,
      notes: marked(`Why ${code} gave it`, code, 'role-assignments'),
    }),
  },
  {
    slug: 'permission-overrides',
    graphql: ['PermissionOverride', 'PermissionOverrides'],
    text: 'reason',
    owned: { by: 'organization', parent: 'membership', rights: 'roles' },
    insider: 'admin',
    outsider: 'admin',
    factory: async (bmms, code, create) => ({
      membership: (await create(bmms, 'memberships', code)).id,
      permission: 'me.ppas.approve',
      reason: marked(`Why ${code} makes an exception`, code, 'permission-overrides'),
    }),
  },
]
