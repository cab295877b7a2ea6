import type { SanitizedCollectionConfig } from 'payload'
import { declarationOf, isTenantOwned } from '@/access/declaration'
import { moduleFlags } from '@/access/modules'
import { capabilities } from '@/access/policy'
import { idOf } from '@/hooks/relations'
import { changesBetween } from './changes'
import type { AuditAction, Change, Entry } from './entry'

type Values = Record<string, unknown>
type Write = { collection: SanitizedCollectionConfig; before: Values | null; after: Values | null }

/** What the log says of a write of a record: of what kind it was, whose it is and what changed. */
export const describeWrite = ({ collection, before, after }: Write): Entry => {
  const changes = changesBetween({ fields: collection.flattenedFields, before, after })
  const stored = (after ?? before)!
  return {
    action: actionOf({ collection, before, after }, changes),
    ...ownerOf(collection, stored),
    collection: collection.slug,
    id: String(stored.id),
    title: titleOf(collection, stored),
    changes,
    message: typeof stored.reason === 'string' ? stored.reason : null,
  }
}

/** An organization's own row belongs to it, an account to the organization its person works in. */
const ownerOf = (
  collection: SanitizedCollectionConfig,
  stored: Values,
): Pick<Entry, 'organizationId' | 'accountId'> => {
  const ownership = declarationOf(collection)?.ownership
  if (ownership && isTenantOwned(ownership)) return { organizationId: idOf(stored[ownership.field]) }
  if (collection.slug === 'organizations') return { organizationId: String(stored.id) }
  return ownership?.kind === 'account' ? { accountId: String(stored.id) } : {}
}

const titleOf = ({ admin }: SanitizedCollectionConfig, stored: Values): string | null => {
  const title = stored[admin.useAsTitle ?? 'id']
  return typeof title === 'string' && title !== stored.id ? title.slice(0, 255) : null
}

/** Fields by whose change a write is more than a change. */
const switches: Record<string, readonly string[]> = {
  organizations: ['isActive', 'isOversight', ...moduleFlags],
  users: ['isActive'],
}
const rightsFields: Record<string, readonly string[]> = {
  memberships: ['role', 'isActive', 'oversight', ...capabilities],
  users: ['isSuperadmin'],
}

const actionOf = ({ collection, before, after }: Write, changes: readonly Change[]): AuditAction => {
  const { slug } = collection
  const touches = (fields: readonly string[] = []) => changes.some(({ field }) => fields.includes(field))
  if (declarationOf(collection)?.feature === 'administration.roles') return 'permission'
  if (!before) return 'create'
  if (!after) return 'delete'
  if (touches(['deletedAt'])) return after.deletedAt ? 'delete' : 'restore'
  if (collection.auth && before.hash !== after.hash) return 'password'
  if (collection.auth && after.resetPasswordToken && before.resetPasswordToken !== after.resetPasswordToken)
    return 'password_link'
  if (touches(rightsFields[slug])) return 'permission'
  if (touches(switches[slug])) return 'switch'
  return touches(['approvalStatus']) ? 'approve' : 'update'
}
