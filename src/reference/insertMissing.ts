import type { PoolClient } from 'pg'
import { uuidv7 } from '@/src/database/uuid'

/** Values by column name. */
export type Row = Record<string, string | number | boolean | null>

const chunkSize = 10_000

/**
 * Inserts rows by the thousand and leaves every row that is there already, under whichever unique index, as it
 * is. The table's own row type gives the values their types. Returns the rows that were new.
 */
export const insertMissing = async ({
  client,
  table,
  rows,
}: {
  client: PoolClient
  table: string
  rows: readonly Row[]
}): Promise<Set<string>> => {
  const inserted = new Set<string>()
  for (let start = 0; start < rows.length; start += chunkSize) {
    const chunk = rows.slice(start, start + chunkSize).map((row): Row => ({ id: uuidv7(), ...row }))
    const columns = Object.keys(chunk[0]!)
      .map((column) => `"${column}"`)
      .join(', ')
    const result = await client.query<{ id: string }>(
      `insert into "${table}" (${columns})
       select ${columns} from json_populate_recordset(null::"${table}", $1)
       on conflict do nothing
       returning id`,
      [JSON.stringify(chunk)],
    )
    for (const { id } of result.rows) inserted.add(id)
  }
  return inserted
}
