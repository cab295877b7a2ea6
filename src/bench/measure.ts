import { setTimeout as pause } from 'node:timers/promises'
import type { Caller } from './callers'
import { applyLoad, type Length, type Load, type NextCall } from './load'
import { readMetrics, type Metrics } from './metrics'
import { keepPace } from './pace'
import { percentile } from './percentiles'
import type { Scenario } from './scenarios'
import { judge, type Kind, type Verdict } from './targets'

export type Measurement = {
  name: string
  /** How many ask at once; null when they keep a pace of their own. */
  connections: number | null
  perSecond: number
  /** Milliseconds until the answer. */
  p50: number
  p95: number
  p99: number
  failures: number
  /** Per request. */
  statements: number
  /** Time of the processor that the server used for a request: much the same on a busy machine. */
  processorMilliseconds: number
  verdicts: Verdict[]
}

const crowds = [8, 50] as const
const requestsAlone = 40
const longestWarmUp = 2
const fewestEach = 3

/** Measures a scenario three times: one request after the other, then with 8 and with 50 callers at once. */
export const measureScenario = async ({
  url,
  scenario: { name, kind, by, nextCall },
  callers,
  seconds,
}: {
  url: string
  scenario: Scenario
  callers: readonly Caller[]
  seconds: number
}): Promise<Measurement[]> => {
  const own = callers.filter(({ hasOversight }) => hasOversight === (by === 'oversight'))
  const load = (connections: number, length: Length) =>
    applyLoad({ url, connections, length, callers: own, nextCall })
  const measure = (connections: number, requests: number) =>
    measured({ url, name, kind, connections, run: () => load(connections, { requests }) })

  const { perSecond } = await load(crowds[0], { seconds: Math.min(seconds, longestWarmUp) })
  const measurements = [await measure(1, requestsAlone)]
  for (const connections of crowds) {
    // A number of requests and not a time, or those that take longest would be cut off and not be counted.
    const requests = Math.max(Math.round(perSecond * seconds), connections * fewestEach)
    measurements.push(await measure(connections, requests))
  }
  return measurements
}

const people = 200
const secondsBetweenRequests = 5

/** What the system is for: 200 people, each of whom asks for something every five seconds. */
export const measureWorkingDay = ({
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
  const perSecond = people / secondsBetweenRequests
  const name = `${people} people at work, ${perSecond} requests/s`
  const run = () => keepPace({ url, perSecond, seconds, callers, nextCall })
  return measured({ url, name, kind: 'mix', connections: null, run })
}

const measured = async ({
  url,
  name,
  kind,
  connections,
  run,
}: {
  url: string
  name: string
  kind: Kind
  connections: number | null
  run: () => Promise<Load>
}): Promise<Measurement> => {
  const before = await metricsWhenQuiet(url)
  const { times, failures, perSecond } = await run()
  const after = await readMetrics(url)
  const perRequest = (figure: keyof Metrics): number =>
    (after[figure] - before[figure]) / Math.max(times.length + failures, 1)
  const statements = perRequest('statements')
  const p95 = percentile(times, 95)
  return {
    name,
    connections,
    perSecond,
    p50: percentile(times, 50),
    p95,
    p99: percentile(times, 99),
    failures,
    statements,
    processorMilliseconds: perRequest('processorSeconds') * 1000,
    verdicts: judge({ kind, connections, p95, statements, failures }),
  }
}

const quietMilliseconds = 300

/** The warm-up leaves requests behind that the server still works at. */
const metricsWhenQuiet = async (url: string): Promise<Metrics> => {
  let metrics = await readMetrics(url)
  for (;;) {
    await pause(quietMilliseconds)
    const later = await readMetrics(url)
    if (later.statements === metrics.statements) return later
    metrics = later
  }
}
