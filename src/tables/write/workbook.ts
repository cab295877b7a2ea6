import { once } from 'node:events'
import { PassThrough, type Readable } from 'node:stream'
import ExcelJS from 'exceljs'
import { neutral } from '../csv'
import type { Column } from '../columns'
import type { Cell } from './cells'
import { addGuide, listRanges, type Guide } from './guide'

export const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Cells of one row; a number says where it stands, else it follows the one before. */
export type Row = { cells: readonly Cell[]; at?: number }

/** A cell of Excel holds no more. */
const longestText = 32_767

/** Rows that a new table has drop-down lists for, as many as an import takes. */
const rowsWithLists = 5_001

type Sheet = {
  /** The name of the sheet with the rows. */
  title: string
  columns: readonly Column[]
  /** Headings beside those of the columns, such as that of the errors. */
  further?: readonly string[]
  rows: AsyncIterable<Row>
  /** For a table that is filled in and brought back: lists to choose from, and a sheet that explains the columns. */
  guide?: Guide
}

/**
 * An Excel workbook that is written while it is sent, row by row: it is never in memory as a whole. When whoever
 * receives it is slow, no further rows are asked for.
 */
export const workbookStream = (sheet: Sheet): Readable => {
  const out = new PassThrough()
  write(sheet, out).catch((error: unknown) => out.destroy(error as Error))
  return out
}

const write = async (
  { title, columns, further = [], rows, guide }: Sheet,
  out: PassThrough,
): Promise<void> => {
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({
    stream: out,
    useStyles: true,
    useSharedStrings: false,
  })
  const sheet = book.addWorksheet(sheetName(title), { views: [{ state: 'frozen', ySplit: 1 }] })
  sheet.columns = [...columns.map(layoutOf), ...further.map(() => ({ width: 60 }))]
  addHeadings(sheet, [...columns.map(guide ? markedLabel : ({ label }) => label), ...further])
  if (guide) addLists(sheet, columns)
  for await (const { cells, at } of rows) {
    if (out.destroyed) return
    const row = at === undefined ? sheet.addRow([]) : sheet.getRow(at)
    row.values = cells.map(harmless)
    row.commit()
    if (out.writableNeedDrain) await Promise.race([once(out, 'drain'), once(out, 'close')])
  }
  sheet.commit()
  if (guide) addGuide(book, columns, guide)
  await book.commit()
}

/** The mark of a column that must be filled in. */
export const requiredMark = ' *'

const markedLabel = ({ label, isRequired }: Column): string =>
  isRequired ? `${label}${requiredMark}` : label

const addHeadings = (sheet: ExcelJS.Worksheet, headings: readonly string[]): void => {
  const row = sheet.getRow(1)
  row.values = [...headings]
  row.font = { bold: true }
  row.alignment = { wrapText: true, vertical: 'top' }
  row.commit()
}

const layoutOf = ({ kind, label }: Column): Partial<ExcelJS.Column> => {
  const width = Math.min(Math.max(label.length + 3, kind === 'text' ? 24 : 14), 40)
  const format = formats[kind]
  return { width, ...(format && { style: { numFmt: format } }) }
}

const formats: Partial<Record<Column['kind'], string>> = { money: '#,##0.00', day: 'yyyy-mm-dd' }

/** Excel knows this; its types do not. */
type WithLists = { dataValidations: { add: (range: string, rule: ExcelJS.DataValidation) => void } }

/** A cell of a fixed list offers what may stand in it. */
const addLists = (sheet: ExcelJS.Worksheet, columns: readonly Column[]): void => {
  const { dataValidations } = sheet as unknown as WithLists
  const ranges = listRanges(columns)
  columns.forEach(({ kind, label }, index) => {
    const range = ranges.get(columns[index]!.name)
    if (!range) return
    const letter = sheet.getColumn(index + 1).letter
    dataValidations.add(`${letter}2:${letter}${rowsWithLists}`, {
      type: 'list',
      allowBlank: true,
      formulae: [range],
      // Several choices in one cell are written by hand, and so is what empties a field.
      showErrorMessage: kind !== 'choices',
      errorStyle: 'warning',
      errorTitle: label,
      error: 'This is not one of the values that the column takes. See the sheet Instructions.',
    })
  })
}

/** Text is no formula here; it would become one in a CSV file that is made of the workbook. */
const harmless = (cell: Cell): Cell => (typeof cell === 'string' ? neutral(cell).slice(0, longestText) : cell)

/** Excel allows neither these signs nor more than 31 of any. */
const sheetName = (title: string): string => title.replace(/[[\]*?:/\\]/g, ' ').slice(0, 31)
