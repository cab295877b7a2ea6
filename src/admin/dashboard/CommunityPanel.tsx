import type { CommunityFigures } from '@/src/reports/figures'
import { listUrl } from '../listUrl'
import { BarChart } from './BarChart'
import { describeBars, topBars, type Bar } from './bars'
import { ChartTable } from './ChartTable'
import { Panel } from './Panel'

export const CommunityPanel = ({ communities }: { communities: CommunityFigures }) => {
  const bars = communities.byProvince.map(({ key, municipality, label, count }): Bar => ({
    label,
    value: count,
    color: 'var(--bmms-chart-4)',
    href: listUrl(
      'communities',
      key === null ? ['municipality', 'equals', municipality!] : ['province', 'equals', key],
    ),
  }))
  const shown = topBars(bars, 8)
  return (
    <Panel id="provinces" title="Communities by province" hint="Cities outside provinces stand by themselves">
      <BarChart
        bars={shown}
        unit="records"
        description={describeBars('Communities by province', shown, 'records')}
      />
      <ChartTable bars={bars} unit="records" head={['Province or city', 'Communities']} />
    </Panel>
  )
}
