import pg from 'pg'
import { archiveBefore, fewestYears } from '@/src/audit/archive'
import { prepareEnvironment } from './environment'

/** `npm run audit:archive -- <years> <file>`: moves what is older than so many years out of the database into a file. */
const [years, file] = [Number(process.argv[2]), process.argv[3]]
if (!file || !Number.isInteger(years) || years < fewestYears) {
  console.error(`Use: npm run audit:archive -- <years, at least ${fewestYears}> <file>`)
  process.exit(2)
}
const environment = await prepareEnvironment()
try {
  await archive(file)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
} finally {
  await environment.release()
}

async function archive(path: string): Promise<void> {
  const connectionString = process.env.DATABASE_OWNER_URL
  if (!connectionString) throw new Error('Set DATABASE_OWNER_URL: only the owner of the tables archives.')
  const owner = new pg.Client({ connectionString, application_name: 'bmms' })
  await owner.connect()
  try {
    const before = new Date()
    before.setFullYear(before.getFullYear() - years)
    const lines = await archiveBefore({ owner, before, file: path })
    console.log(
      lines === 0
        ? `Nothing in the audit log is older than ${years} years.`
        : `Moved ${lines} lines to ${path}. Check them with: npm run audit:verify -- --file ${path}`,
    )
  } finally {
    await owner.end()
  }
}
