import { setTimeout as pause } from 'node:timers/promises'
import type { Caller } from './callers'
import { applyLoad, type Load, type NextCall } from './load'
import { readMetrics } from './metrics'
import { keepPace } from './pace'
import { percentile } from './percentiles'
import type { Scenario } from './scenarios'
import { judge, type Kind, type Verdict } from './targets'

export type Measurement = {
  name: string
  /** How many ask at once. */
  connections: string
  perSecond: number
  p50: number
  p95: number
  p99: number
  failures: number
  /** Per request; null where requests of several kinds are mixed. */
  statements: number | null
  verdicts: Verdict[]
}

const crowds = [8, 50] as const
const probeRequests = 40
const longestWarmUp = 2
const fewestEach = 3
const quietMilliseconds = 500

/**
 * Measures a scenario three times: one request after the other, which also counts the statements of a request,
 * then with 8 and with 50 callers at once.
 */
export const measureScenario = async ({
  url,
  scenario,
  callers,
  seconds,
}: {
  url: string
  scenario: Scenario
  callers: readonly Caller[]
  seconds: number
}): Promise<Measurement[]> => {
  const { name, kind, by, nextCall } = scenario
  const own = callers.filter(({ hasOversight }) => hasOversight === (by === 'oversight'))
  const load = (connections: number, length: { seconds: number } | { requests: number }) =>
    applyLoad({ url, connections, length, callers: own, nextCall })

  const warmUp = await load(crowds[0], { seconds: Math.min(seconds, longestWarmUp) })
  const before = await statementsWhenQuiet(url)
  const alone = await load(1, { requests: probeRequests })
  const statements = ((await statementsWhenQuiet(url)) - before) / probeRequests
  const measurements = [measurementOf({ name, kind, connections: 1, load: alone, statements })]
  for (const connections of crowds) {
    // A number of requests and not a time, or those that take longest would be cut off and not be counted.
    const requests = Math.max(Math.round(warmUp.perSecond * seconds), connections * fewestEach)
    const crowd = await load(connections, { requests })
    measurements.push(measurementOf({ name, kind, connections, load: crowd, statements }))
  }
  return measurements
}

export const peopleAtWork = 200
const secondsBetweenRequests = 5

/** What the system is for: 200 people, each of whom asks for something every five seconds. */
export const measureWorkingDay = async ({
  url,
  callers,
  seconds,
  nextCall,
}: {
  url: string
  callers: readonly Caller[]
  seconds: number
  nextCall: NextCall
}): Promise<Measurement> => {
  const perSecond = peopleAtWork / secondsBetweenRequests
  const load = await keepPace({ url, perSecond, seconds, callers, nextCall })
  const name = `${peopleAtWork} people at work, ${perSecond} requests/s`
  return measurementOf({ name, kind: 'mix', connections: peopleAtWork, load, statements: null })
}

/** The warm-up leaves requests unanswered that the server goes on working at. */
const statementsWhenQuiet = async (url: string): Promise<number> => {
  let { statements } = await readMetrics(url)
  for (;;) {
    await pause(quietMilliseconds)
    const { statements: later } = await readMetrics(url)
    if (later === statements) return later
    statements = later
  }
}

const measurementOf = ({
  name,
  kind,
  connections,
  load: { times, failures, perSecond },
  statements,
}: {
  name: string
  kind: Kind
  connections: number
  load: Load
  statements: number | null
}): Measurement => {
  const p95 = percentile(times, 95)
  return {
    name,
    connections: connections === peopleAtWork ? '–' : String(connections),
    perSecond,
    p50: percentile(times, 50),
    p95,
    p99: percentile(times, 99),
    failures,
    statements,
    verdicts: judge({ kind, connections, p95, statements, failures }),
  }
}
