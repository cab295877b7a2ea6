import type { PayloadRequest, TypedUser } from 'payload'
import { principalOf } from '@/access/compile'
import { isMember, mayLogIn } from '@/access/principal'
import { logInFirst } from '@/hooks/problems'

/** The person as authentication leaves them: with the session that the request came by. */
export type Person = TypedUser & { _sid?: string }

/** Endpoints of our own are open to visitors unless they check, so these do. */
export const personOfRequest = (req: PayloadRequest): Person => {
  const principal = principalOf(req)
  if (!req.user || !principal || !isMember(principal)) throw logInFirst()
  return req.user as Person
}

/** The same, and whoever is kept out until they have set up a second factor. */
export const personSettingUp = (req: PayloadRequest): Person => {
  const principal = principalOf(req)
  if (!req.user || !principal || !mayLogIn(principal)) throw logInFirst()
  return req.user as Person
}
