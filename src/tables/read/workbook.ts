import { Readable } from 'node:stream'
import ExcelJS from 'exceljs'
import { archiveOf, partsOf, type Part } from './archive'
import { breathe, mostColumns, UnreadableFile, type FileRow } from './faults'

/** Rows that are read before others get a turn. */
const atOnce = 20

/** As much as is handed to the reader at a time. */
const chunkSize = 32 * 1024

/**
 * The rows of the first sheet of an Excel workbook. The streaming reader of exceljs keeps what it cannot place yet in
 * files of unlimited size, so it gets the few parts that matter, unpacked within limits and in the order it needs.
 */
export async function* readWorkbook(bytes: Buffer): AsyncGenerator<FileRow> {
  if (isOldOrLocked(bytes))
    throw new UnreadableFile(
      'This is an old Excel file (.xls), or one with a password. Save it as an Excel workbook (.xlsx) without a password.',
    )
  const archive = archiveOf(await neededParts(bytes))
  const reader = new ExcelJS.stream.xlsx.WorkbookReader(Readable.from(chunksOf(archive)), {
    worksheets: 'emit',
    sharedStrings: 'cache',
    styles: 'cache',
    hyperlinks: 'ignore',
  })
  try {
    let count = 0
    for await (const sheet of reader) {
      if (!isFirst(reader, sheet)) continue
      for await (const row of sheet) {
        yield { number: row.number, cells: cellsIn(row) }
        count += 1
        if (count % atOnce === 0) await breathe()
      }
      return
    }
  } catch (error) {
    if (error instanceof UnreadableFile) throw error
    throw new UnreadableFile('This file cannot be read as an Excel workbook.')
  }
  throw new UnreadableFile('This workbook has no sheet.')
}

const wanted = [
  /^xl\/_rels\/workbook\.xml\.rels$/,
  /^xl\/workbook\.xml$/,
  /^xl\/styles\.xml$/,
  /^xl\/sharedStrings\.xml$/,
  /^xl\/worksheets\/sheet\d+\.xml$/,
]

const neededParts = async (bytes: Buffer): Promise<Part[]> => {
  const parts = await partsOf(bytes, (path) => wanted.some((it) => it.test(path)))
  if (!parts.some(({ path }) => path === 'xl/workbook.xml'))
    throw new UnreadableFile('This file is no Excel workbook. Save it as .xlsx or .csv.')
  const place = ({ path }: Part): number => wanted.findIndex((it) => it.test(path))
  const shared = parts.some((part) => place(part) === 3) ? [] : [noSharedStrings]
  return [...parts, ...shared].sort((one, other) => place(one) - place(other))
}

/** A workbook whose texts all stand in their cells has none, and the reader waits for them. */
const noSharedStrings: Part = {
  path: 'xl/sharedStrings.xml',
  content: Buffer.from('<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>'),
  checksum: 0,
}

const isOldOrLocked = (bytes: Buffer): boolean => bytes.subarray(0, 4).toString('hex') === 'd0cf11e0'

/** The reader works at what it has without a pause, so it gets little at a time. */
async function* chunksOf(bytes: Buffer): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += chunkSize) {
    await breathe()
    yield bytes.subarray(at, at + chunkSize)
  }
}

/** The reader knows the sheets of the workbook in their order; its types do not say so. */
const isFirst = (reader: unknown, sheet: unknown): boolean => {
  const { model } = reader as { model?: { sheets?: { name: string }[] } }
  const first = model?.sheets?.[0]?.name
  return first === undefined || (sheet as { name?: string }).name === first
}

const cellsIn = (row: ExcelJS.Row): string[] => {
  const cells: string[] = []
  row.eachCell((cell, column) => {
    if (column <= mostColumns) cells[column - 1] = textOf(cell.value)
  })
  return Array.from(cells, (cell) => cell ?? '')
}

/** What is in a cell as somebody would type it: a formula is what it came to. */
const textOf = (value: ExcelJS.CellValue): string => {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return dateText(value)
  if (typeof value === 'boolean') return value ? 'Yes' : 'No'
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : errorText
  if (typeof value !== 'object') return String(value)
  if ('richText' in value) return value.richText.map(({ text }) => text).join('')
  if ('error' in value) return errorText
  if ('text' in value) return textOf(value.text as ExcelJS.CellValue)
  return 'result' in value ? textOf(value.result as ExcelJS.CellValue) : ''
}

/** Stands for a cell whose formula failed; no value that somebody types. */
export const errorText = '#ERROR'

/** A day at midnight is a day, anything else a moment. */
const dateText = (date: Date): string => {
  if (Number.isNaN(date.getTime())) return errorText
  const text = date.toISOString()
  return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text.slice(0, 16).replace('T', ' ')
}
