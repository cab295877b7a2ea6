import { setTimeout as pause } from 'node:timers/promises'
import fc, { type Arbitrary } from 'fast-check'
import { judgeOf } from './answers'
import type { Attempt, Surface } from './attempts/attempt'
import type { Answer, Caller } from './caller'
import { unlawfulChanges } from './changes'
import type { Change, Ledger } from './ledger'
import { people, type Person } from './people'
import type { World } from './world'

export type Finding = { number: number; problems: string[]; attempt: Attempt; answer: Answer }

export type Progress = {
  requests: number
  bySurface: Partial<Record<Surface, number>>
  byStatus: Record<string, number>
  changes: number
  findings: Finding[]
}

export type Range = { seed: number; first: number; step: number; end: number }

/** Every so many requests the whole database is compared with what it was. */
const compareEvery = 2_000
/** Reading requests are held to having changed nothing in groups. */
const lookEvery = 25
/** One in so many goes the whole way, through the socket and Express. */
const socketEvery = 20
const mostFindings = 50
/** How often, and in milliseconds how far apart, the database is looked at again when it is not as it was. */
const mostTries = 5
const betweenTries = 100

/** The attempt with this number: the same at every run, whatever came before it. */
export const attemptAt = (attempts: Arbitrary<Attempt>, seed: number, number: number): Attempt =>
  fc.sample(attempts, { seed: mixed(seed, number), numRuns: 1 })[0]!

export type Arena = { world: World; caller: Caller; ledger: Ledger; attempts: Arbitrary<Attempt> }

export type Fuzzer = {
  progress: Progress
  /** Makes the attempts of the range, one after the other. */
  run: (range: Range, onTick?: (progress: Progress) => void) => Promise<void>
  /** Holds something that was noticed elsewhere against the attempt that is under way. */
  blame: (problem: string) => void
  /** Makes one attempt and says what was wrong with the answer or with what it changed. */
  attempt: (attempt: Attempt, number: number) => Promise<string[]>
}

/** Attacks the BMMS of this process and holds every answer and every change against the model. */
export const openFuzzer = async ({ world, caller, ledger, attempts }: Arena): Promise<Fuzzer> => {
  const judge = judgeOf(world)
  const original = await ledger.fingerprint()
  const progress: Progress = { requests: 0, bySurface: {}, byStatus: {}, changes: 0, findings: [] }

  const note = (finding: Finding): void => {
    if (progress.findings.length < mostFindings) progress.findings.push(finding)
  }

  /**
   * What stays other than it was. A link for a forgotten password is written after its request was answered: what
   * comes late is waited for, taken back, and held to what anybody may change.
   */
  const lastingDifferences = async (): Promise<string[]> => {
    const problems: string[] = []
    for (let tries = 1; tries < mostTries; tries += 1) {
      if (differences(original, await ledger.fingerprint()).length === 0) return problems
      await pause(betweenTries)
      problems.push(...judged({ changes: await ledger.takeBack(), attempt: nothing, askers: [], world }))
    }
    return [...problems, ...differences(original, await ledger.fingerprint())]
  }

  let current = { number: 0, attempt: nothing }

  const attempt = async (it: Attempt, number: number): Promise<string[]> => {
    current = { number, attempt: it }
    const answer = await (it.needsSocket || number % socketEvery === 0
      ? caller.overSocket(it)
      : caller.directly(it))
    const askers = [it.actor, it.second].filter((place) => place !== null).map((place) => people[place]!)
    const problems = judge({ sent: sentBy(it), askers, answer })
    if (it.method !== 'GET' || number % lookEvery === 0) {
      const changes = await ledger.takeBack()
      progress.changes += changes.length
      problems.push(...judged({ changes, attempt: it, askers, world }))
    }
    if (number % compareEvery === 0) problems.push(...(await lastingDifferences()))
    progress.requests += 1
    progress.bySurface[it.surface] = (progress.bySurface[it.surface] ?? 0) + 1
    progress.byStatus[answer.status] = (progress.byStatus[answer.status] ?? 0) + 1
    if (problems.length > 0) note({ number, problems, attempt: it, answer })
    return problems
  }

  return {
    progress,
    attempt,
    blame: (problem) => note({ ...current, problems: [problem], answer: noAnswer }),
    run: async ({ seed, first, step, end }, onTick = () => undefined) => {
      for (let number = first; number < end; number += step) {
        await attempt(attemptAt(attempts, seed, number), number)
        onTick(progress)
      }
      const problems = await lastingDifferences()
      if (problems.length > 0) note({ number: end, problems, attempt: nothing, answer: noAnswer })
    },
  }
}

const doors = /^\/api\/users\/(login|logout|forgot-password|reset-password|unlock|refresh-token)/

const judged = ({
  changes,
  attempt: { path },
  askers,
  world,
}: {
  changes: readonly Change[]
  attempt: Attempt
  askers: readonly Person[]
  world: World
}): string[] => {
  if (changes.length === 0) return []
  const isAtDoor = doors.test(path)
  const verdicts = [...askers, ...(askers.length === 0 ? [null] : [])].map((person) =>
    unlawfulChanges({ changes, world, writer: { person, isAtDoor } }),
  )
  // Whoever of the two it was taken for must have had the right.
  return verdicts.some((problems) => problems.length === 0) ? [] : verdicts.flat()
}

const differences = (one: Map<string, string>, other: Map<string, string>): string[] =>
  [...new Set([...one.keys(), ...other.keys()])]
    .filter((part) => one.get(part) !== other.get(part))
    .map((part) => `not as before: ${part}`)

const sentBy = ({ path, headers, body }: Attempt): string =>
  [path, safelyDecoded(path), JSON.stringify(headers), body ?? '', safelyDecoded(body ?? '')].join('\n')

const safelyDecoded = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

const noAnswer: Answer = { status: 0, headers: '', body: '' }
const nothing: Attempt = {
  surface: 'platform',
  method: '',
  path: '',
  headers: {},
  actor: null,
  second: null,
  needsSocket: false,
}

/** Two numbers into one that looks like neither (the finisher of MurmurHash3). */
const mixed = (seed: number, number: number): number => {
  let hash = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(number + 1, 0xc2b2ae35)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return hash ^ (hash >>> 16)
}
