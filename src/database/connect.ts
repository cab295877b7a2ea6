import type { PostgresAdapter } from '@payloadcms/db-postgres'
import pg from 'pg'
import { BasePayload, getPayload, type Migration, type Payload } from 'payload'
import config from '@payload-config'
import { systemScopes } from '@/access/databaseScope'
import { migrations } from '@/migrations'
import { settings } from '@/src/settings'
import { allowApplication } from './roles'
import { completeRowSecurity } from './rowSecurity/complete'
import { runAs } from './scope'

const migrationLock = 7_246_001

/** The one Payload of this process, with a way to end it completely. */
export const connectPayload = async (): Promise<{ payload: Payload; close: () => Promise<void> }> => {
  // Outside production Payload listens to a development server on PORT, and a command would never end.
  process.env.DISABLE_PAYLOAD_HMR = 'true'
  const payload = await getPayload({ config })
  return { payload, close: () => closePayload(payload) }
}

/** Payload's own end leaves the pool open, and the process with it. */
const closePayload = async (payload: Payload): Promise<void> => {
  const { pool } = payload.db
  await payload.destroy()
  await pool.end()
}

/**
 * Brings the database to the schema of this version, as its owner. Several processes may start at once: an advisory
 * lock on a connection of its own lets one migrate and the others wait. Each migration is one transaction.
 */
export const migrate = async (): Promise<void> => {
  const { ownerUrl, databaseUrl } = settings
  const owner = new pg.Client({ connectionString: ownerUrl || databaseUrl, application_name: 'bmms-migrate' })
  await owner.connect()
  try {
    await owner.query("select set_config('bmms.scope', $1, false)", [systemScopes.platform])
    await owner.query('select pg_advisory_lock($1)', [migrationLock])
    if (!(await isUpToDate(owner))) {
      if (!ownerUrl) throw new Error(notMigrated)
      await runMigrations(owner, ownerUrl)
    }
    if (ownerUrl) await allowApplication(owner, { databaseUrl, ownerUrl })
  } finally {
    await owner.end()
  }
}

const notMigrated =
  'The database does not have the schema of this version, and the role in DATABASE_URL may not change it. Run ' +
  '"npm run migrate" with the owner in DATABASE_OWNER_URL first.'

const runMigrations = async (owner: pg.Client, ownerUrl: string): Promise<void> => {
  const { payload, close } = await connectOwner(ownerUrl)
  try {
    // The generated files type the arguments that Payload leaves open.
    await runAs(systemScopes.platform, () => payload.db.migrate({ migrations: migrations as Migration[] }))
    await completeRowSecurity(owner, payload.db as unknown as PostgresAdapter)
  } finally {
    await close()
  }
}

/** A Payload that owns the tables, beside the one that serves requests and does not. */
export const connectOwner = async (
  ownerUrl: string,
): Promise<{ payload: Payload; close: () => Promise<void> }> => {
  process.env.DISABLE_PAYLOAD_HMR = 'true'
  const payload = (await new BasePayload().init({
    config,
    disableDBConnect: true,
    disableOnInit: true,
  })) as Payload
  const database = payload.db as unknown as PostgresAdapter
  database.poolOptions = { ...database.poolOptions, connectionString: ownerUrl }
  await database.connect!()
  return { payload, close: () => closePayload(payload) }
}

const isUpToDate = async (client: pg.Client): Promise<boolean> => {
  const { rows } = await client.query<{ exists: boolean }>(
    "select to_regclass('payload_migrations') is not null as exists",
  )
  if (!rows[0]!.exists) return false
  const { rows: done } = await client.query<{ name: string }>('select name from payload_migrations')
  return migrations.every(({ name }) => done.some((it) => it.name === name))
}
