import { realpath } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'
import { Client } from 'pg'
import { superuser, type Cluster } from './cluster'
import { codeOf } from './failure'
import { portOf } from './postmaster'

export const database = 'bmms'

/** Advisory locks belong to one database, so every process takes it in the one that always exists. */
const maintenanceDatabase = 'postgres'
const presenceLock = 1112362323

const connectMilliseconds = 5000
const comeBackAttempts = 60
const comeBackMilliseconds = 500

export type Presence = {
  port: number
  /** Says goodbye. If nobody else is present, holds newcomers off while `whenLast` runs. */
  leave: (whenLast: () => Promise<void>) => Promise<void>
}

type Visit = { client: Client; port: number }

/**
 * Joins the running server and shows presence by a shared advisory lock on a connection of its own. The lock
 * goes with the process however it ends, so presence can never be stale. Throws when no server can be joined.
 */
export const enterServer = async (cluster: Cluster, log: (message: string) => void): Promise<Presence> => {
  let isLeaving = false

  const comeBack = async (): Promise<Client | undefined> => {
    for (let attempt = 0; attempt < comeBackAttempts && !isLeaving; attempt += 1) {
      const visit = await enter(cluster).catch(() => undefined)
      if (visit) return stay(visit.client)
      await pause(comeBackMilliseconds)
    }
    if (!isLeaving) log('The connection to the embedded database was lost and did not come back.')
    return undefined
  }

  // A crashed backend makes the server drop every connection and carry on, our presence with them.
  const stay = (client: Client): Client => {
    client.once('end', () => {
      if (!isLeaving) present = comeBack()
    })
    return client
  }

  const { client, port } = await enter(cluster)
  let present: Promise<Client | undefined> = Promise.resolve(stay(client))

  const leave: Presence['leave'] = async (whenLast) => {
    isLeaving = true
    const last = await present
    if (!last) return
    try {
      if (await isNobodyElsePresent(last)) await whenLast()
    } finally {
      await last.end().catch(() => undefined)
    }
  }

  return { port, leave }
}

const enter = async (cluster: Cluster): Promise<Visit> => {
  const port = await portOf(cluster.directory)
  if (!port) throw new Error('the server is not running')
  const client = await connect({ cluster, port })
  try {
    await mustServe({ client, directory: cluster.directory })
    await mustBeWelcome(client)
    await ensureDatabase(client)
    return { client, port }
  } catch (error) {
    await client.end().catch(() => undefined)
    throw error
  }
}

const connect = async ({ cluster, port }: { cluster: Cluster; port: number }): Promise<Client> => {
  const client = new Client({
    host: '127.0.0.1',
    port,
    user: superuser,
    password: cluster.password,
    database: maintenanceDatabase,
    ssl: false,
    application_name: 'bmms presence',
    connectionTimeoutMillis: connectMilliseconds,
    keepAlive: true,
  })
  // A lost connection is reported by the statement under way and by "end"; unheard, it would end the process.
  client.on('error', () => undefined)
  await client.connect()
  return client
}

/** After a crash another server may be listening on the port that our stale postmaster.pid names. */
const mustServe = async ({ client, directory }: { client: Client; directory: string }): Promise<void> => {
  const { rows } = await client.query<{ served: string }>(
    "select current_setting('data_directory') as served",
  )
  const served = await realpath(rows[0]?.served ?? '').catch(() => undefined)
  if (served !== directory) throw new Error(`the server on this port serves ${served ?? 'another folder'}`)
}

const mustBeWelcome = async (client: Client): Promise<void> => {
  const { rows } = await client.query<{ isWelcome: boolean }>(
    'select pg_try_advisory_lock_shared($1) as "isWelcome"',
    [presenceLock],
  )
  if (!rows[0]?.isWelcome) throw new Error('another process is stopping the server')
}

const ensureDatabase = async (client: Client): Promise<void> => {
  const { rowCount } = await client.query('select from pg_database where datname = $1', [database])
  if (rowCount) return
  await client.query(`create database ${database}`).catch((error: unknown) => {
    if (!isDuplicate(error)) throw error
  })
}

/** Another process created it between the question and the statement, or at the same moment. */
const isDuplicate = (error: unknown): boolean => ['42P04', '23505'].includes(codeOf(error) ?? '')

/** False also when the server is gone: then there is nothing left to stop. */
const isNobodyElsePresent = async (client: Client): Promise<boolean> => {
  try {
    await client.query('select pg_advisory_unlock_shared($1)', [presenceLock])
    const { rows } = await client.query<{ isAlone: boolean }>(
      'select pg_try_advisory_lock($1) as "isAlone"',
      [presenceLock],
    )
    return rows[0]?.isAlone ?? false
  } catch {
    return false
  }
}
