import { uuidv7 } from '@/src/database/uuid'
import type { Row } from '@/src/reference/insertMissing'
import { byAge, pastMoment, type Context } from './context'
import { spread } from './spread'
import { textFrom } from './words'

const groups = ['maguindanaon', 'meranaw', 'tausug', 'yakan', 'sama', 'iranun', 'kagan_kalagan'] as const
const levels = ['very_low', 'low', 'moderate', 'high', 'very_high'] as const
const access = ['excellent', 'good', 'fair', 'poor', 'none'] as const

/** Every organization knows others of the barangays, each at most once. */
export const communityRows = (context: Context, total: number) => {
  const { owners, places, chance } = context
  const rows = spread({ total, among: owners.length }).flatMap((share, rank) => {
    const start = chance.below(places.length)
    return Array.from({ length: share }, (_, index) => {
      const place = places[(start + index) % places.length]!
      return rowOf({ context, organizationId: owners[rank]!.organizationId, place })
    })
  })
  return byAge(rows)
}

const rowOf = ({
  context,
  organizationId,
  place,
}: {
  context: Context
  organizationId: string
  place: Context['places'][number]
}) => {
  const { chance } = context
  const created = pastMoment(context)
  const households = 20 + chance.below(400)
  return {
    id: uuidv7(),
    organization_id: organizationId,
    barangay_id: place.id,
    municipality_id: place.municipality_id,
    province_id: place.province_id,
    region_id: place.region_id,
    name: `${place.name} community`,
    community_names: `${place.name} community`,
    display_name: `${place.name} community`,
    settlement_type: 'village',
    households,
    estimated_obc_population: households * 5,
    total_barangay_population: households * 5 + chance.below(4000),
    primary_ethnolinguistic_group: chance.of(groups),
    estimated_poverty_incidence: chance.of(levels),
    access_healthcare: chance.of(access),
    access_clean_water: chance.of(access),
    brief_historical_background: textFrom(chance),
    priority_needs: textFrom(chance),
    is_active: true,
    created_at: created,
    updated_at: created,
  } satisfies Row
}
