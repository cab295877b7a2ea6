import { Link } from '@payloadcms/ui'
import { fewestCompared, mostCompared, type Asked } from '@/src/reports/organizations/asked'
import { half, questions } from '@/src/reports/organizations/columns'
import type { Comparison, Row } from '@/src/reports/organizations/load'
import type { Figure } from '@/src/reports/panels/panel'
import { FigureLink } from '../FigureTable'
import { addressFor, drillDown } from './address'

/** All organizations with their figures. A heading sorts, a number opens its records, ticks choose what is compared. */
export const OrganizationTable = ({ comparison, asked }: { comparison: Comparison; asked: Asked }) => {
  const { columns, organizations } = comparison
  if (organizations.length === 0) return <p role="status">There is no organization of which this holds.</p>
  return (
    <form method="get" aria-label="Compare organizations">
      {asked.year !== null && <input type="hidden" name="year" value={asked.year} />}
      <input type="hidden" name="quarter" value={asked.quarter} />
      <div
        className="bmms-wide-table"
        role="region"
        aria-label="Organizations and their figures"
        tabIndex={0}
      >
        <table>
          <thead>
            <tr>
              <th scope="col" className="bmms-wide-table__tick">
                Compare
              </th>
              <Heading column="code" label="Organization" asked={asked} />
              {columns.map(({ key, label }) => (
                <Heading key={key} column={key} label={label} asked={asked} />
              ))}
            </tr>
          </thead>
          <tbody>
            {organizations.map((row) => (
              <Line key={row.code} row={row} asked={asked} />
            ))}
          </tbody>
        </table>
      </div>
      <p className="bmms-wide-table__choice">
        <button type="submit" className="bmms-button">
          Compare those ticked
        </button>
        <span>
          Tick {fewestCompared} to {mostCompared} organizations.
        </span>
      </p>
    </form>
  )
}

/** Numbers begin with the largest, names with A. A second press turns the order around. */
const Heading = ({ column, label, asked }: { column: string; label: string; asked: Asked }) => {
  const isUp = asked.sort === column
  const isDown = asked.sort === `-${column}`
  const first = column === 'code' ? column : `-${column}`
  const other = column === 'code' ? `-${column}` : column
  const order = isUp ? 'ascending' : isDown ? 'descending' : undefined
  return (
    <th scope="col" aria-sort={order} className={column === 'code' ? 'bmms-wide-table__name' : undefined}>
      <Link href={addressFor(asked, { sort: asked.sort === first ? other : first })} prefetch={false}>
        {label}
      </Link>
    </th>
  )
}

const watched: readonly string[] = Object.values(questions).map(({ column }) => column)

const isLow = ({ key, value }: Figure): boolean => watched.includes(key) && value !== null && value < half

const Line = ({ row: { code, name, figures }, asked }: { row: Row; asked: Asked }) => (
  <tr>
    <td className="bmms-wide-table__tick">
      <input type="checkbox" name="compare" value={code} aria-label={`Compare ${code}`} />
    </td>
    <th scope="row">
      <Link href={drillDown(asked, code)} prefetch={false}>
        {code}
      </Link>
      <small>{name}</small>
    </th>
    {figures.map((figure) => (
      <td key={figure.key} className={isLow(figure) ? 'bmms-wide-table__low' : undefined}>
        <FigureLink figure={figure} />
        {isLow(figure) && <small>below half</small>}
      </td>
    ))}
  </tr>
)
