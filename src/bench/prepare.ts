import type { PoolClient } from 'pg'
import { openBmms } from '@/src/commands/open'
import { addAccounts, type Account } from './accounts'
import { seedRecords, type Counts } from './data/seed'

/** Migrations, reference data, demo accounts, the accounts that ask, and the records of 44 organizations. */
export const prepareRecords = async ({
  counts,
  log,
}: {
  counts: Counts
  log: (message: string) => void
}): Promise<Account[]> => {
  const { payload, close } = await openBmms({ log })
  try {
    const { seedDemoAccounts } = await import('@/src/reference/demo')
    await seedDemoAccounts({ payload, log })
    const client = await payload.db.pool.connect()
    try {
      return await fill({ client, counts })
    } finally {
      client.release()
    }
  } finally {
    await close()
  }
}

/** The first of the reference list are the large ones. */
const fill = async ({ client, counts }: { client: PoolClient; counts: Counts }): Promise<Account[]> => {
  const accounts = await addAccounts(client)
  const owners = [...new Map(accounts.map((account) => [account.organizationId, account])).values()]
  await seedRecords({ client, owners, counts })
  return accounts
}
