import autocannon from 'autocannon'
import type { Caller } from './callers'
import { chanceFrom, type Chance } from './chance'

export type Call = { method: 'GET' | 'POST'; path: string; body?: object }

/** What a caller asks for next. */
export type NextCall = (caller: Caller, chance: Chance) => Call

export type Load = {
  /** Milliseconds of the successful answers, the fastest first. */
  times: number[]
  /** Answers other than 2xx and requests without an answer. */
  failures: number
  perSecond: number
}

export type Length = { seconds: number } | { requests: number }

const patienceSeconds = 30

/** What browsers say over plain HTTP. */
export const headersOf = (caller: Caller): Record<string, string> => ({
  authorization: `JWT ${caller.token}`,
  'content-type': 'application/json',
  'accept-encoding': 'gzip, deflate',
})

/**
 * So many callers, each asking again as soon as they are answered, for some seconds or for a number of requests.
 * This is the hardest pace; people read between two requests.
 */
export const applyLoad = async ({
  url,
  connections,
  length,
  callers,
  nextCall,
}: {
  url: string
  connections: number
  length: Length
  callers: readonly Caller[]
  nextCall: NextCall
}): Promise<Load> => {
  const times: number[] = []
  let refused = 0
  let connection = 0
  const started = performance.now()
  let ended = started
  const run = autocannon({
    url,
    connections,
    ...('seconds' in length ? { duration: length.seconds } : { amount: length.requests }),
    timeout: patienceSeconds,
    setupClient: (client) => {
      const caller = callers[connection % callers.length]!
      const chance = chanceFrom(connection)
      connection += 1
      client.setRequests([
        {
          setupRequest: (request) => {
            const { method, path, body } = nextCall(caller, chance)
            return {
              ...request,
              method,
              path,
              headers: headersOf(caller),
              body: body && JSON.stringify(body),
            }
          },
        },
      ])
    },
  })
  run.on('response', (_client, status, _bytes, milliseconds) => {
    ended = performance.now()
    if (status >= 200 && status < 300) times.push(milliseconds)
    else refused += 1
  })
  const { errors } = await run
  const perSecond = ended > started ? (times.length / (ended - started)) * 1000 : 0
  return { times: times.sort((one, other) => one - other), failures: refused + errors, perSecond }
}
