import { spawnSync } from 'node:child_process'
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

const step = (title, args, env = {}) => {
  console.log(`\n${title} …`)
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit', env: { ...process.env, ...env } })
  if (status !== 0) process.exit(status ?? 1)
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
  step('Checking types', ['node_modules/typescript/bin/tsc', '--noEmit'])
  step('Checking style', ['node_modules/eslint/bin/eslint.js', '--max-warnings', '0', '.'])
  step('Checking format', ['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'])
}
step('Running tests', ['--import', 'tsx', 'test/support/main.ts', ...patterns], { NODE_ENV: 'test' })
