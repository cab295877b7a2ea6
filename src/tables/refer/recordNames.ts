import type { PayloadRequest, SanitizedCollectionConfig, Where } from 'payload'
import { declarationOf, ownerFieldOf } from '@/access/declaration'
import { configOf, idOf } from '@/hooks/relations'
import { finderOf, namingFields, perQuery, type NamedDoc } from './named'
import { withId } from './sameName'

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
  const owner = ownerFieldOf(declarationOf(config))
  const fieldOf = (doc: NamedDoc): string | undefined => fields.find((it) => doc[it])
  const nameOf = (doc: NamedDoc): string => String(doc[fieldOf(doc) ?? ''] ?? '')
  return {
    nameOf,
    alikeTo: (docs: readonly NamedDoc[]): Where => ({
      or: fields.map((field) => ({
        [field]: { in: docs.filter((doc) => fieldOf(doc) === field).map((doc) => doc[field]) },
      })),
    }),
    keyOf: (doc: NamedDoc): string => JSON.stringify([owner && idOf(doc[owner]), fieldOf(doc), nameOf(doc)]),
  }
}
