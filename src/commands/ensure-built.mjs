import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { runChild } from './child.mjs'
import { withLock } from './lock.mjs'

const files = ['package-lock.json', 'next.config.js', 'payload.config.ts', 'tsconfig.json']
const folders = ['src', 'access', 'collections', 'hooks']

/**
 * Builds the admin panel unless the last build was made of these very sources.
 *
 * @param {{ root: string, log?: (message: string) => void }} options
 */
export const ensureBuilt = async ({ root, log = console.log }) => {
  if (isBuilt(root)) return
  await withLock({
    file: join(root, '.bmms-build.lock'),
    onWait: () => log('Waiting for another process that builds the admin panel …'),
    work: async () => {
      if (isBuilt(root)) return
      log('Building the admin panel … (a minute or two)')
      await build(root)
    },
  })
}

/** @param {string} root */
const markOf = (root) => join(root, '.next', 'bmms-fingerprint')

/** @param {string} root */
const isBuilt = (root) => read(markOf(root))?.toString() === fingerprint(root)

/**
 * One hash over the path and content of everything the admin panel is built from.
 *
 * @param {string} root
 */
export const fingerprint = (root) => {
  const hash = createHash('sha256')
  for (const path of [...files, ...folders.flatMap((folder) => filesBelow({ root, folder }))]) {
    const content = read(join(root, path))
    if (content) hash.update(`${path}\0${content.length}\0`).update(content)
  }
  return hash.digest('hex')
}

/**
 * @param {{ root: string, folder: string }} options
 * @returns {string[]}
 */
const filesBelow = ({ root, folder }) => {
  try {
    const entries = readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    return entries
      .filter((entry) => entry.isFile())
      .map((entry) => relative(root, join(entry.parentPath ?? entry.path, entry.name)))
      .sort()
  } catch {
    return []
  }
}

/** @param {string} path */
const read = (path) => {
  try {
    return readFileSync(path)
  } catch {
    return undefined
  }
}

/** @param {string} root */
const build = async (root) => {
  // Taken first: a source that changes during the build must lead to another one.
  const sources = fingerprint(root)
  rmSync(markOf(root), { force: true })
  const { code, output } = await runChild({
    command: process.execPath,
    args: [join(root, 'node_modules', 'next', 'dist', 'bin', 'next'), 'build'],
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
    isQuiet: true,
  })
  if (code !== 0) throw new Error(`${output}\nThe admin panel could not be built. The reason is above.`)
  writeFileSync(markOf(root), sources)
}
