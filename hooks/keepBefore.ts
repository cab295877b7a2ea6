import type { CollectionBeforeChangeHook } from 'payload'

type Documents = Map<string, Record<string, unknown>>

/** Hands the record as it was to the audit log, which would have to read it once more (src/database/audited.ts). */
export const keepBefore: CollectionBeforeChangeHook = ({ collection, data, operation, originalDoc, req }) => {
  if (operation === 'update' && originalDoc)
    rememberBefore(req.context, collection.slug, originalDoc as { id: unknown })
  return data
}

/** The same of a record that is written past its hooks. */
export const rememberBefore = (
  context: Record<string, unknown>,
  slug: string,
  document: { id: unknown } & Record<string, unknown>,
): void => {
  const kept = (context.before ??= new Map()) as Documents
  kept.set(`${slug} ${String(document.id)}`, document)
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
