import { subjects } from './records'

/**
 * How a request is sent: a new record of a collection of files as a form with a file in it, as the panel does, and
 * everything else as JSON.
 */
export const contentOf = ({
  method,
  path,
  body,
}: {
  method: string
  path: string
  body?: unknown
}): { headers: Record<string, string>; body?: BodyInit } => {
  if (body === undefined || body instanceof FormData) return { headers: {}, body }
  if (method === 'POST' && typeof body === 'object' && takesFile(path))
    return { headers: {}, body: formOf(body as object) }
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  return { headers: { 'content-type': 'application/json' }, body: text }
}

const takesFile = (path: string): boolean =>
  subjects.some(({ slug, owned }) => owned.takesFile && path.split('?')[0] === `/api/${slug}`)

/** A record with its file; without one, with a PDF in which its title stands, and with it the mark of its organization. */
export const formOf = (record: object, file?: File): FormData => {
  const form = new FormData()
  form.set('_payload', JSON.stringify(record))
  const { title = 'untitled' } = record as { title?: unknown }
  form.set('file', file ?? new File([pdfOf(String(title))], 'letter.pdf', { type: 'application/pdf' }))
  return form
}

/** As small as a PDF can be. */
export const pdfOf = (text: string): string =>
  `%PDF-1.4\n% ${text}\nxref\n0 1\ntrailer\n<< /Size 1 >>\nstartxref\n9\n%%EOF\n`
