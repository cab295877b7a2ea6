import { createLocalReq, type Payload, type PayloadRequest } from 'payload'
import { sql, type PostgresAdapter } from '@payloadcms/db-postgres'
import { organizationScope } from '@/access/databaseScope'
import { runAs } from '@/src/database/scope'

/**
 * Runs `work` in one transaction while no other import writes for the same organization. The work must await
 * each write before the next: Payload ends the transaction at the first that fails.
 * Nothing but the records of that organization can be touched.
 * `isKept: false` undoes everything at the end, so that a dry run meets every rule the real one would.
 */
export const inTransaction = async <Result>({
  payload,
  organization,
  isKept,
  work,
}: {
  payload: Payload
  organization: string
  isKept: boolean
  work: (req: PayloadRequest) => Promise<Result>
}): Promise<Result> => {
  return runAs(organizationScope(organization), () => transact({ payload, organization, isKept, work }))
}

const transact = async <Result>({
  payload,
  organization,
  isKept,
  work,
}: Parameters<typeof inTransaction<Result>>[0]): Promise<Result> => {
  const req = await createLocalReq({}, payload)
  const transaction = await payload.db.beginTransaction()
  if (transaction === null) throw new Error('The database offers no transactions.')
  req.transactionID = transaction
  try {
    await waitForTurn({ payload, transaction, organization })
    const result = await work(req)
    if (isKept) await payload.db.commitTransaction(transaction)
    else await payload.db.rollbackTransaction(transaction)
    return result
  } catch (error) {
    await payload.db.rollbackTransaction(transaction)
    throw error
  }
}

const waitForTurn = async ({
  payload,
  transaction,
  organization,
}: {
  payload: Payload
  transaction: number | string
  organization: string
}): Promise<void> => {
  const { db } = payload.db.sessions![transaction] as { db: Pick<PostgresAdapter['drizzle'], 'execute'> }
  // The wait for another import counts as a statement; the usual limit would cut it short.
  await db.execute(sql`set local statement_timeout = '10min'`)
  await db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`import ppas ${organization}`}, 0))`)
}
