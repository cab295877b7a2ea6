import pg from 'pg'
import { applicationUrl } from '@/src/database/roles'
import { openTemporaryDatabase } from '@/src/database/temporary'
import { canariesIn } from './canary'
import type { Options } from './options'
import type { Finding } from './fuzz'
import { described, lineOf, reportOf, total } from './report'
import { startWorker, type Worker } from './workers'
import type { World } from './world'

type Log = (message: string) => void

const reportEvery = 10_000
const template = 'bmms_verify'
/** What is lost in a power cut is of no interest, and waiting for the disk takes the most time. */
const settings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '300' }

/** Attacks a BMMS of its own, as long as told; true when nothing was found. */
export const verifyIsolation = async ({ options, log }: { options: Options; log: Log }): Promise<boolean> => {
  const database = await openTemporaryDatabase({ purpose: 'verify', log, settings })
  const workers: Worker[] = []
  const stop = (): void => workers.forEach((worker) => worker.stop())
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop)
  try {
    const world = await prepare(database.url, log)
    const { requests, seed, only } = options
    const count = only === null ? options.workers : 1
    const end = only === null ? requests : only + 1
    const leakedLines: string[] = []
    const onLine = (line: string): void => {
      log(line)
      if (canariesIn(line).length > 0) leakedLines.push(line)
    }
    for (let place = 0; place < count; place += 1) {
      const ownerUrl = await copyOf(database.url, `${template}_${place}`)
      const range = { seed, first: only ?? place, step: count, end }
      const env = { DATABASE_URL: applicationUrl(ownerUrl) }
      workers.push(startWorker({ task: { world, range, ownerUrl }, env, onLine }))
    }
    const started = performance.now()
    const tellFindings = findingsTeller({ workers, seed, log })
    const timer = setInterval(() => {
      tellFindings()
      log(progressOf(workers, started))
    }, reportEvery)
    try {
      const outcomes = await Promise.all(workers.map(({ done }) => done))
      tellFindings()
      log(reportOf({ outcomes, seconds: secondsSince(started), seed }))
      log(`log lines with a canary: ${leakedLines.length}`)
      return leakedLines.length === 0 && outcomes.every(({ progress }) => progress.findings.length === 0)
    } finally {
      clearInterval(timer)
    }
  } finally {
    stop()
    await database.close()
  }
}

const secondsSince = (started: number): number => (performance.now() - started) / 1000

const progressOf = (workers: readonly Worker[], started: number): string => {
  const latest = workers.map((worker) => worker.latest())
  return lineOf({
    progress: total(latest.flatMap(({ progress }) => progress ?? [])),
    seconds: secondsSince(started),
    bytes: latest.reduce((sum, { bytes }) => sum + bytes, 0),
  })
}

/** Each finding is told once, as soon as it is known: a long run need not end to be of use. */
const findingsTeller = ({
  workers,
  seed,
  log,
}: {
  workers: readonly Worker[]
  seed: number
  log: Log
}): (() => void) => {
  const told = new Set<string>()
  const keyOf = ({ number, problems }: Finding): string => `${number} ${problems.join()}`
  return () => {
    const all = workers.flatMap((worker) => worker.latest().progress?.findings ?? [])
    for (const finding of all.filter((it) => !told.has(keyOf(it)))) {
      told.add(keyOf(finding))
      log(described(finding, seed))
    }
  }
}

/** Makes the world once; every process gets a copy of the database, and the tokens hold there too. */
const prepare = async (url: string, log: Log): Promise<World> => {
  // Only now, when the environment names the database, may the configuration be loaded.
  Object.assign(process.env, { BMMS_LOGINS_PER_MINUTE: '1000000000', BMMS_REQUESTS_PER_MINUTE: '1000000000' })
  const { openBmms } = await import('@/src/commands/open')
  const { seedDemoAccounts } = await import('@/src/reference/demo')
  const { makeWorld } = await import('./world')
  const { openCaller } = await import('./caller')
  const bmms = await openBmms({ log })
  const owner = new pg.Client({ connectionString: url })
  await owner.connect()
  try {
    await seedDemoAccounts({ payload: bmms.payload, log })
    const caller = await openCaller(bmms.payload)
    const world = await makeWorld({ owner, caller })
    await caller.close()
    return world
  } finally {
    await owner.end()
    await bmms.close()
  }
}

const copyOf = async (url: string, name: string): Promise<string> => {
  const source = new URL(url)
  const copy = new URL(url)
  copy.pathname = `/${name}`
  const anywhere = new URL(url)
  anywhere.pathname = '/postgres'
  const client = new pg.Client({ connectionString: anywhere.href })
  await client.connect()
  try {
    await client.query(`create database ${name} template ${source.pathname.slice(1)}`)
  } finally {
    await client.end()
  }
  return copy.href
}
