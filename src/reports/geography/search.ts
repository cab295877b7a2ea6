import type { Payload } from 'payload'
import type { PlaceLevel } from './counted'

/** A place that was found; `page` is the code of the place whose page shows it, for a barangay its municipality. */
export type FoundPlace = { level: PlaceLevel; id: string; label: string; page: string }

/** More than a person looks through; who sees so many types another letter. */
export const mostFound = 50

/** Geography is published and the same for everybody. Parameter: what the name begins with or holds, as a pattern. */
const statement = `
select * from (
  select 1 as rank, 'region' as level, id, name as label, code as page from regions
  where is_active and (name ilike $1 or code ilike $1)
  union all
  select 2, 'province', p.id, p.name || ', ' || r.name, p.code from provinces p join regions r on r.id = p.region_id
  where p.is_active and p.name ilike $1
  union all
  select 3, 'municipality', id, label, code from municipalities where is_active and name ilike $1
  union all
  select * from (
    select 4, 'barangay', b.id, b.label, m.code from barangays b join municipalities m on m.id = b.municipality_id
    where b.is_active and b.label ilike $1 and b.name ilike $1 order by b.label limit ${mostFound}) b
) found
order by rank, label limit ${mostFound}`

/** Places whose name holds these letters, the largest first. */
export const searchPlaces = async (payload: Payload, name: string): Promise<FoundPlace[]> => {
  const pattern = `%${name.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`
  const { rows } = await payload.db.pool.query<FoundPlace & { rank: number }>({
    text: statement,
    values: [pattern],
  })
  return rows.map(({ level, id, label, page }) => ({ level, id, label, page }))
}
