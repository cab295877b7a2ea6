import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/**
 * Runs a TypeScript file in this very process, as if Node had been started with it. A process of its own would
 * need its signals and exit code passed on, and would stay behind when the one above it is killed.
 *
 * @param {{ root: string, script: string, args?: string[] }} options
 */
export const runTypeScript = async ({ root, script, args = [] }) => {
  const file = join(root, script)
  process.chdir(root)
  process.argv.splice(1, Infinity, file, ...args)
  await import('tsx')
  await import(pathToFileURL(file).href)
}
