import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { executorOf } from '@/src/database/sessions'
import type { Accumulation, Reached, Standing } from '@/src/domain/indicators'

export type Held = { accumulation: Accumulation; target: number | null; standing: Standing }

/** Holds an indicator until the transaction ends. Null when whoever asks may not change it. */
export const holdIndicator = async (req: PayloadRequest, indicator: string): Promise<Held | null> => {
  const database = await executorOf(req.payload.db, req)
  const { rows } = await database.execute<Record<string, string | null>>(sql`
    select accumulation, target_number, actual, progress, last_reported
    from indicators where id = ${indicator} for no key update`)
  const row = rows[0]
  if (!row) return null
  const [target, actual, progress] = [row.target_number, row.actual, row.progress].map((it) =>
    it === null || it === undefined ? null : Number(it),
  )
  return {
    accumulation: row.accumulation as Accumulation,
    target: target!,
    standing: { actual: actual!, progress: progress!, lastReported: row.last_reported ?? null },
  }
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

/** By the adapter, so that the audit log has a line of it. */
export const storeStanding = async (
  req: PayloadRequest,
  indicator: string,
  standing: Standing,
): Promise<void> => {
  await req.payload.db.updateOne({ collection: 'indicators', id: indicator, data: standing, req })
}
