import type { Caller } from './callers'
import { applyLoad } from './load'
import type { Scenario } from './scenarios'

export type Compared = {
  name: string
  /** Requests a second, with row security and without. */
  on: number
  off: number
  /** What is left of the throughput with row security on; 1 is all of it. */
  share: number
}

export const fewestLeft = 0.85

const connections = 8
const rounds = 5

/**
 * What row security costs: the same requests, in turn, to two servers on the same records, of which one connects as
 * the owner and is held by no policy. Taking turns within a round, so that a busier minute meets both.
 */
export const compareWalls = async ({
  on,
  off,
  scenario: { name, by, nextCall },
  callers,
  seconds,
}: {
  on: string
  off: string
  scenario: Scenario
  callers: readonly Caller[]
  seconds: number
}): Promise<Compared> => {
  const own = callers.filter(({ hasOversight }) => hasOversight === (by === 'oversight'))
  const ask = async (url: string): Promise<number> =>
    (await applyLoad({ url, connections, length: { seconds }, callers: own, nextCall })).perSecond
  await ask(on)
  await ask(off)
  const measured: { on: number; off: number }[] = []
  for (let round = 0; round < rounds; round += 1) {
    const first = await ask(round % 2 ? on : off)
    const second = await ask(round % 2 ? off : on)
    measured.push(round % 2 ? { on: first, off: second } : { on: second, off: first })
  }
  const [middleOn, middleOff] = [median(measured.map((it) => it.on)), median(measured.map((it) => it.off))]
  return { name, on: middleOn, off: middleOff, share: middleOn / middleOff }
}

export const linesOf = (compared: readonly Compared[]): string[] => [
  '| request | row security on | off | left |',
  '|---|---|---|---|',
  ...compared.map(
    ({ name, on, off, share }) =>
      `| ${name} | ${on.toFixed(0)}/s | ${off.toFixed(0)}/s | ${share >= fewestLeft ? '✓' : '✗'} ${(share * 100).toFixed(1)} % |`,
  ),
]

const median = (values: number[]): number =>
  values.sort((one, other) => one - other)[Math.floor(values.length / 2)]!
