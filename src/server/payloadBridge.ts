import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream as WebStream } from 'node:stream/web'
import { authenticationFailure } from '@/access/authentication'
import type { NextFunction, Request as ExpressRequest, Response as ExpressResponse } from 'express'

/** The largest body of a request, files included. */
export const largestBody = 5 * 1024 * 1024

/** What Express answers with instead of a stack: a status and words for the person. */
export class BadBody extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message)
  }
}

type WebHandler = (request: Request) => Promise<Response>

/**
 * Lets a handler of web requests, such as Payload's, answer an Express request, without going through Next.
 * No body parser may run before it.
 */
export const bridge =
  (handle: WebHandler) =>
  async (req: ExpressRequest, res: ExpressResponse, next: NextFunction): Promise<void> => {
    try {
      const request = await toWebRequest(req)
      await send(await answer(request, handle), res)
    } catch (error) {
      next(error)
    }
  }

/** Payload stumbles over its own request where nobody could find out who sent it, and hides why. */
const answer = async (request: Request, handle: WebHandler): Promise<Response> => {
  try {
    return await handle(request)
  } catch (error) {
    throw authenticationFailure(request.headers) ?? error
  }
}

const toWebRequest = async (req: ExpressRequest): Promise<Request> => {
  const body = ['GET', 'HEAD'].includes(req.method) ? undefined : await readBody(req)
  return new Request(new URL(req.originalUrl, `${req.protocol}://${req.get('host') ?? 'localhost'}`), {
    method: req.method,
    headers: toHeaders(req.headers),
    body: body as BodyInit | undefined,
  })
}

/** Reads the whole body: its size must be known before Payload works on it, and JSON must be JSON. */
const readBody = async (req: ExpressRequest): Promise<Buffer | undefined> => {
  if (Number(req.headers['content-length'] ?? 0) > largestBody) throw tooLarge()
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of req as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > largestBody) throw tooLarge()
    chunks.push(chunk)
  }
  const body = Buffer.concat(chunks)
  const isJson = req.get('content-type')?.startsWith('application/json') ?? false
  // Payload reads a query that comes as JSON without looking whether there is one.
  if (isJson && (size > 0 || isQuery(req))) assertJson(body.toString('utf8'))
  if (size > 0 && req.is('multipart/form-data')) await assertForm(body, req.get('content-type')!)
  return size > 0 ? body : undefined
}

const tooLarge = () => new BadBody(413, `A request may be ${largestBody / 1024 / 1024} MB at most.`)

/** A POST that asks instead of writing. */
const isQuery = (req: ExpressRequest): boolean =>
  ['x-http-method-override', 'x-payload-http-method-override'].some((name) => req.get(name) === 'GET')

const assertJson = (text: string): void => {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return
  } catch {
    // Said below: what the parser reports is of no use to the person.
  }
  throw new BadBody(400, 'The body must be a JSON object.')
}

/** The admin panel sends records as a form with one field of JSON. */
const assertForm = async (body: Buffer, type: string): Promise<void> => {
  const form = await new Response(body as BodyInit, { headers: { 'content-type': type } })
    .formData()
    .catch(() => null)
  if (!form) throw new BadBody(400, 'The form cannot be read.')
  const record = form.get('_payload')
  if (typeof record === 'string') assertJson(record)
  // Payload would take it for the promise of a file that lies somewhere else.
  if (typeof form.get('file') === 'string') throw new BadBody(400, 'Send the file itself as "file".')
}

const toHeaders = (headers: ExpressRequest['headers']): Headers => {
  const result = new Headers()
  for (const [name, value] of Object.entries(headers)) {
    for (const item of Array.isArray(value) ? value : [value]) {
      if (item !== undefined) result.append(name, item)
    }
  }
  return result
}

const send = async (response: Response, res: ExpressResponse): Promise<void> => {
  res.status(response.status)
  response.headers.forEach((value, name) => {
    if (name !== 'set-cookie') res.setHeader(name, value)
  })
  const cookies = response.headers.getSetCookie()
  if (cookies.length > 0) res.setHeader('set-cookie', cookies)
  // Answers hold one organization's data: no cache between the server and the person may keep them.
  if (!res.hasHeader('cache-control')) res.setHeader('cache-control', 'private, no-store')
  if (!response.body) {
    res.end()
    return
  }
  await pipeline(Readable.fromWeb(response.body as WebStream), res).catch((error: NodeJS.ErrnoException) => {
    // Whoever asked has gone away: nobody is left to answer, and nothing is wrong.
    if (error.code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error
  })
}
