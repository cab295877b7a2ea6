import type { CollectionBeforeChangeHook, PayloadRequest, Where } from 'payload'
import { systemScopes } from '@/access/databaseScope'
import {
  capabilities,
  rankOf,
  rightsOfRole,
  roleLabels,
  roles,
  type Capability,
  type Role,
} from '@/access/policy'
import { rightsToGive, type Membership } from '@/access/principal'
import { runAs } from '@/src/database/scope'
import { refused } from '../problems'
import { idOf } from '../relations'
import { assertHolds, giverIn } from './giving'

type Row = { id?: string; organization?: unknown; role?: Role; isActive?: boolean } & Partial<
  Record<Capability, boolean>
>

/**
 * Nobody gives a role above their own, changes somebody who ranks above them, or grants a right they lack. The last
 * administrator of an organization stays, or nobody there could bring in another.
 */
export const limitGrants: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const own = giverIn(req, data.organization)
  if (!own) return data
  const [before, after] = [originalDoc as Row | undefined, data as Row]
  assertRank({ own, before: before?.role, after: after.role })
  const added = capabilities.filter((name) => after[name] && !before?.[name])
  const lacking = added.find((name) => !holds(own, name))
  if (lacking) throw refused('You cannot grant a right that you do not hold yourself.', lacking)
  assertHolds(own, await conveyed({ before, after, req }), 'role')
  if (before) await assertAdministratorRemains({ before, after, req })
  return data
}

/** What a member has after this change and had not before: of a new role, or of all when they are switched on again. */
const conveyed = async ({
  before,
  after,
  req,
}: {
  before?: Row
  after: Row
  req: PayloadRequest
}): Promise<unknown[] | null> => {
  // What is no role is left to the validation of the field, which comes later.
  const role = roles.find((it) => it === (after.role ?? before?.role))
  const isReturning = before?.isActive === false && after.isActive === true
  if (!role || (before && !isReturning && role === before.role)) return null
  return isReturning ? [...rightsOfRole(role), ...(await keptRights(before.id!, req))] : rightsOfRole(role)
}

/** What was given to a member beside the role, and comes back with them. */
const keptRights = async (membership: string, req: PayloadRequest): Promise<unknown[]> => {
  const where: Where = { and: [{ membership: { equals: membership } }, { isActive: { equals: true } }] }
  const every = { where, limit: 1000, pagination: false }
  // Given by others perhaps, and this administrator need not be able to see it.
  const { assigned, exceptions } = await runAs(systemScopes.accounts, async () => ({
    assigned: await req.payload.find({
      ...every,
      collection: 'role-assignments',
      depth: 1,
      populate: { roles: { permissions: true } },
      overrideAccess: true,
      req,
    }),
    exceptions: await req.payload.find({
      ...every,
      collection: 'permission-overrides',
      depth: 0,
      overrideAccess: true,
      req,
    }),
  }))
  return [
    ...assigned.docs.flatMap(({ role }) => (role as Exclude<typeof role, string>).permissions),
    ...exceptions.docs.filter((it) => it.isGranted).map((it) => it.permission),
  ]
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

/** An administrator manages people, endorses and views reports by office; approvals must have been given. */
const holds = (own: Membership, capability: Capability): boolean => {
  if (capability === 'canViewReports') return true
  if (capability === 'canManageUsers') return rightsToGive(own).has('administration.people.edit')
  if (capability === 'isFocalPerson') return rightsToGive(own).has('administration.registrations.edit')
  return own.capabilities.includes(capability)
}
