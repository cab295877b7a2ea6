import type { Cache } from './cache'

type Kept = { value: string; until: number }

/** Of characters, about 32 MB of memory. */
const mostCharacters = 16_000_000

/** Keeps within this process; what was not asked for longest makes room. */
export const memoryCache = ({
  now = Date.now,
  most = mostCharacters,
}: { now?: () => number; most?: number } = {}): Cache => {
  const entries = new Map<string, Kept>()
  let size = 0
  const drop = (key: string): void => {
    size -= entries.get(key)?.value.length ?? 0
    entries.delete(key)
  }
  return {
    get: (key) => {
      const entry = entries.get(key)
      if (!entry) return Promise.resolve(null)
      if (entry.until <= now()) {
        drop(key)
        return Promise.resolve(null)
      }
      // A map keeps the order of insertion: what is asked for goes to its end.
      entries.delete(key)
      entries.set(key, entry)
      return Promise.resolve(entry.value)
    },
    set: (key, value, seconds) => {
      drop(key)
      entries.set(key, { value, until: now() + seconds * 1000 })
      size += value.length
      for (const oldest of entries.keys()) {
        if (size <= most) break
        drop(oldest)
      }
      return Promise.resolve()
    },
    close: () => {
      entries.clear()
      size = 0
      return Promise.resolve()
    },
  }
}
