import type { ErrorRequestHandler } from 'express'
import type { Payload } from 'payload'
import { explainDatabaseError } from '@/src/database/errors'
import { BadBody } from './payloadBridge'

/** The last word on what went wrong outside Payload: nothing internal, and a number to ask about. */
export const answerErrors =
  (logger: Payload['logger']): ErrorRequestHandler =>
  (error: unknown, req, res, next) => {
    if (res.headersSent) {
      next(error)
      return
    }
    const { status, message } = explain(error)
    if (status >= 500) logger.error({ err: error, requestId: req.id }, 'A request failed')
    // The rest of a refused body is not worth reading.
    if (status === 413) res.set('Connection', 'close')
    res
      .status(status)
      .json({ errors: [{ message: status >= 500 ? `${message} Request ${String(req.id)}.` : message }] })
  }

const explain = (error: unknown): { status: number; message: string } => {
  if (error instanceof BadBody) return error
  if (error instanceof URIError || (error as { code?: string }).code === 'ERR_INVALID_URL') {
    return { status: 400, message: 'This address cannot be read.' }
  }
  return explainDatabaseError(error, []) ?? { status: 500, message: 'Something went wrong on our side.' }
}
