import { uuidv7 } from '@/src/database/uuid'
import type { Row } from '@/src/reference/insertMissing'
import { byAge, dateAfter, pastMoment, type Context, type Owner } from './context'
import { spread } from './spread'
import { textFrom, titleFrom } from './words'

const statuses = ['planning', 'preparation', 'data_collection', 'analysis', 'reporting', 'completed'] as const

export const assessmentRows = (context: Context, total: number, categories: readonly string[]) => {
  const { owners } = context
  const rows = spread({ total, among: owners.length }).flatMap((share, rank) =>
    Array.from({ length: share }, () =>
      rowOf({ context, owner: owners[rank]!, category: context.chance.of(categories) }),
    ),
  )
  return byAge(rows)
}

const rowOf = ({ context, owner, category }: { context: Context; owner: Owner; category: string }) => {
  const { chance, places } = context
  const created = pastMoment(context)
  const place = chance.of(places)
  return {
    id: uuidv7(),
    organization_id: owner.organizationId,
    created_by_id: owner.userId,
    lead_assessor_id: owner.userId,
    category_id: category,
    title: `Assessment: ${titleFrom(chance)}`,
    description: textFrom(chance),
    objectives: textFrom(chance),
    assessment_level: 'barangay',
    region_id: place.region_id,
    province_id: place.province_id,
    municipality_id: place.municipality_id,
    barangay_id: place.id,
    planned_start_date: created,
    planned_end_date: dateAfter(created, 10 + chance.below(90)),
    status: chance.of(statuses),
    progress_percentage: chance.below(101),
    created_at: created,
    updated_at: created,
  } satisfies Row
}
