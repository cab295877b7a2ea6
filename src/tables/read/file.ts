import type { Column } from '../columns'
import { unneutral } from '../csv'
import { requiredMark } from '../write/workbook'
import { readCsv } from './csv'
import { mostRows, UnreadableFile, type FileRow } from './faults'
import { readWorkbook } from './workbook'

/** A heading of a file, and the field that it stands for; none for one that BMMS does not know. */
export type Heading = { text: string; field: string | null }

export type ReadFile = { headings: Heading[]; rows: FileRow[] }

/** The column with what was wrong, in a file that was handed back. */
export const errorsHeading = 'Errors'

/** Reads a file as far as that goes without asking the database. Throws `UnreadableFile`. */
export const readFile = async (
  bytes: Buffer,
  name: string,
  columns: readonly Column[],
): Promise<ReadFile> => {
  const isCsv = /\.(csv|txt)$/i.test(name)
  if (!isCsv && !/\.xlsx$/i.test(name) && !isOldName(name))
    throw new UnreadableFile('Upload an Excel workbook (.xlsx) or a CSV file (.csv).')
  let headings: Heading[] | undefined
  const rows: FileRow[] = []
  for await (const { number, cells } of isCsv ? readCsv(bytes) : readWorkbook(bytes)) {
    const texts = cells.map((cell) => unneutral(cell.trim()))
    if (texts.every((text) => text === '')) continue
    if (!headings) {
      headings = headingsFrom(texts, columns)
      continue
    }
    if (rows.length === mostRows)
      throw new UnreadableFile(`The file has more than ${mostRows.toLocaleString('en')} rows. Split it.`)
    rows.push({ number, cells: texts })
  }
  if (!headings) throw new UnreadableFile('The file is empty.')
  if (rows.length === 0) throw new UnreadableFile('The file has headings and no rows below them.')
  return { headings, rows }
}

const isOldName = (name: string): boolean => /\.xls[mb]?$/i.test(name)

const headingsFrom = (texts: readonly string[], columns: readonly Column[]): Heading[] => {
  const headings = texts.map((text) => ({ text, field: columnFor(text, columns)?.name ?? null }))
  const fields = headings.flatMap(({ field }) => field ?? [])
  const twice = fields.find((field, index) => fields.indexOf(field) !== index)
  if (twice) throw new UnreadableFile(`Two columns stand for "${labelOf(twice, columns)}". Keep one of them.`)
  const missing = columns.filter(({ isKey, name }) => isKey && !fields.includes(name))
  if (missing.length > 0)
    throw new UnreadableFile(
      `The column "${missing[0]!.label}" is missing: without it BMMS cannot tell the records apart. The first row of the file must have the headings of the table you downloaded.`,
    )
  return headings
}

/** By its label, with or without the mark of a required one, or by the name of the field. */
const columnFor = (text: string, columns: readonly Column[]): Column | undefined => {
  const wanted = (text.endsWith(requiredMark) ? text.slice(0, -requiredMark.length) : text)
    .trim()
    .toLowerCase()
  return (
    columns.find(({ label }) => label.toLowerCase() === wanted) ??
    columns.find(({ name }) => name.toLowerCase() === wanted)
  )
}

const labelOf = (field: string, columns: readonly Column[]): string =>
  columns.find(({ name }) => name === field)?.label ?? field
