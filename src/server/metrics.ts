import type { RequestHandler } from 'express'
import type { Payload } from 'payload'
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'
import { statements } from '@/src/database/client'

const registry = new Registry()
collectDefaultMetrics({ register: registry })

const duration = new Histogram({
  name: 'bmms_http_request_duration_seconds',
  help: 'Time to answer, by kind of address, method and status',
  labelNames: ['area', 'method', 'status'],
  buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 5],
  registers: [registry],
})

new Counter({
  name: 'bmms_database_statements_total',
  help: 'Statements sent to PostgreSQL',
  registers: [registry],
  collect() {
    this.reset()
    this.inc(statements.total)
  },
})

const connections = new Gauge({
  name: 'bmms_database_connections',
  help: 'Connections of the pool, by state',
  labelNames: ['state'],
  registers: [registry],
})

/** Measures every request; the area, not the address, so that the number of series stays small. */
export const countRequests: RequestHandler = (req, res, next) => {
  const stop = duration.startTimer()
  res.on('finish', () => stop({ area: areaOf(req.path), method: req.method, status: res.statusCode }))
  next()
}

const areaOf = (path: string): string =>
  /^\/(api\/graphql|api|admin|_next|healthz|readyz|metrics)(?=\/|$)/.exec(path)?.[1] ?? 'other'

/** `GET /metrics`: open on the machine itself; from elsewhere with the bearer token BMMS_METRICS_TOKEN. */
export const metricsEndpoint =
  (payload: Payload): RequestHandler =>
  async (req, res) => {
    const token = process.env.BMMS_METRICS_TOKEN
    const isAllowed = token ? req.get('authorization') === `Bearer ${token}` : isLoopback(req.ip)
    if (!isAllowed) {
      res
        .status(403)
        .json({ errors: [{ message: 'Metrics are read on the machine itself or with the token.' }] })
      return
    }
    const { totalCount, idleCount, waitingCount } = payload.db.pool
    connections.set({ state: 'busy' }, totalCount - idleCount)
    connections.set({ state: 'idle' }, idleCount)
    connections.set({ state: 'waiting' }, waitingCount)
    res.type(registry.contentType).send(await registry.metrics())
  }

const isLoopback = (address: string | undefined): boolean =>
  address !== undefined && /^(::ffff:)?127\.|^::1$/.test(address)
