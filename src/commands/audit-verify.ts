import pg from 'pg'
import { checkLines, type Checked, type Fault } from '@/src/audit/chain'
import { checkFile } from '@/src/audit/file'
import { readLedger } from '@/src/audit/ledger'
import { prepareEnvironment } from './environment'

/** `npm run audit:verify [-- --file <export>]`: whether the audit log is as it was written, or which line is not. */
const [option, file] = process.argv.slice(2)
if ((option && option !== '--file') || (option && !file)) {
  console.error('Use: npm run audit:verify                    the log in the database')
  console.error('     npm run audit:verify -- --file <export>  an export, without the database')
  process.exit(2)
}
try {
  const { lines, chains, fault } = file ? await checkFile(file) : await checkDatabase()
  if (fault) {
    console.error(`The audit log was altered. ${placeOf(fault)} ${fault.problem}.`)
    process.exitCode = 1
  } else console.log(`The audit log is as it was written: ${lines} lines in ${chains} chains.`)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}

async function checkDatabase(): Promise<Checked> {
  const environment = await prepareEnvironment()
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL, application_name: 'bmms' })
  try {
    await client.connect()
    return await readLedger(client, checkLines)
  } finally {
    await client.end()
    await environment.release()
  }
}

/** "Number 12 of the chain 01…, line 01… (after 340 sound lines)" */
function placeOf({ chain, number, id, after }: Fault): string {
  const place = chain ? `Number ${number} of the chain ${chain}${id ? `, line ${id},` : ''}` : 'The next line'
  return `${after} lines are sound. ${place}`
}
