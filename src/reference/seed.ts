import type { PostgresAdapter } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import type { PoolClient } from 'pg'
import { assessmentCategories } from './assessment-categories'
import { insertMissing } from './insertMissing'
import { seedGeography } from './seedGeography'
import { seedOrganizations } from './seedOrganizations'

/** Held while seeding, so that of two processes starting at once the second finds everything done. */
const seedLock = 4_408_002

/**
 * Brings in what every BMMS has: the geography of the country, the 44 organizations, the kinds of assessment.
 * Only adds what is missing and never changes a row, so it may run at every start; all or nothing.
 */
export const seedReferenceData = async ({
  payload,
  log,
}: {
  payload: Payload
  log: (message: string) => void
}): Promise<void> => {
  const client = await (payload.db as unknown as PostgresAdapter).pool.connect()
  try {
    await client.query('begin')
    await client.query('select pg_advisory_xact_lock($1)', [seedLock])
    const added = {
      ...(await seedGeography(client)),
      organizations: await seedOrganizations(client),
      'assessment categories': await seedCategories(client),
    }
    await client.query('commit')
    report(added, log)
  } catch (error) {
    await client.query('rollback')
    throw error
  } finally {
    client.release()
  }
}

const seedCategories = async (client: PoolClient): Promise<number> => {
  const rows = assessmentCategories.map((category) => ({ ...category, is_active: true }))
  return (await insertMissing({ client, table: 'assessment_categories', rows })).size
}

const report = (added: Record<string, number>, log: (message: string) => void): void => {
  const parts = Object.entries(added).filter(([, count]) => count > 0)
  if (parts.length === 0) return
  log(`Added reference data: ${parts.map(([what, count]) => `${count.toLocaleString('en')} ${what}`).join(', ')}.`)
}
