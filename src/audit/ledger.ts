import type pg from 'pg'
import { systemScopes } from '@/access/databaseScope'
import type { Head, Line } from './chain'

/** Rows asked for at a time: a log is longer than memory. */
const atOnce = 2000

const values = `
  id::text, audit.moment(created_at) as "createdAt", audit.moment(updated_at) as "updatedAt", action, collection,
  document, title, person_id::text as person, actor, address, request_id as "requestId", changes::text as changes,
  message, organization_id::text as organization`

/**
 * The whole log as it is at one moment, for work that must see all of it. `work` gets where each chain ends, and the
 * lines in order. A line that has no place in a chain stands at its end, as number 0.
 */
export const readLedger = async <Result>(
  client: pg.ClientBase,
  work: (heads: Head[], lines: AsyncGenerator<Line>) => Promise<Result>,
): Promise<Result> => {
  await client.query('begin isolation level repeatable read read only')
  try {
    await client.query(`select set_config('bmms.scope', $1, true)`, [systemScopes.platform])
    return await work(await headsIn(client), linesIn(client))
  } finally {
    await client.query('rollback')
  }
}

/** Where each chain begins and ends. */
export const headsIn = async (client: pg.ClientBase): Promise<Head[]> => {
  const { rows } = await client.query<Record<keyof Head, string>>(
    `select chain, number, hash, anchor_number as "anchorNumber", anchor_hash as "anchorHash"
     from audit.heads order by chain collate "C"`,
  )
  return rows.map((head) => ({
    ...head,
    number: Number(head.number),
    anchorNumber: Number(head.anchorNumber),
  }))
}

/** Every line in order, within a transaction of the caller's that sees them. */
export async function* linesIn(client: pg.ClientBase): AsyncGenerator<Line> {
  await client.query(`declare ledger no scroll cursor for
    select coalesce(chain, organization_id::text, 'platform') as chain, coalesce(number, 0) as number,
      coalesce(previous, '') as previous, coalesce(hash, '') as hash, ${values}
    from audit_log left join audit.links using (id)
    order by chain collate "C", number is null, number`)
  for (;;) {
    const { rows } = await client.query<Line & { number: string }>(`fetch ${atOnce} from ledger`)
    for (const row of rows) yield { ...row, number: Number(row.number) }
    if (rows.length < atOnce) break
  }
  // What is still open keeps the table from being altered.
  await client.query('close ledger')
}
