import type { AssessmentFigures } from '@/src/reports/figures'
import { addUrl, listUrl } from '../listUrl'
import { BarChart } from './BarChart'
import { describeBars, type Bar } from './bars'
import { ChartTable } from './ChartTable'
import { Empty, Panel } from './Panel'

export const AssessmentPanel = ({
  assessments,
  mayAdd,
}: {
  assessments: AssessmentFigures
  mayAdd: boolean
}) => {
  const bars = assessments.byStatus.map(({ key, label, count }): Bar => ({
    label,
    value: count,
    color: 'var(--bmms-chart-2)',
    href: listUrl('assessments', ['status', 'equals', key!]),
  }))
  return (
    <Panel id="assessments" title="Needs assessments by status">
      {bars.length === 0 ? (
        <Empty
          what="There are no needs assessments yet."
          add={mayAdd && { href: addUrl('assessments'), label: 'Add the first one' }}
        />
      ) : (
        <>
          <BarChart
            bars={bars}
            unit="records"
            description={describeBars('Needs assessments by status', bars, 'records')}
          />
          <ChartTable bars={bars} unit="records" head={['Status', 'Assessments']} />
        </>
      )}
    </Panel>
  )
}
