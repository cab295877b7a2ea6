import { Link } from '@payloadcms/ui'
import type { PpaFigures } from '@/src/reports/figures'
import { ppaStatuses } from '@/collections/me/choices'
import { counted, formatCount, formatPesos, formatPesosInWords } from '../format'
import { listUrl, recordUrl } from '../listUrl'
import { BarChart } from './BarChart'
import { describeBars, otherColor, topBars, type Bar } from './bars'
import { ChartTable } from './ChartTable'
import { Empty, Panel } from './Panel'
import { ShareBar } from './ProgressBar'
import { RingChart } from './RingChart'
import { StatusPill } from './StatusPill'

const statusColors: Record<string, string> = {
  planning: 'var(--bmms-chart-3)',
  ongoing: 'var(--bmms-chart-1)',
  completed: 'var(--bmms-chart-4)',
  on_hold: 'var(--bmms-chart-2)',
  cancelled: 'var(--bmms-chart-5)',
}

export const PpaStatusPanel = ({ ppas }: { ppas: PpaFigures }) => {
  const bars = ppas.byStatus.map(({ key, label, count }): Bar => ({
    label,
    value: count,
    color: statusColors[key!],
    href: listUrl('ppas', ['status', 'equals', key!]),
  }))
  return (
    <Panel id="status" title="PPAs by status" size={ppas.budget > 0 ? 'third' : 'half'}>
      <RingChart
        bars={bars}
        total={formatCount(ppas.total)}
        description={describeBars('PPAs by status', bars, 'records')}
      />
      <ul className="bmms-legend">
        {bars.map(({ label, value, color, href }) => (
          <li key={label}>
            <i style={{ background: color }} />
            <Link href={href!} prefetch={false}>
              {label}
            </Link>
            <b>{formatCount(value)}</b>
          </li>
        ))}
      </ul>
    </Panel>
  )
}

/** Who has the money, or for one organization what it goes to; and for which sectors. */
export const BudgetPanels = ({ ppas, isConsolidated }: { ppas: PpaFigures; isConsolidated: boolean }) => (
  <>
    {isConsolidated ? <OrganizationPanel ppas={ppas} /> : <LargestPanel ppas={ppas} />}
    <SectorPanel ppas={ppas} />
  </>
)

const OrganizationPanel = ({ ppas }: { ppas: PpaFigures }) => {
  const bars = ppas.byOrganization.map(({ key, label, name, amount }): Bar => ({
    label,
    name,
    value: amount,
    href: listUrl('ppas', ['implementingMoa', 'equals', key!]),
  }))
  const shown = topBars(bars, 10)
  return (
    <Panel id="organizations" title="Budget by organization" hint={`${bars.length} with PPAs`} size="wide">
      <BarChart
        bars={shown}
        unit="pesos"
        description={describeBars('Budget by organization', shown, 'pesos')}
      />
      <ChartTable bars={bars} unit="pesos" head={['Organization', 'Budget allocation']} />
    </Panel>
  )
}

const LargestPanel = ({ ppas }: { ppas: PpaFigures }) => (
  <Panel
    id="largest"
    title="Largest PPAs by budget"
    hint={`${formatPesosInWords(ppas.budget)} in all`}
    more={{ href: `${listUrl('ppas')}?sort=-budgetAllocation`, label: 'All PPAs' }}
    size="wide"
  >
    <ol className="bmms-largest">
      {ppas.largest.map(({ id, title, budget, status }) => (
        <li key={id}>
          <Link href={recordUrl('ppas', id)} prefetch={false}>
            {title}
          </Link>
          <StatusPill status={status} label={ppaStatuses[status as keyof typeof ppaStatuses]} />
          <b title={formatPesos(budget)}>{formatPesosInWords(budget)}</b>
          <ShareBar percent={(100 * budget) / ppas.largest[0]!.budget} />
        </li>
      ))}
    </ol>
  </Panel>
)

const SectorPanel = ({ ppas }: { ppas: PpaFigures }) => {
  const classified = ppas.bySector.filter(({ key }) => key !== null)
  const unclassified = ppas.bySector.find(({ key }) => key === null)
  const bars = [...classified, ...(unclassified ? [unclassified] : [])].map(
    ({ key, label, amount }): Bar => ({
      label,
      value: amount,
      ...(key === null && { color: otherColor }),
      href:
        key === null
          ? listUrl('ppas', ['sector', 'exists', false])
          : listUrl('ppas', ['sector', 'equals', key]),
    }),
  )
  return (
    <Panel
      id="sectors"
      title="Budget by sector"
      hint={unclassified && `${counted(unclassified.count, 'PPA is', 'PPAs are')} not classified`}
    >
      {classified.length === 0 ? (
        <Empty what="No PPA has a sector yet. Choose one on the page of each PPA and the budget appears here." />
      ) : (
        <>
          <BarChart bars={bars} unit="pesos" description={describeBars('Budget by sector', bars, 'pesos')} />
          <ChartTable bars={bars} unit="pesos" head={['Sector', 'Budget allocation']} />
        </>
      )}
    </Panel>
  )
}
