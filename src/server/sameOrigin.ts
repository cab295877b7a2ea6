import type { RequestHandler } from 'express'
import { settings } from '@/src/settings'

const safeMethods = ['GET', 'HEAD', 'OPTIONS']

/**
 * A write that carries cookies must come from a page of BMMS itself. Browsers say where a request comes from;
 * programs say nothing, and carry a token instead of cookies.
 */
export const refuseOtherSites: RequestHandler = (req, res, next) => {
  if (
    safeMethods.includes(req.method) ||
    !req.headers.cookie ||
    isOwn(req.get('origin'), req.get('host'), req.get('sec-fetch-site'))
  ) {
    next()
    return
  }
  res.status(403).json({ errors: [{ message: 'This request came from another site and was refused.' }] })
}

const isOwn = (
  origin: string | undefined,
  host: string | undefined,
  fetchSite: string | undefined,
): boolean => {
  if (origin === undefined) return fetchSite === undefined || ['same-origin', 'none'].includes(fetchSite)
  return URL.canParse(origin) && [host, new URL(settings.publicUrl).host].includes(new URL(origin).host)
}
