import type { PayloadRequest, Where } from 'payload'
import { isEmpty, scopeOf, type Principal, type Scope } from '@/access/principal'
import { idOf } from '@/hooks/relations'
import type { RegistrationState } from '@/src/domain/registrations'
import type { Membership, Organization, Registration, User } from '@/src/payload-types'
import { activeOrganizations } from './activeOrganizations'
import { mayTransfer } from './transfer'

export type Place = { code: string; name: string }

export type OpenRequest = Pick<Registration, 'id' | 'name' | 'email' | 'position' | 'createdAt'> & {
  department: string | null
  message: string | null
  status: RegistrationState
  endorsement: { by: string; at: string; reason: string | null } | null
  organization: Place
  /** Whether whoever looks can decide it, or only endorse. */
  canApprove: boolean
}

export type WaitingInvitation = {
  id: string
  name: string
  email: string
  role: Membership['role']
  sentAt: string
  expiresAt: string
  isExpired: boolean
  organization: Place
}

export type Overview = {
  requests: OpenRequest[]
  invitations: WaitingInvitation[]
  /** The organizations between which whoever looks moves members. */
  places: Place[]
}

const most = 100

/** Whether somebody has anything to do with people who join. */
export const mayLookAfterJoining = (principal: Principal): boolean =>
  !isEmpty(scopeOf(principal, 'edit', 'administration.registrations')) ||
  !isEmpty(scopeOf(principal, 'edit', 'administration.people'))

/** What waits for this person, oldest first, in the organization they work in or in all of theirs. */
export const loadOverview = async (req: PayloadRequest, principal: Principal): Promise<Overview> => ({
  requests: await openRequests(req, principal),
  invitations: await waitingInvitations(req, principal),
  places: mayTransfer(principal) ? await everyPlace(req) : [],
})

const openRequests = async (req: PayloadRequest, principal: Principal): Promise<OpenRequest[]> => {
  const scope = scopeOf(principal, 'edit', 'administration.registrations')
  if (isEmpty(scope)) return []
  const { docs } = await req.payload.find({
    collection: 'registrations',
    where: { and: [{ status: { in: ['submitted', 'endorsed'] } }, ...within(scope)] },
    sort: 'createdAt',
    depth: 1,
    populate: { organizations: { code: true, name: true } },
    limit: most,
    pagination: false,
    overrideAccess: false,
    req,
  })
  const approves = scopeOf(principal, 'approve', 'administration.registrations')
  return docs.map((it) => ({
    ...pick(it),
    endorsement:
      it.status === 'endorsed'
        ? { by: nameOf(it.endorsedBy), at: it.endorsedAt ?? it.updatedAt, reason: it.endorsedReason ?? null }
        : null,
    organization: placeOf(it.organization),
    canApprove: approves === 'all' || approves.includes(idOf(it.organization)!),
  }))
}

const pick = ({ id, name, email, position, department, message, status, createdAt }: Registration) => ({
  id,
  name,
  email,
  position,
  department: department ?? null,
  message: message ?? null,
  status,
  createdAt,
})

const waitingInvitations = async (
  req: PayloadRequest,
  principal: Principal,
): Promise<WaitingInvitation[]> => {
  const scope = scopeOf(principal, 'edit', 'administration.people')
  if (isEmpty(scope)) return []
  const { docs } = await req.payload.find({
    collection: 'memberships',
    where: { and: [{ invitation: { equals: 'waiting' } }, ...within(scope)] },
    sort: 'invitationSentAt',
    depth: 1,
    populate: { organizations: { code: true, name: true } },
    limit: most,
    pagination: false,
    overrideAccess: false,
    req,
  })
  return docs.map(({ id, user, role, invitationSentAt, invitationExpiresAt, organization }) => ({
    id,
    name: nameOf(user),
    email: typeof user === 'object' ? ((user as User).email ?? '') : '',
    role,
    sentAt: invitationSentAt!,
    expiresAt: invitationExpiresAt!,
    isExpired: Date.parse(invitationExpiresAt!) <= Date.now(),
    organization: placeOf(organization),
  }))
}

const everyPlace = async (req: PayloadRequest): Promise<Place[]> =>
  (await activeOrganizations(req)).map(({ code, name }) => ({ code, name }))

const within = (scope: Scope): Where[] => (scope === 'all' ? [] : [{ organization: { in: [...scope] } }])

const placeOf = (organization: string | Organization): Place =>
  typeof organization === 'object'
    ? { code: organization.code, name: organization.name }
    : { code: '', name: '' }

const nameOf = (user: unknown): string => (user as Partial<User> | null)?.name ?? 'Somebody'
