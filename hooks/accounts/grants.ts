import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload'
import { principalOf } from '@/access/compile'
import { capabilities, rankOf, roleLabels, type Capability, type Role } from '@/access/policy'
import { grants, type Membership } from '@/access/principal'
import { refused } from '../problems'
import { idOf } from '../relations'

type Row = { id?: string; organization?: unknown; role?: Role; isActive?: boolean } & Partial<
  Record<Capability, boolean>
>

/**
 * Nobody gives a role above their own, changes somebody who ranks above them, or grants a right they lack. The last
 * administrator of an organization stays, or nobody there could bring in another.
 */
export const limitGrants: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const principal = principalOf(req)
  if (!principal || principal.isSuperadmin) return data
  const own = principal.memberships.find(({ organizationId }) => organizationId === idOf(data.organization))
  if (!own) throw refused('You may not manage the members of this organization.', 'organization')
  assertRank({ own, before: originalDoc?.role, after: (data as Row).role })
  const added = capabilities.filter((name) => data[name] && !originalDoc?.[name])
  const lacking = added.find((name) => !holds(own, name))
  if (lacking) throw refused('You cannot grant a right that you do not hold yourself.', lacking)
  if (originalDoc) await assertAdministratorRemains({ before: originalDoc as Row, after: data as Row, req })
  return data
}

const assertAdministratorRemains = async ({
  before,
  after,
  req,
}: {
  before: Row
  after: Row
  req: PayloadRequest
}): Promise<void> => {
  if (!isAdministrator(before) || isAdministrator({ ...before, ...after })) return
  const { totalDocs: others } = await req.payload.count({
    collection: 'memberships',
    where: {
      and: [
        { organization: { equals: idOf(before.organization) } },
        { role: { equals: 'admin' } },
        { isActive: { equals: true } },
        { id: { not_equals: before.id } },
      ],
    },
    overrideAccess: true,
    req,
  })
  if (others === 0)
    throw refused('An organization keeps at least one administrator. Name another one first.', 'role')
}

const isAdministrator = ({ role, isActive }: Row): boolean => role === 'admin' && isActive === true

const assertRank = ({ own, before, after }: { own: Membership; before?: Role; after?: Role }): void => {
  if (before && rankOf(before) > rankOf(own.role)) {
    throw refused(`You cannot change a member who is ${roleLabels[before]}.`, 'role')
  }
  if (after && rankOf(after) > rankOf(own.role)) {
    throw refused(`You cannot give the role ${roleLabels[after]}: it is above your own.`, 'role')
  }
}

/** An administrator manages people and views reports by office; approvals must have been given. */
const holds = (own: Membership, capability: Capability): boolean => {
  if (capability === 'canViewReports') return true
  if (capability === 'canManageUsers') return grants(own, 'update', 'administration')
  return own.capabilities.includes(capability)
}
