import type { Request, RequestHandler } from 'express'
import { settings } from '@/src/settings'

const safeMethods = ['GET', 'HEAD', 'OPTIONS']

/**
 * A write must not come from a page of another site: it could use the cookies of whoever looks at that page, or log
 * them in as somebody else without any. Browsers say where a write comes from. Programs say nothing, and carry
 * a token instead of cookies.
 */
export const refuseOtherSites: RequestHandler = (req, res, next) => {
  if (safeMethods.includes(req.method) || isOwn(req)) {
    next()
    return
  }
  res.status(403).json({ errors: [{ message: 'This request came from another site and was refused.' }] })
}

const isOwn = (req: Request): boolean => {
  const [origin, fetchSite] = [req.get('origin'), req.get('sec-fetch-site')]
  if (fetchSite !== undefined && !['same-origin', 'none'].includes(fetchSite)) return false
  if (origin !== undefined) return isOwnOrigin(origin, req.get('host'))
  return fetchSite !== undefined || !req.headers.cookie || Boolean(req.headers.authorization)
}

const isOwnOrigin = (origin: string, host: string | undefined): boolean => {
  if (!URL.canParse(origin)) return false
  const { host: from, protocol } = new URL(origin)
  // The unencrypted page of the same name may have been written by anybody on the way.
  if (settings.isEncrypted && protocol !== 'https:') return false
  return [host, new URL(settings.publicUrl).host].includes(from)
}
