import { createClient } from '@redis/client'
import type { Cache } from './cache'

type Log = (message: string, error?: unknown) => void

/** Longer than this a statement of PostgreSQL is quicker. */
const patienceMs = 200

/** After a failure nobody asks for so long, so that a Redis that hangs does not slow every request down. */
const restMs = 5_000

const longestPauseMs = 5_000

/** Keeps in Redis, for all servers together. A Redis that is away, slow or full makes BMMS slower and nothing else. */
export const redisCache = ({ url, log }: { url: string; log: Log }): Cache => {
  let isKnownAway = false
  const away = (error: unknown): void => {
    if (!isKnownAway) log('Redis cannot be used. Figures are worked out anew until it is back.', error)
    isKnownAway = true
  }
  const client = createClient({
    url,
    name: 'bmms',
    // The older protocol: every Redis, and what is compatible with it, speaks it.
    RESP: 2,
    disableOfflineQueue: true,
    socket: {
      connectTimeout: 2_000,
      reconnectStrategy: (retries) => Math.min(100 * 2 ** retries, longestPauseMs),
    },
  })
  client.on('error', away)
  client.on('ready', () => {
    if (isKnownAway) log('Redis is back.')
    isKnownAway = false
  })
  // It goes on trying by itself; a first attempt that failed was told above.
  client.connect().catch(away)

  let restUntil = 0
  const tried = async <Result>(work: () => Promise<Result>): Promise<Result | null> => {
    if (!client.isReady || Date.now() < restUntil) return null
    try {
      return await inTime(work())
    } catch (error) {
      restUntil = Date.now() + restMs
      away(error)
      return null
    }
  }
  return {
    get: (key) => tried(() => client.get(key)),
    set: async (key, value, seconds) => {
      await tried(() => client.set(key, value, { expiration: { type: 'EX', value: seconds } }))
    },
    close: () => {
      client.destroy()
      return Promise.resolve()
    },
  }
}

const inTime = async <Result>(answer: Promise<Result>): Promise<Result> => {
  let timer: NodeJS.Timeout
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`No answer within ${patienceMs} ms`)), patienceMs)
  })
  // Whichever comes second is of no interest any more.
  answer.catch(() => undefined)
  try {
    return await Promise.race([answer, late])
  } finally {
    clearTimeout(timer!)
  }
}
