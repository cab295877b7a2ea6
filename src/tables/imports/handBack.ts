import type { PayloadRequest, SanitizedCollectionConfig } from 'payload'
import { configOf, idOf } from '@/hooks/relations'
import type { TableImport } from '@/src/payload-types'
import { importColumns, type Column } from '../columns'
import { pluralOf } from '../importable'
import { errorsHeading, type Heading } from '../read/file'
import { readCell } from '../read/values'
import { csvStream, fileResponse, type Format } from '../write/file'
import { workbookStream, type Row } from '../write/workbook'
import type { Cell } from '../write/cells'
import { headingsOf, inWords } from './words'
import { everyRow, type WholeRow } from './books'

/**
 * The file as it was uploaded, its rows where they stood, with a column that says what is wrong with each. It can be
 * corrected and uploaded again as it is.
 */
export const handBack = async (req: PayloadRequest, it: TableImport, format: Format): Promise<Response> => {
  const config = configOf(req.payload, it.kind)
  const columns = await importColumns(config, { req, organization: idOf(it.organization)! })
  const headings = (await headingsOf(req, it)).map((heading, at) => ({ heading, at }))
  const shown = headings.filter(({ heading }) => heading.text !== errorsHeading)
  const shownColumns = shown.map(({ heading }) => columnOf(heading, columns))
  const rows = (place: 'kept' | 'close') => rowsOf({ req, it, config, shown, columns: shownColumns, place })
  const body =
    format === 'csv'
      ? csvStream([...shown.map(({ heading }) => heading.text), errorsHeading], cellsOf(rows('close')))
      : workbookStream({
          title: pluralOf(config),
          columns: shownColumns,
          further: [errorsHeading],
          rows: rows('kept'),
          guide: { plural: pluralOf(config), organization: 'your organization' },
        })
  return fileResponse(body, `${it.kind}-errors`, format)
}

type Shown = readonly { heading: Heading; at: number }[]

async function* rowsOf({
  req,
  it,
  config,
  shown,
  columns,
  place,
}: {
  req: PayloadRequest
  it: TableImport
  config: SanitizedCollectionConfig
  shown: Shown
  columns: readonly Column[]
  place: 'kept' | 'close'
}): AsyncGenerator<Row> {
  // Headings stand in the first row, wherever they stood before.
  let last = 1
  for await (const row of everyRow(req.payload, it.id)) {
    last = Math.max(row.number, last + 1)
    const cells = shown.map(({ at }, index) => typedCell(columns[index]!, row.cells[at] ?? ''))
    yield {
      cells: [...cells, wordsFor(row, config)],
      ...(place === 'kept' && { at: last }),
    }
  }
}

async function* cellsOf(rows: AsyncIterable<Row>): AsyncGenerator<readonly Cell[]> {
  for await (const { cells } of rows) yield cells
}

/** A number is a number in the workbook as well; whatever else was typed stays as it is. */
const typedCell = (column: Column, text: string): Cell => {
  const isNumber = column.kind === 'number' || column.kind === 'money'
  const reading = isNumber ? readCell(column, text) : undefined
  return reading && 'value' in reading && typeof reading.value === 'number' ? reading.value : text || null
}

const wordsFor = ({ faults }: WholeRow, config: SanitizedCollectionConfig): string | null =>
  faults.length > 0 ? faults.map((fault) => inWords(fault, config)).join('\n') : null

/** A column that BMMS does not know is handed back like a text. */
const columnOf = ({ text, field }: Heading, columns: readonly Column[]): Column =>
  columns.find(({ name }) => name === field) ?? {
    name: text,
    label: text,
    kind: 'text',
    isRequired: false,
    isKey: false,
    choices: [],
    target: null,
    hint: null,
  }
