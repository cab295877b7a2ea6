import { Link } from '@payloadcms/ui'
import type { Asked } from '@/src/reports/organizations/asked'
import type { Comparison } from '@/src/reports/organizations/load'
import { ColumnChart } from '../ColumnChart'
import { describeColumns } from '../columns'
import { FigureTable } from '../FigureTable'
import { Panel } from '../Panel'
import { addressFor, drillDown } from './address'

/** Two to five organizations: their rates as columns, all their figures as a table. */
export const SideBySide = ({ comparison, asked }: { comparison: Comparison; asked: Asked }) => {
  const { columns, organizations } = comparison
  const rates = columns.filter(({ unit }) => unit === 'percent')
  const labels = rates.map(({ label }) => label)
  const series = organizations.map(({ code, figures }) => ({
    label: code,
    values: rates.map(({ key }) => figures.find((it) => it.key === key)?.value ?? null),
  }))
  const title = 'Rates side by side'
  return (
    <>
      <p className="bmms-tools">
        <Link href={addressFor(asked, { compared: [] })} prefetch={false}>
          Back to all organizations
        </Link>
      </p>
      <div className="bmms-panels">
        {rates.length > 0 && (
          <Panel id="rates" title={title} size="whole">
            <ColumnChart
              labels={labels}
              series={series}
              unit="percent"
              description={describeColumns(title, labels, series, 'percent')}
            />
          </Panel>
        )}
        <Panel id="figures" title="Figures side by side" size="whole">
          <div className="bmms-wide-table" role="region" aria-label="Figures side by side" tabIndex={0}>
            <FigureTable
              by="Figure"
              series={organizations.map(({ code, figures }) => ({ label: code, figures }))}
            />
          </div>
        </Panel>
      </div>
      <h2>One by one</h2>
      <ul className="bmms-compared">
        {organizations.map(({ code, name }) => (
          <li key={code}>
            <Link href={drillDown(asked, code)} prefetch={false}>
              {code}
            </Link>{' '}
            {name}
          </li>
        ))}
      </ul>
    </>
  )
}
