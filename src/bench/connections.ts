import type { PoolClient } from 'pg'
import { readMetrics } from './metrics'

export type MostConnections = { ofPool: number; ofDatabase: number }

const lookEvery = 500

/** Watches how many connections there are; the answer is the most there ever were, our own left out. */
export const watchConnections = ({
  client,
  url,
}: {
  client: PoolClient
  url: string
}): (() => MostConnections) => {
  const most: MostConnections = { ofPool: 0, ofDatabase: 0 }
  const look = async (): Promise<void> => {
    const { rows } = await client.query<{ connections: number }>(
      `select count(*)::int as connections from pg_stat_activity
       where backend_type = 'client backend' and pid <> pg_backend_pid()`,
    )
    const { poolConnections } = await readMetrics(url)
    most.ofDatabase = Math.max(most.ofDatabase, rows[0]!.connections)
    most.ofPool = Math.max(most.ofPool, poolConnections)
  }
  // A look that fails because the server is busy or stopping is made up for by the next.
  const timer = setInterval(() => void look().catch(() => undefined), lookEvery)
  return () => {
    clearInterval(timer)
    return most
  }
}
