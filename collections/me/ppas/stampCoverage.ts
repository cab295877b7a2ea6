import type { CollectionBeforeValidateHook } from 'payload'
import { findPlace, type Located } from '@/collections/geography/lookup'
import { invalid, notAvailable } from '@/hooks/problems'
import { idOf } from '@/hooks/relations'

/** The places of a PPA, smallest first. */
const places = [
  { field: 'coverageBarangay', level: 'barangays', unit: 'barangay' },
  { field: 'coverageMunicipality', level: 'municipalities', unit: 'municipality' },
  { field: 'coverageProvince', level: 'provinces', unit: 'province' },
  { field: 'coverageRegion', level: 'regions', unit: 'region' },
] as const

type Place = (typeof places)[number]

/** The smallest place decides: those around it are filled in, and one that does not hold it is refused. */
export const stampCoverage: CollectionBeforeValidateHook = async ({ collection, data, originalDoc, req }) => {
  const row = { ...originalDoc, ...data }
  const isTyped = ({ field }: Place): boolean => idOf(row[field]) !== idOf(originalDoc?.[field])
  const smallest = places.find(({ field }) => idOf(row[field]))
  if (!smallest || !places.some(isTyped)) return data
  const located = await findPlace({ level: smallest.level, id: row[smallest.field], req })
  const larger = places.slice(places.indexOf(smallest) + 1)
  const problems = located
    ? larger
        .filter(
          (place) =>
            isTyped(place) && idOf(row[place.field]) && idOf(row[place.field]) !== located[place.unit],
        )
        .map(({ field }) => ({ path: field, message: `The ${smallest.unit} does not lie here.` }))
    : [notAvailable(smallest.field)]
  if (problems.length > 0) throw invalid({ collection: collection.slug, problems, req })
  return { ...data, ...around(located!, larger) }
}

const around = (located: Located, larger: readonly Place[]): Record<string, string | null> =>
  Object.fromEntries(larger.map(({ field, unit }) => [field, located[unit]]))
