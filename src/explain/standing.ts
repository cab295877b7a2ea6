import type { Payload } from 'payload'
import { runAs } from '@/src/database/scope'
import { systemScopes } from '@/access/databaseScope'
import type { Right } from '@/access/features'
import type { Role } from '@/access/policy'

/** Something given to a member beside the role, whether it holds at this moment or not. */
export type Given = {
  /** The name of the role, or null for an exception. */
  role: string | null
  permissions: Right[]
  isGranted: boolean
  reason: string | null
  by: string | null
  isActive: boolean
  startsAt: string | null
  expiresAt: string | null
  /** Compared with the database's clock, as the rights themselves are. */
  hasBegun: boolean
  hasEnded: boolean
}

/** A membership as it is written down, switched off or not. */
export type WrittenMembership = {
  id: string
  organizationId: string
  organizationName: string
  role: Role
  isActive: boolean
  isOrganizationActive: boolean
  given: Given[]
}

const validity = (alias: string): string => `
  'startsAt', ${alias}.starts_at, 'expiresAt', ${alias}.expires_at,
  'hasBegun', ${alias}.starts_at is null or ${alias}.starts_at <= now(),
  'hasEnded', ${alias}.expires_at is not null and ${alias}.expires_at <= now()`

const statement = `
select m.id, m.organization_id as "organizationId", o.name as "organizationName", m.role::text,
  m.is_active as "isActive", o.is_active as "isOrganizationActive",
  (select coalesce(json_agg(it), '[]') from (
    select json_build_object('role', r.name, 'permissions', r.permissions, 'isGranted', true, 'reason', null,
      'by', u.name, 'isActive', a.is_active and r.is_active, ${validity('a')}) as it
    from role_assignments a join roles r on r.id = a.role_id left join users u on u.id = a.created_by_id
    where a.membership_id = m.id
    union all
    select json_build_object('role', null, 'permissions', json_build_array(e.permission), 'isGranted', e.is_granted,
      'reason', e.reason, 'by', u.name, 'isActive', e.is_active, ${validity('e')})
    from permission_overrides e left join users u on u.id = e.created_by_id
    where e.membership_id = m.id
  ) as every) as given
from memberships m join organizations o on o.id = m.organization_id
where m.user_id = $1
order by m.is_primary desc, o.name`

/** Every membership of a person, with where its rights come from: what a principal no longer says. */
export const loadStanding = async ({
  payload,
  userId,
}: {
  payload: Payload
  userId: string
}): Promise<WrittenMembership[]> => {
  const { rows } = await runAs(systemScopes.accounts, () =>
    payload.db.pool.query<WrittenMembership>(statement, [userId]),
  )
  return rows
}
