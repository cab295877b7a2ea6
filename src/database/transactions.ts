import { randomUUID } from 'node:crypto'
import type { PostgresAdapter } from '@payloadcms/db-postgres'

type Transaction = Parameters<Parameters<PostgresAdapter['drizzle']['transaction']>[0]>[0]

/**
 * Payload's own transactions keep silent when PostgreSQL refuses the commit, and the person is told that all went well.
 * The audit log is chained at that moment, so a commit that failed must be an error.
 */
export const withHonestCommits = (adapter: PostgresAdapter): PostgresAdapter => {
  adapter.beginTransaction = async (options) => {
    await adapter.initializing
    const id = randomUUID()
    const { transaction, ended, commit, rollback } = await open(adapter, options)
    adapter.sessions[id] = {
      db: transaction,
      resolve: () => {
        commit()
        return ended
      },
      reject: () => {
        rollback()
        return ended.catch(() => undefined)
      },
    } as (typeof adapter.sessions)[string]
    return id
  }
  adapter.commitTransaction = async (given) => {
    const id = await given
    const session = adapter.sessions[id]
    if (!session) return
    delete adapter.sessions[id]
    await session.resolve()
  }
  return adapter
}

type Open = { transaction: Transaction; ended: Promise<void>; commit: () => void; rollback: () => void }

const open = (
  adapter: PostgresAdapter,
  options: Parameters<PostgresAdapter['beginTransaction']>[0],
): Promise<Open> =>
  new Promise((resolve, reject) => {
    const ended = adapter.drizzle.transaction(
      (transaction) =>
        new Promise<void>((commit, rollback) => {
          resolve({
            transaction,
            ended,
            commit,
            rollback: () => rollback(new Error('The transaction was given up.')),
          })
        }),
      (options ?? adapter.transactionOptions) as never,
    )
    // Says that none could be begun; later it says nothing new.
    ended.catch(reject)
  })
