import type { Payload } from 'payload'
import { systemScopes } from '@/access/databaseScope'
import { runAs } from '@/src/database/scope'

/** Everything that BMMS keeps about somebody as a person with an account, by what it is about. */
export type PersonalData = {
  account: Record<string, unknown>
  sessions: object[]
  memberships: object[]
  roles: object[]
  exceptions: object[]
  requestsForAnAccount: object[]
  actions: object[]
}

/** What somebody did is kept for years; the latest of it is handed out, and how much there is beside it. */
const mostActions = 10_000

const statement = `
select json_build_object(
  'account', (select json_build_object('id', u.id, 'name', u.name, 'email', u.email, 'contactNumber', u.contact_number,
    'isActive', u.is_active, 'isSuperadmin', u.is_superadmin, 'hasSecondFactorSince', u.second_factor_at,
    'createdAt', u.created_at, 'updatedAt', u.updated_at)),
  'sessions', (select coalesce(json_agg(json_build_object('createdAt', s.created_at, 'expiresAt', s.expires_at)
    order by s.created_at), '[]') from users_sessions s where s._parent_id = u.id),
  'memberships', (select coalesce(json_agg(json_build_object('organization', o.name, 'role', m.role,
    'position', m.position, 'department', m.department, 'isActive', m.is_active, 'since', m.created_at)
    order by m.created_at), '[]')
    from memberships m join organizations o on o.id = m.organization_id where m.user_id = u.id),
  'roles', (select coalesce(json_agg(json_build_object('role', r.name, 'organization', o.name,
    'startsAt', a.starts_at, 'expiresAt', a.expires_at, 'isActive', a.is_active) order by a.created_at), '[]')
    from role_assignments a join memberships m on m.id = a.membership_id join roles r on r.id = a.role_id
    join organizations o on o.id = m.organization_id where m.user_id = u.id),
  'exceptions', (select coalesce(json_agg(json_build_object('permission', p.permission, 'isGranted', p.is_granted,
    'reason', p.reason, 'organization', o.name, 'startsAt', p.starts_at, 'expiresAt', p.expires_at) order by p.created_at),
    '[]') from permission_overrides p join memberships m on m.id = p.membership_id
    join organizations o on o.id = m.organization_id where m.user_id = u.id),
  'requestsForAnAccount', (select coalesce(json_agg(json_build_object('name', q.name, 'email', q.email,
    'position', q.position, 'organization', o.name, 'at', q.created_at) order by q.created_at), '[]')
    from registrations q join organizations o on o.id = q.organization_id where q.email = u.email),
  'actions', (select coalesce(json_agg(l.line), '[]') from (
    select json_build_object('at', a.created_at, 'what', a.action, 'kind', a.collection, 'record', a.document,
      'address', a.address) as line
    from audit_log a where a.person_id = u.id or (a.collection = 'users' and a.document = u.id::text)
    order by a.created_at desc limit ${mostActions}) l)
) as data
from users u where u.id = $1`

/** Null where there is no such account. Whoever asks for it was let in by the endpoint. */
export const personalDataOf = async (payload: Payload, userId: string): Promise<PersonalData | null> => {
  const { rows } = await runAs(systemScopes.platform, () =>
    payload.db.pool.query<{ data: PersonalData }>(statement, [userId]),
  )
  return rows[0]?.data ?? null
}
