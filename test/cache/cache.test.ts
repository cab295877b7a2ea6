import { afterEach, describe, expect, test } from '@jest/globals'
import type { Cache } from '@/src/cache/cache'
import { memoryCache } from '@/src/cache/memory'
import { redisCache } from '@/src/cache/redis'
import { freePort, redisProgram, startRedis, startStandIn, until, type RedisServer } from './redisServer'

type Open = { cache: Cache; server?: RedisServer; said: string[] }

const opened: Open[] = []
afterEach(async () => {
  for (const { cache, server } of opened.splice(0)) {
    await cache.close()
    await server?.stop()
  }
})

const keep = (it: Open): Open => {
  opened.push(it)
  return it
}

const overRedis = async (server: RedisServer): Promise<Open> => {
  const said: string[] = []
  const cache = redisCache({ url: server.url, log: (message) => said.push(message) })
  await until(async () => {
    await cache.set('ready', 'yes', 60)
    return (await cache.get('ready')) === 'yes'
  })
  return keep({ cache, server, said })
}

/** Redis itself is among them where the machine has it; its protocol always is. */
const kinds: [string, () => Promise<Open>][] = [
  ['memory', () => Promise.resolve(keep({ cache: memoryCache(), said: [] }))],
  ['a stand-in that speaks as Redis does', async () => overRedis(await startStandIn())],
  ...(redisProgram
    ? [
        ['Redis itself', async () => overRedis(await startRedis(redisProgram!))] as [
          string,
          () => Promise<Open>,
        ],
      ]
    : []),
]

describe.each(kinds)('%s', (_name, open) => {
  test('gives back what was kept, and nothing for what was not', async () => {
    const { cache } = await open()
    await cache.set('a', '{"ñ":1}', 60)
    expect([await cache.get('a'), await cache.get('b')]).toEqual(['{"ñ":1}', null])
  })

  test('keeps the last of two under one key', async () => {
    const { cache } = await open()
    await cache.set('a', '1', 60)
    await cache.set('a', '2', 60)
    expect(await cache.get('a')).toBe('2')
  })

  test('forgets when its time is over', async () => {
    const { cache } = await open()
    await cache.set('a', '1', 1)
    await until(async () => (await cache.get('a')) === null)
  })
})

describe('memory', () => {
  test('forgets by the clock, and what was not asked for longest makes room', async () => {
    let now = 0
    const cache = memoryCache({ now: () => now, most: 8 })
    for (const key of ['a', 'b', 'c']) await cache.set(key, 'four', 10)
    expect([await cache.get('a'), await cache.get('b')]).toEqual([null, 'four'])
    await cache.set('d', 'four', 10)
    expect([await cache.get('b'), await cache.get('c')]).toEqual(['four', null])
    now = 10_001
    expect(await cache.get('b')).toBeNull()
  })
})

describe('Redis that is not well', () => {
  test('is none, is said once, and is used again when it is back', async () => {
    const port = await freePort()
    const said: string[] = []
    const cache = redisCache({ url: `redis://127.0.0.1:${port}`, log: (message) => said.push(message) })
    keep({ cache, said })
    await until(() => Promise.resolve(said.length > 0))
    await cache.set('a', '1', 60)
    expect(await cache.get('a')).toBeNull()
    const server = await startStandIn({ port })
    opened[0]!.server = server
    await until(async () => {
      await cache.set('a', '1', 60)
      return (await cache.get('a')) === '1'
    })
    expect(said).toEqual([
      'Redis cannot be used. Figures are worked out anew until it is back.',
      'Redis is back.',
    ])
  })

  test('does not keep anybody waiting when it does not answer', async () => {
    const server = await startStandIn({ isMute: true })
    const said: string[] = []
    const cache = redisCache({ url: server.url, log: (message) => said.push(message) })
    keep({ cache, server, said })
    await until(async () => {
      expect(await cache.get('a')).toBeNull()
      return said.length > 0
    })
    expect(said).toEqual(['Redis cannot be used. Figures are worked out anew until it is back.'])
  })
})
