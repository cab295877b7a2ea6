import type { PayloadRequest, SanitizedCollectionConfig } from 'payload'
import type { TableImport } from '@/src/payload-types'
import { faultyRows, type FaultyRow } from '@/src/tables/imports/books'
import { headingsOf, labelIn } from '@/src/tables/imports/words'
import type { Heading } from '@/src/tables/read/file'
import { counted } from '../format'

/** As many as a screen bears; the file that is handed back has all. */
const shown = 100

type Props = { req: PayloadRequest; it: TableImport; config: SanitizedCollectionConfig }

/** The bad rows: where, what was typed, and why it cannot be. */
export const Faults = async ({ req, it, config }: Props) => {
  const rows = await faultyRows(req.payload, it.id, { limit: shown, page: 1 })
  const headings = await headingsOf(req, it)
  const count = it.badCount + it.refusedCount
  return (
    <>
      <h3>{counted(count, 'row was', 'rows were')} found bad</h3>
      <p className="bmms-list-tools">
        <a href={`/api/table-imports/${it.id}/errors`} download>
          Download the table with the errors (Excel)
        </a>
      </p>
      {count > shown && <p>The first {shown} of them:</p>}
      <div className="bmms-history__frame" role="region" aria-label="Bad rows" tabIndex={0}>
        <table className="bmms-table">
          <thead>
            <tr>
              <th scope="col">Row</th>
              <th scope="col">Column</th>
              <th scope="col">Value</th>
              <th scope="col">Why</th>
            </tr>
          </thead>
          <tbody>
            {rows.flatMap((row) =>
              row.faults.map((fault, index) => (
                <tr key={`${row.number}.${index}`}>
                  <th scope="row">{row.number}</th>
                  <td>{fault.field === null ? '' : labelIn(config, fault.field)}</td>
                  <td className="bmms-import__value">{valueOf(row, fault.field, headings)}</td>
                  <td>{fault.message}</td>
                </tr>
              )),
            )}
          </tbody>
        </table>
      </div>
    </>
  )
}

const longestValue = 200

const valueOf = ({ cells }: FaultyRow, field: string | null, headings: readonly Heading[]): string => {
  const at = headings.findIndex((heading) => field !== null && heading.field === field)
  return (cells[at] ?? '').slice(0, longestValue)
}
