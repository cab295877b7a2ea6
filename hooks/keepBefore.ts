import type { CollectionBeforeChangeHook } from 'payload'

type Documents = Map<string, Record<string, unknown>>

/** Hands the record as it was to the audit log, which would have to read it once more (src/database/audited.ts). */
export const keepBefore: CollectionBeforeChangeHook = ({ collection, data, operation, originalDoc, req }) => {
  if (operation !== 'update' || !originalDoc) return data
  const kept = (req.context.before ??= new Map()) as Documents
  kept.set(`${collection.slug} ${String(originalDoc.id)}`, originalDoc as Record<string, unknown>)
  return data
}

/** The record as it was, once. */
export const takeBefore = (
  context: Record<string, unknown> | undefined,
  slug: string,
  id: unknown,
): Record<string, unknown> | undefined => {
  const kept = context?.before as Documents | undefined
  const key = `${slug} ${String(id)}`
  const found = kept?.get(key)
  kept?.delete(key)
  return found
}
