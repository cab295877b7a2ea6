import type { CollectionSlug, PayloadRequest, Where } from 'payload'
import { organizationScope } from '@/access/databaseScope'
import { runAs } from '@/src/database/scope'
import { together } from '@/src/database/together'
import { requestOf, type Office, type Writer } from './cast'

export type Values = Record<string, unknown>

/** How many records of each collection were added. */
export type Tally = Map<string, number>

/** What the people of an office write within one record and all that belongs to it. */
export type Pen = {
  add: (collection: CollectionSlug, values: Values, by?: Writer) => Promise<string>
  change: (collection: CollectionSlug, id: string, values: Values, by?: Writer) => Promise<void>
  /** Says what BMMS itself stamps with the present day: what happened in the story happened earlier. */
  date: (collection: CollectionSlug, id: string, values: Values) => Promise<void>
}

type Planting = {
  collection: CollectionSlug
  /** What the record is found again by, within its organization. */
  key: Where
  make: (pen: Pen) => Promise<string>
}

/**
 * A record with all that belongs to it, written in one transaction unless it is there already. What people did with it
 * since, also that it went to the trash, stays as it is. Gives its id.
 */
export const plant = async (
  office: Office,
  tally: Tally,
  { collection, key, make }: Planting,
): Promise<string> => {
  const found = await find(office, collection, { and: [ownedBy(office, collection), key] })
  if (found) return found
  const { payload, cast } = office
  const written: string[] = []
  const req = await requestOf(payload, cast.staff)
  const id = await runAs(cast.staff.scope, () => together(req, () => make(penOf(office, req, written))))
  for (const it of written) tally.set(it, (tally.get(it) ?? 0) + 1)
  return id
}

/** The first such record that the staff of the office may see, also one in the trash. */
export const find = async (
  { payload, cast }: Office,
  collection: CollectionSlug,
  where: Where,
): Promise<string | null> => {
  const req = await requestOf(payload, cast.staff)
  const { docs } = await runAs(cast.staff.scope, () =>
    payload.find({
      collection,
      where,
      select: justTheId,
      sort: 'createdAt',
      depth: 0,
      limit: 1,
      pagination: false,
      trash: true,
      overrideAccess: false,
      req,
    }),
  )
  return docs[0] ? String(docs[0].id) : null
}

const ownedBy = (office: Office, collection: CollectionSlug): Where => ({
  [collection === 'ppas' ? 'implementingMoa' : 'organization']: { equals: office.id },
})

/** Nothing else is shown to anybody, so nobody has read it. */
const justTheId = { createdAt: true } as const

/** Everybody writes by their own rights, and all of it in the transaction that was begun. */
const penOf = (
  { payload, cast, id: organization }: Office,
  { transactionID }: PayloadRequest,
  written: string[],
): Pen => ({
  add: async (collection, data, by = 'staff') => {
    const req = await requestOf(payload, cast[by], transactionID)
    const { id }: { id: string } = await runAs(cast[by].scope, () =>
      payload.create({
        collection,
        data: data as never,
        depth: 0,
        overrideAccess: false,
        req,
      }),
    )
    written.push(collection)
    return id
  },
  change: async (collection, id, data, by = 'staff') => {
    const req = await requestOf(payload, cast[by], transactionID)
    await runAs(cast[by].scope, () =>
      payload.update({
        collection,
        id,
        data: data as never,
        depth: 0,
        overrideAccess: false,
        req,
      }),
    )
  },
  date: async (collection, id, data) => {
    const req = await requestOf(payload, cast.staff, transactionID)
    await runAs(organizationScope(organization, cast.staff.id), () =>
      payload.update({
        collection,
        id,
        data: data as never,
        depth: 0,
        // The server alone fills in these fields; the rules of the record hold all the same.
        overrideAccess: true,
        req,
      }),
    )
  },
})
