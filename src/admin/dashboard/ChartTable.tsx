import { Link } from '@payloadcms/ui'
import { amountInFull, type Bar } from './bars'
import type { Unit } from '@/src/reports/panels/panel'

/** The numbers of a chart, for those who do not see it, print it, or want them exact. */
export const ChartTable = ({
  bars,
  unit,
  head,
}: {
  bars: readonly Bar[]
  unit: Unit
  head: [string, string]
}) => (
  <details className="bmms-chart-table">
    <summary>Show as table</summary>
    <table>
      <thead>
        <tr>
          <th scope="col">{head[0]}</th>
          <th scope="col">{head[1]}</th>
        </tr>
      </thead>
      <tbody>
        {bars.map(({ label, name, value, href }) => (
          <tr key={label}>
            <th scope="row">
              {href ? (
                <Link href={href} prefetch={false}>
                  {name ?? label}
                </Link>
              ) : (
                (name ?? label)
              )}
            </th>
            <td>{amountInFull(value, unit)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </details>
)
