import type { Payload } from 'payload'
import { sqlNameOf } from '@/src/database/names'
import { runAs } from '@/src/database/scope'
import { settings } from '@/src/settings'
import { systemScopes } from './databaseScope'
import { isPermission, type Right } from './features'
import { moduleFlags, type ModuleFlag } from './modules'
import { openings, type Door } from './openings'
import { capabilities, type Capability, type Role } from './policy'
import { hasOversight, type Membership, type OrganizationContext, type Principal } from './principal'

/** What the request says about the organization to work in: a header is explicit, a cookie is a memory. */
export type RequestedOrganization = { code: string; isExplicit: boolean } | null

type Row = {
  user: { id: string; isSuperadmin: boolean; isActive: boolean } & Record<string, unknown>
  memberships: (Omit<
    Membership,
    'capabilities' | 'flags' | 'hasOversight' | 'granted' | 'denied' | 'lasting'
  > & {
    oversight: boolean
    isOversight: boolean
    capabilities: Record<Capability, boolean | null>
    flags: Record<ModuleFlag, boolean | null>
    given: { permission: string; isGranted: boolean; isLasting: boolean }[] | null
  })[]
  colleagues: string[]
  doors: Door[] | null
  context: OrganizationContext | null
  hasSecondFactor: boolean
  requiresSecondFactor: boolean
}

const flagColumns = moduleFlags.map((flag) => `'${flag}', o."${sqlNameOf(flag)}"`).join(', ')
const capabilityColumns = capabilities.map((name) => `'${name}', own."${sqlNameOf(name)}"`).join(', ')

/** Each collection of which a row lets an organization of this person in. */
const doorsOpen = Object.values(openings)
  .map(
    ({ by, reader }) =>
      `select '${by}' as door where exists (select from ${sqlNameOf(by)} d
        where d.${sqlNameOf(reader)}_id in (select organization_id from own))`,
  )
  .join(' union all ')

const statement = `
with own as (
  select m.*, o.code, o.name as organization_name, o.is_oversight, json_build_object(${flagColumns}) as flags
  from memberships m join organizations o on o.id = m.organization_id
  where m.user_id = $1 and m.is_active and o.is_active
),
given as (
  select a.membership_id, permission, true as is_granted, a.expires_at is null as is_lasting
  from role_assignments a join roles r on r.id = a.role_id,
    jsonb_array_elements_text(r.permissions) as permission
  where a.membership_id in (select id from own) and r.is_active and ${isInForce('a')}
  union
  select e.membership_id, e.permission, e.is_granted, e.expires_at is null
  from permission_overrides e
  where e.membership_id in (select id from own) and ${isInForce('e')}
)
select
  json_build_object(
    'id', u.id, 'email', u.email, 'name', u.name, 'isSuperadmin', u.is_superadmin, 'isActive', u.is_active,
    'createdAt', u.created_at, 'updatedAt', u.updated_at,
    'sessions', (select coalesce(json_agg(json_build_object(
        'id', s.id, 'createdAt', s.created_at, 'expiresAt', s.expires_at)), '[]')
      from users_sessions s where s._parent_id = u.id and s.expires_at > now())
  ) as "user",
  (select coalesce(json_agg(json_build_object(
      'id', own.id, 'organizationId', own.organization_id, 'organizationCode', own.code,
      'organizationName', own.organization_name, 'role', own.role, 'isPrimary', own.is_primary,
      'oversight', own.oversight, 'isOversight', own.is_oversight, 'flags', own.flags,
      'capabilities', json_build_object(${capabilityColumns}),
      'given', (select json_agg(json_build_object(
          'permission', g.permission, 'isGranted', g.is_granted, 'isLasting', g.is_lasting) order by g.permission)
        from given g where g.membership_id = own.id)
    ) order by own.is_primary desc, own.code), '[]') from own) as memberships,
  (select coalesce(json_agg(distinct m.user_id), '[]') from memberships m
    where m.organization_id in (select own.organization_id from own)) as colleagues,
  (select json_agg(door) from (${doorsOpen}) as open_doors) as doors,
  (select json_build_object('id', o.id, 'code', o.code, 'name', o.name)
    from organizations o where o.code = $2 and o.is_active) as context,
  u.second_factor_at is not null as "hasSecondFactor",
  (
    (u.is_superadmin and $3) or ($4 and exists (select from own where own.oversight and own.is_oversight))
    or exists (select from own join roles r on r.slug = own.role::text
      where r.organization_id is null and r.requires_second_factor)
    or exists (select from role_assignments a join roles r on r.id = a.role_id
      where a.membership_id in (select id from own) and r.is_active and r.requires_second_factor and ${isInForce('a')})
  ) as "requiresSecondFactor"
from users u where u.id = $1`

/** A user as Payload's authentication wants it, with the principal attached. */
export type AuthenticatedUser = Record<string, unknown> & { id: string; principal: Principal }

/**
 * Loads the user, their live sessions and everything access depends on, in one statement.
 * Null when there is no such user. Because it runs on every request, revocation acts on the next one.
 */
export const loadUser = async ({
  payload,
  userId,
  requested,
}: {
  payload: Payload
  userId: string
  requested: RequestedOrganization
}): Promise<AuthenticatedUser | null> => {
  const { rows } = await runAs(systemScopes.accounts, () =>
    payload.db.pool.query<Row>({
      name: 'load-user',
      text: statement,
      values: [userId, requested?.code ?? null, ...required()],
    }),
  )
  const row = rows[0]
  return row ? { ...row.user, principal: toPrincipal(row, requested) } : null
}

/** Whether this installation requires a second factor of superadmins, and of oversight. */
const required = (): [boolean, boolean] => [
  settings.secondFactorOf.includes('superadmins'),
  settings.secondFactorOf.includes('oversight'),
]

const toPrincipal = (
  { user, memberships, colleagues, doors, context, hasSecondFactor, requiresSecondFactor }: Row,
  requested: RequestedOrganization,
): Principal => {
  if (!user.isActive) return nobody(user.id)
  if (requiresSecondFactor && !hasSecondFactor)
    return { ...nobody(user.id), requiresSecondFactor, needsSecondFactor: true }
  const own = memberships.map(toMembership)
  const base: Principal = {
    ...nobody(user.id),
    isSuperadmin: user.isSuperadmin,
    memberships: own,
    requiresSecondFactor,
  }
  return {
    ...base,
    ...contextFor(base, context, requested),
    colleagueIds: [...new Set([user.id, ...colleagues])],
    doors: doors ?? [],
  }
}

/** Somebody for whom every rule answers no. */
export const nobody = (userId: string): Principal => ({
  userId,
  isSuperadmin: false,
  memberships: [],
  context: null,
  refusedContext: null,
  requiresSecondFactor: false,
  needsSecondFactor: false,
  colleagueIds: [],
  doors: [],
})

const toMembership = ({
  oversight,
  isOversight,
  capabilities: held,
  flags,
  given,
  ...rest
}: Row['memberships'][number]): Membership => ({
  ...rest,
  ...exceptionsFrom(given ?? []),
  role: rest.role as Role,
  hasOversight: oversight && isOversight,
  capabilities: capabilities.filter((name) => held[name]),
  flags: moduleFlags.filter((flag) => flags[flag]),
})

/** A permission that the catalogue no longer offers gives nothing. */
const exceptionsFrom = (
  given: NonNullable<Row['memberships'][number]['given']>,
): Pick<Membership, 'granted' | 'denied' | 'lasting'> => {
  const rightsWhere = (test: (it: (typeof given)[number]) => boolean): Right[] => [
    ...new Set(
      given
        .filter(test)
        .map(({ permission }) => permission)
        .filter(isPermission),
    ),
  ]
  return {
    granted: rightsWhere(({ isGranted }) => isGranted),
    denied: rightsWhere(({ isGranted }) => !isGranted),
    lasting: rightsWhere(({ isGranted, isLasting }) => isGranted && isLasting),
  }
}

/** An explicit context without the right is refused; a remembered one that no longer holds is dropped. */
const contextFor = (
  principal: Principal,
  found: OrganizationContext | null,
  requested: RequestedOrganization,
): Pick<Principal, 'context' | 'refusedContext'> => {
  const mayWorkIn =
    found !== null &&
    (principal.isSuperadmin ||
      hasOversight(principal) ||
      principal.memberships.some(({ organizationId }) => organizationId === found.id))
  if (mayWorkIn) return { context: found, refusedContext: null }
  return { context: null, refusedContext: requested?.isExplicit ? requested.code : null }
}

/** Whether what is given under this alias holds at this moment. */
function isInForce(alias: string): string {
  return `${alias}.is_active and (${alias}.starts_at is null or ${alias}.starts_at <= now())
    and (${alias}.expires_at is null or ${alias}.expires_at > now())`
}
