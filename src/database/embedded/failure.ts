import { readFile } from 'node:fs/promises'

const tailLines = 15

/** An error for the person at the keyboard: what is wrong, what to do, and what the server last said. */
export const failure = async ({
  problem,
  remedy,
  logFile,
  cause,
}: {
  problem: string
  remedy: string
  logFile?: string
  cause?: unknown
}): Promise<Error> => {
  const tail = logFile ? await lastLinesOf(logFile) : ''
  const log = tail ? `\nThe last lines of ${logFile}:\n${tail}` : ''
  return new Error(`${problem}\n${remedy}${log}`, { cause })
}

const lastLinesOf = async (file: string): Promise<string> => {
  const text = await readFile(file, 'utf8').catch(() => '')
  return text.trimEnd().split('\n').slice(-tailLines).join('\n')
}

// By shape and not by class: where modules run in a realm of their own, as under jest, Node's errors are not
// instances of that realm's Error.
export const messageOf = (error: unknown): string =>
  hasText(error, 'message') ? error.message : String(error)

export const codeOf = (error: unknown): string | undefined =>
  hasText(error, 'code') ? error.code : undefined

const hasText = <Key extends string>(value: unknown, key: Key): value is Record<Key, string> =>
  typeof value === 'object' && value !== null && typeof (value as Record<string, unknown>)[key] === 'string'
