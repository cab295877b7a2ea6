import type { UpdateOne } from 'payload'
import type { PostgresAdapter } from '@payloadcms/db-postgres'
import { refused } from '@/hooks/problems'

/**
 * A row that may be read and not changed is passed over by row security without a word, and Payload would stumble
 * over the missing result. It is said here instead.
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
  return adapter
}
