import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync, readlinkSync, statSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import { Client } from 'pg'
import { joinEmbeddedDatabase, type EmbeddedDatabase } from '@/src/database/embedded'

const settings = { fsync: 'off', shared_buffers: '16MB' }
const folders: string[] = []
const joined: EmbeddedDatabase[] = []
const strangers: ChildProcess[] = []

const newFolder = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'bmms-embedded-'))
  folders.push(folder)
  return folder
}

const enter = async (dataDir: string): Promise<EmbeddedDatabase> => {
  const database = await joinEmbeddedDatabase({ dataDir, settings })
  joined.push(database)
  return database
}

/** Another process that joins and stays. */
const enterElsewhere = async (dataDir: string): Promise<ChildProcess> => {
  const source = fileURLToPath(new URL('../../src/database/embedded.ts', import.meta.url))
  const program = `
    const { joinEmbeddedDatabase } = await import(${JSON.stringify(source)})
    await joinEmbeddedDatabase(${JSON.stringify({ dataDir, settings })})
    process.send('joined')`
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', program], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  strangers.push(child)
  await once(child, 'message')
  return child
}

const query = async (url: string, sql: string): Promise<unknown[]> => {
  const client = new Client({ connectionString: url })
  client.on('error', () => undefined)
  await client.connect()
  try {
    return (await client.query<unknown[]>({ text: sql, rowMode: 'array' })).rows.flat()
  } finally {
    await client.end()
  }
}

/** The server's processes: all work in its data directory. One that waits to be reaped works nowhere. */
const serverProcesses = (dataDir: string): number[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => worksIn(pid) === join(dataDir, 'postgres'))
    .map(Number)

const worksIn = (pid: string): string | undefined => {
  try {
    return readlinkSync(`/proc/${pid}/cwd`)
  } catch {
    return undefined
  }
}

const pidFileOf = (dataDir: string): string => join(dataDir, 'postgres', 'postmaster.pid')

const postmasterOf = (dataDir: string): number =>
  Number(readFileSync(pidFileOf(dataDir), 'utf8').split('\n')[0])

const kill = (pid: number): void => {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // It ended by itself.
  }
}

const killServer = async (dataDir: string): Promise<void> => {
  while (serverProcesses(dataDir).length > 0) {
    serverProcesses(dataDir).forEach(kill)
    await pause(5)
  }
}

afterEach(async () => {
  await Promise.all(joined.splice(0).map((database) => database.release()))
  strangers.splice(0).forEach((stranger) => stranger.kill('SIGKILL'))
})

afterAll(async () => {
  for (const folder of folders) {
    await killServer(folder)
    await rm(folder, { recursive: true, force: true })
  }
})

describe('one cluster', () => {
  let dataDir: string

  beforeAll(async () => {
    dataDir = await newFolder()
  })

  test('two processes that come first at once share one server', async () => {
    const [one, two] = await Promise.all([enter(dataDir), enter(dataDir)])
    expect(one.url).toBe(two.url)
    expect(await query(one.url, 'select 1')).toEqual([1])
    expect((await readdir(dataDir)).sort()).toEqual(['database-password', 'postgres', 'postgres.log'])
  })

  test('keeps its password to itself', async () => {
    const { url } = await enter(dataDir)
    expect(statSync(join(dataDir, 'database-password')).mode & 0o077).toBe(0)
    expect(statSync(join(dataDir, 'postgres')).mode & 0o077).toBe(0)
    const stranger = new URL(url)
    stranger.password = 'guessed'
    await expect(query(stranger.href, 'select 1')).rejects.toThrow('password authentication failed')
  })

  test('compares and sorts names as people do', async () => {
    const { url } = await enter(dataDir)
    const sorted = await query(
      url,
      `select name from unnest('{Zamboanga,Ñandu,nipa,Basilan}'::text[]) name order by 1`,
    )
    expect(sorted).toEqual(['Basilan', 'Ñandu', 'nipa', 'Zamboanga'])
    expect(await query(url, `select 'PARAÑAQUE' ilike '%ñaque'`)).toEqual([true])
  })

  test('the first to leave leaves the server to the others, the last stops it', async () => {
    const first = await enter(dataDir)
    const second = await enter(dataDir)
    await first.release()
    expect(await query(second.url, 'select 1')).toEqual([1])
    await second.release()
    expect(serverProcesses(dataDir)).toEqual([])
  })

  test('leaving twice is leaving once', async () => {
    const first = await enter(dataDir)
    const second = await enter(dataDir)
    await Promise.all([first.release(), first.release()])
    await first.release()
    expect(await query(second.url, 'select 1')).toEqual([1])
  })

  test('those who come while the last one stops it start it again', async () => {
    for (let round = 0; round < 3; round += 1) {
      const last = await enter(dataDir)
      const [, next] = await Promise.all([last.release(), enter(dataDir)])
      expect(await query(next.url, 'select 1')).toEqual([1])
      await next.release()
    }
    expect(serverProcesses(dataDir)).toEqual([])
  })

  test('keeps what was written', async () => {
    const before = await enter(dataDir)
    await query(before.url, 'create table kept as select 42 as answer')
    await before.release()
    const after = await enter(dataDir)
    expect(await query(after.url, 'select answer from kept')).toEqual([42])
  })

  test('recovers what was committed when all its processes are killed', async () => {
    const before = await enter(dataDir)
    await query(before.url, 'create table survived as select 7 as answer')
    await killServer(dataDir)
    const after = await enter(dataDir)
    expect(await query(after.url, 'select answer from survived')).toEqual([7])
  })

  test('waits for the backends that outlive their killed server', async () => {
    const before = await enter(dataDir)
    const busy = query(before.url, `select 1 from generate_series(1, 4000000) n order by random() limit 1`)
    const isLost = busy.then(
      () => false,
      () => true,
    )
    await query(before.url, 'select 1')
    kill(postmasterOf(dataDir))
    const after = await enter(dataDir)
    expect(await query(after.url, 'select 1')).toEqual([1])
    await isLost
  })

  test('stays present when a crashed backend makes the server drop every connection', async () => {
    const one = await enter(dataDir)
    const two = await enter(dataDir)
    const crashed = query(one.url, 'select pg_sleep(60)').catch(() => undefined)
    const [backend] = await waitFor(() =>
      query(two.url, `select pid from pg_stat_activity where query = 'select pg_sleep(60)'`),
    )
    process.kill(Number(backend), 'SIGKILL')
    await crashed
    const presence = `select count(*)::int from pg_locks where locktype = 'advisory' and mode = 'ShareLock'`
    await waitFor(async () => {
      const [present] = await query(two.url, presence).catch(() => [0])
      return present === 2 ? [present] : []
    })
    await one.release()
    expect(await query(two.url, 'select 1')).toEqual([1])
  })

  test('joins a server that a killed process left running, and stops it when leaving', async () => {
    const owner = await enterElsewhere(dataDir)
    const server = postmasterOf(dataDir)
    owner.kill('SIGKILL')
    await once(owner, 'exit')
    expect(serverProcesses(dataDir)).toContain(server)
    const heir = await enter(dataDir)
    expect(postmasterOf(dataDir)).toBe(server)
    await heir.release()
    expect(serverProcesses(dataDir)).toEqual([])
  })

  test('is not fooled by a stale postmaster.pid that names a living process of the same user', async () => {
    const before = await enter(dataDir)
    const [, ...rest] = (await readFile(pidFileOf(dataDir), 'utf8')).split('\n')
    await before.release()
    const { uid, gid } = statSync(join(dataDir, 'postgres'))
    const stranger = spawn('sleep', ['600'], { uid, gid, cwd: '/', stdio: 'ignore' })
    strangers.push(stranger)
    await writeFile(pidFileOf(dataDir), [stranger.pid, ...rest].join('\n'))
    const after = await enter(dataDir)
    expect(await query(after.url, 'select 1')).toEqual([1])
    expect(stranger.exitCode).toBeNull()
  })

  test('is not fooled by a stale postmaster.pid that names the port of another server', async () => {
    const otherDir = await newFolder()
    const other = await enter(otherDir)
    const before = await enter(dataDir)
    const lines = (await readFile(pidFileOf(dataDir), 'utf8')).split('\n')
    await before.release()
    lines[3] = new URL(other.url).port
    await writeFile(pidFileOf(dataDir), lines.join('\n'))
    const after = await enter(dataDir)
    const served = await query(after.url, `select current_setting('data_directory')`)
    expect(served).toEqual([join(dataDir, 'postgres')])
  })

  test('says so when its password is lost', async () => {
    const file = join(dataDir, 'database-password')
    const password = await readFile(file)
    await rm(file)
    try {
      await expect(enter(dataDir)).rejects.toThrow(/password file .* is missing.\nPut the file back/)
    } finally {
      await writeFile(file, password, { mode: 0o600 })
    }
  })

  test('shows the end of its log when it does not start', async () => {
    const attempt = joinEmbeddedDatabase({ dataDir, settings: { ...settings, work_mem: 'plenty' } })
    await expect(attempt).rejects.toThrow(
      /does not start[^]*postgres\.log[^]*invalid value for parameter "work_mem"/,
    )
  })
})

describe('an unusable data folder', () => {
  test('that is a file', async () => {
    const file = join(await newFolder(), 'file')
    await writeFile(file, '')
    await expect(enter(file)).rejects.toThrow(/cannot keep its database in .*\nSet BMMS_DATA_DIR to a folder/)
  })

  test('that holds something else is left as it is', async () => {
    const dataDir = await newFolder()
    await mkdir(join(dataDir, 'postgres'))
    await writeFile(join(dataDir, 'postgres', 'letter.txt'), 'not a database')
    await expect(enter(dataDir)).rejects.toThrow(/not a PostgreSQL database.\nMove them away/)
    expect(await readdir(join(dataDir, 'postgres'))).toEqual(['letter.txt'])
    expect((await readdir(dataDir)).sort()).toEqual(['database-password', 'postgres'])
  })
})

const waitFor = async (look: () => Promise<unknown[]>): Promise<unknown[]> => {
  for (;;) {
    const found = await look()
    if (found.length > 0) return found
    await pause(10)
  }
}
