import { setTimeout as pause } from 'node:timers/promises'
import type { Caller } from './callers'
import { chanceFrom } from './chance'
import { headersOf, type Load, type NextCall } from './load'

/**
 * Requests at a steady rate, whether or not earlier ones have been answered, as from many people who each read
 * what they got before they ask again.
 */
export const keepPace = async ({
  url,
  perSecond,
  seconds,
  callers,
  nextCall,
}: {
  url: string
  perSecond: number
  seconds: number
  callers: readonly Caller[]
  nextCall: NextCall
}): Promise<Load> => {
  const chance = chanceFrom(perSecond)
  const times: number[] = []
  let failures = 0
  const send = async (caller: Caller): Promise<void> => {
    const { method, path, body } = nextCall(caller, chance)
    const asked = performance.now()
    try {
      const response = await fetch(`${url}${path}`, {
        method,
        headers: headersOf(caller),
        body: body && JSON.stringify(body),
      })
      await response.arrayBuffer()
      if (!response.ok) throw new Error(`answered ${response.status}`)
      times.push(performance.now() - asked)
    } catch {
      failures += 1
    }
  }
  const started = performance.now()
  const sent: Promise<void>[] = []
  for (let number = 0; number < perSecond * seconds; number += 1) {
    await pause(Math.max(started + (number * 1000) / perSecond - performance.now(), 0))
    sent.push(send(chance.of(callers)))
  }
  await Promise.all(sent)
  const elapsed = performance.now() - started
  return {
    times: times.sort((one, other) => one - other),
    failures,
    perSecond: (times.length / elapsed) * 1000,
  }
}
