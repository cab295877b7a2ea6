import { createWriteStream } from 'node:fs'
import { open, rm } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import type pg from 'pg'
import { systemScopes } from '@/access/databaseScope'
import type { Head, Line } from './chain'
import { checkFile, exportedLines } from './file'
import { headsIn, linesIn } from './ledger'

/** The least that the log is kept in the database, in years. */
export const fewestYears = 5

/**
 * Moves the lines before a moment into a file, as the owner of the tables, and how many they were. Each chain goes on
 * from the last one moved, so the rest can still be verified; so can the file, which is checked before anything is
 * removed. Writers wait meanwhile. Throws, and removes nothing, when the log was altered.
 */
export const archiveBefore = async ({
  owner,
  before,
  file,
}: {
  owner: pg.ClientBase
  before: Date
  file: string
}): Promise<number> => {
  await owner.query('begin')
  try {
    await owner.query(`select set_config('bmms.scope', $1, true)`, [systemScopes.platform])
    // Waits for lines that are written and not yet linked.
    await owner.query('lock table audit_log in exclusive mode')
    const ends = await endsBefore(owner, before)
    if (ends.length === 0) return 0
    await writeFile(file, ends, linesIn(owner))
    const { lines, fault } = await checkFile(file)
    if (fault) {
      await rm(file)
      throw new Error(
        `The audit log was altered, so nothing was archived. "npm run audit:verify" says where.`,
      )
    }
    await remove(owner, ends)
    await owner.query('commit')
    return lines
  } finally {
    // After the commit there is nothing to take back.
    await owner.query('rollback')
  }
}

/** The chains that have something to move, as they will end in the file. */
const endsBefore = async (owner: pg.ClientBase, before: Date): Promise<Head[]> => {
  const { rows } = await owner.query<{ chain: string; last: string; hash: string }>(
    `select chain, number as last, hash from audit.links join (
       select chain, coalesce(min(number) filter (where created_at >= $1) - 1, max(number)) as number
       from audit.links join audit_log using (id) group by chain
     ) as ends using (chain, number)`,
    [before],
  )
  return (await headsIn(owner)).flatMap((head) => {
    const end = rows.find(({ chain }) => chain === head.chain)
    return end && Number(end.last) > head.anchorNumber
      ? [{ ...head, number: Number(end.last), hash: end.hash }]
      : []
  })
}

const writeFile = async (file: string, ends: readonly Head[], lines: AsyncIterable<Line>): Promise<void> => {
  await pipeline(
    exportedLines(ends, upTo(ends, lines)),
    createWriteStream(file, { flags: 'wx', mode: 0o600 }),
  )
  // On the disk before the lines are gone from the database.
  const written = await open(file, 'r+')
  await written.sync()
  await written.close()
}

async function* upTo(ends: readonly Head[], lines: AsyncIterable<Line>): AsyncGenerator<Line> {
  const last = new Map(ends.map(({ chain, number }) => [chain, number]))
  for await (const line of lines)
    if (line.number > 0 && line.number <= (last.get(line.chain) ?? 0)) yield line
}

/** Row security lets nobody remove a line, its owner included, unless it is told for this one time. */
const remove = async (owner: pg.ClientBase, ends: readonly Head[]): Promise<void> => {
  const moved = [JSON.stringify(ends)]
  await owner.query('alter table audit_log no force row level security')
  await owner.query(
    `delete from audit_log where id in (
       select l.id from audit.links l join jsonb_to_recordset($1) as e (chain text, number bigint)
         on l.chain = e.chain and l.number <= e.number)`,
    moved,
  )
  await owner.query('alter table audit_log force row level security')
  await owner.query(
    `delete from audit.links l using jsonb_to_recordset($1) as e (chain text, number bigint)
     where l.chain = e.chain and l.number <= e.number`,
    moved,
  )
  await owner.query(
    `update audit.heads h set anchor_number = e.number, anchor_hash = e.hash
     from jsonb_to_recordset($1) as e (chain text, number bigint, hash text) where h.chain = e.chain`,
    moved,
  )
}
