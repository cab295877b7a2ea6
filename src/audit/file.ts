import { createReadStream } from 'node:fs'
import { checkLines, lineKeys, type Checked, type Head, type Line } from './chain'

type Heading = { log: 'bmms-audit-1'; heads: Head[] }

/**
 * An export that can be verified anywhere: one JSON object a line, where each chain ends in the first. The spelling is
 * fixed, so that no byte of it can change unseen.
 */
export async function* exportedLines(
  heads: readonly Head[],
  lines: AsyncIterable<Line>,
): AsyncGenerator<string> {
  yield `${spelled({ log: 'bmms-audit-1', heads: [...heads] } satisfies Heading)}\n`
  for await (const line of lines)
    yield `${spelled(Object.fromEntries(lineKeys.map((key) => [key, line[key]])))}\n`
}

const spelled = (value: object): string => JSON.stringify(value)

/** Checks an export without the database. Throws when the file is none. */
export const checkFile = async (path: string): Promise<Checked> => {
  const texts = textsIn(path)
  const first = await texts.next()
  const heading = first.done ? null : headingFrom(first.value)
  if (!heading) throw new Error(`${path} is no export of the audit log, or its first line was altered.`)
  return checkLines(heading.heads, linesFrom(texts))
}

/** The lines of a file, each ended by a line feed and nothing else; null for one that is no text. */
async function* textsIn(path: string): AsyncGenerator<string | null> {
  let rest = Buffer.alloc(0)
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    const bytes = Buffer.concat([rest, chunk])
    let from = 0
    for (let to = bytes.indexOf(lineFeed); to >= 0; to = bytes.indexOf(lineFeed, from)) {
      yield textOf(bytes.subarray(from, to))
      from = to + 1
    }
    rest = bytes.subarray(from)
  }
  if (rest.length > 0) yield textOf(rest)
}

const lineFeed = 0x0a

/** Bytes that are no UTF-8 would all be read as the same sign. */
const textOf = (bytes: Uint8Array): string | null => {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}

async function* linesFrom(texts: AsyncIterable<string | null>): AsyncGenerator<Line | null> {
  for await (const text of texts) yield lineFrom(text)
}

const lineFrom = (text: string | null): Line | null => {
  const line = parsed(text) as Line | null
  const isWhole = line !== null && Object.keys(line).join() === lineKeys.join()
  return isWhole && spelled(line) === text ? line : null
}

const headingFrom = (text: string | null): Heading | null => {
  const heading = parsed(text) as Heading | null
  const isOurs = heading?.log === 'bmms-audit-1' && Array.isArray(heading.heads)
  return isOurs && spelled(heading) === text ? heading : null
}

const parsed = (text: string | null): object | null => {
  try {
    const value: unknown = JSON.parse(text ?? '')
    return typeof value === 'object' && !Array.isArray(value) ? value : null
  } catch {
    return null
  }
}
