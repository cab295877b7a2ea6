import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import { systemScopes } from '@/access/databaseScope'
import { runAs } from '@/src/database/scope'
import { executorOf } from '@/src/database/sessions'
import type { Fault } from '../read/values'
import type { RowVerdict } from './states'

/** A row that was not, or would not be, stored. */
export type FaultyRow = { number: number; cells: string[]; faults: Fault[] }

/** A row with what was typed into it, and what is wrong with it if anything is. */
export type WholeRow = FaultyRow & { verdict: RowVerdict }

/** How often each field would change. */
export type FieldCount = { field: string; count: number }

type Statement = ReturnType<typeof sql>

/** What stands in a file is shown to whoever uploaded it, which was asked before. */
const read = async <Row>(payload: Payload, statement: Statement): Promise<Row[]> =>
  runAs(systemScopes.imports, async () => {
    const database = await executorOf(payload.db as never, undefined)
    const { rows } = await database.execute(statement)
    return rows as Row[]
  })

const isFaulty = sql`(verdict = 'bad' or outcome = 'refused')`

/** The rows with faults, a page of them. */
export const faultyRows = (
  payload: Payload,
  id: string,
  { limit, page }: { limit: number; page: number },
): Promise<FaultyRow[]> =>
  read(
    payload,
    sql`select number::int as number, cells, faults from table_import_rows where import_id = ${id} and ${isFaulty}
      order by number limit ${limit} offset ${(page - 1) * limit}`,
  )

export const changedFields = (payload: Payload, id: string): Promise<FieldCount[]> =>
  read(
    payload,
    sql`select f as field, count(*)::int as count from table_import_rows, jsonb_array_elements_text(changes) f
      where import_id = ${id} and verdict = 'changed' group by f order by 2 desc, 1`,
  )

const perPage = 500

/** Every row, in the order of the file. */
export async function* everyRow(payload: Payload, id: string): AsyncGenerator<WholeRow> {
  for (let after = 0; ;) {
    const rows = await read<WholeRow>(
      payload,
      sql`select number::int as number, cells, verdict, case when ${isFaulty} then faults else '[]' end as faults
        from table_import_rows where import_id = ${id} and number > ${after} order by number limit ${perPage}`,
    )
    yield* rows
    if (rows.length < perPage) return
    after = rows.at(-1)!.number
  }
}

/**
 * What was uploaded is not kept for ever: files that nobody decided about are cancelled after a week, and what was in
 * finished ones goes after a month. That there was an import, and how many rows, stays.
 */
export const forgetOld = async (payload: Payload): Promise<void> => {
  await read(
    payload,
    sql`update table_imports set status = 'cancelled', reason = 'Nobody decided about it within a week.', ended_at = now()
      where status = 'checked' and checked_at < now() - interval '7 days'`,
  )
  await read(
    payload,
    sql`delete from table_import_rows r using table_imports i where i.id = r.import_id
      and i.status in ('done', 'failed', 'cancelled') and i.ended_at < now() - interval '30 days'`,
  )
}
