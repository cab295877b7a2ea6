import { spawn } from 'node:child_process'
import type pg from 'pg'
import { connectToCluster } from '@/test/support/databases'
import type { Code } from './facts'
import type { Entered } from './records'

export const worldName = 'bmms_isolation'

/** What the tests need to know of the template and cannot read from its tables. */
export type Kept = {
  entered: [string, [Code, Entered][]][]
  tokens: (readonly [string, string])[]
}

/** Makes the template if this test run has none yet. Test files start side by side: one makes it, the others wait. */
export const ensureWorld = async (): Promise<void> => {
  const client = await connectToCluster()
  try {
    await client.query('select pg_advisory_lock(20261)')
    const { rowCount } = await client.query('select from pg_database where datname = $1', [worldName])
    if (rowCount === 0) await makeWorld()
  } finally {
    await client.end()
  }
}

const makeWorld = async (): Promise<void> => {
  const child = spawn(process.execPath, ['--import', 'tsx', 'test/isolation/makeWorld.ts'], {
    env: { ...process.env, NODE_OPTIONS: '' },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let said = ''
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
  const code = await new Promise((resolve) => child.once('exit', resolve))
  if (code !== 0) throw new Error(`The world of the isolation tests was not made:\n${said}`)
}

export const idsOfOrganizations = async (database: pg.Pool): Promise<Map<string, string>> => {
  const { rows } = await database.query<{ code: string; id: string }>('select code, id from organizations')
  return new Map(rows.map(({ code, id }) => [code, id]))
}
