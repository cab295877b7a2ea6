import { JWTAuthentication, parseCookies, type AuthStrategy, type Payload } from 'payload'
import { enterScope } from '@/src/database/scope'
import { principalOfUser } from './compile'
import { databaseScopeOf } from './databaseScope'
import { loadUser, type RequestedOrganization } from './loadPrincipal'

export const contextHeader = 'x-bmms-organization'
export const contextCookie = 'bmms-organization'

/**
 * Payload's own check of the token and its session, on a user that is loaded together with everything access
 * depends on. Payload would load the user by itself in a second statement; the stand-in answers it instead. From
 * here on the database shows the request what its principal may see.
 */
export const principalStrategy: AuthStrategy = {
  name: 'bmms-jwt',
  authenticate: async (args) => {
    const result = await JWTAuthentication({ ...args, payload: withPrincipal(args.payload, args.headers) })
    const principal = principalOfUser(result.user)
    if (principal) enterScope(databaseScopeOf(principal))
    return result
  },
}

const withPrincipal = (payload: Payload, headers: Headers): Payload =>
  Object.create(payload, {
    findByID: {
      value: ({ id }: { id: string }) =>
        loadUser({ payload, userId: id, requested: requestedOrganization(headers) }),
    },
  }) as Payload

const requestedOrganization = (headers: Headers): RequestedOrganization => {
  const header = headers.get(contextHeader)
  if (header) return { code: header.toUpperCase(), isExplicit: true }
  const cookie = parseCookies(headers).get(contextCookie)
  return cookie ? { code: cookie.toUpperCase(), isExplicit: false } : null
}
