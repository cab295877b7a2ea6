import type { Provision } from '@/src/domain/appropriations/parse'
import { hashOfProvision, keyedByTitle } from './fingerprint'
import { law, lawPrefix } from './law'
import { at } from './refused'
import type { Writing } from './storePpas'
import { nothing, plus, type Tally } from './tally'

const collection = 'special-provisions'

/** What was done with the special provisions; `gone` are titles of earlier imports no longer in the file. */
export type StoredProvisions = { provisions: Tally; gone: string[] }

/** Brings the special provisions of one MOA in line with the file. */
export const storeProvisions = async (
  writing: Writing,
  sources: readonly Provision[],
): Promise<StoredProvisions> => {
  const left = new Map((await storedProvisions(writing)).map((row) => [row.sourceKey, row]))
  let provisions = nothing
  for (const source of keyedByTitle(sources)) {
    const row = left.get(source.sourceKey)
    left.delete(source.sourceKey)
    const hash = hashOfProvision(source)
    if (row?.sourceHash === hash) {
      provisions = plus(provisions, { unchanged: 1 })
      continue
    }
    await at(source, () => storeProvision(writing, { id: row?.id, source, hash }))
    provisions = plus(provisions, row ? { updated: 1 } : { created: 1 })
  }
  return { provisions, gone: [...left.values()].map(({ title }) => title) }
}

const storedProvisions = async ({ payload, req, organization }: Writing) => {
  const { docs } = await payload.find({
    collection,
    where: { and: [{ organization: { equals: organization.id } }, { sourceKey: { exists: true } }] },
    select: { title: true, sourceKey: true, sourceHash: true },
    depth: 0,
    pagination: false,
    overrideAccess: true,
    req,
  })
  return docs.filter(({ sourceKey }) => sourceKey?.startsWith(lawPrefix))
}

const storeProvision = (
  { payload, req, organization }: Writing,
  { id, source, hash }: { id: string | undefined; source: Provision & { sourceKey: string }; hash: string },
) => {
  const { title, details, position, sourceKey } = source
  const data = { title, details, position, ...law, sourceKey, sourceHash: hash }
  return id
    ? payload.update({ collection, id, data, depth: 0, overrideAccess: true, req })
    : payload.create({
        collection,
        data: { ...data, organization: organization.id },
        draft: false,
        depth: 0,
        overrideAccess: true,
        req,
      })
}
