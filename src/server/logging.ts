import { randomUUID } from 'node:crypto'
import type { Payload } from 'payload'
import { pinoHttp } from 'pino-http'

const wellFormed = /^[\w-]{8,64}$/

/** One structured line per request, under an id that the answer carries too. Queries and bodies stay out of it. */
export const logRequests = (logger: Payload['logger']) =>
  pinoHttp({
    logger: logger as never,
    genReqId: (req, res) => {
      const given = req.headers['x-request-id']
      const id = typeof given === 'string' && wellFormed.test(given) ? given : randomUUID()
      res.setHeader('X-Request-Id', id)
      // The audit log reads it where Payload has nothing but the headers.
      req.headers['x-request-id'] = id
      return id
    },
    customLogLevel: (_req, res, error) => (error || res.statusCode >= 500 ? 'error' : 'info'),
    autoLogging: { ignore: (req) => /^\/(healthz|readyz|metrics|_next)/.test(req.url ?? '') },
    serializers: {
      req: (req: { id: string; method: string; url: string }) => ({
        id: req.id,
        method: req.method,
        path: req.url.split('?')[0],
      }),
      res: (res: { statusCode: number }) => ({ status: res.statusCode }),
    },
  })
