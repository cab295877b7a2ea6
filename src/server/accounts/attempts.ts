import { createHash } from 'node:crypto'
import { MemoryStore, type Options } from 'express-rate-limit'
import { APIError, type PayloadRequest } from 'payload'
import { knownDevice } from './devices'

/** One counted attempt; given back when it turns out to have been a rightful one. */
export type Attempt = { giveBack: () => Promise<void> }

const oneMinute = 60_000

const count = (variable: string, standard: number): number => Number(process.env[variable] ?? standard)

/** Which address a request comes from; written by Express, which knows the proxies, over whatever a client sends. */
export const addressHeader = 'x-bmms-address'

/** An address as Payload looks it up: every way of writing that finds the account is counted as the same. */
export const asStored = (email: unknown): string =>
  typeof email === 'string' ? email.toLowerCase().trim() : ''

/**
 * A log-in is counted before the password is looked at, so that many at once get no further than one after the
 * other. Browsers that the account has used before are counted by themselves: a flood of wrong passwords from elsewhere, or
 * from the next desk behind the same address, does not keep their owner out.
 */
export const countLogin = async (req: PayloadRequest, email: string): Promise<Attempt[]> => {
  const device = knownDevice(req.headers, email)
  if (device) return [await guesses.take(req, `device ${device}`)]
  return [await countByAddress(req), await guesses.take(req, `account ${email}`)].flat()
}

/** Somebody who is logged in proves that they know their password. */
export const countProof = (req: PayloadRequest, userId: string): Promise<Attempt> =>
  guesses.take(req, `proof ${userId}`)

/** Each of these sends a mail to the person, who did not ask for it perhaps. */
export const countReset = async (req: PayloadRequest, email: string): Promise<void> => {
  await countByAddress(req)
  await resets.take(req, email)
}

/** Anybody may ask for an account, and somebody has to read each request. */
export const countRegistration = async (req: PayloadRequest): Promise<void> => {
  const address = req.headers.get(addressHeader)
  if (address) await registrations.take(req, address)
}

/** Requests made by BMMS itself, such as an invitation's, come from no address. */
export const countByAddress = async (req: PayloadRequest): Promise<Attempt[]> => {
  const address = req.headers.get(addressHeader)
  return address ? [await addresses.take(req, address)] : []
}

const counter = ({ windowMs, most }: { windowMs: number; most: () => number }) => {
  const store = new MemoryStore()
  store.init({ windowMs } as Options)
  return {
    take: async (req: PayloadRequest, name: string): Promise<Attempt> => {
      // Names come from outside and may be long.
      const key = createHash('sha256').update(name).digest('base64url')
      const { totalHits, resetTime } = await store.increment(key)
      if (totalHits > most()) throw tooMany(req, resetTime ?? new Date(Date.now() + windowMs))
      return { giveBack: () => store.decrement(key) }
    },
  }
}

const addresses = counter({ windowMs: oneMinute, most: () => count('BMMS_LOGINS_PER_MINUTE', 30) })
const guesses = counter({ windowMs: 15 * oneMinute, most: () => count('BMMS_LOGINS_PER_ACCOUNT', 10) })
const resets = counter({ windowMs: 60 * oneMinute, most: () => count('BMMS_RESETS_PER_ACCOUNT', 5) })
const registrations = counter({
  windowMs: 60 * oneMinute,
  most: () => count('BMMS_REGISTRATIONS_PER_HOUR', 20),
})

const tooMany = (req: PayloadRequest, until: Date): Error => {
  const seconds = Math.max(1, Math.ceil((until.getTime() - Date.now()) / 1000))
  req.responseHeaders ??= new Headers()
  req.responseHeaders.set('Retry-After', String(seconds))
  return new APIError('Too many attempts. Wait a while and try again.', 429, undefined, true)
}
