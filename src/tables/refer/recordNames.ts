import type { CollectionSlug, PayloadRequest, SanitizedCollectionConfig, Where } from 'payload'
import { declarationOf, isTenantOwned } from '@/access/declaration'
import { configOf, idOf } from '@/hooks/relations'
import { withId } from './sameName'

type Doc = Record<string, unknown> & { id: string }

/** Fields by which a record is called in tables, the best first. */
export const namingFields = (config: SanitizedCollectionConfig): readonly string[] =>
  declarationOf(config)?.tables.namedBy ?? [config.admin.useAsTitle ?? 'id']

/** As many ids as a query takes. */
const perQuery = 200

/** What records are called in a table, with their ID behind it where their organization has others of that name. */
export const recordNames = async ({
  target,
  ids,
  req,
}: {
  target: string
  ids: readonly string[]
  req: PayloadRequest
}): Promise<Map<string, string>> => {
  const names = new Map<string, string>()
  const find = finderOf(req, target)
  const { nameOf, alikeTo, keyOf } = namingOf(configOf(req.payload, target))
  for (let from = 0; from < ids.length; from += perQuery) {
    const docs = await find({ id: { in: ids.slice(from, from + perQuery) } })
    const counts = new Map<string, number>()
    for (const doc of await find(alikeTo(docs))) counts.set(keyOf(doc), (counts.get(keyOf(doc)) ?? 0) + 1)
    for (const doc of docs) {
      const name = nameOf(doc)
      names.set(doc.id, counts.get(keyOf(doc))! > 1 ? withId(name, doc.id) : name)
    }
  }
  return names
}

const namingOf = (config: SanitizedCollectionConfig) => {
  const fields = namingFields(config)
  const owner = ownerIn(config)
  const fieldOf = (doc: Doc): string | undefined => fields.find((it) => doc[it])
  const nameOf = (doc: Doc): string => String(doc[fieldOf(doc) ?? ''] ?? '')
  return {
    nameOf,
    alikeTo: (docs: readonly Doc[]): Where => ({
      or: fields.map((field) => ({
        [field]: { in: docs.filter((doc) => fieldOf(doc) === field).map((doc) => doc[field]) },
      })),
    }),
    keyOf: (doc: Doc): string => JSON.stringify([owner && idOf(doc[owner]), fieldOf(doc), nameOf(doc)]),
  }
}

const ownerIn = (config: SanitizedCollectionConfig): string | null => {
  const { ownership } = declarationOf(config) ?? {}
  return ownership && isTenantOwned(ownership) ? ownership.field : null
}

/** Those that whoever asks may see. */
const finderOf = (req: PayloadRequest, target: string) => {
  const config = configOf(req.payload, target)
  const selected = [...namingFields(config), ownerIn(config)].filter((it) => it !== null)
  return async (where: Where): Promise<Doc[]> => {
    const { docs } = await req.payload.find({
      collection: target as CollectionSlug,
      where,
      depth: 0,
      limit: 0,
      pagination: false,
      select: Object.fromEntries(selected.map((field) => [field, true])),
      overrideAccess: false,
      disableErrors: true,
      req,
    })
    return docs as unknown as Doc[]
  }
}
