import type { PoolClient } from 'pg'
import { insertMissing, type Row } from '@/src/reference/insertMissing'
import { chanceFrom } from '../chance'
import { alongWithRecords } from './along'
import { assessmentRows } from './assessments'
import { communityRows } from './communities'
import { placesOfCommunities, type Owner } from './context'
import { indicatorRows } from './indicators'
import { ppaRows } from './ppas'

export type Counts = { communities: number; ppas: number; assessments: number; indicators: number }

/** What the 44 organizations are expected to have together. */
export const expectedCounts: Counts = {
  communities: 7_000,
  ppas: 12_000,
  assessments: 2_000,
  indicators: 6_000,
}

/** Fills the tables in a few statements, straight into the database: what is measured is reading, not seeding. */
export const seedRecords = async ({
  client,
  owners,
  counts,
}: {
  client: PoolClient
  owners: readonly Owner[]
  counts: Counts
}): Promise<void> => {
  const places = await placesOfCommunities(client)
  const { rows: categories } = await client.query<{ id: string }>('select id from assessment_categories')
  const context = { owners, places, chance: chanceFrom(44), now: Date.now() }
  const ppas = ppaRows(context, counts.ppas)
  const insert = insertInto(client)
  await insert('communities', communityRows(context, counts.communities))
  await insert('ppas', ppas)
  await insert('indicators', indicatorRows(context, counts.indicators, ppas))
  const categoryIds = categories.map(({ id }) => id)
  await insert('assessments', assessmentRows(context, counts.assessments, categoryIds))
  await client.query(linkCommunities)
  for (const statement of alongWithRecords) await client.query(statement)
  await client.query('vacuum analyze')
}

/** A row that met a unique rule would be left out silently, and less would be measured than said. */
const insertInto = (client: PoolClient) => async (table: string, rows: Row[]) => {
  const inserted = await insertMissing({ client, table, rows })
  if (inserted.size !== rows.length) {
    throw new Error(`Only ${inserted.size} of ${rows.length} rows of ${table} could be added.`)
  }
}

/** Every third PPA serves a community of its organization, as far as there are some. */
const linkCommunities = `
with numbered_ppas as (
  select id, implementing_moa_id as owner, row_number() over (partition by implementing_moa_id order by id) as number
  from ppas
), numbered_communities as (
  select id, organization_id as owner, row_number() over (partition by organization_id order by id) as number
  from communities
)
insert into ppas_rels (parent_id, path, "order", communities_id)
select p.id, 'communities', 1, c.id
from numbered_ppas p join numbered_communities c using (owner, number)
where number % 3 = 0`
