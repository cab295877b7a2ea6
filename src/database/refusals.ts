import type { PostgresAdapter } from '@payloadcms/db-postgres'
import { APIError, type CollectionConfig, type UpdateOne } from 'payload'
import { declarationOf } from '@/access/declaration'
import { refused } from '@/hooks/problems'
import { explainDatabaseError } from './errors'

type Operation = (args: never) => Promise<unknown>

const operations = [
  'find',
  'findOne',
  'count',
  'create',
  'updateOne',
  'updateMany',
  'deleteOne',
  'deleteMany',
] as const

/**
 * What the database refuses is said in plain words where it happens: of a bulk change Payload reports only the
 * message of each error, and of one that is not meant for people nothing. A row that may be read and not changed is
 * passed over by row security without a word, and Payload would stumble over the missing result.
 */
export const withRefusals = (adapter: PostgresAdapter): PostgresAdapter => {
  const updateOne: UpdateOne = adapter.updateOne.bind(adapter)
  adapter.updateOne = async (args) => {
    const result = (await updateOne(args)) as unknown
    if (result === null && args.id && !args.options?.upsert && args.returning !== false) {
      throw refused('This is not yours to write.')
    }
    return result as never
  }
  adapter.deleteWhere = async ({ db, tableName, where }) => {
    const { rowCount } = (await db.delete(adapter.tables[tableName]!).where(where)) as unknown as Deleted
    if (rowCount === 0 && isOfRecords(tableName, adapter.payload.config.collections))
      throw new APIError('This record is gone, or not yours to delete.', 409, undefined, true)
  }
  for (const name of operations) {
    const operate = adapter[name].bind(adapter) as Operation
    adapter[name] = (async (args: never) => {
      try {
        return await operate(args)
      } catch (error) {
        throw worded(error, adapter.payload.config.collections)
      }
    }) as never
  }
  return adapter
}

type Deleted = { rowCount: number | null }

const isOfRecords = (table: string, collections: CollectionConfig[]): boolean =>
  collections.some((it) => declarationOf(it) && it.slug.replaceAll('-', '_') === table)

const worded = (error: unknown, collections: CollectionConfig[]): unknown => {
  const explanation = explainDatabaseError(error, collections)
  if (!explanation) return error
  const { message, status, path } = explanation
  return new APIError(message, status, path ? { errors: [{ path, message }] } : undefined, true)
}
