import type { Payload } from 'payload'
import { systemScopes } from '@/access/databaseScope'
import { runAs } from '@/src/database/scope'

/**
 * Payload as the system's own work sees it: every call, also of its database and pool, runs in the scope of the
 * platform. Tests prepare and look at records with it; what people may see they ask for over HTTP.
 */
export const asPlatform = (payload: Payload): Payload => within(payload, ['db', 'drizzle', 'pool'])

const within = <Target extends object>(target: Target, inner: readonly string[]): Target =>
  new Proxy(target, {
    get: (owner, key) => {
      const value: unknown = Reflect.get(owner, key)
      if (typeof value === 'function') {
        return (...args: unknown[]) =>
          runAs(systemScopes.platform, async () => (await Reflect.apply(value, owner, args)) as unknown)
      }
      return typeof value === 'object' && value !== null && inner.includes(String(key))
        ? within(value, inner)
        : value
    },
  })
