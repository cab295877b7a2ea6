import { Readable } from 'node:stream'
import { csvLine, utf8Mark } from '../csv'
import type { Cell } from './cells'
import { workbookType } from './workbook'

export const formats = ['xlsx', 'csv'] as const
export type Format = (typeof formats)[number]

/** Excel unless a CSV file is asked for. */
export const formatFrom = (given: unknown): Format => (given === 'csv' ? 'csv' : 'xlsx')

/** Rows as lines of a CSV file, sent while they are read. */
export const csvStream = (headings: readonly string[], rows: AsyncIterable<readonly Cell[]>): Readable =>
  Readable.from(lines(headings, rows), { objectMode: false })

async function* lines(headings: readonly string[], rows: AsyncIterable<readonly Cell[]>) {
  yield Buffer.from(utf8Mark + csvLine(headings))
  for await (const cells of rows) yield Buffer.from(csvLine(cells))
}

/** A file to keep, sent as it is made. */
export const fileResponse = (body: Readable, name: string, format: Format): Response =>
  new Response(Readable.toWeb(body) as ReadableStream, {
    headers: {
      'content-type': format === 'csv' ? 'text/csv; charset=utf-8' : workbookType,
      'content-disposition': `attachment; filename="${name}.${format}"`,
    },
  })
