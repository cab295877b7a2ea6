import { APIError, type CollectionBeforeLoginHook, type CollectionBeforeOperationHook } from 'payload'
import { principalOf } from '@/access/compile'
import { loadUser } from '@/access/loadPrincipal'
import { isMember, mayLogIn } from '@/access/principal'
import { refused } from '../problems'

/**
 * After the right password: only active people of an active organization come in, and those who have yet to set up the
 * second factor that they need for anything else. The principal goes on the
 * user, because Payload answers the log-in as that user.
 */
export const admitMembers: CollectionBeforeLoginHook = async ({ req, user }) => {
  const loaded = await loadUser({ payload: req.payload, userId: user.id as string, requested: null })
  if (!loaded || !mayLogIn(loaded.principal)) {
    throw new APIError(
      'This account is not active in any organization. Ask your administrator to activate it.',
      401,
      undefined,
      true,
    )
  }
  // Payload blanks the time of the last change while it adds a session.
  return { ...user, updatedAt: loaded.updatedAt, principal: loaded.principal }
}

/**
 * Where the principal is refused, Payload's own check of the token still has a say, and it knows neither how long
 * sessions last nor who is active. A log-in is prolonged only for who may come in.
 */
export const prolongForMembers: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  const principal = principalOf(req)
  if (operation === 'refresh' && !(principal && isMember(principal))) throw refused('Log in again.')
  return args
}
