import type { FieldAccess, PayloadRequest, SanitizedCollectionConfig } from 'payload'
import type { Principal } from '@/access/principal'

/** Somebody who belongs to BMMS and holds nothing: what they are shown, everybody is shown. */
const nobody: Principal = {
  userId: '',
  isSuperadmin: false,
  memberships: [],
  context: null,
  refusedContext: null,
  requiresSecondFactor: false,
  needsSecondFactor: false,
  colleagueIds: [],
  doors: [],
}

const asking = (principal: Principal): PayloadRequest =>
  ({ user: { id: principal.userId, principal }, context: {} }) as unknown as PayloadRequest

/** Superadmins may do whatever anybody may, so what they are refused is refused to all. */
const superadmin = asking({ ...nobody, isSuperadmin: true })
const member = asking(nobody)

type Operation = 'create' | 'read' | 'update' | 'delete'

/** Whether there is anybody who may do this over the API. */
export const isOffered = ({ access }: SanitizedCollectionConfig, operation: Operation): boolean =>
  access[operation]({ req: superadmin }) !== false

/** The part of a field that says who reads and writes it. */
export type Guarded = {
  hidden?: boolean
  access?: Partial<Record<'create' | 'read' | 'update', FieldAccess>>
}

const allows = (rule: FieldAccess | undefined, req: PayloadRequest): boolean =>
  rule === undefined || rule({ req }) !== false

/** Whether a field is in any answer at all. */
export const isShown = ({ access, hidden }: Guarded): boolean => !hidden && allows(access?.read, superadmin)

/** Whether everybody who reads a record reads this field of it. */
export const isShownToAll = (field: Guarded): boolean => isShown(field) && allows(field.access?.read, member)

/** Whether anybody can send a field when a record is made or changed. */
export const isTaken = ({ access }: Guarded, operation: 'create' | 'update'): boolean =>
  allows(access?.[operation], superadmin)
