import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { openBmms } from './open'
import { findFiles } from '@/src/imports/ppas/files'
import { importPpas } from '@/src/imports/ppas/importPpas'
import { hasFailed, progressLines, summaryLines } from '@/src/imports/ppas/report'

const usage = `Imports the programs, projects and activities of the 2025 budget law.

  npm run import:ppas -- <file or folder> [--dry-run]

A folder means every .yaml and .yml file in it. --dry-run stores nothing and says what would be done.`

const run = async (): Promise<boolean> => {
  const { path, isDryRun } = readArguments()
  const files = await findFiles(path)
  const { payload, close } = await openBmms({ log: say })
  try {
    if (isDryRun) say('Dry run: nothing will be stored.')
    let number = 0
    const outcomes = await importPpas({
      payload,
      files,
      isDryRun,
      onFile: (outcome) => progressLines(outcome, { number: ++number, of: files.length }).forEach(say),
    })
    summaryLines(outcomes, { isDryRun }).forEach(say)
    return !outcomes.some(hasFailed)
  } finally {
    await close()
  }
}

const readArguments = (): { path: string; isDryRun: boolean } => {
  const { values, positionals } = parse()
  const [path, ...others] = positionals
  if (!path || others.length > 0) throw new Error(`Name one file or folder.\n\n${usage}`)
  // npm runs commands in the folder of BMMS; the path is meant from where the person stands.
  return { path: resolve(process.env.INIT_CWD ?? process.cwd(), path), isDryRun: values['dry-run'] }
}

const parse = () => {
  try {
    return parseArgs({ allowPositionals: true, options: { 'dry-run': { type: 'boolean', default: false } } })
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`)
  }
}

const say = (line: string): void => console.log(line)

try {
  if (!(await run())) process.exitCode = 1
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
