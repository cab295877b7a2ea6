import { applicationUrl } from '@/src/database/roles'
import { administer, templateName, urlOf } from './databases'

/**
 * Makes the database every test file starts from: all migrations, the reference data and the demo accounts, by
 * the same code that `npm start` runs.
 */
export const makeTemplate = async (clusterUrl: string): Promise<void> => {
  process.env.BMMS_TEST_CLUSTER = clusterUrl
  process.env.DATABASE_OWNER_URL = urlOf(templateName)
  process.env.DATABASE_URL = applicationUrl(urlOf(templateName))
  process.env.PAYLOAD_SECRET = 'test'
  await administer(`create database ${templateName}`)
  const { openBmms } = await import('@/src/commands/open')
  const { seedDemoAccounts } = await import('@/src/reference/demo')
  const bmms = await openBmms()
  await seedDemoAccounts({ payload: bmms.payload, log: () => undefined })
  await bmms.close()
}
