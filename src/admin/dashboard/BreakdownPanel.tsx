import type { Breakdown } from '@/src/reports/panels/panel'
import { BarChart } from './BarChart'
import { describeBars, topBars } from './bars'
import { ChartTable } from './ChartTable'
import { ColumnChart } from './ColumnChart'
import { describeColumns } from './columns'
import { barOf } from './figures'
import { FigureTable } from './FigureTable'
import { Empty, Panel } from './Panel'

const mostBars = 10

/** Figures of one kind as a chart, and as a table with the ways to their records. */
export const BreakdownPanel = ({ breakdown }: { breakdown: Breakdown }) => {
  const { key, title, series } = breakdown
  const isEmpty = series.every(({ figures }) => figures.every(({ count }) => count === 0))
  return (
    <Panel id={key} title={title}>
      {isEmpty ? <Empty what="Nothing is entered yet." /> : <Drawn breakdown={breakdown} />}
    </Panel>
  )
}

const Drawn = ({ breakdown: { title, by, unit, shape, series } }: { breakdown: Breakdown }) => {
  if (shape === 'bars') {
    const bars = series.flatMap(({ figures }) => figures.filter(({ count }) => count > 0).map(barOf))
    const shown = topBars(bars, mostBars)
    return (
      <>
        <BarChart bars={shown} unit={unit} description={describeBars(title, shown, unit)} />
        <ChartTable bars={bars} unit={unit} head={[by, unitHeads[unit]]} />
      </>
    )
  }
  const labels = (series[0]?.figures ?? []).map(({ label }) => label)
  const columns = series.map(({ label, figures }) => ({ label, values: figures.map(({ value }) => value) }))
  return (
    <>
      <ColumnChart
        labels={labels}
        series={columns}
        unit={unit}
        description={describeColumns(title, labels, columns, unit)}
      />
      <details className="bmms-chart-table">
        <summary>Show as table</summary>
        <FigureTable by={by} series={series} />
      </details>
    </>
  )
}

const unitHeads = { records: 'Records', people: 'People', pesos: 'Pesos', percent: 'Per cent' }
