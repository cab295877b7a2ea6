import type { Actor } from './facts'

/**
 * One check of the matrix: an actor sends one request about one target, and the oracle said beforehand what comes back
 * and whether the database may change.
 */
export type Cell = {
  actor: Actor
  operation: string
  collection: string
  /** Whose record it is about: the code of an organization, `absent`, or a word for several. */
  target: string
  ask: Ask
  expected: Expected
}

export type Ask = { method: string; path: string; body?: unknown; headers?: Record<string, string> }

/** The class of an answer, the same for REST and GraphQL. */
export type Outcome = 'done' | 'forbidden' | 'missing' | 'invalid'

export type Expected = {
  outcomes: readonly Outcome[]
  /** Exactly these records, in any order; none for a refusal. Left out where a new record comes back. */
  ids?: readonly string[]
  count?: number
  /** What may not be told from an absent record must be answered like one. */
  isLikeAbsent?: boolean
  /** Whether the database changes; left out where either is right. */
  changes?: boolean
  /** Payload itself fails at it. The guard refuses it before; where the application's wall is open, there is no guard. */
  breaksUnguarded?: boolean
  /** Says what else is wrong with the answer, if anything. */
  check?: (body: unknown) => string | null
}

export type Answer = {
  status: number
  outcome: Outcome | 'broken'
  text: string
  headers: string
  body: unknown
}

export const done = (ids: readonly string[]): Expected => ({ outcomes: ['done'], ids, changes: false })
export const counted = (count: number): Expected => ({ outcomes: ['done'], count, changes: false })
export const written = (ids?: readonly string[]): Expected => ({ outcomes: ['done'], ids, changes: true })
export const refusedWith = (...outcomes: Outcome[]): Expected => ({ outcomes, ids: [], changes: false })
export const hidden = (...outcomes: Outcome[]): Expected => ({
  ...refusedWith(...outcomes),
  isLikeAbsent: true,
})

export const nameOf = ({ actor, operation, collection, target }: Cell): string =>
  `${actor.name} | ${operation} | ${collection} | ${target}`

/** The id of a record that nobody ever made. */
export const absentId = '019e0000-0000-7000-8000-000000000000'
