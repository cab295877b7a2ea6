import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import fc from 'fast-check'
import pg from 'pg'
import { checkLines, type Head, type Line } from '@/src/audit/chain'
import { checkFile, exportedLines } from '@/src/audit/file'
import { readLedger } from '@/src/audit/ledger'
import { startBmms, type Bmms } from '@/test/support/bmms'
import { create } from '@/test/support/records'

/** Whoever can change rows behind the server's back is a superuser, as the owner is here. */
let bmms: Bmms
let server: pg.Client
let heads: Head[]
let lines: Line[]
const folder = mkdtempSync(join(tmpdir(), 'audit-'))
const exported = join(folder, 'log.jsonl')

beforeAll(async () => {
  bmms = await startBmms()
  for (const code of ['MOH', 'MOLE', 'MAFAR'] as const)
    for (const slug of ['ppas', 'communities', 'assessments'] as const) await create(bmms, slug, code)
  const awkward = 'Ñandú “quoted”, back\\slash\ttab\u2028 \u{1F33E}, ~, 3:abc and \uFFFD'
  const { id } = await create(bmms, 'ppas', 'MOH')
  await bmms.request('PATCH', `/api/ppas/${id as string}`, {
    as: 'staff@moh.bmms.test',
    body: { title: awkward },
  })
  server = new pg.Client({ connectionString: process.env.DATABASE_URL })
  await server.connect()
  await readLedger(server, async (ends, every) => {
    heads = ends
    lines = []
    for await (const line of every) lines.push(line)
  })
  const texts: string[] = []
  for await (const text of exportedLines(heads, asStream(lines))) texts.push(text)
  writeFileSync(exported, texts.join(''))
})
afterAll(async () => {
  await server.end()
  await bmms.close()
})

async function* asStream<Item>(items: readonly Item[]): AsyncGenerator<Item> {
  for (const item of items) yield await Promise.resolve(item)
}

const sound = () => ({ lines: lines.length, chains: heads.length, fault: null })

test('what nobody touched is sound, in the database and as a file', async () => {
  expect(lines.length).toBeGreaterThan(20)
  expect(heads.length).toBeGreaterThan(3)
  expect(await readLedger(server, checkLines)).toEqual(sound())
  expect(await checkFile(exported)).toEqual(sound())
})

const checkBytes = async (bytes: Uint8Array): Promise<string> => {
  const path = join(folder, 'altered.jsonl')
  writeFileSync(path, bytes)
  return checkFile(path).then(
    ({ fault }) => fault?.problem ?? 'unnoticed',
    (error: Error) => error.message,
  )
}

test('any bit of any byte of an export that is flipped is noticed', async () => {
  const bytes = readFileSync(exported)
  // The feed that ends the last line says nothing.
  const place = fc.integer({ min: 0, max: bytes.length - 2 })
  await fc.assert(
    fc.asyncProperty(place, fc.integer({ min: 1, max: 255 }), async (at, mask) => {
      const altered = Buffer.from(bytes)
      altered[at]! ^= mask
      expect(await checkBytes(altered)).not.toBe('unnoticed')
    }),
    { numRuns: 1000, seed: 4 },
  )
})

/** Lines of an export cut out, swapped, or put in twice, with the heads as they were. */
const rearranged = fc.record({
  how: fc.constantFrom('cut', 'cut the end', 'swap', 'repeat'),
  one: fc.nat(),
  other: fc.nat(),
})

test('lines that are removed, moved or repeated are noticed', async () => {
  await fc.assert(
    fc.asyncProperty(rearranged, async ({ how, one, other }) => {
      const at = one % lines.length
      const to = (at + 1 + (other % (lines.length - 1))) % lines.length
      const altered = [...lines]
      if (how === 'cut') altered.splice(at, 1 + (other % 3))
      if (how === 'cut the end') altered.splice(-1 - (other % 5))
      if (how === 'swap') [altered[at], altered[to]] = [altered[to]!, altered[at]!]
      if (how === 'repeat') altered.splice(to, 0, altered[at]!)
      expect((await checkLines(heads, altered)).fault).not.toBeNull()
    }),
    { numRuns: 1000, seed: 4 },
  )
})

const columns: Record<string, string> = {
  created_at: `created_at + interval '1 millisecond'`,
  updated_at: `updated_at - interval '1 day'`,
  action: `action || 'd'`,
  collection: `coalesce(collection, '') || 's'`,
  document: `'01a00000-0000-7000-8000-000000000009'`,
  title: `coalesce(title, '') || ' '`,
  person_id: `(select id from users where id is distinct from person_id limit 1)`,
  actor: `coalesce(actor, '') || 'x'`,
  address: `'203.0.113.9'`,
  request_id: `coalesce(request_id, '') || '0'`,
  changes: `changes || '[{"field": "title", "after": "x"}]'`,
  message: `coalesce(message, '') || '.'`,
  organization_id: `(select id from organizations where id is distinct from organization_id limit 1)`,
}

/** Done behind BMMS's back, looked at as the server sees it, and taken back. */
const tampered = async (...statements: string[]) => {
  const { owner } = bmms
  const client = await owner.connect()
  try {
    await client.query('begin')
    await client.query('set local session_replication_role = replica')
    for (const statement of statements) await client.query(statement)
    return await readInside(client)
  } finally {
    await client.query('rollback')
    client.release()
  }
}

/** The same reading, within the transaction that did it: a transaction cannot be begun in another. */
const readInside = (client: pg.PoolClient) =>
  readLedger(
    {
      query: (text: string, ...rest: unknown[]) =>
        /^(begin|rollback)/.test(text)
          ? Promise.resolve({ rows: [] })
          : client.query(text, rest[0] as unknown[]),
    } as unknown as pg.Client,
    checkLines,
  )

const someLine = `(select id from audit.links order by number, id offset 7 limit 1)`

test.each(Object.entries(columns))('a changed %s is noticed in the database', async (column, value) => {
  const { fault } = await tampered(`update audit_log set ${column} = ${value} where id = ${someLine}`)
  expect(fault).toMatchObject({ problem: 'is not as it was written' })
})

test.each([
  ['a line removed', [`delete from audit_log where id = ${someLine}`]],
  ['a line removed with its link', [`delete from audit.links where id = ${someLine}`]],
  [
    'the last line removed with its link',
    [
      `delete from audit_log where id = (select id from audit.links where chain = 'platform' order by number desc limit 1)`,
      `delete from audit.links where id not in (select id from audit_log)`,
    ],
  ],
  [
    'a line added without a place',
    [`insert into audit_log (id, action) values (gen_random_uuid(), 'create')`],
  ],
  [
    'two lines that change places',
    [
      `update audit.links set number = -number where chain = 'platform' and number in (1, 2)`,
      `update audit.links set number = 3 + number where number < 0`,
    ],
  ],
  ['another hash', [`update audit.links set hash = repeat('a', 64) where id = ${someLine}`]],
  ['a shorter chain', [`update audit.heads set number = number - 1 where chain = 'platform'`]],
])('%s is noticed in the database', async (_what, statements) => {
  expect((await tampered(...statements)).fault).not.toBeNull()
})

const run = promisify(execFile)
const command = (...args: string[]) =>
  run(process.execPath, ['src/commands/run.mjs', ...args], {
    env: { ...process.env, PAYLOAD_SECRET: 'test' },
  }).then(
    ({ stdout }) => ({ code: 0, said: stdout.trim() }),
    (error: { code: number; stderr: string }) => ({ code: error.code, said: error.stderr.trim() }),
  )

test('the commands export, verify, and name what was altered', async () => {
  const file = join(folder, 'command.jsonl')
  const summary = `The audit log is as it was written: ${lines.length} lines in ${heads.length} chains.`
  expect(await command('src/commands/audit-verify.ts')).toEqual({ code: 0, said: summary })
  expect((await command('src/commands/audit-export.ts', file)).code).toBe(0)
  expect(readFileSync(file)).toEqual(readFileSync(exported))
  expect(await command('src/commands/audit-verify.ts', '--file', file)).toEqual({ code: 0, said: summary })
  expect((await command('src/commands/audit-export.ts', file)).said).toContain('EEXIST')
  writeFileSync(file, readFileSync(file, 'utf8').replace('"action":"create"', '"action":"update"'))
  const [first] = lines
  expect(await command('src/commands/audit-verify.ts', '--file', file)).toEqual({
    code: 1,
    said: expect.stringContaining(
      `The audit log was altered. 0 lines are sound. Number ${first!.number} of the chain ${first!.chain}, line ${first!.id}, is not as it was written.`,
    ),
  })
  writeFileSync(file, 'no log')
  expect((await command('src/commands/audit-verify.ts', '--file', file)).said).toContain(
    'is no export of the audit log',
  )
  expect((await command('src/commands/audit-verify.ts', '--nonsense')).code).toBe(2)
}, 60_000)
