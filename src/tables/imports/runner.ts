import pg from 'pg'
import type { Payload } from 'payload'
import { configOf } from '@/hooks/relations'
import { settings } from '@/src/settings'
import { forgetOld } from './books'
import { checkImport } from './check'
import { Stopped } from './person'
import { jobOf, moveOn, openJobs, tally, type Job } from './store'
import { storeImport } from './storeRows'

/** Imports that one process works on at a time: the others wait, and the requests of people are answered meanwhile. */
const mostAtOnce = 2

/** How often a process looks for what another one left behind. */
const lookEvery = 15_000

/** How often an import is begun again after a failure that it has no part in, such as a database that is away. */
const mostFailures = 5

let atWork = 0
let isStopping = false
const working = new Set<Promise<void>>()
const failures = new Map<string, number>()

/** Has the imports worked on that wait, in the background. Called when one begins to wait. */
export const wakeImports = (payload: Payload): void => {
  if (isStopping || atWork >= mostAtOnce) return
  atWork += 1
  const work = workOnAll(payload)
    .catch((error: unknown) => payload.logger.error({ err: error, msg: 'Imports could not be worked on' }))
    .finally(() => {
      atWork -= 1
      working.delete(work)
    })
  working.add(work)
}

/** Takes up what an earlier process left, and looks for more from time to time. Returns how to stop. */
export const startImports = (payload: Payload): (() => Promise<void>) => {
  isStopping = false
  const look = () => {
    wakeImports(payload)
    forgetOld(payload).catch((error: unknown) =>
      payload.logger.error({ err: error, msg: 'Old imports could not be put away' }),
    )
  }
  look()
  const timer = setInterval(look, lookEvery).unref()
  return async () => {
    isStopping = true
    clearInterval(timer)
    await Promise.all(working)
  }
}

const workOnAll = async (payload: Payload): Promise<void> => {
  while (!isStopping) {
    const claim = await claimNext(payload)
    if (!claim) return
    try {
      await workOn(payload, claim.job)
    } finally {
      await claim.release()
    }
  }
}

type Claim = { job: Job; release: () => Promise<void> }

/**
 * An import is worked on by whoever holds its lock, on a connection of its own: the lock goes when the process goes,
 * however it ends. Two files of the same kind and organization have one lock: their rows would meet.
 */
const claimNext = async (payload: Payload): Promise<Claim | null> => {
  const jobs = (await openJobs(payload)).filter(({ id }) => (failures.get(id) ?? 0) <= mostFailures)
  if (jobs.length === 0) return null
  const client = new pg.Client({ connectionString: settings.databaseUrl, application_name: 'bmms-import' })
  // A connection that breaks gives the lock back; the import is taken up again by whoever looks next.
  client.on('error', () => undefined)
  await client.connect()
  for (const { id, organization, kind } of jobs) {
    const { rows } = await client.query<{ isMine: boolean }>(
      'select pg_try_advisory_lock(hashtextextended($1, 0)) as "isMine"',
      [`table import ${organization} ${kind}`],
    )
    if (!rows[0]!.isMine) continue
    const job = await jobOf(payload, id)
    if (job && ['uploaded', 'checking', 'running'].includes(job.status))
      return { job, release: () => client.end() }
    await client.query('select pg_advisory_unlock_all()')
  }
  await client.end()
  return null
}

const workOn = async (payload: Payload, job: Job): Promise<void> => {
  const { id, kind, status } = job
  const advance = status === 'running' ? storeImport : checkImport
  try {
    await advance(payload, job, configOf(payload, kind), () => isStopping)
    failures.delete(id)
  } catch (error) {
    if (error instanceof Stopped) return fail(payload, id, error.message)
    payload.logger.error({ err: error, msg: 'An import was interrupted', importId: id })
    failures.set(id, (failures.get(id) ?? 0) + 1)
    if (failures.get(id)! > mostFailures) await fail(payload, id, 'Something went wrong on our side.')
    else await new Promise((resolve) => setTimeout(resolve, 1000))
  }
}

const fail = async (payload: Payload, id: string, reason: string): Promise<void> => {
  await tally(payload, id)
  await moveOn(payload, id, ['uploaded', 'checking', 'running'], 'failed', reason)
}
