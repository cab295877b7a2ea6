import { uuidv7 } from '@/src/database/uuid'
import type { Row } from '@/src/reference/insertMissing'
import { byAge, dateAfter, pastMoment, type Context, type Owner } from './context'
import { spread } from './spread'
import { textFrom, titleFrom } from './words'

const sectors = [
  'economic',
  'social',
  'infrastructure',
  'environment',
  'governance',
  'peace_security',
] as const
const sources = ['gaab_2025', 'supplemental_budget', 'sdf', 'tdif', 'national_program'] as const
const statuses = ['planning', 'ongoing', 'ongoing', 'ongoing', 'completed', 'completed', 'on_hold'] as const
const priorities = ['low', 'medium', 'medium', 'high', 'urgent'] as const
const approvals = ['draft', 'technical_review', 'budget_review', 'approved', 'approved', 'enacted'] as const
const years = [2023, 2024, 2025] as const

export const ppaRows = (context: Context, total: number) => {
  const { owners } = context
  const rows = spread({ total, among: owners.length }).flatMap((share, rank) =>
    Array.from({ length: share }, () => rowOf({ context, owner: owners[rank]! })),
  )
  return byAge(rows)
}

const rowOf = ({ context, owner }: { context: Context; owner: Owner }) => {
  const { chance, places } = context
  const created = pastMoment(context)
  const place = chance.of(places)
  const ceiling = 100_000 * (1 + chance.below(500))
  const status = chance.of(statuses)
  const slots = 10 + chance.below(500)
  return {
    id: uuidv7(),
    implementing_moa_id: owner.organizationId,
    created_by_id: owner.userId,
    title: `${titleFrom(chance)} in ${place.name}`,
    summary: textFrom(chance),
    sector: chance.of(sectors),
    program_code: `P-${chance.below(1_000_000)}`,
    fiscal_year: chance.of(years),
    funding_source: chance.of(sources),
    budget_ceiling: ceiling,
    budget_allocation: ceiling * 0.9,
    budget_obc_allocation: ceiling * 0.3,
    start_date: created,
    target_end_date: dateAfter(created, 30 + chance.below(700)),
    coverage_region_id: place.region_id,
    coverage_province_id: place.province_id,
    coverage_municipality_id: place.municipality_id,
    total_slots: slots,
    obc_slots: Math.floor(slots / 2),
    beneficiary_description: textFrom(chance),
    category: 'moa_ppa',
    ppa_type: 'project',
    status,
    priority: chance.of(priorities),
    progress: status === 'completed' ? 100 : chance.below(100),
    approval_status: chance.of(approvals),
    created_at: created,
    updated_at: created,
  } satisfies Row
}
