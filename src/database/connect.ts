import pg from 'pg'
import { getPayload, type Migration, type Payload } from 'payload'
import config from '@payload-config'
import { settings } from '@/src/settings'
import { migrations } from '@/migrations'

const migrationLock = 7_246_001

/** The one Payload of this process, with a way to end it completely. */
export const connectPayload = async (): Promise<{ payload: Payload; close: () => Promise<void> }> => {
  // Outside production Payload listens to a development server on PORT, and a command would never end.
  process.env.DISABLE_PAYLOAD_HMR = 'true'
  const payload = await getPayload({ config })
  return {
    payload,
    close: async () => {
      // Payload's own end leaves the pool open, and the process with it.
      const { pool } = payload.db
      await payload.destroy()
      await pool.end()
    },
  }
}

/**
 * Brings the database to the schema of this version. Several processes may start at once: an advisory lock on a
 * connection of its own lets one migrate and the others wait. Each migration is one transaction.
 */
export const migrate = async (): Promise<void> => {
  const client = new pg.Client({ connectionString: settings.databaseUrl, application_name: 'bmms-migrate' })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [migrationLock])
    if (await isUpToDate(client)) return
    const { payload } = await connectPayload()
    // The generated files type the arguments that Payload leaves open.
    await payload.db.migrate({ migrations: migrations as Migration[] })
  } finally {
    await client.end()
  }
}

const isUpToDate = async (client: pg.Client): Promise<boolean> => {
  const { rows } = await client.query<{ exists: boolean }>(
    "select to_regclass('payload_migrations') is not null as exists",
  )
  if (!rows[0]!.exists) return false
  const { rows: done } = await client.query<{ name: string }>('select name from payload_migrations')
  return migrations.every(({ name }) => done.some((it) => it.name === name))
}
