import { APIError, type PayloadRequest, type TypedUser } from 'payload'
import { principalOf } from '@/access/compile'
import { isMember } from '@/access/principal'

/** The person as authentication leaves them: with the session that the request came by. */
export type Person = TypedUser & { _sid?: string }

/** Endpoints of our own are open to visitors unless they check, so these do. */
export const personOfRequest = (req: PayloadRequest): Person => {
  const principal = principalOf(req)
  if (!req.user || !principal || !isMember(principal))
    throw new APIError('Log in first.', 401, undefined, true)
  return req.user as Person
}
