import { createWriteStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { exportedLines } from '@/src/audit/file'
import { readLedger } from '@/src/audit/ledger'
import { prepareEnvironment } from './environment'

/** `npm run audit:export -- <file>`: the whole audit log as a file that `audit:verify --file` checks anywhere. */
const [file] = process.argv.slice(2)
if (!file) {
  console.error('Use: npm run audit:export -- <file>')
  process.exit(2)
}
const environment = await prepareEnvironment()
const client = new pg.Client({ connectionString: process.env.DATABASE_URL, application_name: 'bmms' })
try {
  await client.connect()
  await readLedger(client, (heads, lines) =>
    // A file that is there already may be somebody's proof.
    pipeline(exportedLines(heads, lines), createWriteStream(file, { flags: 'wx', mode: 0o600 })),
  )
  console.log(`Wrote the audit log to ${file}. Check it with: npm run audit:verify -- --file ${file}`)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
} finally {
  await client.end()
  await environment.release()
}
