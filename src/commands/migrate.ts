import { prepareEnvironment } from './environment'

/** `npm run migrate`: brings the database to this version's schema and says so. */
const database = await prepareEnvironment(console.log)
try {
  const { migrate } = await import('@/src/database/connect')
  await migrate()
  console.log('The database has the schema of this version.')
} finally {
  await database.release()
}
