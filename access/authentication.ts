import {
  JWTAuthentication,
  parseCookies,
  type AuthStrategy,
  type AuthStrategyResult,
  type Payload,
} from 'payload'
import { enterScope } from '@/src/database/scope'
import { principalOfUser } from './compile'
import { databaseScopeOf } from './databaseScope'
import { loadUser, type RequestedOrganization } from './loadPrincipal'

export const contextHeader = 'x-bmms-organization'
export const contextCookie = 'bmms-organization'

const failures = new WeakMap<Headers, unknown>()

/** Why it could not be found out who sent a request, by its headers; undefined where it was. */
export const authenticationFailure = (headers: Headers): unknown => failures.get(headers)

/**
 * Payload's own check of the token and its session, on a user that is loaded together with everything access
 * depends on. Payload would load the user by itself in a second statement; the stand-in answers it instead. From
 * here on the database shows the request what its principal may see.
 */
export const principalStrategy: AuthStrategy = {
  name: 'bmms-jwt',
  authenticate: async (args) => {
    const { headers } = args
    const result = await JWTAuthentication({ ...args, payload: withPrincipal(args.payload, headers) })
    if (failures.has(headers)) return unknownTo(failures.get(headers))
    const principal = principalOfUser(result.user)
    if (principal) enterScope(databaseScopeOf(principal))
    return result
  },
}

/**
 * Payload takes whoever could not be loaded for a visitor, and tells people who are logged in that they are not. A
 * result whose user cannot be read ends the request instead.
 */
const unknownTo = (failure: unknown): AuthStrategyResult => ({
  get user(): never {
    throw failure
  },
})

const withPrincipal = (payload: Payload, headers: Headers): Payload =>
  Object.create(payload, {
    findByID: {
      value: async ({ id }: { id: string }) => {
        try {
          return await loadUser({ payload, userId: id, requested: requestedOrganization(headers) })
        } catch (failure) {
          failures.set(headers, failure)
          throw failure
        }
      },
    },
  }) as Payload

const requestedOrganization = (headers: Headers): RequestedOrganization => {
  const header = headers.get(contextHeader)
  if (header) return { code: header.toUpperCase(), isExplicit: true }
  const cookie = parseCookies(headers).get(contextCookie)
  // Written in percent signs, a cookie may hold a character that PostgreSQL has none for.
  return cookie && !cookie.includes('\0') ? { code: cookie.toUpperCase(), isExplicit: false } : null
}
