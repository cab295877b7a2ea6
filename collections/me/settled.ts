import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionBeforeDeleteHook,
  CollectionBeforeValidateHook,
  CollectionSlug,
  PayloadRequest,
} from 'payload'
import { organizationScope } from '@/access/databaseScope'
import { organizationOf } from '@/hooks/deleteChildren'
import { lookingAt } from '@/hooks/lookingAt'
import { idOf, isUuid } from '@/hooks/relations'
import { runAs } from '@/src/database/scope'

type Work = (req: PayloadRequest, parent: string) => Promise<unknown>

type Held = {
  /** The relation to the parent. */
  field: string
  /** Keeps it from being changed by others until the transaction ends. */
  hold: Work
}

type Settled = Held & {
  /** Adds up anew what the parent keeps of these records. */
  settle: Work
}

type Before = {
  beforeValidate: CollectionBeforeValidateHook[]
  beforeDelete: CollectionBeforeDeleteHook[]
}
type After = { afterChange: CollectionAfterChangeHook[]; afterDelete: CollectionAfterDeleteHook[] }

/** The hooks of records whose parent keeps what they add up to. */
export const settledIn = ({ field, hold, settle }: Settled): Before & After => {
  const fields = ['organization', field]
  const settleFor = (req: PayloadRequest, rows: unknown[]) => inTurn({ rows, field, work: settle, req })
  return {
    ...heldBy({ field, hold }),
    afterChange: [lookingAt(fields, ({ doc, previousDoc, req }) => settleFor(req, [doc, previousDoc]))],
    afterDelete: [lookingAt(fields, ({ doc, req }) => settleFor(req, [doc]))],
  }
}

/**
 * The hooks of records that change their parent: they hold it before they are written themselves. Once they are, the
 * database keeps it for them as well, less tightly, and two of them would wait for each other until one is refused.
 * In the scope of the organization, because who may enter them need not be allowed to change the parent.
 */
export const heldBy = ({ field, hold }: Held): Before => ({
  beforeValidate: [
    async ({ data, originalDoc, req }) => {
      await inTurn({ rows: [data, originalDoc as unknown], field, work: hold, req })
      return data
    },
  ],
  beforeDelete: [
    async ({ collection, id, req }) => {
      const row = await req.payload.findByID({
        collection: collection.slug as CollectionSlug,
        id,
        depth: 0,
        overrideAccess: true,
        req,
      })
      await inTurn({ rows: [row], field, work: hold, req })
    },
  ],
})

/** The hook of such a parent: what goes with it need not add up on the way, and nothing is added meanwhile. */
export const goesWithAll =
  (hold: Work): CollectionBeforeDeleteHook =>
  async ({ collection, id, req }) => {
    goingIn(req).add(String(id))
    const organization = await organizationOf(req, collection.slug as CollectionSlug, id)
    if (organization) await runAs(organizationScope(organization, req.user?.id), () => hold(req, String(id)))
  }

export const isGoing = (req: PayloadRequest, id: string): boolean => goingIn(req).has(id)

const goingIn = ({ context }: PayloadRequest): Set<string> => (context.going ??= new Set()) as Set<string>

/** Always in one order, so that two who move records against each other do not wait for each other. */
const inTurn = async ({
  rows,
  field,
  work,
  req,
}: {
  rows: readonly unknown[]
  field: string
  work: Work
  req: PayloadRequest
}): Promise<void> => {
  const known = rows.filter((row) => typeof row === 'object' && row !== null) as Record<string, unknown>[]
  const organization = known.map((row) => idOf(row.organization)).find(isUuid)
  const parents = new Set(known.map((row) => idOf(row[field])).filter(isUuid))
  if (!organization) return
  await runAs(organizationScope(organization, req.user?.id), async () => {
    for (const id of [...parents].sort()) if (!isGoing(req, id)) await afterOthers(req, id, work)
  })
}

/** Payload works at the records of a bulk change side by side; what they have in common is added up in a row. */
const afterOthers = async (req: PayloadRequest, id: string, work: Work): Promise<void> => {
  const turns = (req.context.turns ??= new Map()) as Map<string, Promise<unknown>>
  const turn = (turns.get(id) ?? Promise.resolve()).then(() => work(req, id))
  turns.set(
    id,
    turn.catch(() => undefined),
  )
  await turn
}
