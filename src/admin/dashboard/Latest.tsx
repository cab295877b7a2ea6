import { Link } from '@payloadcms/ui'
import type { ReactNode } from 'react'
import { ppaStatuses } from '@/collections/me/choices'
import type { CommunityFigures, LatestRecord, PpaFigures, ReportFigures } from '@/src/reports/figures'
import { formatDay } from '../format'
import { addUrl, listUrl, recordUrl } from '../listUrl'
import { Empty, Panel } from './Panel'
import { StatusPill } from './StatusPill'

type Shared = { isConsolidated: boolean; mayAdd: boolean }

export const LatestPpas = ({ ppas, ...shared }: Shared & { ppas: PpaFigures }) => (
  <LatestPanel
    {...shared}
    collection="ppas"
    title="Latest PPAs"
    empty="There are no PPAs yet."
    records={ppas.latest.map((it) => ({
      ...it,
      note: <StatusPill status={it.status} label={ppaStatuses[it.status as keyof typeof ppaStatuses]} />,
    }))}
  />
)

export const LatestReports = ({ reports, ...shared }: Shared & { reports: ReportFigures }) => (
  <LatestPanel
    {...shared}
    collection="progress-reports"
    title="Latest progress reports"
    empty="There are no progress reports yet."
    records={reports.latest.map((it) => ({
      ...it,
      title: it.ppaTitle,
      note: (
        <>
          {it.title}
          {it.progress !== null && <b> {it.progress}%</b>}
        </>
      ),
    }))}
  />
)

export const LatestCommunities = ({ communities, ...shared }: Shared & { communities: CommunityFigures }) => (
  <LatestPanel
    {...shared}
    collection="communities"
    title="Latest communities"
    empty="There are no communities yet."
    records={communities.latest.map((it) => ({ ...it, note: it.place }))}
  />
)

type LatestPanelProps = Shared & {
  collection: string
  title: string
  empty: string
  records: readonly (LatestRecord & { note: ReactNode })[]
}

const LatestPanel = ({ collection, title, empty, records, isConsolidated, mayAdd }: LatestPanelProps) => (
  <Panel
    id={`latest-${collection}`}
    title={title}
    {...(records.length > 0 && { more: { href: listUrl(collection), label: 'See all' } })}
  >
    {records.length === 0 ? (
      <Empty what={empty} add={mayAdd && { href: addUrl(collection), label: 'Add the first one' }} />
    ) : (
      <ul className="bmms-latest">
        {records.map(({ id, title: name, organization, at, note }) => (
          <li key={id}>
            <Link href={recordUrl(collection, id)} prefetch={false}>
              {name}
            </Link>
            <span className="bmms-latest__note">{note}</span>
            <small>
              {isConsolidated && <abbr>{organization}</abbr>} <time dateTime={at}>{formatDay(at)}</time>
            </small>
          </li>
        ))}
      </ul>
    )}
  </Panel>
)
