import { APIError, type Endpoint, type PayloadRequest } from 'payload'
import { configOf } from '@/hooks/relations'
import { documented } from '@/src/openapi/documented'
import { integer, listOf, object, orNull, string, uuid } from '@/src/openapi/schema'
import { seeOther } from '@/src/server/formOrJson'
import { formatQuery } from '../export/query'
import { workbookType } from '../write/workbook'
import { formatFrom } from '../write/file'
import { faultyRows } from './books'
import { cancelImport, confirmImport } from './decide'
import { handBack } from './handBack'
import { labelIn } from './words'
import { ownImport } from './own'
import { wakeImports } from './runner'
import { upload } from './upload'

type CollectionEndpoint = Omit<Endpoint, 'root'>

/** A page of faults. */
const perPage = 100

/**
 * An import in steps: upload a file, look at what it would do, confirm it. A form of the panel is led to the page of the
 * import; a program gets its number and asks `GET /api/table-imports/:id` how far it is.
 */
export const importEndpoints: CollectionEndpoint[] = [
  {
    path: '/upload',
    method: 'post',
    custom: documented({
      summary: 'Upload a table to import',
      description:
        'A form (multipart/form-data) with `kind`, the collection; `organization`, its code, if it is not the one that one works in; and `file`, an Excel workbook or CSV file of 5 MB at most. It is checked in the background; nothing is stored before it is confirmed.',
      answer: object({ id: uuid() }),
      status: 201,
      refusals: [409],
    }),
    handler: (req) =>
      orPage(req, startOf, async () => {
        const id = await upload(req)
        wakeImports(req.payload)
        return isPage(req) ? seeOther(pageOf(id)) : Response.json({ id }, { status: 201 })
      }),
  },
  {
    path: '/:id/confirm',
    method: 'post',
    custom: documented({
      summary: 'Have the good rows of a checked import stored',
      answer: object({ id: uuid() }),
      refusals: [404, 409],
    }),
    handler: (req) => step(req, confirmImport),
  },
  {
    path: '/:id/cancel',
    method: 'post',
    custom: documented({
      summary: 'Give an import up',
      description: 'What was stored of it stays.',
      answer: object({ id: uuid() }),
      refusals: [404, 409],
    }),
    handler: (req) => step(req, cancelImport),
  },
  {
    // What is wrong, row by row: `?page=2`.
    path: '/:id/faults',
    method: 'get',
    custom: documented({
      summary: 'Read what is wrong, row by row',
      query: { 'page?': integer() },
      answer: object({
        docs: listOf(
          object({
            row: integer(),
            faults: listOf(object({ field: orNull(string()), column: orNull(string()), message: string() })),
          }),
        ),
        totalDocs: integer('Rows with faults.'),
        page: integer(),
      }),
      refusals: [404],
    }),
    handler: async (req) => {
      const it = await ownImport(req, req.routeParams?.id)
      const config = configOf(req.payload, it.kind)
      const page = Math.max(1, Math.floor(Number(req.query.page)) || 1)
      const rows = await faultyRows(req.payload, it.id, { limit: perPage, page })
      return Response.json({
        docs: rows.map(({ number, faults }) => ({
          row: number,
          faults: faults.map(({ field, message }) => ({
            field,
            column: field === null ? null : labelIn(config, field),
            message,
          })),
        })),
        totalDocs: it.badCount + it.refusedCount,
        page,
      })
    },
  },
  {
    // The file with a column that says what is wrong.
    path: '/:id/errors',
    method: 'get',
    custom: documented({
      summary: 'Get the table back with what is wrong in a column of its own',
      query: formatQuery,
      answer: { file: workbookType },
      refusals: [404],
    }),
    handler: async (req) =>
      handBack(req, await ownImport(req, req.routeParams?.id), formatFrom(req.query.format)),
  },
]

const step = async (
  req: PayloadRequest,
  decide: (req: PayloadRequest, id: unknown) => Promise<void>,
): Promise<Response> => {
  const id = String(req.routeParams?.id)
  return orPage(
    req,
    () => pageOf(id),
    async () => {
      await decide(req, id)
      wakeImports(req.payload)
      return isPage(req) ? seeOther(pageOf(id)) : Response.json({ id })
    },
  )
}

/** Somebody at the panel is led to a page that says what they have to know, and shown no data. */
const orPage = async (
  req: PayloadRequest,
  page: (error: APIError) => string,
  work: () => Promise<Response>,
): Promise<Response> => {
  try {
    return await work()
  } catch (error) {
    if (isPage(req) && error instanceof APIError && error.status < 500) return seeOther(page(error))
    throw error
  }
}

const startOf = ({ status }: APIError): string => `/admin/import?fault=${status}`

export const pageOf = (id: string): string => `/admin/import?id=${id}`

/** A form sent by a browser by itself wants a page back; a program, and the panel's own script, want data. */
const isPage = (req: PayloadRequest): boolean => req.headers.get('accept')?.startsWith('text/html') ?? false
