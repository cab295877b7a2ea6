import type { FindOne } from 'payload'
import type { PostgresAdapter } from '@payloadcms/db-postgres'
import { systemScopes } from '@/access/databaseScope'
import { runAs } from './scope'

/**
 * Before it shows the log-in page, the admin panel asks for any account at all, to offer making the first one. A
 * visitor sees none, and would be sent to make it; so this one question is answered, with nothing but an id.
 */
export const withAnyAccount = (adapter: PostgresAdapter): PostgresAdapter => {
  const findOne = adapter.findOne.bind(adapter) as FindOne
  adapter.findOne = (async (args) => {
    if (args.collection !== 'users' || args.where) return findOne(args)
    const account = await runAs(systemScopes.accounts, () => findOne({ ...args, select: {} }))
    return account && { id: account.id }
  }) as typeof adapter.findOne
  return adapter
}
