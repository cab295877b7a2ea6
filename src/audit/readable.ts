import type { CollectionAfterReadHook, FieldAccess, FlattenedField, PayloadRequest } from 'payload'
import { principalOf } from '@/access/compile'
import { declarationOf, isTenantOwned } from '@/access/declaration'
import { covers, scopeOf } from '@/access/principal'
import { idOf } from '@/hooks/relations'
import type { Change } from './entry'

/** What a line must carry for the hook below to judge it, whatever was selected. */
export const judgedBy = { collection: true, document: true, organization: true } as const

/**
 * A line tells no more of a record than its reader may read of it today: where the collection is closed to them, who
 * did what is left, and not to which record; of a record it shows, not the fields that are kept from them.
 */
export const withholdUnreadable: CollectionAfterReadHook = async ({ doc, req }) => {
  const principal = principalOf(req)
  const { collection: slug, organization } = doc as { collection?: string | null; organization?: unknown }
  // A line that was asked for without its kind of record cannot be judged; one that has none is about no record.
  if (!principal || principal.isSuperadmin || slug === null) return doc
  const config = req.payload.config.collections.find((it) => it.slug === slug)
  const declaration = config && declarationOf(config)
  const owner = idOf(organization)
  if (
    !config ||
    !declaration ||
    owner === null ||
    !covers(scopeOf(principal, 'view', declaration.feature), owner)
  )
    return { ...doc, document: null, title: null, changes: [], message: null }
  if (!Array.isArray(doc.changes)) return doc
  const changes = await readableChanges({
    changes: doc.changes as Change[],
    fields: config.flattenedFields,
    // A rule asks whose the record is, or which account it is.
    record: {
      id: doc.document as string,
      ...(isTenantOwned(declaration.ownership) && { [declaration.ownership.field]: owner }),
    },
    req,
  })
  return { ...doc, changes }
}

/** Of the changes of a record those in fields that its reader may read. */
export const readableChanges = async ({
  changes,
  fields,
  record,
  req,
}: {
  changes: readonly Change[]
  fields: readonly FlattenedField[]
  record: Record<string, unknown>
  req: PayloadRequest
}): Promise<Change[]> => {
  const answers = await Promise.all(
    changes.map(({ field }) =>
      Promise.all(
        rulesAlong(fields, field.split('.')).map((rule) =>
          rule({ req, id: String(record.id), doc: record, data: record }),
        ),
      ),
    ),
  )
  return changes.filter((_change, index) => answers[index]!.every(Boolean))
}

/** The rules of a field and of the groups it stands in. */
const rulesAlong = (fields: readonly FlattenedField[], [name, ...rest]: string[]): FieldAccess[] => {
  const field = fields.find((it) => it.name === name)
  if (!field) return []
  const own = 'access' in field && field.access?.read ? [field.access.read as FieldAccess] : []
  return 'flattenedFields' in field && rest.length > 0
    ? [...own, ...rulesAlong(field.flattenedFields, rest)]
    : own
}
