import type { Slice } from '@/src/reports/figures'
import { BarChart } from '../dashboard/BarChart'
import { describeBars, type Bar } from '../dashboard/bars'
import { ChartTable } from '../dashboard/ChartTable'
import { Panel } from '../dashboard/Panel'

type Props = {
  id: string
  title: string
  slices: readonly Slice[]
  color: string
  /** What the records are called: "Needs". */
  unit: string
  /** The list behind a slice. */
  hrefOf: (key: string) => string
}

/** Records of a place told apart by one of their fields. */
export const Breakdown = ({ id, title, slices, color, unit, hrefOf }: Props) => {
  const bars = slices.map(({ key, label, count }): Bar => ({
    label,
    value: count,
    color,
    href: hrefOf(key!),
  }))
  return (
    <Panel id={id} title={title}>
      <BarChart bars={bars} unit="records" description={describeBars(title, bars, 'records')} />
      <ChartTable bars={bars} unit="records" head={[title, unit]} />
    </Panel>
  )
}
