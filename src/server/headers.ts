import { randomBytes } from 'node:crypto'
import type { RequestHandler } from 'express'
import helmet from 'helmet'
import { settings } from '@/src/settings'

/** Headers for every answer. The APIs deliver data only, so nothing in them may run or be framed. */
export const safeHeaders: RequestHandler = helmet({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: { 'default-src': ["'none'"], 'base-uri': ["'none'"], 'frame-ancestors': ["'none'"] },
  },
  strictTransportSecurity: settings.isEncrypted,
  referrerPolicy: { policy: 'same-origin' },
  crossOriginEmbedderPolicy: false,
})

/**
 * The policy of the admin panel: scripts only with this answer's nonce. Next reads the nonce from the request's
 * own policy header and puts it on the scripts it writes; styles are set inline by the components.
 */
export const contentSecurity: RequestHandler = (req, res, next) => {
  const nonce = randomBytes(16).toString('base64')
  const policy = [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}'${forDevelopment(" 'unsafe-eval'")}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    `connect-src 'self'${forDevelopment(' ws:')}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'self'",
  ].join('; ')
  req.headers['content-security-policy'] = policy
  res.setHeader('Content-Security-Policy', policy)
  next()
}

/** React's and Next's development tools evaluate code and listen for changes; production must not. */
const forDevelopment = (source: string): string => (process.env.NODE_ENV === 'development' ? source : '')
