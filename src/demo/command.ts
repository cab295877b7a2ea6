import { parseArgs } from 'node:util'
import pg from 'pg'
import { dayOf } from '@/src/domain/progress'
import type { OpenBmms } from '@/src/commands/open'
import { seedDemoAccounts } from '@/src/reference/demo'
import { isDemo } from '@/src/server/demo'
import { settings } from '@/src/settings'
import { seedDemo } from './seedDemo'

const usage = `Fills the organizations that have demo accounts with invented records of three years.

  npm run seed:demo -- [--as-of 2026-03-31] [--scale 0.2]

--as-of is the day of the story, today unless given. --scale takes a part of it, from 0.01 to 1.`

/** The whole command, told to `say` line by line. Returns whether all of it went well. */
export const runDemo = async ({
  args,
  say,
  open,
}: {
  args: readonly string[]
  say: (line: string) => void
  open: () => Promise<OpenBmms>
}): Promise<boolean> => {
  try {
    const { asOf, scale } = readArguments(args)
    const { payload, isEmbedded, close } = await open()
    try {
      if (!isDemo({ isEmbedded })) throw new Error(refusal)
      const added = await alone(async () => {
        await seedDemoAccounts({ payload, log: say })
        return seedDemo({ payload, asOf, scale, say })
      })
      say(
        added === 0
          ? 'Nothing changed: the demo data are there already.'
          : `Added ${added.toLocaleString('en')} records.`,
      )
      return true
    } finally {
      await close()
    }
  } catch (error) {
    say(error instanceof Error ? error.message : String(error))
    return false
  }
}

const refusal =
  'Demo data are refused here: they belong to the demo accounts, which exist on the embedded database or with BMMS_DEMO=1.'

/** Two runs at once would both miss a record and both enter it. The lock goes with its connection, however that ends. */
const alone = async <Result>(work: () => Promise<Result>): Promise<Result> => {
  const client = new pg.Client({ connectionString: settings.databaseUrl, application_name: 'bmms-seed-demo' })
  await client.connect()
  try {
    const { rows } = await client.query<{ isMine: boolean }>(
      'select pg_try_advisory_lock(hashtextextended(\'seed demo\', 0)) as "isMine"',
    )
    if (!rows[0]!.isMine) throw new Error('Demo data are being entered already. Wait until that is done.')
    return await work()
  } finally {
    await client.end()
  }
}

const readArguments = (args: readonly string[]): { asOf: string; scale: number } => {
  const { 'as-of': asOf = dayOf(new Date()), scale: given = '1' } = parse(args)
  const scale = Number(given)
  if (!/^\d{4}-\d{2}-\d{2}$/.test(asOf) || Number.isNaN(Date.parse(asOf)))
    throw new Error(`"${asOf}" is no day.\n\n${usage}`)
  if (!(scale >= 0.01 && scale <= 1)) throw new Error(`"${given}" is no scale.\n\n${usage}`)
  return { asOf, scale }
}

const parse = (args: readonly string[]) => {
  try {
    return parseArgs({
      args: [...args],
      options: { 'as-of': { type: 'string' }, scale: { type: 'string' } },
    }).values
  } catch (error) {
    throw new Error(`${(error as Error).message}\n\n${usage}`, { cause: error })
  }
}
