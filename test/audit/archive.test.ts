import { existsSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type pg from 'pg'
import { archiveBefore } from '@/src/audit/archive'
import { checkLines } from '@/src/audit/chain'
import { checkFile } from '@/src/audit/file'
import { headsIn, readLedger } from '@/src/audit/ledger'
import { startBmms, type Bmms } from '@/test/support/bmms'
import { create } from '@/test/support/records'

let bmms: Bmms
let owner: pg.PoolClient
const folder = mkdtempSync(join(tmpdir(), 'archive-'))
beforeAll(async () => {
  bmms = await startBmms()
  owner = await bmms.owner.connect()
})
afterAll(async () => {
  owner.release()
  await bmms.close()
})

const now = async (): Promise<Date> =>
  (await owner.query<{ now: Date }>('select clock_timestamp() as now')).rows[0]!.now
const linesLeft = async (): Promise<number> =>
  (await owner.query<{ n: number }>('select count(*)::int as n from audit_log')).rows[0]!.n
const check = () => readLedger(owner, checkLines)

test('what is old goes into a file, and file and rest are both whole', async () => {
  await create(bmms, 'ppas', 'MOH')
  await create(bmms, 'ppas', 'MOLE')
  const [before, all] = [await now(), await linesLeft()]
  await create(bmms, 'ppas', 'MOH')
  const young = (await linesLeft()) - all
  const file = join(folder, 'old.jsonl')
  expect(await archiveBefore({ owner, before, file })).toBe(all)
  expect(await linesLeft()).toBe(young)
  expect(await checkFile(file)).toMatchObject({ lines: all, fault: null })
  expect(await check()).toMatchObject({ lines: young, fault: null })

  await create(bmms, 'ppas', 'MOH')
  expect(await check()).toMatchObject({ lines: young * 2, fault: null })
  const heads = await headsIn(owner)
  expect(heads.filter(({ anchorNumber }) => anchorNumber > 0).length).toBeGreaterThan(2)
})

test('nothing old is no file, and a file that is there stays as it is', async () => {
  const file = join(folder, 'none.jsonl')
  expect(await archiveBefore({ owner, before: new Date('2001-01-01'), file })).toBe(0)
  expect(existsSync(file)).toBe(false)
  const kept = join(folder, 'old.jsonl')
  await expect(archiveBefore({ owner, before: await now(), file: kept })).rejects.toThrow('EEXIST')
  expect(await checkFile(kept)).toMatchObject({ fault: null })
  expect(await check()).toMatchObject({ fault: null })
})

test('an altered log is not archived, or the proof would be gone', async () => {
  const before = await linesLeft()
  await owner.query('set session_replication_role = replica')
  await owner.query(
    `update audit_log set message = 'x' where id = (select id from audit.links order by number limit 1)`,
  )
  await owner.query('set session_replication_role = origin')
  const file = join(folder, 'altered.jsonl')
  await expect(archiveBefore({ owner, before: await now(), file })).rejects.toThrow('was altered')
  expect([existsSync(file), await linesLeft()]).toEqual([false, before])
})

test('row security holds the owner again afterwards', async () => {
  const { rows } = await owner.query(
    `select relforcerowsecurity as forced from pg_class where relname = 'audit_log'`,
  )
  expect(rows).toEqual([{ forced: true }])
})
