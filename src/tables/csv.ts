import type { Cell } from './write/cells'

/** A line as spreadsheets read it: RFC 4180. */
export const csvLine = (cells: readonly Cell[]): string =>
  `${cells.map((cell) => quoted(typeof cell === 'string' ? neutral(cell) : textOf(cell))).join(',')}\r\n`

export const textOf = (cell: Cell): string => {
  if (cell === null) return ''
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell)
}

/** Tells spreadsheets that the text is UTF-8. */
export const utf8Mark = '\uFEFF'

/** What begins like a formula would be one in a spreadsheet. */
export const neutral = (text: string): string => (/^'*[=+\-@\t\r]/.test(text) ? `'${text}` : text)

/** The text as it was before it was made harmless. */
export const unneutral = (text: string): string => (/^'+[=+\-@\t\r]/.test(text) ? text.slice(1) : text)

const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
