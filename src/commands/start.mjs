import { fileURLToPath } from 'node:url'
import { ensureBuilt } from './ensure-built.mjs'
import { ensureInstalled } from './ensure-installed.mjs'
import { stopWithNpm } from './stop-with-npm.mjs'
import { runTypeScript } from './typescript.mjs'

/** `npm start`: from a fresh clone to the running system. */
const root = fileURLToPath(new URL('../..', import.meta.url))

stopWithNpm()
try {
  await ensureInstalled({ root })
  await ensureBuilt({ root })
} catch (error) {
  console.error(error.message)
  process.exit(1)
}
process.env.NODE_ENV ??= 'production'
await runTypeScript({ root, script: 'src/server/main.ts', args: process.argv.slice(2) })
