import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionBeforeDeleteHook,
  CollectionBeforeValidateHook,
  CollectionSlug,
  PayloadRequest,
} from 'payload'
import { organizationScope } from '@/access/databaseScope'
import { idOf, isUuid } from '@/hooks/relations'
import { runAs } from '@/src/database/scope'

type Work = (req: PayloadRequest, parent: string) => Promise<unknown>

type Parent = {
  /** The relation to it. */
  field: string
  /** Keeps it from being changed by others until the transaction ends. */
  hold: Work
  /** Adds up anew what it keeps of these records. */
  settle: Work
}

type Hooks = {
  beforeValidate: CollectionBeforeValidateHook[]
  afterChange: CollectionAfterChangeHook[]
  beforeDelete: CollectionBeforeDeleteHook[]
  afterDelete: CollectionAfterDeleteHook[]
}

/**
 * The hooks of records whose parent keeps what they add up to. They hold it before they are written themselves: once
 * they are, the database keeps it for them as well, less tightly, and two of them would wait for each other until one
 * is refused. In the scope of the organization, because who may enter them need not be allowed to change the parent.
 */
export const settledIn = (parent: Parent): Hooks => ({
  beforeValidate: [
    async ({ data, originalDoc, req }) => {
      await inTurn({ rows: [data, originalDoc as unknown], parent, work: parent.hold, req })
      return data
    },
  ],
  afterChange: [
    ({ doc, previousDoc, req }) => inTurn({ rows: [doc, previousDoc], parent, work: parent.settle, req }),
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
      await inTurn({ rows: [row], parent, work: parent.hold, req })
    },
  ],
  afterDelete: [({ doc, req }) => inTurn({ rows: [doc], parent, work: parent.settle, req })],
})

/** Says of a record that is being deleted that those which go with it need not add up on the way. */
export const markAsGoing = (req: PayloadRequest, id: string): void => {
  goingIn(req).add(id)
}

const goingIn = ({ context }: PayloadRequest): Set<string> => (context.going ??= new Set()) as Set<string>

/** Always in one order, so that two who move records against each other do not wait for each other. */
const inTurn = async ({
  rows,
  parent,
  work,
  req,
}: {
  rows: readonly unknown[]
  parent: Parent
  work: Work
  req: PayloadRequest
}): Promise<void> => {
  const known = rows.filter((row) => typeof row === 'object' && row !== null) as Record<string, unknown>[]
  const organization = known.map((row) => idOf(row.organization)).find(isUuid)
  const parents = new Set(known.map((row) => idOf(row[parent.field])).filter(isUuid))
  if (!organization) return
  await runAs(organizationScope(organization, req.user?.id), async () => {
    for (const id of [...parents].sort()) if (!goingIn(req).has(id)) await work(req, id)
  })
}
