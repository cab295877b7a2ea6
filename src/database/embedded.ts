import { setTimeout as pause } from 'node:timers/promises'
import { addressOf } from './embedded/address'
import { openCluster, type Cluster, type Settings } from './embedded/cluster'
import { codeOf, failure, messageOf } from './embedded/failure'
import { enterServer, type Presence } from './embedded/presence'
import { startServer, stopServer } from './embedded/server'

export type EmbeddedDatabase = {
  /** Connects as the owner of the cluster, a superuser. */
  url: string
  /** Ends the use of the server and stops it when nobody else uses it. May be called more than once. */
  release: () => Promise<void>
}

type Options = {
  dataDir: string
  log?: (message: string) => void
  /** Settings of postgresql.conf for the server, if it is this process that starts it. */
  settings?: Settings
}

const patienceMilliseconds = 60_000
const shortestPause = 100
const longestPause = 1000

const wrongPassword = '28P01'
const startingOrStopping = '57P03'

/**
 * Uses the PostgreSQL server of the data folder together with any other process that does: the first to come
 * creates the cluster and starts the server, the last to go stops it. A crash of anyone needs no cleaning up.
 */
export const joinEmbeddedDatabase = async ({
  dataDir,
  log = () => undefined,
  settings = {},
}: Options): Promise<EmbeddedDatabase> => {
  const cluster = await openCluster({ dataDir, log, settings })
  const presence = await startOrEnter({ cluster, log, settings })
  let released: Promise<void> | undefined
  return {
    url: await addressOf(cluster, presence.port),
    release: () => (released ??= presence.leave(() => stopServer(cluster))),
  }
}

type Attempt = { cluster: Cluster; log: (message: string) => void; settings: Settings }

/** Whoever starts and stops beside us, one of entering and starting succeeds sooner or later. */
const startOrEnter = async ({ cluster, log, settings }: Attempt): Promise<Presence> => {
  const deadline = performance.now() + patienceMilliseconds
  let obstacle: unknown
  for (let wait = shortestPause; performance.now() < deadline; wait = Math.min(wait * 2, longestPause)) {
    try {
      return await enterServer(cluster, log)
    } catch (error) {
      obstacle = error
    }
    const isStarted = codeOf(obstacle) !== startingOrStopping && (await startServer(cluster, settings))
    if (!isStarted) await pause(wait)
  }
  throw await unreachable({ cluster, obstacle })
}

const unreachable = ({ cluster, obstacle }: { cluster: Cluster; obstacle: unknown }): Promise<Error> => {
  const { directory, logFile } = cluster
  const problem = `The database in ${directory} cannot be used: ${messageOf(obstacle)}.`
  const remedy =
    codeOf(obstacle) === wrongPassword
      ? 'The file database-password beside it does not belong to it; put the right one back from your backup.'
      : 'Try again in a minute. If that does not help, end any "postgres" process that still uses the folder.'
  return failure({ problem, remedy, logFile, cause: obstacle })
}
