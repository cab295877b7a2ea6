import { parseArgs } from 'node:util'
import { openTemporaryDatabase } from '@/src/database/temporary'

/**
 * `npm run verify:audit -- --kills 200 --seed 1`: kills a BMMS of its own in the middle of eight writers, and compares
 * the audit log with what was stored.
 */
const { values } = parseArgs({
  options: { kills: { type: 'string', default: '20' }, seed: { type: 'string', default: '1' } },
})
const [kills, seed] = [Number(values.kills), Number(values.seed)]
if (!Number.isInteger(kills) || kills < 1 || !Number.isInteger(seed)) {
  console.error('Use: npm run verify:audit -- [--kills 20] [--seed 1]')
  process.exit(2)
}
const database = await openTemporaryDatabase({ purpose: 'kills', log: console.log })
try {
  await prepare()
  const { killInTheMiddle } = await import('@/src/verify/kills/run')
  const outcome = await killInTheMiddle({ kills, seed, ownerUrl: database.url, log: console.log })
  for (const problem of outcome.problems.slice(0, 20)) console.error(problem)
  console.log(
    `${outcome.kills} kills, ${outcome.writes} committed writes, ${outcome.lines} lines of the log, ` +
      `${outcome.acknowledged} acknowledged records, ${outcome.problems.length} problems`,
  )
  if (outcome.problems.length > 0) process.exitCode = 1
} finally {
  await database.close()
}

/** The schema, reference data and the demo accounts, who do the writing. */
async function prepare(): Promise<void> {
  const { connectPayload, migrate } = await import('@/src/database/connect')
  const { seedReferenceData } = await import('@/src/reference/seed')
  const { seedDemoAccounts } = await import('@/src/reference/demo')
  await migrate()
  const { payload, close } = await connectPayload()
  await seedReferenceData({ payload, log: console.log })
  await seedDemoAccounts({ payload, log: console.log })
  await close()
}
