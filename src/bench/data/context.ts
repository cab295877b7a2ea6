import type { PoolClient } from 'pg'
import type { Chance } from '../chance'

export type Place = {
  id: string
  name: string
  municipality_id: string
  province_id: string | null
  region_id: string
}

/** An organization with the account that enters its records. */
export type Owner = { organizationId: string; userId: string }

/** What the records are made from. The owners come with the largest first. */
export type Context = { owners: readonly Owner[]; places: readonly Place[]; chance: Chance; now: number }

/** Where most Other Bangsamoro Communities are: the regions around the Bangsamoro. */
const seededRegions = ['IX', 'X', 'XI', 'XII']

export const placesOfCommunities = async (client: PoolClient): Promise<Place[]> => {
  const { rows } = await client.query<Place>(
    `select b.id, b.name, b.municipality_id, b.province_id, b.region_id
     from barangays b join regions r on r.id = b.region_id
     where r.code = any($1) order by b.psgc`,
    [seededRegions],
  )
  return rows
}

/** Barangays that no seeded community lies in; the benchmark enters new ones there. */
export const freePlaces = async (client: PoolClient): Promise<string[]> => {
  const { rows } = await client.query<{ id: string }>(
    `select b.id from barangays b join regions r on r.id = b.region_id
     where r.code <> all($1) and b.is_active order by b.psgc`,
    [seededRegions],
  )
  return rows.map(({ id }) => id)
}

const day = 24 * 60 * 60 * 1000
const oldest = 3 * 365

/** A moment of the last three years, for when a record was entered. */
export const pastMoment = ({ chance, now }: Context): string =>
  new Date(now - chance.below(oldest) * day - chance.below(day)).toISOString()

export const dateAfter = (moment: string, days: number): string =>
  new Date(Date.parse(moment) + days * day).toISOString()

/** Rows of many organizations lie mixed in a table that grew over the years. */
export const byAge = <Row extends { created_at: string }>(rows: Row[]): Row[] =>
  rows.sort((one, other) => (one.created_at < other.created_at ? -1 : 1))
