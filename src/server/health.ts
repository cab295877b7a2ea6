import { Router } from 'express'
import type { Payload } from 'payload'

/** Whether this process still takes new requests. */
export type Lifecycle = { isStopping: boolean }

/** `/healthz`: the process lives. `/readyz`: it takes requests and reaches its database. */
export const health = ({ payload, lifecycle }: { payload: Payload; lifecycle: Lifecycle }): Router => {
  const router = Router()
  router.get('/healthz', (_req, res) => {
    res.json({ status: 'ok' })
  })
  router.get('/readyz', async (_req, res) => {
    if (lifecycle.isStopping) {
      res.status(503).json({ status: 'stopping' })
      return
    }
    try {
      await payload.db.pool.query('select 1')
      res.json({ status: 'ready' })
    } catch {
      res.status(503).json({ status: 'database unavailable' })
    }
  })
  return router
}
