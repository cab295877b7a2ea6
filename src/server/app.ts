import compression from 'compression'
import express, { type ErrorRequestHandler, type Express, type RequestHandler } from 'express'
import { handleEndpoints, type CollectionSlug, type Payload } from 'payload'
import { isolateRequests } from '@/src/database/scope'
import { describedApi } from '@/src/openapi/routes'
import { settings } from '@/src/settings'
import { prefixCookies } from './cookieNames'
import { answerErrors } from './errors'
import { graphQLHandler } from './graphql/handler'
import { health, type Lifecycle } from './health'
import { limitRequests, nameAddress } from './limits'
import { logRequests } from './logging'
import { countRequests, metricsEndpoint } from './metrics'
import { bridge } from './payloadBridge'
import { contentSecurity, safeHeaders } from './headers'
import { refuseDisguisedPaths } from './plainPaths'
import { recordAccess } from './recordAccess'
import { refuseOtherSites } from './sameOrigin'

/**
 * The way of a request: identified and logged, given safe headers, counted and limited, then answered by
 * Payload (REST, GraphQL) or by Next (the admin panel).
 */
export const createApp = ({
  payload,
  lifecycle,
  admin,
}: {
  payload: Payload
  lifecycle: Lifecycle
  /** Renders the admin panel; absent where only the APIs are served. */
  admin?: RequestHandler
}): Express => {
  // Payload looks collections up by what stands in the address, and would find one at /api/constructor.
  Object.setPrototypeOf(payload.collections, null)
  const app = express()
  app.disable('x-powered-by')
  app.set('trust proxy', settings.trustedProxies)
  app.set('etag', false)
  app.use(isolateRequests, logRequests(payload.logger), safeHeaders, countRequests)
  app.use(health({ payload, lifecycle }))
  app.get('/metrics', metricsEndpoint(payload))
  app.use(compression())
  app.use(refuseDisguisedPaths, refuseOtherSites, nameAddress, prefixCookies)
  app.all(closedAddresses, notFound)
  app.all('/api/payload-preferences{/*key}', onlyOnePreference)
  app.all('/api/:collection/versions{/*path}', onlyWithVersions(payload))
  app.all('/api/:collection/paste-url{/*path}', notFound)
  app.all('/admin/create-first-user', (_req, res) => res.redirect(303, '/admin/login'))
  app.use('/api', limitRequests)
  const { config } = payload
  app.use(describedApi(config))
  app.post('/api/graphql', bridge(graphQLHandler(config)))
  app.all('/api/graphql', (_req, res) => void res.status(405).set('Allow', 'POST').json(asError('Use POST.')))
  app.post('/api/:collection/access/:id', bridge(recordAccess(config)))
  app.all(
    '/api/{*path}',
    bridge((request) => handleEndpoints({ config, request })),
  )
  app.get('/', (_req, res) => res.redirect(303, '/admin'))
  // Only these: an answer of Next to an unknown address would come without the nonce that its scripts need.
  if (admin) app.all(['/admin{/*path}', '/_next/*path'], contentSecurity, admin)
  app.use(notFound)
  app.use(answerErrors(payload.logger) as ErrorRequestHandler)
  return app
}

/**
 * There is always an account: the first superadmin comes from the command line or the demo data. Addresses are not
 * verified, and no account is ever locked. Payload answers 501 for its list of migrations.
 */
const closedAddresses = [
  '/api/users/first-register',
  '/api/users/init',
  '/api/users/unlock',
  '/api/users/verify{/*path}',
  '/api/payload-migrations{/*path}',
]

/** The panel reads and keeps preferences by their key. Payload fails on most else that can be asked of them. */
const onlyOnePreference: RequestHandler = (req, res, next) => {
  const { key } = req.params as { key?: string | string[] }
  if (['GET', 'POST'].includes(req.method) && Array.isArray(key) && key.length === 1) next()
  else notFound(req, res, next)
}

/** Payload offers the addresses for versions on every collection, and fails where none are kept. */
const onlyWithVersions =
  (payload: Payload): RequestHandler =>
  (req, res, next) => {
    const { collection } = req.params as { collection: string }
    if (payload.collections[collection as CollectionSlug]?.config.versions) next()
    else notFound(req, res, next)
  }

const asError = (message: string) => ({ errors: [{ message }] })

const notFound: RequestHandler = (_req, res) => {
  res.status(404).json(asError('There is nothing at this address.'))
}
