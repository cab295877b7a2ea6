import { mkdir, writeFile } from 'node:fs/promises'
import pg, { type PoolClient } from 'pg'
import type { Account } from './accounts'
import { logIn } from './callers'
import { watchConnections } from './connections'
import { freePlaces } from './data/context'
import { expectedCounts } from './data/seed'
import { openTemporaryDatabase } from '@/src/database/temporary'
import { measureScenario, measureWorkingDay, type Measurement } from './measure'
import type { Options } from './options'
import { reportOf, tableOf } from './report'
import { scenariosWith, workingDay } from './scenarios'
import { compareWalls, linesOf, type Compared } from './walls'
import { startMeasuredServer, type MeasuredServer } from './serverProcess'

type Log = (message: string) => void

const reportFile = 'test-results/bench.md'
const { communities, ppas, assessments, indicators } = expectedCounts
const data = `44 organizations, ${communities} communities, ${ppas} PPAs, ${assessments} assessments, ${indicators} indicators`

/** The whole benchmark, from an empty folder to the report; leaves nothing running behind. */
export const runBenchmark = async ({ options, log }: { options: Options; log: Log }): Promise<void> => {
  const cleanUps: (() => Promise<void>)[] = []
  let cleaning: Promise<void> | undefined
  // A signal and the failure that it leads to both come here, and both wait for the end.
  const cleanUp = (): Promise<void> => (cleaning ??= inTurn(cleanUps.reverse()))
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      // What is under way loses its database, and its complaint must not end the process before all is cleaned up.
      process.on('uncaughtException', () => undefined)
      void cleanUp().finally(() => process.exit(1))
    })
  }
  try {
    const database = await openTemporaryDatabase({ purpose: 'bench', log })
    cleanUps.push(database.close)
    // Only now, when the environment names the database, may the configuration be loaded.
    const { prepareRecords } = await import('./prepare')
    const started = performance.now()
    const accounts = await prepareRecords({ counts: expectedCounts, log })
    log(`Prepared ${data} in ${((performance.now() - started) / 1000).toFixed(1)} s.`)
    const pool = new pg.Pool({ connectionString: database.url, max: 1 })
    cleanUps.push(() => pool.end())
    const client = await pool.connect()
    cleanUps.push(() => Promise.resolve(client.release()))
    const server = await startMeasuredServer({
      ...options,
      env: options.isFresh ? { BMMS_KEEP_FIGURES: 'off' } : {},
    })
    cleanUps.push(server.stop)
    if (options.isAboutWalls) {
      const env = { DATABASE_URL: database.url, BMMS_ROW_SECURITY: 'off' }
      const unprotected = await startMeasuredServer({ env })
      cleanUps.push(unprotected.stop)
      await compareAll({ options, accounts, client, on: server.url, off: unprotected.url, log })
      return
    }
    const report = await measureAll({ options, accounts, client, server, log })
    await mkdir('test-results', { recursive: true })
    await writeFile(reportFile, report)
    log(`\n${report}\nSaved as ${reportFile}.`)
  } finally {
    await cleanUp()
  }
}

const inTurn = async (steps: readonly (() => Promise<void>)[]): Promise<void> => {
  for (const step of steps) await step()
}

/** Lists and single records with row security and without, side by side. */
const compareAll = async ({
  options: { seconds, only },
  accounts,
  client,
  on,
  off,
  log,
}: {
  options: Options
  accounts: readonly Account[]
  client: PoolClient
  on: string
  off: string
  log: Log
}): Promise<void> => {
  const callers = await logIn({ url: on, accounts, client })
  const compared: Compared[] = []
  for (const scenario of scenariosWith(await freePlaces(client))) {
    if (!['list', 'detail'].includes(scenario.kind) || !scenario.name.includes(only)) continue
    compared.push(await compareWalls({ on, off, scenario, callers, seconds }))
    log(linesOf(compared.slice(-1)).at(-1)!)
  }
  log(`\n${linesOf(compared).join('\n')}`)
}

const measureAll = async ({
  options: { seconds, only, isQuick },
  accounts,
  client,
  server: { url, peakBytes },
  log,
}: {
  options: Options
  accounts: readonly Account[]
  client: PoolClient
  server: MeasuredServer
  log: Log
}): Promise<string> => {
  const callers = await logIn({ url, accounts, client })
  const scenarios = scenariosWith(await freePlaces(client)).filter(({ name }) => name.includes(only))
  const connectionsSoFar = watchConnections({ client, url })
  const measurements: Measurement[] = []
  try {
    for (const scenario of scenarios) {
      const measured = await measureScenario({ url, scenario, callers, seconds })
      measurements.push(...measured)
      log(tableOf(measured))
    }
    if (!only) measurements.push(await measureWorkingDay({ url, callers, seconds, nextCall: workingDay }))
  } finally {
    connectionsSoFar()
  }
  const resources = { ...connectionsSoFar(), peakBytes: await peakBytes() }
  return reportOf({ measurements, resources, seconds, isQuick, data })
}
