import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { runChild } from '@/src/commands/child.mjs'
import { ensureBuilt, fingerprint } from '@/src/commands/ensure-built.mjs'
import { isInstalled } from '@/src/commands/ensure-installed.mjs'
import { withLock } from '@/src/commands/lock.mjs'

let root: string

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'bmms-launcher-'))
})

afterEach(() => rm(root, { recursive: true, force: true }))

const write = async (path: string, content: string): Promise<void> => {
  await mkdir(dirname(join(root, path)), { recursive: true })
  await writeFile(join(root, path), content)
}

describe('the fingerprint of the sources', () => {
  beforeEach(async () => {
    await write('tsconfig.json', '{}')
    await write('src/app/page.tsx', 'one')
    await write('access/policy.ts', 'policy')
  })

  test('stays the same while they do', async () => {
    const before = fingerprint(root)
    await write('src/app/page.tsx', 'one')
    await write('docs/manual.md', 'not a source')
    expect(fingerprint(root)).toBe(before)
    expect(fingerprint(`${root}/`)).toBe(before)
  })

  test.each([
    ['a changed source', 'src/app/page.tsx', 'two'],
    ['a new source', 'hooks/stamp.ts', ''],
    ['a new configuration', 'next.config.js', 'export default {}'],
    ['other packages', 'package-lock.json', '{}'],
  ])('changes with %s', async (_, path, content) => {
    const before = fingerprint(root)
    await write(path, content)
    expect(fingerprint(root)).not.toBe(before)
  })

  test('changes when a source moves', async () => {
    const before = fingerprint(root)
    await rm(join(root, 'src/app/page.tsx'))
    await write('src/app/other.tsx', 'one')
    expect(fingerprint(root)).not.toBe(before)
  })
})

describe('building', () => {
  const counted = `import { appendFileSync, mkdirSync } from 'node:fs'
    mkdirSync('.next', { recursive: true })
    appendFileSync('builds', process.argv[2] + ' in ' + process.env.NODE_ENV + ';')`

  const builds = (): Promise<string> => readFile(join(root, 'builds'), 'utf8')
  const build = (): Promise<void> => ensureBuilt({ root, log: () => undefined })

  beforeEach(async () => {
    await write('package.json', '{ "type": "module" }')
    await write('node_modules/next/dist/bin/next', counted)
  })

  test('happens once for the same sources, however many ask', async () => {
    await Promise.all([build(), build()])
    await build()
    expect(await builds()).toBe('build in production;')
  })

  test('happens again for other sources', async () => {
    await build()
    await write('src/app/page.tsx', 'new')
    await build()
    expect(await builds()).toBe('build in production;build in production;')
  })

  test('shows what went wrong and is tried again', async () => {
    await write('node_modules/next/dist/bin/next', `console.error('no such page'); process.exit(3)`)
    await expect(build()).rejects.toThrow(/no such page\n+The admin panel could not be built/)
    await write('node_modules/next/dist/bin/next', counted)
    await build()
    expect(await builds()).toBe('build in production;')
  })
})

describe('the packages', () => {
  const left = { version: '1.0.0', integrity: 'sha512-left' }
  const forOtherSystems = { version: '2.0.0', optional: true }

  const wanted = (packages: object) =>
    write('package-lock.json', JSON.stringify({ packages: { '': {}, ...packages } }))
  const installed = (packages: object) =>
    write('node_modules/.package-lock.json', JSON.stringify({ packages }))

  test('are missing before anything is installed, and when an installation was interrupted', async () => {
    await wanted({ 'node_modules/left': left })
    expect(isInstalled(root)).toBe(false)
    await mkdir(join(root, 'node_modules/left'), { recursive: true })
    expect(isInstalled(root)).toBe(false)
  })

  test('are there when npm recorded all but optional ones', async () => {
    await wanted({ 'node_modules/left': left, 'node_modules/other': forOtherSystems })
    await installed({ 'node_modules/left': left })
    expect(isInstalled(root)).toBe(true)
  })

  test.each([
    ['one is missing', {}],
    ['one has another version', { 'node_modules/left': { ...left, version: '1.0.1' } }],
    ['one has other contents', { 'node_modules/left': { ...left, integrity: 'sha512-right' } }],
  ])('are out of date when %s', async (_, packages) => {
    await wanted({ 'node_modules/left': left })
    await installed(packages)
    expect(isInstalled(root)).toBe(false)
  })
})

describe('the lock', () => {
  test('lets one work at a time', async () => {
    const file = join(root, 'work.lock')
    let working = 0
    const work = async () => {
      working += 1
      expect(working).toBe(1)
      await new Promise(setImmediate)
      working -= 1
    }
    await Promise.all([1, 2, 3].map(() => withLock({ file, work })))
    expect(existsSync(file)).toBe(false)
  })

  test('is taken over from a process that is gone', async () => {
    const file = join(root, 'work.lock')
    const gone = spawn(process.execPath, ['--version'], { stdio: 'ignore' })
    await once(gone, 'exit')
    await writeFile(file, `${gone.pid} abc`)
    expect(await withLock({ file, work: () => Promise.resolve('done') })).toBe('done')
  })

  test('is given back when the work fails', async () => {
    const file = join(root, 'work.lock')
    await expect(withLock({ file, work: () => Promise.reject(new Error('failed')) })).rejects.toThrow(
      'failed',
    )
    expect(existsSync(file)).toBe(false)
  })
})

describe('a program', () => {
  const run = (program: string) =>
    runChild({ command: process.execPath, args: ['-e', program], cwd: root, isQuiet: true })

  test('tells its exit code and what it printed', async () => {
    expect(await run(`console.log('said'); process.exit(7)`)).toEqual({ code: 7, output: 'said\n' })
  })

  test('that dies of a signal has the code shells report', async () => {
    expect(await run(`process.kill(process.pid, 'SIGTERM'); setInterval(() => {}, 1000)`)).toMatchObject({
      code: 143,
    })
  })
})
