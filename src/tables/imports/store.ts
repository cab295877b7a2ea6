import { sql } from '@payloadcms/db-postgres'
import type { Payload, PayloadRequest } from 'payload'
import { systemScopes } from '@/access/databaseScope'
import { runAs } from '@/src/database/scope'
import { executorOf } from '@/src/database/sessions'
import { uuidv7 } from '@/src/database/uuid'
import type { Heading } from '../read/file'
import type { FileRow } from '../read/faults'
import type { Fault } from '../read/values'
import type { ImportState, RowVerdict } from './states'

/** An import as BMMS works on it. */
export type Job = {
  id: string
  kind: string
  fileName: string
  status: ImportState
  person: string
  organization: string
  organizationCode: string
  headings: Heading[]
}

export type StoredRow = {
  id: string
  number: number
  cells: string[]
  verdict: RowVerdict
  /** The record that the row was found to change, as it was then. */
  record: string | null
  basis: string | null
}

export type CheckedRow = {
  id: string
  verdict: RowVerdict
  record: string | null
  basis: string | null
  changes: readonly string[]
  faults: readonly Fault[]
  identities: readonly string[]
}

type Statement = ReturnType<typeof sql>

/** The books of imports are kept in a scope of their own: nobody writes them, also not whoever uploaded the file. */
const run = async <Row>(payload: Payload, statement: Statement, req?: PayloadRequest): Promise<Row[]> =>
  runAs(systemScopes.imports, async () => {
    const database = await executorOf(payload.db as never, req)
    const { rows } = await database.execute(statement)
    return rows as Row[]
  })

const json = (value: unknown): Statement => sql`${JSON.stringify(value)}::jsonb`

const rowsAtOnce = 500

/** Keeps an upload, in the transaction of the request: all of it or nothing. Its number. */
export const insertImport = async (
  req: PayloadRequest,
  given: {
    kind: string
    fileName: string
    organization: string
    person: string
    status: ImportState
    reason: string | null
    headings: readonly Heading[]
    rows: readonly FileRow[]
  },
): Promise<string> => {
  const { payload } = req
  const id = uuidv7()
  const { kind, fileName, organization, person, status, reason, headings, rows } = given
  const endedAt = status === 'failed' ? sql`now()` : sql`null`
  await run(
    payload,
    sql`insert into table_imports (id, kind, file_name, status, reason, person_id, organization_id, headings, row_count,
        ended_at)
      values (${id}, ${kind}, ${fileName}, ${status}, ${reason}, ${person}, ${organization}, ${json(headings)},
        ${rows.length}, ${endedAt})`,
    req,
  )
  for (let from = 0; from < rows.length; from += rowsAtOnce) {
    const some = rows.slice(from, from + rowsAtOnce).map((row) => ({ ...row, id: uuidv7() }))
    await run(
      payload,
      sql`insert into table_import_rows (id, import_id, organization_id, number, cells, changes, faults, identities)
        select (r ->> 'id')::uuid, ${id}, ${organization}, (r ->> 'number')::int, r -> 'cells', '[]', '[]', '[]'
        from jsonb_array_elements(${json(some)}) r`,
      req,
    )
  }
  return id
}

const asJob = sql`i.id, i.kind, i.file_name as "fileName", i.status, i.person_id as person,
  i.organization_id as organization, o.code as "organizationCode", i.headings
  from table_imports i join organizations o on o.id = i.organization_id`

/** What BMMS has to work on, oldest first. */
export const openJobs = (payload: Payload): Promise<Job[]> =>
  run<Job>(
    payload,
    sql`select ${asJob} where i.status in ('uploaded', 'checking', 'running') order by i.created_at, i.id limit 50`,
  )

export const jobOf = async (payload: Payload, id: string): Promise<Job | undefined> =>
  (await run<Job>(payload, sql`select ${asJob} where i.id = ${id}`))[0]

/** How many files of this person are not finished. */
export const countOpen = async (payload: Payload, person: string): Promise<number> => {
  const [row] = await run<{ count: number }>(
    payload,
    sql`select count(*)::int as count from table_imports where person_id = ${person}
      and status in ('uploaded', 'checking', 'checked', 'running')`,
  )
  return row!.count
}

const stamps: Partial<Record<ImportState, Statement>> = {
  checked: sql`, checked_at = now()`,
  running: sql`, confirmed_at = now()`,
  done: sql`, ended_at = now()`,
  failed: sql`, ended_at = now()`,
  cancelled: sql`, ended_at = now()`,
}

/** Moves an import on, if it is still where it was. Two who try move it once. */
export const moveOn = async (
  payload: Payload,
  id: string,
  from: readonly ImportState[],
  to: ImportState,
  reason: string | null = null,
  req?: PayloadRequest,
): Promise<boolean> => {
  const states = sql.join(
    from.map((state) => sql`${state}`),
    sql`, `,
  )
  const moved = await run(
    payload,
    sql`update table_imports set status = ${to}, reason = ${reason}, updated_at = now()${stamps[to] ?? sql``}
      where id = ${id} and status::text in (${states}) returning id`,
    req,
  )
  return moved.length > 0
}

const asRow = sql`id, number::int as number, cells, verdict, record, basis from table_import_rows`

export const rowsToCheck = (payload: Payload, id: string, most: number): Promise<StoredRow[]> =>
  run(
    payload,
    sql`select ${asRow} where import_id = ${id} and verdict = 'waiting' order by number limit ${most}`,
  )

export const rowsToStore = (payload: Payload, id: string, most: number): Promise<StoredRow[]> =>
  run(
    payload,
    sql`select ${asRow} where import_id = ${id} and verdict in ('new', 'changed') and outcome is null
      order by number limit ${most}`,
  )

/** What rows that were checked already stand for, and where: another row must not stand for the same. */
export const takenIdentities = async (payload: Payload, id: string): Promise<Map<string, number>> => {
  const rows = await run<{ number: number; identities: string[] }>(
    payload,
    sql`select number::int as number, identities from table_import_rows where import_id = ${id} and verdict not in ('waiting', 'bad')`,
  )
  return new Map(rows.flatMap(({ number, identities }) => identities.map((it) => [it, number] as const)))
}

export const saveChecked = (payload: Payload, rows: readonly CheckedRow[]): Promise<unknown> =>
  run(
    payload,
    sql`update table_import_rows t set verdict = (r ->> 'verdict')::enum_table_import_rows_verdict,
        record = r ->> 'record', basis = r ->> 'basis', changes = r -> 'changes', faults = r -> 'faults',
        identities = r -> 'identities', updated_at = now()
      from jsonb_array_elements(${json(rows)}) r where t.id = (r ->> 'id')::uuid`,
  )

/**
 * Notes in the transaction of the row that it was stored, so that both happen or neither. False when the import was
 * stopped meanwhile.
 */
export const markStored = async (
  req: PayloadRequest,
  job: Job,
  row: StoredRow,
  record: string,
): Promise<boolean> => {
  const marked = await run(
    req.payload,
    sql`update table_import_rows set outcome = 'stored', record = ${record}, updated_at = now()
      where id = ${row.id} and outcome is null
        and exists (select from table_imports where id = ${job.id} and status = 'running' for share) returning id`,
    req,
  )
  return marked.length > 0
}

export const markRefused = (payload: Payload, row: StoredRow, faults: readonly Fault[]): Promise<unknown> =>
  run(
    payload,
    sql`update table_import_rows set outcome = 'refused', faults = ${json(faults)}, updated_at = now()
      where id = ${row.id} and outcome is null`,
  )

/** Brings the figures of an import up to date with its rows. */
export const tally = (payload: Payload, id: string): Promise<unknown> =>
  run(
    payload,
    sql`update table_imports set checked_count = c.checked, new_count = c.new, changed_count = c.changed,
        same_count = c.same, bad_count = c.bad, stored_count = c.stored, refused_count = c.refused, updated_at = now()
      from (select count(*) filter (where verdict <> 'waiting') as checked,
          count(*) filter (where verdict = 'new') as new, count(*) filter (where verdict = 'changed') as changed,
          count(*) filter (where verdict = 'same') as same, count(*) filter (where verdict = 'bad') as bad,
          count(*) filter (where outcome = 'stored') as stored, count(*) filter (where outcome = 'refused') as refused
        from table_import_rows where import_id = ${id}) c
      where id = ${id}`,
  )
