import { sql, type PostgresAdapter } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { executorOf } from '@/src/database/sessions'
import { summedFigures } from '@/src/domain/coverages'
import type { Level } from './levels'

/** One place of one organization. */
export type Place = { organization: string; place: string }

/** What the level below adds up to, by the names of the fields. */
export type Sums = Record<string, number | string | null> & { attributedPopulation: number | null }

/**
 * Adds up what an organization has in a place, trash left out, in one statement. Whoever adds up a place waits for
 * those who are doing so, until their transaction ends, and then sees what they wrote: so no change is left out.
 */
export const addUp = async (
  req: PayloadRequest,
  level: Level,
  { organization, place }: Place,
): Promise<Sums> => {
  const database = await executorOf(req.payload.db, req)
  const key = `${level.slug} of ${organization} in ${place}`
  await database.execute(sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`)
  const { rows } = await database.execute(sql`
    select ${sql.raw(figuresOf(req, level))}
    from ${sql.identifier(tableOf(level.below.slug))} b
    join ${sql.identifier(level.below.places)} p on p.id = b.${sql.identifier(`${level.below.place}_id`)}
    where b.organization_id = ${organization} and b.${sql.identifier(`${level.place}_id`)} = ${place}
      and b.deleted_at is null`)
  return rows[0] as Sums
}

/** The figures as SQL, out of names of the schema alone. */
const figuresOf = (req: PayloadRequest, level: Level): string => {
  const { columns } = (req.payload.db as unknown as PostgresAdapter).rawTables[tableOf(level.below.slug)]!
  const sumOf = (field: string): string => `coalesce(sum(b."${columns[field]!.name}"), 0)::float8`
  const figures = Object.fromEntries(summedFigures.map((field) => [field, sumOf(field)]))
  return Object.entries({
    ...figures,
    ...(level.place === 'municipality' ? ofCommunities : ofMunicipalities),
  })
    .map(([field, expression]) => `${expression} as "${field}"`)
    .join(', ')
}

const namesBelow = `coalesce(string_agg(p.name, ', ' order by p.name), '')`

const ofCommunities = {
  totalObcCommunities: 'count(*)::int',
  keyBarangays: namesBelow,
  attributedPopulation: 'sum(b.estimated_obc_population)::float8',
}

const ofMunicipalities = {
  totalObcCommunities: 'coalesce(sum(b.total_obc_communities), 0)::int',
  totalMunicipalities: 'count(*)::int',
  keyMunicipalities: namesBelow,
  // As `populationOf` in src/domain/coverages.ts.
  attributedPopulation:
    'sum(coalesce(case when b.auto_sync then null else b.estimated_obc_population end, b.attributed_population))::float8',
}

const tableOf = (slug: string): string => slug.replaceAll('-', '_')
