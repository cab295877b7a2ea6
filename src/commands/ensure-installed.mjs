import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { runChild } from './child.mjs'
import { withLock } from './lock.mjs'

/**
 * Installs the packages unless what is installed is what package-lock.json says. Runs before anything is
 * installed, so this file and what it imports use only what comes with Node.
 *
 * @param {{ root: string, log?: (message: string) => void }} options
 */
export const ensureInstalled = async ({ root, log = console.log }) => {
  if (isInstalled(root)) return
  await withLock({
    file: join(root, '.bmms-install.lock'),
    onWait: () => log('Waiting for another process that installs the packages …'),
    work: async () => {
      if (isInstalled(root)) return
      log('Installing packages …')
      await install(root)
    },
  })
}

/**
 * Compares package-lock.json with npm's own record of what lies in node_modules, which npm writes last of all:
 * an interrupted installation has none. So what somebody installed by hand counts as well.
 *
 * @param {string} root
 */
export const isInstalled = (root) => {
  const installed = readPackages(join(root, 'node_modules', '.package-lock.json'))
  const wanted = readPackages(join(root, 'package-lock.json'))
  if (!installed || !wanted) return false
  return Object.entries(wanted)
    .filter(([path]) => path !== '')
    .every(([path, entry]) => isSatisfied({ wanted: entry, installed: installed[path] }))
}

/** @typedef {{ version?: string, integrity?: string, optional?: boolean, devOptional?: boolean }} Entry */

/**
 * Optional packages may be missing: most are for other operating systems.
 *
 * @param {{ wanted: Entry, installed: Entry | undefined }} options
 */
const isSatisfied = ({ wanted, installed }) => {
  if (!installed) return Boolean(wanted.optional ?? wanted.devOptional)
  return installed.version === wanted.version && installed.integrity === wanted.integrity
}

/**
 * @param {string} file
 * @returns {Record<string, Entry> | undefined}
 */
const readPackages = (file) => {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages
  } catch {
    return undefined
  }
}

/** @param {string} root */
const install = async (root) => {
  // Not "npm ci": it refuses a package-lock.json that lacks a package for some other operating system. Both
  // install exactly what the file says. Building needs TypeScript, which NODE_ENV=production would leave out.
  const args = ['install', '--no-save', '--include=dev', '--no-audit', '--no-fund']
  const npm = process.env.npm_execpath
  const isNpm = npm && basename(npm) === 'npm-cli.js'
  const { code } = await runChild({
    command: isNpm ? process.execPath : 'npm',
    args: isNpm ? [npm, ...args] : args,
    cwd: root,
  })
  if (code !== 0) {
    throw new Error(
      `The packages could not be installed (npm install ended with ${code}). The reason is above.`,
    )
  }
}
