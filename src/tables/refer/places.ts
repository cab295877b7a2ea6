import type { CollectionSlug, Payload } from 'payload'
import { idOf } from '@/hooks/relations'
import { shortRegionName } from '@/src/domain/geography'

/** The levels of the geography, largest first, with the field that each has in a smaller place. */
export const placeLevels = ['regions', 'provinces', 'municipalities', 'barangays'] as const
export type PlaceLevel = (typeof placeLevels)[number]

export const isPlaceLevel = (slug: string): slug is PlaceLevel =>
  (placeLevels as readonly string[]).includes(slug)

export const placeMark = ' / '

type Larger = { id: string; psgc: string; path: string; otherPaths: string[] }

/** Regions, provinces and municipalities, which are few enough to keep while a table is worked on. */
export type Places = Record<Exclude<PlaceLevel, 'barangays'>, Map<string, Larger>>

type Row = { id: string; name: string; psgc: string; code: string; province?: unknown; region?: unknown }

/** Loads the geography down to the municipality, each place with its path, such as "Region / Province / Municipality". */
export const loadPlaces = async (payload: Payload): Promise<Places> => {
  const regions = new Map(
    (await everyRow(payload, 'regions')).map(({ id, name, psgc, code }) => [
      id,
      { id, psgc, path: name, otherPaths: [code, shortRegionName(code)] },
    ]),
  )
  const provinces = new Map(
    (await everyRow(payload, 'provinces')).map((row) => [
      row.id,
      within(row, regions.get(idOf(row.region)!)),
    ]),
  )
  const municipalities = new Map(
    (await everyRow(payload, 'municipalities')).map((row) => [
      row.id,
      within(row, provinces.get(idOf(row.province) ?? '') ?? regions.get(idOf(row.region)!)),
    ]),
  )
  return { regions, provinces, municipalities }
}

/** Upper and lower case, accents and further spaces do not tell two places apart. */
export const plainName = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim()

const within = ({ id, name, psgc }: Row, larger: Larger | undefined): Larger => ({
  id,
  psgc,
  path: larger ? `${larger.path}${placeMark}${name}` : name,
  otherPaths: larger?.otherPaths.map((it) => `${it}${placeMark}${name}`) ?? [],
})

const everyRow = async (payload: Payload, collection: PlaceLevel): Promise<Row[]> => {
  const { docs } = await payload.find({
    collection: collection as CollectionSlug,
    depth: 0,
    limit: 0,
    pagination: false,
    select: { name: true, psgc: true, code: true, province: true, region: true },
    // Geography is published and the same for all.
    overrideAccess: true,
  })
  return docs as unknown as Row[]
}
