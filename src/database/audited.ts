import type { PostgresAdapter } from '@payloadcms/db-postgres'
import type {
  CollectionSlug,
  Create,
  DeleteMany,
  DeleteOne,
  Find,
  FindOne,
  PayloadRequest,
  SanitizedCollectionConfig,
  UpdateMany,
  UpdateOne,
} from 'payload'
import { principalOfUser } from '@/access/compile'
import { organizationScope } from '@/access/databaseScope'
import { declarationOf, isTenantOwned } from '@/access/declaration'
import { membershipIn } from '@/access/principal'
import { takeBefore } from '@/hooks/keepBefore'
import { describeWrite } from '@/src/audit/describe'
import { writeEntry } from '@/src/audit/record'
import { writeReadings } from '@/src/privacy/readings'
import { runAs } from './scope'
import { isWriteOfLogin } from './sessions'

type Values = Record<string, unknown>
type Request = Partial<PayloadRequest> | undefined

/**
 * Writes each change of a record into the audit log, in the same transaction and with one statement. It sits in the
 * adapter because all of Payload writes through it, also where no hook of a collection runs. Log-ins write sessions and
 * are noted as what they are, in hooks/accounts/audit.ts.
 */
export const withAudit = (adapter: PostgresAdapter): PostgresAdapter => {
  const create: Create = adapter.create.bind(adapter)
  const updateOne: UpdateOne = adapter.updateOne.bind(adapter)
  const deleteOne: DeleteOne = adapter.deleteOne.bind(adapter)
  const deleteMany: DeleteMany = adapter.deleteMany.bind(adapter)
  const updateMany: UpdateMany = adapter.updateMany.bind(adapter)
  const find: Find = adapter.find.bind(adapter)
  const findOne: FindOne = adapter.findOne.bind(adapter)
  const destroy = adapter.destroy?.bind(adapter)

  const noted = (slug: CollectionSlug): SanitizedCollectionConfig | null => {
    const { config } = adapter.payload.collections[slug]
    return declarationOf(config) ? config : null
  }
  const note = (req: Request, collection: SanitizedCollectionConfig, before: unknown, after: unknown) => {
    const entry = describeWrite({
      collection,
      before: before as Values | null,
      after: after as Values | null,
    })
    const write = () =>
      writeEntry({ adapter, req, entry: { ...entry, message: entry.message ?? reasonIn(req) } })
    return entry.organizationId && isGuest(req, collection, entry.organizationId)
      ? runAs(organizationScope(entry.organizationId, req?.user?.id), write)
      : write()
  }

  adapter.create = async (args) => {
    const collection = noted(args.collection)
    if (!collection) return create(args)
    return inTransaction(adapter, args.req, async (req) => {
      const after = await create({ ...args, req, returning: true })
      await note(req, collection, null, after)
      return after
    })
  }
  adapter.updateOne = async (args) => {
    const collection = noted(args.collection)
    if (!collection || isWriteOfLogin(args)) return updateOne(args)
    return inTransaction(adapter, args.req, async (req) => {
      const where = args.id ? { id: { equals: args.id } } : args.where
      const before =
        takeBefore(req?.context, collection.slug, args.id) ??
        (await findOne({ collection: args.collection, where, req }))
      const after = (await updateOne({ ...args, req, returning: true, select: undefined })) as unknown
      if (after) await note(req, collection, before, after)
      return after as never
    })
  }
  adapter.deleteOne = async (args) => {
    const collection = noted(args.collection)
    if (!collection) return deleteOne(args)
    return inTransaction(adapter, args.req, async (req) => {
      const before = (await deleteOne({ ...args, req, returning: true, select: undefined })) as unknown
      if (before) await note(req, collection, before, null)
      return before as never
    })
  }
  const allOf = async (slug: CollectionSlug, where: Parameters<Find>[0]['where'], req: Request) =>
    (await find({ collection: slug, where, req, limit: 0, pagination: false })).docs as { id: string }[]

  // One by one: each record has its own line in the log.
  adapter.updateMany = async (args) => {
    if (!noted(args.collection)) return updateMany(args)
    const { collection, data, locale, where } = args
    return inTransaction(adapter, args.req, async (req) => {
      const docs: unknown[] = []
      for (const { id } of await allOf(collection, where, req))
        docs.push(await adapter.updateOne({ collection, data, locale, id, req }))
      return docs as never
    })
  }
  adapter.deleteMany = async (args) => {
    if (!noted(args.collection)) return deleteMany(args)
    const { collection, where } = args
    return inTransaction(adapter, args.req, async (req) => {
      for (const { id } of await allOf(collection, where, req))
        await adapter.deleteOne({ collection, where: { id: { equals: id } }, req })
    })
  }
  // What was read within the last second is written before the connection is gone.
  adapter.destroy = async () => {
    await writeReadings()
    await destroy?.()
  }
  return adapter
}

/** Whoever changes a record that another organization opened to them writes into the log of that organization. */
const isGuest = (req: Request, collection: SanitizedCollectionConfig, organizationId: string): boolean => {
  const ownership = declarationOf(collection)?.ownership
  if (!ownership || !isTenantOwned(ownership) || !(ownership.guest || ownership.opened)) return false
  const principal = principalOfUser(req?.user)
  return principal !== null && !principal.isSuperadmin && !membershipIn(principal, organizationId)
}

/** Whoever gives a reason beside the record leaves it in the context of the request. */
const reasonIn = (req: Request): string | null => {
  const reason = req?.context?.reason
  return typeof reason === 'string' ? reason : null
}

/** Without a transaction of the request a write gets one of its own, so that it never stands without its line. */
const inTransaction = async <Result>(
  adapter: PostgresAdapter,
  req: Request,
  work: (req: Request) => Promise<Result>,
): Promise<Result> => {
  const open = await req?.transactionID
  if (open && adapter.sessions[open]) return work(req)
  const transactionID = (await adapter.beginTransaction())!
  try {
    const result = await work(Object.assign(Object.create(req ?? null) as object, { transactionID }))
    await adapter.commitTransaction(transactionID)
    return result
  } catch (error) {
    await adapter.rollbackTransaction(transactionID)
    throw error
  }
}
