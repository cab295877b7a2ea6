import pg from 'pg'
import { checkLines } from '@/src/audit/chain'
import { readLedger } from '@/src/audit/ledger'
import { chanceFrom, type Chance } from '@/src/bench/chance'
import { startMeasuredServer } from '@/src/bench/serverProcess'
import { demoPassword } from '@/src/reference/demo'
import { keepJournal, type Journal } from './journal'
import { writeUntilTheEnd, type Acknowledged } from './writer'

export type Outcome = {
  kills: number
  writes: number
  lines: number
  acknowledged: number
  /** Files that writers were told had been stored. */
  documents: number
  /** What is wrong, in words. */
  problems: string[]
}

type Options = { kills: number; seed: number; ownerUrl: string; log: (message: string) => void }

const journalled = ['ppas', 'indicators', 'progress_reports', 'ppa_documents', 'special_provisions']
const writers = 8
const accounts = ['moh', 'mole', 'mafar', 'oobc'].flatMap((code) =>
  ['manager', 'admin'].map((role) => `${role}@${code}.bmms.test`),
)
/** A server is killed within this time after it has stored something for half of its writers, and a file, in milliseconds. */
const longestLife = 500

/**
 * Kills the server again and again in the middle of its writers, and says whether the log has exactly what was
 * stored, and the records exactly what was acknowledged. The environment names the database, `ownerUrl` its owner.
 */
export const killInTheMiddle = async ({ kills, seed, ownerUrl, log }: Options): Promise<Outcome> => {
  const owner = new pg.Client({ connectionString: ownerUrl })
  await owner.connect()
  try {
    const tokens = await logIn()
    const journal = await keepJournal(owner, journalled)
    const chance = chanceFrom(seed)
    const acknowledged: Acknowledged = { made: new Set(), gone: new Set(), documents: 0 }
    for (let kill = 1; kill <= kills; kill += 1) {
      await oneLife({ tokens, chance, acknowledged })
      await untilNobodyWrites(owner)
      const { writes, lines } = await journal.counts()
      if (kill % 10 === 0 || kill === kills)
        log(`${kill} kills: ${writes} writes, ${lines} lines, ${acknowledged.made.size} acknowledged records`)
    }
    return await outcomeOf({ kills, owner, journal, acknowledged })
  } finally {
    await owner.end()
  }
}

const logIn = async (): Promise<string[]> => {
  const server = await startMeasuredServer({})
  try {
    return await Promise.all(
      accounts.slice(0, writers).map(async (email) => {
        const response = await fetch(`${server.url}/api/users/login`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ email, password: demoPassword }),
        })
        return ((await response.json()) as { token: string }).token
      }),
    )
  } finally {
    await server.stop()
  }
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

type Life = { tokens: readonly string[]; chance: Chance; acknowledged: Acknowledged }

const oneLife = async ({ tokens, chance, acknowledged }: Life): Promise<void> => {
  const server = await startMeasuredServer({})
  const writing = tokens.map((token) =>
    writeUntilTheEnd({ url: server.url, token, chance: chanceFrom(chance.below(2 ** 31)), acknowledged }),
  )
  const before = { made: acknowledged.made.size, documents: acknowledged.documents }
  const hasBegun = () =>
    acknowledged.made.size >= before.made + writers / 2 && acknowledged.documents > before.documents
  while (!hasBegun()) await pause(10)
  await pause(chance.below(longestLife))
  await server.kill()
  await Promise.all(writing)
}

/** PostgreSQL notices a moment later that the server is gone, and gives up what it had begun. */
const untilNobodyWrites = async (owner: pg.Client): Promise<void> => {
  for (;;) {
    const { rows } = await owner.query<{ others: number }>(
      `select count(*)::int as others from pg_stat_activity
       where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'
         and usename <> current_user`,
    )
    if (rows[0]!.others === 0) return
    await pause(20)
  }
}

type Finished = { kills: number; owner: pg.Client; journal: Journal; acknowledged: Acknowledged }

const outcomeOf = async ({ kills, owner, journal, acknowledged }: Finished): Promise<Outcome> => {
  const mismatches = await journal.mismatches()
  const { fault } = await readLedger(owner, checkLines)
  const expected = [...acknowledged.made].filter((id) => !acknowledged.gone.has(id))
  const { rows } = await owner.query<{ id: string }>(
    'select id from unnest($1::uuid[]) as wanted (id) where id not in (select id from ppas)',
    [expected],
  )
  const { rows: halves } = await owner.query<{ id: string }>(
    `select coalesce(d.id, c._parent_id) as id
     from ppa_documents d full join ppa_documents_content c on c._parent_id = d.id
     where d.id is null or c._parent_id is null`,
  )
  return {
    kills,
    ...(await journal.counts()),
    acknowledged: acknowledged.made.size,
    documents: acknowledged.documents,
    problems: [
      ...mismatches.map(
        ({ relation, id, writes, lines }) =>
          `${relation} ${id}: ${writes} writes in a transaction, ${lines} lines`,
      ),
      ...rows.map(({ id }) => `PPA ${id} was acknowledged and is lost`),
      ...halves.map(({ id }) => `the document ${id} and its bytes are not both there`),
      ...(fault ? [`number ${fault.number} of the chain ${fault.chain} ${fault.problem}`] : []),
    ],
  }
}
