import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { executorOf } from '@/src/database/sessions'
import type { Accumulation, Reached, standingOf } from '@/src/domain/indicators'

export type Held = { accumulation: Accumulation; target: number | null }

/** Holds an indicator until the transaction ends. Null when whoever asks may not change it. */
export const holdIndicator = async (req: PayloadRequest, indicator: string): Promise<Held | null> => {
  const database = await executorOf(req.payload.db, req)
  const { rows } = await database.execute<{ accumulation: Accumulation; target_number: string | null }>(sql`
    select accumulation, target_number from indicators where id = ${indicator} for no key update`)
  const row = rows[0]
  return row
    ? {
        accumulation: row.accumulation,
        target: row.target_number === null ? null : Number(row.target_number),
      }
    : null
}

/** What was reached by now in the latest year that was reported of. */
export const reachedBy = async (req: PayloadRequest, indicator: string): Promise<Reached | null> => {
  const database = await executorOf(req.payload.db, req)
  const { rows } = await database.execute<{ period: string; sum: string; latest: string }>(sql`
    select max(period) as period, sum(value) as sum, (array_agg(value order by period desc))[1] as latest
    from indicator_actuals where indicator_id = ${indicator} group by year order by year desc limit 1`)
  const row = rows[0]
  return row ? { period: row.period, sum: Number(row.sum), latest: Number(row.latest) } : null
}

/** The audit log has the value of the quarter; what follows from it has no line of its own. */
export const storeStanding = async (
  req: PayloadRequest,
  indicator: string,
  { actual, progress, lastReported }: ReturnType<typeof standingOf>,
): Promise<void> => {
  const database = await executorOf(req.payload.db, req)
  await database.execute(sql`update indicators
    set actual = ${actual}, progress = ${progress}, last_reported = ${lastReported} where id = ${indicator}`)
}
