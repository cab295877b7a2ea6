import { createHash } from 'node:crypto'

/** One line of the log with its place in the chain, every value as the text that went into its fingerprint. */
export type Line = {
  /** The id of an organization, or `platform`. */
  chain: string
  number: number
  previous: string
  hash: string
  id: string
  createdAt: string
  updatedAt: string
  action: string
  collection: string | null
  document: string | null
  title: string | null
  person: string | null
  actor: string | null
  address: string | null
  requestId: string | null
  /** JSON, in the spelling of the database. */
  changes: string
  message: string | null
  organization: string | null
}

/** Where a chain ends, and after which line it begins since older ones were archived. */
export type Head = {
  chain: string
  number: number
  hash: string
  anchorNumber: number
  anchorHash: string
}

/** The first line that is not as it was written, and how many stand before it. */
export type Fault = {
  after: number
  chain: string | null
  number: number
  id: string | null
  problem: string
}

/** What goes into the fingerprint beside the place in the chain, in this order: as `audit.fingerprint` in the database. */
const fingerprinted = [
  'id',
  'createdAt',
  'updatedAt',
  'action',
  'collection',
  'document',
  'title',
  'person',
  'actor',
  'address',
  'requestId',
  'changes',
  'message',
  'organization',
] as const satisfies readonly (keyof Line)[]

/** All that a line has, in the order in which it is exported. */
export const lineKeys = ['chain', 'number', 'previous', 'hash', ...fingerprinted] as const

/** SHA-256 in hexadecimal of a line and of the fingerprint before it. Whoever changes one line changes all that follow. */
export const fingerprintOf = (line: Line): string => {
  const values = [line.chain, String(line.number), line.previous, ...fingerprinted.map((key) => line[key])]
  const text = ['bmms-audit-1', ...values.map(part)].join(',')
  return createHash('sha256').update(text).digest('hex')
}

/** A value with its length in bytes, so that none can be taken for two, or for another's end. */
const part = (value: string | null): string => (value === null ? '~' : `${Buffer.byteLength(value)}:${value}`)

/** Counted while checking: how many lines there were in how many chains. */
export type Checked = { lines: number; chains: number; fault: Fault | null }

/**
 * Goes through lines, ordered by chain and number, and stops at the first that was altered, removed, added or moved.
 * `heads` say where each chain must begin and end. A line that cannot be read is null.
 */
export const checkLines = async (
  heads: readonly Head[],
  lines: AsyncIterable<Line | null> | Iterable<Line | null>,
): Promise<Checked> => {
  const ends = new Map<string, { number: number; hash: string }>(
    heads.map(({ chain, anchorNumber, anchorHash }) => [chain, { number: anchorNumber, hash: anchorHash }]),
  )
  const order = new Map(heads.map(({ chain }, index) => [chain, index]))
  let [count, reached] = [0, 0]
  const checked = (fault: Fault | null): Checked => ({ lines: count, chains: heads.length, fault })
  for await (const line of lines) {
    if (!line) return checked({ after: count, chain: null, number: 0, id: null, problem: 'cannot be read' })
    count += 1
    const end = ends.get(line.chain)
    const place = order.get(line.chain) ?? -1
    const isAside = end !== undefined && place < reached
    const problem = isAside ? 'stands among the lines of another chain' : problemOf(line, end)
    if (problem)
      return checked({ after: count - 1, chain: line.chain, number: line.number, id: line.id, problem })
    reached = place
    ends.set(line.chain, { number: line.number, hash: line.hash })
  }
  return checked(heads.map((head) => missingEnd(head, ends.get(head.chain)!, count)).find(Boolean) ?? null)
}

const problemOf = (line: Line, end: { number: number; hash: string } | undefined): string | null => {
  if (!end) return 'belongs to a chain that the log does not know'
  if (line.number !== end.number + 1)
    return `stands where number ${end.number + 1} belongs: lines were removed, added or moved`
  if (line.previous !== end.hash) return 'does not follow from the line before it'
  return line.hash === fingerprintOf(line) ? null : 'is not as it was written'
}

const missingEnd = (
  { chain, number, hash }: Head,
  end: { number: number; hash: string },
  after: number,
): Fault | null => {
  if (end.number === number && end.hash === hash) return null
  const problem =
    end.number < number
      ? `is missing: the chain went on to number ${number}`
      : 'was not there when the chain ended, or ended otherwise'
  return { after, chain, number: Math.min(end.number + 1, number), id: null, problem }
}
