import type { CollectionSlug, PayloadRequest, Where } from 'payload'
import { declarationOf, ownerFieldOf } from '@/access/declaration'
import type { Scope } from '@/access/principal'
import { badRequest } from '@/hooks/problems'
import { configOf, idOf } from '@/hooks/relations'
import { currentScope, runAs, type DatabaseScope } from '@/src/database/scope'

/** As many as Payload is asked for at a time. */
const perPage = 200

/** What is more than this is no table for a spreadsheet. */
const mostRecords = 100_000

type Doc = { id: string } & Record<string, unknown>

export type Chosen = {
  slug: CollectionSlug
  ids: readonly string[]
  /** How many of them each organization has. */
  byOrganization: ReadonlyMap<string | null, number>
  /** What the database shows the person, for reading while the answer is sent, which is after the request's own work. */
  visible: DatabaseScope
}

/**
 * Which records a list shows, in its order. They are settled before the first is read in full: what is made or deleted
 * while a long table is sent neither appears twice nor pushes another out.
 */
export const chooseRecords = async ({
  req,
  slug,
  where,
  sort,
  scope,
}: {
  req: PayloadRequest
  slug: CollectionSlug
  where: Where | undefined
  sort: unknown
  /** The organizations whose records may be taken out, which are not all that may be seen. */
  scope: Scope
}): Promise<Chosen> => {
  const config = configOf(req.payload, slug)
  const owner = ownerFieldOf(declarationOf(config))
  const exportable: Where | null = scope === 'all' || !owner ? null : { [owner]: { in: [...scope] } }
  const query = { and: [where, exportable].filter((it): it is Where => Boolean(it)) }
  const { totalDocs } = await req.payload.count({
    collection: slug,
    where: query,
    overrideAccess: false,
    req,
  })
  if (totalDocs > mostRecords)
    throw badRequest(
      `These are ${totalDocs} records, and at most ${mostRecords} are exported. Narrow the list.`,
    )
  const ids: string[] = []
  const byOrganization = new Map<string | null, number>()
  for (let page = 1; ; page += 1) {
    const { docs } = await req.payload.find({
      collection: slug,
      where: query,
      // Records that are alike in what the list is sorted by keep one order over all pages.
      sort: [...sortFrom(sort, config.defaultSort), 'id'],
      depth: 0,
      limit: perPage,
      page,
      pagination: false,
      select: owner ? { [owner]: true } : {},
      overrideAccess: false,
      req,
    })
    for (const doc of docs as unknown as Doc[]) {
      const organization = owner ? idOf(doc[owner]) : null
      ids.push(doc.id)
      byOrganization.set(organization, (byOrganization.get(organization) ?? 0) + 1)
    }
    if (docs.length < perPage) return { slug, ids, byOrganization, visible: currentScope() }
  }
}

/** The records themselves, some at a time, as whoever asks may see them. */
export async function* pagesOf(
  req: PayloadRequest,
  { slug, ids, visible }: Chosen,
  select?: Record<string, true>,
): AsyncGenerator<Doc[]> {
  for (let from = 0; from < ids.length; from += perPage) {
    const some = ids.slice(from, from + perPage)
    const { docs } = await runAs(visible, () =>
      req.payload.find({
        collection: slug,
        where: { id: { in: some } },
        depth: 0,
        limit: some.length,
        pagination: false,
        ...(select && { select }),
        overrideAccess: false,
        req,
      }),
    )
    const found = new Map((docs as unknown as Doc[]).map((doc) => [doc.id, doc]))
    yield some.map((id) => found.get(id)).filter((doc) => doc !== undefined)
  }
}

const sortFrom = (given: unknown, usual: unknown): string[] => {
  const sort = given === undefined || given === '' ? (usual ?? '-createdAt') : given
  return [sort].flat().map(String)
}
