import { Router } from 'express'
import { parseCookies, type SanitizedConfig } from 'payload'
import { describeApi } from './document'
import { framed, styleSheet, type Theme } from './page/frame'
import { apiPage } from './page/page'

/** The page runs nothing and brings nothing from elsewhere; all it needs is its own sheet of styles. */
const policy =
  "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

/**
 * `GET /api/openapi.json` for programs and `GET /api/docs` for people: the description of the API, open to everybody
 * (docs/decisions/openapi.md).
 */
export const describedApi = (config: SanitizedConfig): Router => {
  const description = describeApi(config)
  const page = apiPage(description)
  const style = styleSheet()
  const router = Router()
  router.use(['/api/openapi.json', '/api/docs'], (_req, res, next) => {
    res.set('Cache-Control', 'no-cache')
    next()
  })
  router.get('/api/openapi.json', (_req, res) => {
    res.json(description)
  })
  router.get('/api/docs', (req, res) => {
    res.set('Content-Security-Policy', policy).send(framed(page, themeOf(req.headers.cookie)))
  })
  router.get('/api/docs/page.css', (_req, res) => {
    res.type('css').send(style)
  })
  return router
}

/** The theme that somebody chose in the panel. */
const themeOf = (cookie = ''): Theme | null => {
  const chosen = parseCookies(new Headers({ cookie })).get('payload-theme')
  return chosen === 'light' || chosen === 'dark' ? chosen : null
}
