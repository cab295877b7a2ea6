import { randomBytes } from 'node:crypto'
import pg from 'pg'

export const templateName = 'bmms_template'

export type Database = { url: string; drop: () => Promise<void> }

/** A database of its own for one test file: an exact copy of the template, or an empty one. */
export const createDatabase = async (
  { from }: { from?: string } = { from: templateName },
): Promise<Database> => {
  const name = `bmms_${randomBytes(6).toString('hex')}`
  await administer(`create database ${name}${from ? ` template ${from}` : ''}`)
  return { url: urlOf(name), drop: () => administer(`drop database ${name} with (force)`) }
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
