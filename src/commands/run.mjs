import { fileURLToPath } from 'node:url'
import { ensureInstalled } from './ensure-installed.mjs'
import { stopWithNpm } from './stop-with-npm.mjs'
import { runTypeScript } from './typescript.mjs'

/** `node src/commands/run.mjs <script.ts> [arguments]`: any command of BMMS, on a fresh clone as well. */
const root = fileURLToPath(new URL('../..', import.meta.url))
const [script, ...args] = process.argv.slice(2)

if (!script) {
  console.error('Which script? Use: node src/commands/run.mjs <script.ts> [arguments]')
  process.exit(2)
}
stopWithNpm()
try {
  await ensureInstalled({ root })
} catch (error) {
  console.error(error.message)
  process.exit(1)
}
await runTypeScript({ root, script, args })
