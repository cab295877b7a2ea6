import { APIError, type PayloadRequest } from 'payload'
import { badRequest } from '@/hooks/problems'
import { recordEvent } from '@/src/audit/record'
import { together } from '@/src/database/together'
import { personOfRequest } from '@/src/server/accounts/person'
import { importColumns } from '../columns'
import { importableNamed, placeNamed } from '../importable'
import { largestFile, UnreadableFile } from '../read/faults'
import { readFile, type ReadFile } from '../read/file'
import { countOpen, insertImport } from './store'

/** Files of one person that wait for something. */
const mostOpen = 10

const longestName = 255

/**
 * Takes a file in: `kind`, `organization` (a code) and `file` of a form. One that cannot be read is kept as an import
 * that failed, which says why. The number of the import. Throws 400, 403, 409 and 413.
 */
export const upload = async (req: PayloadRequest): Promise<string> => {
  const person = personOfRequest(req)
  const form = await formOf(req)
  const config = importableNamed(req, form.get('kind'))
  const place = await placeNamed(req, config, form.get('organization'))
  const file = fileIn(form)
  if ((await countOpen(req.payload, person.id)) >= mostOpen)
    throw new APIError(
      `You have ${mostOpen} files that are not finished. Confirm or cancel one of them first.`,
      409,
      undefined,
      true,
    )
  const columns = await importColumns(config, { req, organization: place.id })
  const fileName = file.name.slice(-longestName)
  const read = await oneAtATime(async () => {
    const bytes = Buffer.from(await file.arrayBuffer())
    return readFile(bytes, fileName, columns).catch(faultOf)
  })
  const kept = typeof read === 'string' ? { headings: [], rows: [], reason: read } : { ...read, reason: null }
  return together(req, async () => {
    const id = await insertImport(req, {
      ...kept,
      kind: config.slug,
      fileName,
      organization: place.id,
      person: person.id,
      status: kept.reason === null ? 'uploaded' : 'failed',
    })
    await recordEvent({
      req,
      action: 'create',
      organizationId: place.id,
      collection: 'table-imports',
      id,
      title: fileName,
      message: `Rows: ${kept.rows.length}`,
    })
    return id
  })
}

const formOf = async (req: PayloadRequest): Promise<FormData> => {
  if (!req.headers.get('content-type')?.startsWith('multipart/form-data'))
    throw badRequest('Send a form (multipart/form-data) with kind, organization and file.')
  return req.formData!()
}

const fileIn = (form: FormData): File => {
  const file = form.get('file')
  if (!(file instanceof File) || file.size === 0) throw badRequest('Choose a file.', 'file')
  if (file.size > largestFile)
    throw new APIError(
      'A file may be 5 MB at most. Split it, or remove pictures from it.',
      413,
      undefined,
      true,
    )
  return file
}

const faultOf = (error: unknown): string => {
  if (error instanceof UnreadableFile) return error.message
  throw error
}

let turn: Promise<unknown> = Promise.resolve()

/** Files become many times larger when they are unpacked; two of them need not be so at once. */
const oneAtATime = (work: () => Promise<ReadFile | string>): Promise<ReadFile | string> => {
  const mine = turn.then(work)
  turn = mine.catch(() => undefined)
  return mine
}
