import type { CollectionSlug, Payload, PayloadRequest, SanitizedCollectionConfig } from 'payload'

/** The id of a relation value, whether it came as an id or as a populated document. */
export const idOf = (value: unknown): string | null => {
  if (typeof value === 'string') return value
  const id = (value as { id?: unknown } | null | undefined)?.id
  return typeof id === 'string' ? id : null
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

export const isUuid = (value: unknown): value is string => typeof value === 'string' && uuid.test(value)

export const configOf = (payload: Payload, slug: string): SanitizedCollectionConfig =>
  payload.collections[slug as CollectionSlug].config

/** A record, in the trash or not, as whoever asks may see it; null when there is none for them. */
export const visibleRecord = async (
  req: PayloadRequest,
  collection: CollectionSlug,
  id: unknown,
): Promise<Record<string, unknown> | null> =>
  isUuid(id)
    ? ((await req.payload.findByID({
        collection,
        id,
        depth: 0,
        trash: true,
        disableErrors: true,
        overrideAccess: false,
        req,
      })) as Record<string, unknown> | null)
    : null
