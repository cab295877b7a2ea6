import { headers } from 'next/headers'
import type { Payload, PayloadRequest, TypedUser } from 'payload'
import { cache } from 'react'

/**
 * Who looks at the page, with the principal, which the `user` that Payload hands to components lacks. The page for
 * what is not found has no request to take it from, and asks again.
 */
export const personOf = ({
  req,
  payload,
}: {
  req?: PayloadRequest
  payload: Payload
}): Promise<TypedUser | null> | TypedUser | null => (req ? req.user : authenticate(payload))

const authenticate = cache(
  async (payload: Payload) => (await payload.auth({ headers: await headers() })).user,
)
