import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { ensureBuilt } from '../src/commands/ensure-built.mjs'
import { ensureInstalled } from '../src/commands/ensure-installed.mjs'

/**
 * `npm test`: installs what is missing, checks types and style, builds the admin panel for the browser tests and
 * runs everything. Arguments go to jest (`npm test -- access`), and then only jest runs. `--whole` asks every cell of
 * the isolation matrix (`npm run verify:matrix`) instead of a sample.
 */
const given = process.argv.slice(2)
const patterns = given.filter((argument) => argument !== '--whole')
if (given.includes('--whole')) process.env.BMMS_MATRIX = 'all'

// Ctrl-C reaches the programs by itself; we wait until they have cleaned up.
process.on('SIGINT', () => undefined)

/** Runs a program of Node; resolves to its exit code. */
const run = (args, env = {}) =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, args, { stdio: 'inherit', env: { ...process.env, ...env } })
    child.once('error', () => resolve(1))
    child.once('exit', (status) => resolve(status ?? 1))
  })

/** Several at once: each keeps one processor core busy, and says something only where something is wrong. */
const step = async (title, ...programs) => {
  console.log(`\n${title} …`)
  const statuses = await Promise.all(programs)
  const failed = statuses.find((status) => status !== 0)
  if (failed) process.exit(failed)
}

const root = fileURLToPath(new URL('..', import.meta.url))
process.chdir(root)
try {
  await ensureInstalled({ root })
  await ensureBuilt({ root })
} catch (error) {
  console.error(error.message)
  process.exit(1)
}
if (patterns.length === 0) {
  await step(
    'Checking types, style and format',
    run(['node_modules/typescript/bin/tsc', '--noEmit']),
    run(['node_modules/eslint/bin/eslint.js', '--max-warnings', '0', '.']),
    run(['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.']),
  )
}
await step(
  'Running tests',
  run(['--import', 'tsx', 'test/support/main.ts', ...patterns], { NODE_ENV: 'test' }),
)
