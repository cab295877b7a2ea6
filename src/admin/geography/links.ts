import type { Figure, Place } from '@/src/reports/geography/figures'
import { counted, fieldOf, type Kind, type PlaceLevel } from '@/src/reports/geography/counted'
import type { Condition } from '@/src/reports/panels/condition'
import { listUrl } from '../listUrl'

const segments: Record<PlaceLevel, string> = {
  region: 'regions',
  province: 'provinces',
  municipality: 'municipalities',
  barangay: 'barangays',
}

/** The page of a place, or of the country. A barangay has none. */
export const pageOf = (place: Pick<Place, 'level' | 'code'> | null): string =>
  place ? `/admin/geography/${segments[place.level]}/${encodeURIComponent(place.code)}` : '/admin/geography'

/** The level that an address names. */
export const levelOf = (segment: string | undefined): PlaceLevel | undefined =>
  (Object.keys(segments) as PlaceLevel[]).find((level) => segments[level] === segment)

/** People and households are those of the communities. */
const kindOf = (figure: Figure): Kind =>
  figure === 'population' || figure === 'households' ? 'communities' : figure

/** The list that a figure counts, row by row: of a place, or of the country in any place. */
export const listBehind = (
  figure: Figure,
  place: Pick<Place, 'level' | 'id'> | null,
  ...more: readonly Condition[]
): string => {
  const kind = kindOf(figure)
  const field = fieldOf(kind, place?.level ?? 'region')!
  const where: Condition = place ? [field, 'equals', place.id] : [field, 'exists', 'true']
  return listUrl(counted[kind].collection, where, ...more)
}
