import type { RequestHandler } from 'express'
import { ipKeyGenerator, rateLimit } from 'express-rate-limit'
import { addressHeader } from './accounts/attempts'

/** How many requests one address may send in a minute. */
export const requestsPerMinute = (): number => Number(process.env.BMMS_REQUESTS_PER_MINUTE ?? 6_000)

/**
 * Every client: enough for a busy screen or a diligent integrator, not for a flood. The doors of passwords have
 * limits of their own, in src/server/accounts/attempts.ts.
 */
export const limitRequests = rateLimit({
  windowMs: 60_000,
  limit: requestsPerMinute,
  standardHeaders: 'draft-8',
  legacyHeaders: false,
  handler: (_req, res) =>
    void res.status(429).json({ errors: [{ message: 'Too many requests. Wait a minute and try again.' }] }),
})

/** Tells Payload where a request comes from, as the trusted proxies say; what a client claims is overwritten. */
export const nameAddress: RequestHandler = (req, _res, next) => {
  req.headers[addressHeader] = ipKeyGenerator(req.ip ?? '')
  next()
}
