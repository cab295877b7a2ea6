import compression from 'compression'
import express, { type ErrorRequestHandler, type Express, type RequestHandler } from 'express'
import { handleEndpoints, type CollectionSlug, type Payload } from 'payload'
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
  const app = express()
  app.disable('x-powered-by')
  app.set('trust proxy', settings.trustedProxies)
  app.set('etag', false)
  app.use(logRequests(payload.logger), safeHeaders, countRequests)
  app.use(health({ payload, lifecycle }))
  app.get('/metrics', metricsEndpoint(payload))
  app.use(compression())
  app.use(refuseDisguisedPaths, refuseOtherSites, nameAddress, prefixCookies)
  // There is always an account: the first superadmin comes from the command line or the demo data. No account is
  // ever locked. Payload answers 501 for its list of migrations.
  app.all(closed, notFound)
  app.all('/api/:collection/versions{/*path}', onlyWithVersions(payload))
  app.all('/admin/create-first-user', (_req, res) => res.redirect(303, '/admin/login'))
  app.use('/api', limitRequests)
  const { config } = payload
  app.post('/api/graphql', bridge(graphQLHandler(config)))
  app.all('/api/graphql', (_req, res) => void res.status(405).set('Allow', 'POST').json(asError('Use POST.')))
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

const closed = [
  '/api/users/first-register',
  '/api/users/init',
  '/api/users/unlock',
  '/api/payload-migrations{/*path}',
]

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
