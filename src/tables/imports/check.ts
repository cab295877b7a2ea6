import type { Payload, SanitizedCollectionConfig } from 'payload'
import { declarationOf } from '@/access/declaration'
import { runAs } from '@/src/database/scope'
import { askAsPerson, type Asking } from './person'
import { basisOf, ownerOf, preparer, type Prepared } from './prepare'
import {
  jobOf,
  moveOn,
  rowsToCheck,
  saveChecked,
  takenIdentities,
  tally,
  type CheckedRow,
  type Job,
} from './store'
import { writeRow } from './writeRow'

const atOnce = 25

/**
 * Finds out of each row what it would do: it is written like any record and taken back. What was checked before a
 * restart is not checked again.
 */
export const checkImport = async (
  payload: Payload,
  job: Job,
  config: SanitizedCollectionConfig,
  isStopping: () => boolean,
): Promise<void> => {
  await moveOn(payload, job.id, ['uploaded'], 'checking')
  const taken = await takenIdentities(payload, job.id)
  const prepare = preparer(job, config)
  while (!isStopping()) {
    if ((await jobOf(payload, job.id))?.status !== 'checking') return
    const rows = await rowsToCheck(payload, job.id, atOnce)
    if (rows.length === 0) {
      await moveOn(payload, job.id, ['checking'], 'checked')
      return
    }
    const asking = await askAsPerson(payload, job, config)
    const all = await runAs(asking.scope, () => prepare(asking.req, rows))
    const checked: CheckedRow[] = []
    for (const prepared of all) checked.push(await verdictOn({ asking, job, config, prepared, taken }))
    await saveChecked(payload, checked)
    await tally(payload, job.id)
  }
}

const verdictOn = async ({
  prepared,
  taken,
  ...rest
}: {
  asking: Asking
  job: Job
  config: SanitizedCollectionConfig
  prepared: Prepared
  taken: Map<string, number>
}): Promise<CheckedRow> => {
  const { row, existing, changes, identities } = prepared
  const before = identities.map((it) => taken.get(it)).find((number) => number !== undefined)
  const own = [...prepared.faults, ...(before === undefined ? [] : [repeats(before)])]
  const isSame = existing !== null && changes.length === 0
  // A row with a fault is written as well, without what is faulty: the person is told of all its faults at once.
  const written = isSame ? [] : await writeRow({ ...rest, prepared })
  const others = written.filter(({ field }) => !own.some((it) => it.field === field))
  // Where the parent is missing, so is the organization that follows from it; nobody can fill that in.
  const told = others.filter(({ field }) => !(isInherited(rest.config) && field === ownerOf(rest.config)))
  const faults = [...own, ...(own.length + told.length > 0 ? told : others)]
  const isBad = own.length > 0 || faults.length > 0
  if (!isBad) for (const identity of identities) taken.set(identity, row.number)
  const good = existing ? (isSame ? 'same' : 'changed') : 'new'
  return {
    id: row.id,
    verdict: isBad ? 'bad' : good,
    ...basisOf(prepared),
    changes: isBad ? [] : changes,
    faults,
    identities: isBad ? [] : identities,
  }
}

const isInherited = (config: SanitizedCollectionConfig): boolean =>
  declarationOf(config)!.ownership.kind === 'inherits'

const repeats = (number: number) => ({
  field: null,
  message: `Row ${number} of this file is about the same record.`,
})
