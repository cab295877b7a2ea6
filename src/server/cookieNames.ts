import type { RequestHandler } from 'express'
import { contextCookie } from '@/access/authentication'
import { settings } from '@/src/settings'
import { deviceCookie } from './accounts/devices'

const prefix = '__Host-'
const own = ['payload-token', contextCookie, deviceCookie]

/** What the cookie is called that carries the log-in, as browsers see it. */
export const logInCookie = (): string => `${settings.isEncrypted ? prefix : ''}payload-token`

/**
 * Over https the cookies that matter carry a name that browsers accept only from this very host, encrypted. A
 * neighbouring host of the same domain, or somebody on an unencrypted line, cannot slip in one of theirs. Payload, Next and
 * our own code go on using the plain names: they are translated here, on the way in and out.
 */
export const prefixCookies: RequestHandler = (req, res, next) => {
  if (!settings.isEncrypted) {
    next()
    return
  }
  if (req.headers.cookie) req.headers.cookie = plainNames(req.headers.cookie)
  const setHeader = res.setHeader.bind(res)
  res.setHeader = (name, value) =>
    setHeader(name, name.toLowerCase() === 'set-cookie' ? [value].flat().map(prefixed) : value)
  next()
}

/** Drops what comes under the plain names: whoever set that, it was not this server. */
const plainNames = (header: string): string =>
  header
    .split(/; */)
    .filter((cookie) => !own.includes(nameOf(cookie)))
    .map((cookie) => (isPrefixed(nameOf(cookie)) ? cookie.slice(prefix.length) : cookie))
    .join('; ')

const prefixed = (cookie: string | number): string =>
  own.includes(nameOf(String(cookie))) ? `${prefix}${cookie}` : String(cookie)

const isPrefixed = (name: string): boolean => own.some((it) => name === `${prefix}${it}`)

const nameOf = (cookie: string): string => cookie.split('=', 1)[0]!.trim()
