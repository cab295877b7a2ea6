import type { Payload } from 'payload'
import type { PoolClient } from 'pg'
import { systemScopes } from '@/access/databaseScope'
import { runAs } from '@/src/database/scope'
import { assessmentCategories } from './assessment-categories'
import { needsCategories } from './needs-categories'
import { insertMissing } from './insertMissing'
import { outcomeIndicators } from './outcome-indicators'
import { seedGeography } from './seedGeography'
import { seedOrganizations } from './seedOrganizations'
import { seedRights } from './seedRights'

/** Held while seeding, so that of two processes starting at once the second finds everything done. */
const seedLock = 7_246_002

/**
 * Brings in what every BMMS has: the geography of the country, the 44 organizations, the kinds of assessment, the
 * library of indicators, the features and roles. Adds what is missing and changes no row that people may change, so it may run at every start;
 * all or nothing.
 */
export const seedReferenceData = async ({
  payload,
  log,
}: {
  payload: Payload
  log: (message: string) => void
}): Promise<void> => {
  const added = await runAs(systemScopes.platform, () => seedAll(payload))
  report(added, log)
}

const seedAll = async (payload: Payload): Promise<Record<string, number>> => {
  const client = await payload.db.pool.connect()
  try {
    await client.query('begin')
    await client.query('select pg_advisory_xact_lock($1)', [seedLock])
    const added = {
      ...(await seedGeography(client)),
      organizations: await seedOrganizations(client),
      'assessment categories': await seedKinds(client, {
        table: 'assessment_categories',
        kind: 'category_type',
        rows: assessmentCategories,
      }),
      'categories of needs': await seedKinds(client, {
        table: 'needs_categories',
        kind: 'sector',
        rows: needsCategories,
      }),
      'indicators of the library': await seedKinds(client, {
        table: 'outcome_indicators',
        kind: 'category',
        rows: outcomeIndicators,
      }),
      ...(await seedRights(client)),
    }
    await client.query('commit')
    return added
  } catch (error) {
    await client.query('rollback')
    throw error
  } finally {
    client.release()
  }
}

/** One row for each kind that has none: those that are there may have been renamed. */
const seedKinds = async (
  client: PoolClient,
  { table, kind, rows }: { table: string; kind: string; rows: readonly Record<string, unknown>[] },
): Promise<number> => {
  const existing = await client.query<{ kind: string }>(`select ${kind} as kind from ${table}`)
  const kinds = new Set<unknown>(existing.rows.map((row) => row.kind))
  const missing = rows.filter((row) => !kinds.has(row[kind])).map((row) => ({ ...row, is_active: true }))
  return (await insertMissing({ client, table, rows: missing })).size
}

const report = (added: Record<string, number>, log: (message: string) => void): void => {
  const parts = Object.entries(added).filter(([, count]) => count > 0)
  if (parts.length === 0) return
  log(
    `Added reference data: ${parts.map(([what, count]) => `${count.toLocaleString('en')} ${what}`).join(', ')}.`,
  )
}
