import { APIError, type CollectionBeforeLoginHook } from 'payload'
import { loadUser } from '@/access/loadPrincipal'
import { isMember } from '@/access/principal'

/**
 * After the right password: only active people of an active organization come in. The principal goes on the
 * user, because Payload answers the log-in as that user.
 */
export const admitMembers: CollectionBeforeLoginHook = async ({ req, user }) => {
  const loaded = await loadUser({ payload: req.payload, userId: user.id as string, requested: null })
  if (!loaded || !isMember(loaded.principal)) {
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
