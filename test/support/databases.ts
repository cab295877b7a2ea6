import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { applicationUrl } from '@/src/database/roles'

export const templateName = 'bmms_template'

/** `url` is the server's way in, held by row security; `ownerUrl` that of migrations and of tests that look behind it. */
export type Database = {
  url: string
  ownerUrl: string
  /** How many connections there may be from now on, or any number with -1; those that there are end. */
  admit: (connections: number) => Promise<void>
  drop: () => Promise<void>
}

/** A database of its own for one test file: an exact copy of the template, or an empty one. */
export const createDatabase = async (
  { from }: { from?: string } = { from: templateName },
): Promise<Database> => {
  const name = `bmms_${randomBytes(6).toString('hex')}`
  await administer(`create database ${name}${from ? ` template ${from} strategy file_copy` : ''}`)
  // A copy has the tables' rights of its template, and not the database's own.
  await administer(`revoke temporary on database ${name} from public`)
  const ownerUrl = urlOf(name)
  return {
    url: applicationUrl(ownerUrl),
    ownerUrl,
    admit: async (connections) => {
      await administer(`alter database ${name} connection limit ${connections}`)
      await administer(`select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}'`)
    },
    drop: () => administer(`drop database ${name} with (force)`),
  }
}

export const urlOf = (database: string): string => {
  const url = new URL(clusterUrl())
  url.pathname = `/${database}`
  return url.href
}

const clusterUrl = (): string => {
  const url = process.env.BMMS_TEST_CLUSTER
  if (!url) throw new Error('Run the tests with "npm test": it starts the database they need.')
  return url
}

export const administer = async (statement: string): Promise<void> => {
  const client = await connectToCluster()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

export const connectToCluster = async (): Promise<pg.Client> => {
  const client = new pg.Client({ connectionString: clusterUrl() })
  await client.connect()
  return client
}
