import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload'
import { systemScopes } from '@/access/databaseScope'
import type { Right } from '@/access/features'
import { runAs } from '@/src/database/scope'
import { invalid } from '../problems'
import { idOf } from '../relations'
import { assertEndAhead, assertHolds, assertMayServe, giverIn, receiverOf } from './giving'
import { assertLevel } from './roles'

type AssignedRole = { level: number; permissions: Right[]; isActive: boolean; isSystemRole: boolean }

/**
 * Giving a role is giving its permissions: nobody gives one that they lack, to somebody who ranks higher, or to
 * themselves. Ending an assignment takes no more than the right to change assignments.
 */
export const limitAssignment: CollectionBeforeChangeHook = async ({
  collection,
  data,
  operation,
  originalDoc,
  req,
}) => {
  const { slug } = collection
  assertEndAhead({ data, originalDoc, collection: slug, req })
  const role = await roleOf(data.role, req)
  // What is missing is named by the check of references.
  if (!role) return data
  if (operation === 'create') assertAssignable(role, slug, req)
  const own = giverIn(req, data.organization)
  if (!own) return data
  assertMayServe(own, await receiverOf(data.membership, req))
  if (isEnding(data)) return data
  assertLevel(own, role.level, 'role')
  assertHolds(own, role.permissions, 'role')
  return data
}

/** The four that every membership has one of are not given on top of it. */
const assertAssignable = (
  { isActive, isSystemRole }: AssignedRole,
  collection: string,
  req: PayloadRequest,
): void => {
  if (isActive && !isSystemRole) return
  const message = isSystemRole
    ? 'This role is set at the membership itself.'
    : 'This role is switched off. Switch it on first.'
  throw invalid({ collection, problems: [{ path: 'role', message }], req })
}

const roleOf = async (given: unknown, req: PayloadRequest): Promise<AssignedRole | null> => {
  const id = idOf(given)
  if (!id) return null
  const role = await runAs(systemScopes.accounts, () =>
    req.payload.findByID({
      collection: 'roles',
      id,
      depth: 0,
      select: { level: true, permissions: true, isActive: true, isSystemRole: true },
      disableErrors: true,
      // Whether the giver may see the role is settled by the check of references, which follows.
      overrideAccess: true,
      req,
    }),
  )
  return role as AssignedRole | null
}

export const isEnding = (data: { isActive?: unknown }): boolean => data.isActive === false
