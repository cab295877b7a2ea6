import type { Request } from 'express'
import { rateLimit, ipKeyGenerator, type Options } from 'express-rate-limit'

const oneMinute = 60_000

const limit = (options: Partial<Options>) =>
  rateLimit({
    windowMs: oneMinute,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    handler: (_req, res) =>
      void res.status(429).json({ errors: [{ message: 'Too many requests. Wait a minute and try again.' }] }),
    ...options,
  })

const perMinute = (variable: string, standard: number): number => Number(process.env[variable] ?? standard)

/** Every client: enough for a busy screen or a diligent integrator, not for a flood. */
export const limitRequests = limit({ limit: () => perMinute('BMMS_REQUESTS_PER_MINUTE', 6_000) })

const doors = /^\/(users\/(login|forgot-password|reset-password|unlock))\/?$/i

/** The doors a password goes through, counted by address; each costs a slow hash and can be guessed at. */
export const limitAuthentication = limit({
  limit: () => perMinute('BMMS_LOGINS_PER_MINUTE', 30),
  // A whole office logs in from one address in the morning: only log-ins that fail are held against it.
  skipSuccessfulRequests: true,
  requestWasSuccessful: (req, res) => /login\/?$/i.test(req.path) && res.statusCode < 400,
  skip: (req) => req.method !== 'POST' || !doors.test(req.path),
  keyGenerator: (req: Request) => ipKeyGenerator(req.ip ?? ''),
})
