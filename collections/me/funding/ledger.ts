import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { executorOf } from '@/src/database/sessions'
import type { Figures, Totals } from '@/src/domain/funding'

/** What may change in a PPA between the moment it was read and the moment it is written. */
export type Latest = {
  totals: Totals
  budgetAllocation: number | null
  approvalSince: Date | null
  requestStatus: string | null
}

/**
 * Holds a PPA until the transaction ends and reads what it holds now. Records that refer to it are still entered
 * meanwhile; whoever changes the PPA itself, or its money, waits. Null when whoever asks may not change it.
 */
export const holdPpa = async (req: PayloadRequest, ppa: string): Promise<Latest | null> => {
  const database = await executorOf(req.payload.db, req)
  const { rows } = await database.execute<Record<string, string | Date | null>>(sql`
    select total_allocations, total_adjustments, total_obligations, total_disbursements, budget_allocation,
      approval_since, request_status
    from ppas where id = ${ppa} for no key update`)
  const row = rows[0]
  if (!row) return null
  return {
    totals: {
      allocations: Number(row.total_allocations),
      adjustments: Number(row.total_adjustments),
      obligations: Number(row.total_obligations),
      disbursements: Number(row.total_disbursements),
    },
    budgetAllocation: row.budget_allocation === null ? null : Number(row.budget_allocation),
    approvalSince: row.approval_since === null ? null : new Date(row.approval_since!),
    requestStatus: row.request_status as string | null,
  }
}

/** What flowed by now. A statement of its own: one that waited for the PPA would still see what was there before. */
export const totalsOf = async (req: PayloadRequest, ppa: string): Promise<Totals> => {
  const database = await executorOf(req.payload.db, req)
  const { rows } = await database.execute<Record<keyof Totals, string>>(sql`
    select coalesce(sum(amount) filter (where tranche_type = 'allocation'), 0) as allocations,
      coalesce(sum(amount) filter (where tranche_type = 'adjustment'), 0) as adjustments,
      coalesce(sum(amount) filter (where tranche_type = 'obligation'), 0) as obligations,
      coalesce(sum(amount) filter (where tranche_type = 'disbursement'), 0) as disbursements
    from funding_flows where ppa_id = ${ppa}`)
  const { allocations, adjustments, obligations, disbursements } = rows[0]!
  return {
    allocations: Number(allocations),
    adjustments: Number(adjustments),
    obligations: Number(obligations),
    disbursements: Number(disbursements),
  }
}

/** By the adapter, so that the audit log has a line of it. */
export const storeFigures = async (req: PayloadRequest, ppa: string, figures: Figures): Promise<void> => {
  await req.payload.db.updateOne({ collection: 'ppas', id: ppa, data: figures, req })
}
