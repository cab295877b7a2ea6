import type { CollectionSlug, PayloadRequest, SanitizedCollectionConfig, Where } from 'payload'
import { declarationOf, ownerFieldOf } from '@/access/declaration'
import { configOf } from '@/hooks/relations'

export type NamedDoc = Record<string, unknown> & { id: string }

/** As many ids or names as a query takes. */
export const perQuery = 200

/** Fields by which a record is called in tables, the best first. */
export const namingFields = (config: SanitizedCollectionConfig): readonly string[] =>
  declarationOf(config)?.tables.namedBy ?? [config.admin.useAsTitle ?? 'id']

/** Finds records that whoever asks may see, with what they are called and whose they are. */
export const finderOf = (req: PayloadRequest, target: string) => {
  const config = configOf(req.payload, target)
  const owner = ownerFieldOf(declarationOf(config))
  const selected = [...namingFields(config), ...(owner ? [owner] : [])]
  return async (where: Where): Promise<NamedDoc[]> => {
    const { docs } = await req.payload.find({
      collection: target as CollectionSlug,
      where,
      depth: 0,
      limit: 0,
      pagination: false,
      select: Object.fromEntries(selected.map((field) => [field, true])),
      overrideAccess: false,
      // Bounded by ids and names, which no other query of the person may be.
      disableErrors: true,
      req,
    })
    return docs as unknown as NamedDoc[]
  }
}
