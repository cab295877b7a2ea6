import { settings } from '@/src/settings'
import type { Cache } from './cache'
import { memoryCache } from './memory'
import { redisCache } from './redis'

type Log = (message: string, error?: unknown) => void

const key = Symbol.for('bmms.cache')
const shelf = globalThis as { [key]?: Cache }

/**
 * The one cache of this process: Redis where `REDIS_URL` names one, else memory. Next bundles a copy of this module for
 * the admin panel; the cache between the copies is one.
 */
export const sharedCache = (log: Log): Cache =>
  (shelf[key] ??= settings.redisUrl ? redisCache({ url: settings.redisUrl, log }) : memoryCache())

export const closeSharedCache = async (): Promise<void> => {
  const cache = shelf[key]
  delete shelf[key]
  await cache?.close()
}
