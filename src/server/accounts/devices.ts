import { randomBytes } from 'node:crypto'
import { generateCookie, parseCookies } from 'payload'
import { settings } from '@/src/settings'
import { isSealed, seal } from './seal'

export const deviceCookie = 'bmms-device'

const halfAYear = 180 * 24 * 60 * 60
/** A shared computer remembers this many people; a cookie has to stay small. */
const mostAccounts = 8

/**
 * The browser's number for an account that has logged in on it, or null. The cookie holds one sealed number for each
 * account; the seal covers the address, so that a number is worth nothing for another account.
 */
export const knownDevice = (headers: Headers, email: string): string | null =>
  entriesOf(headers)
    .find((entry) => isFor(entry, email))
    ?.split('.')[0] ?? null

/** The cookie that makes this browser known for the account, beside the others it knows. */
export const deviceCookieFor = (headers: Headers, email: string): string => {
  const number = randomBytes(12).toString('base64url')
  const others = entriesOf(headers).filter((entry) => !isFor(entry, email))
  return generateCookie<false>({
    name: deviceCookie,
    value: [`${number}.${seal('device', `${number} ${email}`)}`, ...others].slice(0, mostAccounts).join('~'),
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
    secure: settings.isEncrypted,
    maxAge: halfAYear,
    returnCookieAsObject: false,
  }) as string
}

const entriesOf = (headers: Headers): string[] =>
  (parseCookies(headers).get(deviceCookie) ?? '').split('~').slice(0, mostAccounts)

const isFor = (entry: string, email: string): boolean => {
  const [number, given] = entry.split('.')
  return Boolean(number && given) && isSealed('device', `${number} ${email}`, given!)
}
