import type { Payload } from 'payload'
import type { PoolClient } from 'pg'
import { systemScopes } from '@/access/databaseScope'
import { runAs } from '@/src/database/scope'
import { assessmentCategories } from './assessment-categories'
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
      'assessment categories': await seedCategories(client),
      'indicators of the library': await seedLibrary(client),
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

/** One for each kind that has none: a category may have been renamed. */
const seedCategories = async (client: PoolClient): Promise<number> => {
  const existing = await client.query<{ kind: string }>(
    'select category_type as kind from assessment_categories',
  )
  const kinds = new Set(existing.rows.map(({ kind }) => kind))
  const rows = assessmentCategories
    .filter(({ category_type }) => !kinds.has(category_type))
    .map((category) => ({ ...category, is_active: true }))
  return (await insertMissing({ client, table: 'assessment_categories', rows })).size
}

/** One for each category that has none, for the same reason. */
const seedLibrary = async (client: PoolClient): Promise<number> => {
  const existing = await client.query<{ category: string }>('select category from outcome_indicators')
  const categories = new Set(existing.rows.map(({ category }) => category))
  const rows = outcomeIndicators
    .filter(({ category }) => !categories.has(category))
    .map((indicator) => ({ ...indicator, is_active: true }))
  return (await insertMissing({ client, table: 'outcome_indicators', rows })).size
}

const report = (added: Record<string, number>, log: (message: string) => void): void => {
  const parts = Object.entries(added).filter(([, count]) => count > 0)
  if (parts.length === 0) return
  log(
    `Added reference data: ${parts.map(([what, count]) => `${count.toLocaleString('en')} ${what}`).join(', ')}.`,
  )
}
