import type ExcelJS from 'exceljs'
import type { Choice, Column } from '../columns'
import { isPlaceLevel } from '../refer/places'

/** What the sheet of instructions says beside what follows from the columns. */
export type Guide = {
  /** The records in question, in words: "Communities". */
  plural: string
  organization: string
}

/** Written into a cell, this empties the field. */
export const emptyingWord = '(empty)'

const yesOrNo: readonly Choice[] = [
  { value: 'true', label: 'Yes' },
  { value: 'false', label: 'No' },
]

const listSheet = 'Lists'

const listOf = ({ kind, choices }: Column): readonly Choice[] => (kind === 'yesNo' ? yesOrNo : choices)

/** Where the values of each column with a fixed list stand. Excel takes no long list in the cell itself. */
export const listRanges = (columns: readonly Column[]): Map<string, string> =>
  new Map(
    columns
      .filter((column) => listOf(column).length > 0)
      .map((column, index) => {
        const letter = letterOf(index + 1)
        return [column.name, `${listSheet}!$${letter}$2:$${letter}$${listOf(column).length + 1}`]
      }),
  )

/** The sheet that explains the columns, and a hidden one with the values of the drop-down lists. */
export const addGuide = (
  book: ExcelJS.stream.xlsx.WorkbookWriter,
  columns: readonly Column[],
  guide: Guide,
): void => {
  const sheet = book.addWorksheet('Instructions')
  sheet.columns = [{ width: 34 }, { width: 12 }, { width: 60 }, { width: 60 }]
  for (const line of rulesFor(columns, guide)) sheet.addRow([line]).commit()
  sheet.addRow([]).commit()
  const head = sheet.addRow(['Column', 'Required', 'What it takes', 'What it is'])
  head.font = { bold: true }
  head.commit()
  for (const column of columns) {
    const row = sheet.addRow([column.label, column.isRequired ? 'Yes' : '', takes(column), column.hint ?? ''])
    row.alignment = { wrapText: true, vertical: 'top' }
    row.commit()
  }
  sheet.commit()
  addLists(book, columns)
}

const rulesFor = (columns: readonly Column[], { plural, organization }: Guide): string[] => [
  `${plural} of ${organization}. Fill in the first sheet, one row for each record, and upload it under Import.`,
  'Columns marked with * must be filled in. Leave the headings as they are; columns you do not need may be deleted.',
  `A row whose ${words(columns.filter(({ isKey }) => isKey).map(({ label }) => label))} BMMS knows already changes that record; any other row makes a new one.`,
  `An empty cell changes nothing. Write ${emptyingWord} to empty a field.`,
  'Nothing is stored before you have seen what would happen and confirmed it.',
]

const takes = (column: Column): string => {
  const list = listOf(column).map(({ label }) => label)
  switch (column.kind) {
    case 'text':
      return 'Text'
    case 'texts':
      return 'Texts, separated by semicolons'
    case 'number':
      return 'A number'
    case 'money':
      return 'An amount in pesos, such as 1250000.50'
    case 'day':
      return 'A day, such as 2025-01-31'
    case 'moment':
      return 'A moment in Philippine time, such as 2025-01-31 14:30'
    case 'yesNo':
    case 'choice':
      return `One of: ${list.join('; ')}`
    case 'choices':
      return `Any of these, separated by semicolons: ${list.join('; ')}`
    case 'reference':
      return named(column.target!)
    case 'references':
      return `${named(column.target!)}. Several are separated by semicolons.`
  }
}

const named = (target: string): string => {
  if (isPlaceLevel(target)) return `${placeForms[target]}, or the ten digits of its PSGC code`
  return target === 'users'
    ? 'The e-mail address of a member'
    : 'The name of the record, as BMMS shows it; where several have it, with the ID in brackets behind it, as exports do'
}

const placeForms = {
  regions: 'Region',
  provinces: 'Region / Province',
  municipalities: 'Region / Province / Municipality',
  barangays: 'Region / Province / Municipality / Barangay',
}

const addLists = (book: ExcelJS.stream.xlsx.WorkbookWriter, columns: readonly Column[]): void => {
  const listed = columns.filter((column) => listOf(column).length > 0)
  const sheet = book.addWorksheet(listSheet, { state: 'hidden' })
  sheet.addRow(listed.map(({ label }) => label)).commit()
  const longest = Math.max(0, ...listed.map((column) => listOf(column).length))
  for (let index = 0; index < longest; index += 1)
    sheet.addRow(listed.map((column) => listOf(column)[index]?.label ?? null)).commit()
  sheet.commit()
}

const words = (names: readonly string[]): string =>
  names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${names.at(-1)!}` : (names[0] ?? '')

/** A to Z, AA and so on. */
const letterOf = (number: number): string =>
  number > 26
    ? letterOf(Math.floor((number - 1) / 26)) + letterOf(((number - 1) % 26) + 1)
    : String.fromCharCode(64 + number)
