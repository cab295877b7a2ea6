import type { PoolClient } from 'pg'
import { systemScopes } from '@/access/databaseScope'
import { openBmms } from '@/src/commands/open'
import { runAs } from '@/src/database/scope'
import { addAccounts, ownersOf, type Account } from './accounts'
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
      return await runAs(systemScopes.platform, () => fill({ client, counts }))
    } finally {
      client.release()
    }
  } finally {
    await close()
  }
}

const fill = async ({ client, counts }: { client: PoolClient; counts: Counts }): Promise<Account[]> => {
  const accounts = await addAccounts(client)
  await seedRecords({ client, owners: ownersOf(accounts), counts })
  return accounts
}
