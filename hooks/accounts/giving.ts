import type { PayloadRequest } from 'payload'
import { principalOf } from '@/access/compile'
import { systemScopes } from '@/access/databaseScope'
import { isPermission, labelOf } from '@/access/features'
import { rankOf, roleLabels, type Role } from '@/access/policy'
import { membershipIn, rightsToGive, type Membership } from '@/access/principal'
import { runAs } from '@/src/database/scope'
import { invalid, refused } from '../problems'
import { idOf } from '../relations'

/** A member who is given something. */
export type Receiver = { id: string; role: Role }

/**
 * The membership out of which a person gives rights in an organization; null for superadmins and the system, whom no
 * limit binds.
 */
export const giverIn = (req: PayloadRequest, organization: unknown): Membership | null => {
  const principal = principalOf(req)
  if (!principal || principal.isSuperadmin) return null
  const own = membershipIn(principal, idOf(organization))
  if (!own) throw refused('You may not manage the members of this organization.', 'organization')
  return own
}

/**
 * Nobody hands on what they do not hold, nor for longer than they hold it. What is no list of permissions is left to
 * the validation of the field, which comes later.
 */
export const assertHolds = (own: Membership, rights: unknown, path: string): void => {
  if (!Array.isArray(rights)) return
  const held = rightsToGive(own)
  const lacking = rights.filter(isPermission).find((right) => !held.has(right))
  if (!lacking) return
  throw refused(
    `You cannot give "${labelOf(lacking)}": you do not hold it yourself, or only until a certain day.`,
    path,
  )
}

/** Nobody touches what people who rank higher have, nor what they themselves have. */
export const assertMayServe = (own: Membership, receiver: Receiver): void => {
  if (receiver.id === own.id) {
    throw refused('Nobody changes their own permissions. Ask another administrator.', 'membership')
  }
  if (rankOf(receiver.role) > rankOf(own.role)) {
    throw refused(
      `You cannot change the permissions of a member who is ${roleLabels[receiver.role]}.`,
      'membership',
    )
  }
}

export const receiverOf = async (membership: unknown, req: PayloadRequest): Promise<Receiver> => {
  const { id, role } = await runAs(systemScopes.accounts, () =>
    req.payload.findByID({
      collection: 'memberships',
      id: idOf(membership)!,
      depth: 0,
      select: { role: true },
      // Whether the giver may see the member was settled when the organization was taken from it.
      overrideAccess: true,
      req,
    }),
  )
  return { id, role }
}

type Validity = { expiresAt?: unknown }

/** An end that is set lies ahead; one that has passed may stay. */
export const assertEndAhead = ({
  data,
  originalDoc,
  collection,
  req,
}: {
  data: Validity
  originalDoc?: Validity
  collection: string
  req: PayloadRequest
}): void => {
  if (!data.expiresAt || instantOf(data.expiresAt) === instantOf(originalDoc?.expiresAt)) return
  if (instantOf(data.expiresAt) > Date.now()) return
  const problems = [
    { path: 'expiresAt', message: 'Choose a moment in the future, or switch it off to end it now.' },
  ]
  throw invalid({ collection, problems, req })
}

const instantOf = (value: unknown): number => (value ? new Date(value as string).getTime() : Number.NaN)
