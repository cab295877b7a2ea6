import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'

export type Options = {
  requests: number
  seed: number
  /** Processes that attack at once, each its own copy of BMMS and of the database. More than one a core are slower. */
  workers: number
  /** The number of the one request to make, as a report names it; all of them when null. */
  only: number | null
}

export const usage =
  'npm run verify:isolation -- [--requests 100000] [--seed 1] [--workers 2] [--only <number of a request>]'

/** Throws, with words for the person, on what it does not know. */
export const readOptions = (args: string[]): Options => {
  const { values } = parseArgs({
    args,
    options: {
      requests: { type: 'string', default: '100000' },
      seed: { type: 'string', default: '1' },
      workers: { type: 'string', default: String(availableParallelism()) },
      only: { type: 'string' },
    },
  })
  return {
    requests: whole('requests', values.requests, 1),
    seed: whole('seed', values.seed, 0),
    workers: whole('workers', values.workers, 1),
    only: values.only === undefined ? null : whole('only', values.only, 0),
  }
}

const whole = (name: string, value: string, least: number): number => {
  const number = Number(value)
  if (!Number.isInteger(number) || number < least || number > 2 ** 31)
    throw new Error(`--${name} wants a whole number of at least ${least}.`)
  return number
}
