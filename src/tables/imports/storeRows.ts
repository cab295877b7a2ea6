import type { Payload, SanitizedCollectionConfig } from 'payload'
import { recordEvent } from '@/src/audit/record'
import { runAs } from '@/src/database/scope'
import type { Fault } from '../read/values'
import { askAsPerson } from './person'
import { preparer, type Prepared } from './prepare'
import { jobOf, markRefused, markStored, moveOn, rowsToStore, tally, type Job } from './store'
import { writeRow } from './writeRow'

const atOnce = 10

class Interrupted extends Error {}

/**
 * Stores the rows that were found good, one after the other, each with its note that it is stored: a process that is
 * killed between two of them neither repeats one nor leaves one out. Before each the person is looked up anew.
 */
export const storeImport = async (
  payload: Payload,
  job: Job,
  config: SanitizedCollectionConfig,
  isStopping: () => boolean,
): Promise<void> => {
  const prepare = preparer(job, config)
  while (!isStopping()) {
    if ((await jobOf(payload, job.id))?.status !== 'running') return
    const rows = await rowsToStore(payload, job.id, atOnce)
    if (rows.length === 0) return finish(payload, job, config)
    const asking = await askAsPerson(payload, job, config)
    const all = await runAs(asking.scope, () => prepare(asking.req, rows))
    for (const prepared of all) {
      if (isStopping()) break
      await storeRow(payload, job, config, prepared)
    }
    await tally(payload, job.id)
  }
}

const storeRow = async (
  payload: Payload,
  job: Job,
  config: SanitizedCollectionConfig,
  prepared: Prepared,
): Promise<void> => {
  const { row } = prepared
  const asking = await askAsPerson(payload, job, config)
  const meanwhile = [...prepared.faults, ...changedMeanwhile(prepared)]
  const keep = async (record: string): Promise<void> => {
    if (!(await markStored(asking.req, job, row, record))) throw new Interrupted()
  }
  try {
    const faults = meanwhile.length > 0 ? meanwhile : await writeRow({ asking, job, config, prepared, keep })
    if (faults.length > 0) await markRefused(payload, row, faults)
  } catch (error) {
    // Cancelled, and so not stored; the next look at the import says so.
    if (!(error instanceof Interrupted)) throw error
  }
}

/** What the person saw before they confirmed has to be so still. */
const changedMeanwhile = ({ row, existing }: Prepared): Fault[] => {
  const say = (message: string): Fault[] => [{ field: null, message }]
  if (row.verdict === 'new') return existing ? say('Somebody has made this record meanwhile.') : []
  if (!existing || existing.id !== row.record) return say('This record is gone meanwhile.')
  return existing.updatedAt === row.basis
    ? []
    : say(
        'Somebody has changed this record meanwhile. Upload the file again to see what it would change now.',
      )
}

const finish = async (payload: Payload, job: Job, config: SanitizedCollectionConfig): Promise<void> => {
  await tally(payload, job.id)
  const { req, scope } = await askAsPerson(payload, job, config)
  if (!(await moveOn(payload, job.id, ['running'], 'done'))) return
  await runAs(scope, () =>
    recordEvent({
      req,
      action: 'update',
      organizationId: job.organization,
      collection: 'table-imports',
      id: job.id,
      title: job.fileName,
      before: { status: 'running' },
      after: { status: 'done' },
    }),
  )
}
