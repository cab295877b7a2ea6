import { parseArgs } from 'node:util'

export type Options = {
  /** Length of one measurement. */
  seconds: number
  /** A smoke run: does everything happen? Its figures say nothing. */
  isQuick: boolean
  /** Measures only what has this in its name. */
  only: string
  /** Leaves a processor profile of the server in test-results. */
  hasProfile: boolean
  /** Measures what row security costs, instead of everything else. */
  isAboutWalls: boolean
  /** Works out every figure anew, instead of keeping it until something changes. */
  isFresh: boolean
}

export const usage = `npm run bench -- [--seconds 10] [--quick] [--only <part of a name>] [--profile] [--walls] [--fresh]`

const standardSeconds = 10
const quickSeconds = 1

/** Throws, with words for the person, on what it does not know. */
export const readOptions = (args: string[]): Options => {
  const { values } = parseArgs({
    args,
    options: {
      seconds: { type: 'string' },
      quick: { type: 'boolean', default: false },
      only: { type: 'string', default: '' },
      profile: { type: 'boolean', default: false },
      walls: { type: 'boolean', default: false },
      fresh: { type: 'boolean', default: false },
    },
  })
  const seconds = Number(values.seconds ?? (values.quick ? quickSeconds : standardSeconds))
  if (!(seconds > 0)) throw new Error('--seconds wants a number above 0.')
  return {
    seconds,
    isQuick: values.quick,
    only: values.only,
    hasProfile: values.profile,
    isAboutWalls: values.walls,
    isFresh: values.fresh,
  }
}
