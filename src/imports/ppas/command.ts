import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { Payload } from 'payload'
import { findFiles } from './files'
import { importPpas } from './importPpas'
import { hasFailed, progressLines, summaryLines } from './report'

const usage = `Imports the programs, projects and activities (PPAs) of the 2025 budget law.

  npm run import:ppas -- <file or folder> [--dry-run]

A folder means every .yaml and .yml file in it. --dry-run stores nothing and says what would be done.`

/**
 * The whole command, told to `say` line by line. BMMS is opened only when there is something to import.
 * Returns whether all of it went well.
 */
export const runImport = async ({
  args,
  say,
  open,
}: {
  args: readonly string[]
  say: (line: string) => void
  open: () => Promise<{ payload: Payload; close: () => Promise<void> }>
}): Promise<boolean> => {
  try {
    const { path, isDryRun } = readArguments(args)
    const files = await findFiles(path)
    const { payload, close } = await open()
    try {
      return await importFiles({ payload, files, isDryRun, say })
    } finally {
      await close()
    }
  } catch (error) {
    say(messageOf(error))
    return false
  }
}

const importFiles = async ({
  payload,
  files,
  isDryRun,
  say,
}: {
  payload: Payload
  files: readonly string[]
  isDryRun: boolean
  say: (line: string) => void
}): Promise<boolean> => {
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
}

const readArguments = (args: readonly string[]): { path: string; isDryRun: boolean } => {
  const { values, positionals } = parse(args)
  const [path, ...others] = positionals
  if (!path || others.length > 0) throw new Error(`Name one file or folder.\n\n${usage}`)
  // npm runs commands in the folder of BMMS; the path is meant from where the person stands.
  return { path: resolve(process.env.INIT_CWD ?? process.cwd(), path), isDryRun: values['dry-run'] }
}

const parse = (args: readonly string[]) => {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { 'dry-run': { type: 'boolean', default: false } },
    })
  } catch (error) {
    throw new Error(`${messageOf(error)}\n\n${usage}`, { cause: error })
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
