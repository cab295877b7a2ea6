import type { RequestHandler } from 'express'

/**
 * Express matches an address as it was sent, Payload after `..`, `.` and `\` were resolved. An address that the two
 * would read differently could pass by what stands before Payload, so it is refused.
 */
export const refuseDisguisedPaths: RequestHandler = (req, res, next) => {
  const path = req.originalUrl.split('?', 1)[0]!
  if (path.startsWith('/') && !path.startsWith('//') && pathOf(path) === path) {
    next()
    return
  }
  res.status(400).json({ errors: [{ message: 'This address cannot be read.' }] })
}

const pathOf = (path: string): string | null =>
  URL.canParse(path, 'http://localhost') ? new URL(path, 'http://localhost').pathname : null
