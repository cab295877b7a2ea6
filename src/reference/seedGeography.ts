import type { PoolClient } from 'pg'
import { buildGeography, type Geography } from './geography'
import { insertMissing, type Row } from './insertMissing'
import { readPsgc } from './psgc'

/** How many places of each level were added. */
export type AddedPlaces = Record<keyof Geography, number>

/** How many places the release has. Geography is never deleted, so a database with as many lacks none. */
export const placeTotals: AddedPlaces = {
  regions: 18,
  provinces: 83,
  municipalities: 1656,
  barangays: 42_011,
}

/**
 * Adds the places of the official list that are missing, level by level. Places that are there stay as
 * superadmins left them: a place renamed by law between two releases must not change back at the next start.
 */
export const seedGeography = async (client: PoolClient): Promise<AddedPlaces> => {
  const added = { regions: 0, provinces: 0, municipalities: 0, barangays: 0 }
  if (await isComplete(client)) return added
  const geography = buildGeography(await readPsgc())

  const regions = await addPlaces({
    client,
    table: 'regions',
    places: geography.regions,
    rowOf: placeRow,
    added,
  })
  const provinces = await addPlaces({
    client,
    table: 'provinces',
    places: geography.provinces,
    rowOf: (province) => ({ ...placeRow(province), region_id: regions.get(province.region) }),
    added,
  })
  const municipalities = await addPlaces({
    client,
    table: 'municipalities',
    places: geography.municipalities,
    rowOf: (municipality) => ({
      ...placeRow(municipality),
      region_id: regions.get(municipality.region),
      province_id: municipality.province && provinces.get(municipality.province),
      municipality_type: municipality.municipalityType,
      label: municipality.label,
      is_active: municipality.isActive,
    }),
    added,
  })
  const ancestors = new Map(geography.municipalities.map((municipality) => [municipality.psgc, municipality]))
  await addPlaces({
    client,
    table: 'barangays',
    places: geography.barangays,
    rowOf: (barangay) => {
      const { region, province } = ancestors.get(barangay.municipality)!
      return {
        ...placeRow(barangay),
        municipality_id: municipalities.get(barangay.municipality),
        province_id: province && provinces.get(province),
        region_id: regions.get(region),
        label: barangay.label,
        is_urban: false,
      }
    },
    added,
  })
  return added
}

type Place = Geography['regions'][number]

/** A value is undefined when the parent is not in the database under its PSGC. */
type UnsureRow = { [column: string]: Row[string] | undefined }

const isComplete = async (client: PoolClient): Promise<boolean> => {
  const counts = levels.map((table) => `(select count(*)::int from "${table}") as "${table}"`)
  const { rows } = await client.query<AddedPlaces>(`select ${counts.join(', ')}`)
  return levels.every((level) => rows[0]![level] >= placeTotals[level])
}

const levels = Object.keys(placeTotals) as (keyof Geography)[]

const placeRow = ({ psgc, code, name }: Place): Row => ({ psgc, code, name, is_active: true })

/** A superadmin who gave a place another PSGC also looks after the places in it. */
const hasItsParents = (row: UnsureRow): row is Row => !Object.values(row).includes(undefined)

/** Adds the missing places of one level and gives the ids of all of them by their PSGC. */
const addPlaces = async <P extends Place>({
  client,
  table,
  places,
  rowOf,
  added,
}: {
  client: PoolClient
  table: keyof Geography
  places: readonly P[]
  rowOf: (place: P) => UnsureRow
  added: AddedPlaces
}): Promise<Map<string, string>> => {
  const known = await idsByPsgc(client, table)
  const missing = places.filter(({ psgc }) => !known.has(psgc))
  if (missing.length === 0) return known
  const inserted = await insertMissing({ client, table, rows: missing.map(rowOf).filter(hasItsParents) })
  added[table] = inserted.size
  return idsByPsgc(client, table)
}

const idsByPsgc = async (client: PoolClient, table: keyof Geography): Promise<Map<string, string>> => {
  const { rows } = await client.query<{ psgc: string; id: string }>(`select psgc, id from "${table}"`)
  return new Map(rows.map(({ psgc, id }) => [psgc, id]))
}
