import { sql } from '@payloadcms/db-postgres'
import type { CollectionBeforeValidateHook, CollectionSlug, PayloadRequest, Where } from 'payload'
import { settledIn } from '@/collections/me/settled'
import { changedMeanwhile } from '@/hooks/problems'
import { sqlNameOf } from '@/src/database/names'
import { executorOf } from '@/src/database/sessions'

type Row = Record<string, unknown>

/** Holds a record until the transaction ends and reads a field of it by now. Null when it is not in the scope. */
const hold = async (
  req: PayloadRequest,
  { slug, field, id }: { slug: string; field: string; id: string },
): Promise<{ value: unknown } | null> => {
  const database = await executorOf(req.payload.db, req)
  const { rows } = await database.execute<{ value: unknown }>(sql`
    select ${sql.identifier(sqlNameOf(field))} as value from ${sql.identifier(sqlNameOf(slug))}
    where id = ${id} for no key update`)
  return rows[0] ?? null
}

/**
 * Payload writes all of a record back as it was read. Whoever changes one that somebody has moved on meanwhile is told
 * so, or the step would be undone unseen.
 */
export const unlessMovedOn =
  (field = 'status'): CollectionBeforeValidateHook =>
  async ({ collection, data, operation, originalDoc, req }) => {
    if (!data || operation !== 'update') return data
    const before = originalDoc as Row
    const held = await hold(req, { slug: collection.slug, field, id: String(before.id) })
    if (held && held.value !== before[field]) throw changedMeanwhile()
    return data
  }

type Counted = {
  /** What is counted, and the relation to where the count is kept. */
  child: CollectionSlug
  field: string
  where?: Where
  parent: CollectionSlug
  figure: string
}

/** A record that keeps how many others belong to it: the hooks of those, of the record itself, and the way to hold it. */
export const counted = ({ child, field, where, parent, figure }: Counted) => {
  const holdParent = (req: PayloadRequest, id: string) => hold(req, { slug: parent, field: figure, id })
  const settle = async (req: PayloadRequest, id: string): Promise<void> => {
    const held = await holdParent(req, id)
    if (!held) return
    const { totalDocs } = await req.payload.count({
      collection: child,
      where: { and: [{ [field]: { equals: id } }, ...(where ? [where] : [])] },
      // Counted for the record, whatever of them is seen by whoever enters one.
      overrideAccess: true,
      req,
    })
    if (totalDocs !== Number(held.value))
      await req.payload.db.updateOne({ collection: parent, id, data: { [figure]: totalDocs }, req })
  }
  /** Those that came since the record was read count. */
  const keepCount: CollectionBeforeValidateHook = async ({ data, operation, originalDoc, req }) => {
    if (!data) return data
    const held = operation === 'update' ? await holdParent(req, String((originalDoc as Row).id)) : null
    if (operation === 'update' && !held) return data
    return { ...data, [figure]: Number(held?.value ?? 0) }
  }
  return { hooksOfChild: settledIn({ field, hold: holdParent, settle }), keepCount, holdParent }
}
