import type { CollectionAfterLoginHook, CollectionBeforeOperationHook, PayloadRequest } from 'payload'
import { asStored, countByAddress, countLogin, type Attempt } from '@/src/server/accounts/attempts'
import { deviceCookieFor } from '@/src/server/accounts/devices'
import { hashInVain } from '@/src/server/accounts/passwordHash'

/**
 * Counts log-ins and resets where Payload has read the request, so that no way of writing an address or a body
 * passes by. An unknown address costs the same hash as a wrong password, and so the same time.
 */
export const countAttempts: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  if (operation === 'resetPassword') req.context.attempts = await countByAddress(req)
  if (operation === 'login') {
    const { data } = args as { data: { email?: unknown; password?: unknown } }
    const email = asStored(data.email)
    req.context.attempts = await countLogin(req, email)
    if (typeof data.password === 'string' && !(await isKnown(email, req))) await hashInVain(data.password)
    req.context.loginAs = email
  }
  return args
}

/** Only failures are held against anybody; who came in is known on this browser from now on. */
export const settleAttempts: CollectionAfterLoginHook = async ({ req, user }) => {
  for (const attempt of (req.context.attempts ?? []) as Attempt[]) await attempt.giveBack()
  req.responseHeaders ??= new Headers()
  req.responseHeaders.append('Set-Cookie', deviceCookieFor(req.headers, asStored(user.email)))
}

const isKnown = async (email: string, req: PayloadRequest): Promise<boolean> => {
  const { totalDocs } = await req.payload.count({
    collection: 'users',
    where: { email: { equals: email } },
    // Nobody is logged in yet.
    overrideAccess: true,
    req,
  })
  return totalDocs > 0
}
