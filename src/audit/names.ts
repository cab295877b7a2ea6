import type { CollectionSlug, FlattenedField, PayloadRequest } from 'payload'
import { configOf } from '@/hooks/relations'
import type { Change } from './entry'
import { relatedIn, type Names } from './wording'

/** What related records are called, as far as whoever reads may see them. One look-up for each kind of record. */
export const namesIn = async (
  changes: readonly Change[],
  fields: readonly FlattenedField[],
  req: PayloadRequest,
): Promise<Names> => {
  const lists = await Promise.all(
    [...relatedIn(changes, fields)].map(([slug, ids]) => titlesOf(slug as CollectionSlug, [...ids], req)),
  )
  return new Map(lists.flat())
}

const titlesOf = async (
  collection: CollectionSlug,
  ids: string[],
  req: PayloadRequest,
): Promise<[string, string][]> => {
  const title = configOf(req.payload, collection).admin.useAsTitle ?? 'id'
  const { docs } = await req.payload.find({
    collection,
    where: { id: { in: ids.slice(0, 200) } },
    depth: 0,
    limit: 200,
    pagination: false,
    select: { [title]: true },
    // A module that is off or a collection that is closed leaves the record without a name.
    disableErrors: true,
    overrideAccess: false,
    req,
  })
  return docs.map((doc) => [String(doc.id), String((doc as unknown as Record<string, unknown>)[title] ?? '')])
}
