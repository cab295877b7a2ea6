import type {
  CollectionAfterOperationHook,
  CollectionBeforeChangeHook,
  CollectionBeforeDeleteHook,
  CollectionSlug,
  PayloadRequest,
} from 'payload'
import { organizationScope } from '@/access/databaseScope'
import { rememberBefore } from '@/hooks/keepBefore'
import { idOf } from '@/hooks/relations'
import { runAs } from '@/src/database/scope'
import { municipal, provincial, type Level } from './levels'
import { addUp, type Place, type Sums } from './sums'

type Row = Record<string, unknown>
/** Places whose sums no longer hold, each once, by level; kept with the request until its operation ends. */
type Changed = { isRefreshing: boolean } & Record<Level['slug'], Map<string, Place>>

const writes = ['create', 'update', 'updateByID', 'delete', 'deleteByID'] as const

const changedOf = ({ context }: PayloadRequest): Changed =>
  (context.changedPlaces ??= {
    isRefreshing: false,
    'municipality-coverages': new Map(),
    'province-coverages': new Map(),
  }) as Changed

const note = (req: PayloadRequest, level: Level, row: Row | undefined): void => {
  const [organization, place] = [idOf(row?.organization), idOf(row?.[level.place])]
  if (organization && place)
    changedOf(req)[level.slug].set(`${organization} ${place}`, { organization, place })
}

/** Notes where a record of the level below was and is, before it is written. */
export const notePlaces =
  (level: Level): CollectionBeforeChangeHook =>
  ({ data, originalDoc, req }) => {
    note(req, level, originalDoc as Row | undefined)
    note(req, level, data)
    return data
  }

/** The same of a record that is deleted for good. */
export const notePlaceOfDeleted =
  (slug: CollectionSlug, level: Level): CollectionBeforeDeleteHook =>
  async ({ id, req }) => {
    const row = await req.payload.findByID({
      collection: slug,
      id,
      depth: 0,
      select: { organization: true, [level.place]: true },
      trash: true,
      overrideAccess: true,
      disableErrors: true,
      req,
    })
    note(req, level, (row ?? undefined) as Row | undefined)
  }

/**
 * Brings the coverages of all places that an operation touched up to date, once each, however many records were
 * changed: municipalities first, since provinces are made of them. It is part of the same transaction.
 * A write that is only tried, and taken back, changes no sums.
 * Access is overridden and the scope is the organization's: the figures follow from records whose change was allowed.
 */
export const refreshCoverages: CollectionAfterOperationHook = async ({ operation, req, result }) => {
  const changed = req.context.changedPlaces as Changed | undefined
  // Records are also read while one of them is being written.
  const isWrite = (writes as readonly string[]).includes(operation)
  if (!changed || !isWrite || changed.isRefreshing || req.context.isTrial) return result as unknown
  changed.isRefreshing = true
  for (const level of [municipal, provincial]) {
    for (const place of inOrder(changed[level.slug])) {
      await runAs(organizationScope(place.organization, req.user?.id), () => refresh(req, level, place))
    }
  }
  delete req.context.changedPlaces
  return result as unknown
}

/** Everybody waits for places in the same order, so that nobody waits in a circle. */
const inOrder = (places: Map<string, Place>): Place[] =>
  [...places].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, place]) => place)

const refresh = async (req: PayloadRequest, level: Level, place: Place): Promise<void> => {
  const sums = await addUp(req, level, place)
  const coverage = await coverageOf(req, level, place)
  if (!coverage) return sums.totalObcCommunities ? enter(req, level, place) : undefined
  // What lies in the trash is left alone until it is restored.
  if (!coverage.deletedAt) await bringUpToDate(req, level, { coverage, sums })
  if (level === municipal) note(req, provincial, coverage)
}

const coverageOf = async (req: PayloadRequest, level: Level, { organization, place }: Place) => {
  const { docs } = await req.payload.find({
    collection: level.slug,
    where: { and: [{ organization: { equals: organization } }, { [level.place]: { equals: place } }] },
    depth: 0,
    limit: 1,
    pagination: false,
    trash: true,
    overrideAccess: true,
    req,
  })
  return docs[0] as (Row & { id: string }) | undefined
}

/** Its own hooks add it up. */
const enter = async (req: PayloadRequest, level: Level, { organization, place }: Place): Promise<void> => {
  const data = { organization, [level.place]: place, autoSync: true } as never
  const created = await req.payload.create({
    collection: level.slug,
    data,
    depth: 0,
    overrideAccess: true,
    req,
  })
  if (level === municipal) note(req, provincial, created as unknown as Row)
}

const bringUpToDate = async (
  req: PayloadRequest,
  level: Level,
  { coverage, sums }: { coverage: Row & { id: string }; sums: Sums },
): Promise<void> => {
  const { attributedPopulation } = sums
  const figures: Row = coverage.autoSync
    ? { ...sums, estimatedObcPopulation: null }
    : { attributedPopulation }
  const differing = Object.entries(figures).filter(([field, value]) => (coverage[field] ?? null) !== value)
  if (differing.length === 0) return
  rememberBefore(req.context, level.slug, coverage)
  // Past the hooks of the collection, which would add up once more; the audit log gets its line all the same.
  await req.payload.db.updateOne({
    collection: level.slug,
    id: coverage.id,
    data: { ...Object.fromEntries(differing), updatedAt: new Date().toISOString() },
    req,
    returning: false,
  })
}
