import { Link } from '@payloadcms/ui'
import type { ReactNode } from 'react'
import { ppaStatuses } from '@/collections/me/choices'
import { assessmentStatuses } from '@/src/domain/assessments'
import { needStatuses } from '@/src/domain/needs'
import type { Geography, PlaceRecord, PlaceRecords } from '@/src/reports/geography/figures'
import { counted } from '@/src/reports/geography/counted'
import { Panel } from '../dashboard/Panel'
import { StatusPill } from '../dashboard/StatusPill'
import { formatCount } from '../format'
import { recordUrl } from '../listUrl'
import { listBehind } from './links'

const statusesOf: Record<string, Record<string, string>> = {
  needs: needStatuses,
  assessments: assessmentStatuses,
  ppas: ppaStatuses,
}

const titles: Record<keyof PlaceRecords, string> = {
  communities: 'Largest communities',
  needs: 'Most pressing needs',
  assessments: 'Latest assessments',
  ppas: 'Latest PPAs',
}

/** A few records of each kind that there is, with the way to all of them. */
export const PlaceLists = ({ geography }: { geography: Geography }) => {
  const kinds = (Object.keys(titles) as (keyof PlaceRecords)[]).filter((kind) => geography.figures[kind])
  return (
    <>
      <h2>Records</h2>
      {kinds.length === 0 ? (
        <p className="bmms-empty">Nothing is recorded here yet.</p>
      ) : (
        <div className="bmms-panels">
          {kinds.map((kind) => (
            <PlaceList key={kind} kind={kind} geography={geography} />
          ))}
        </div>
      )}
    </>
  )
}

const PlaceList = ({
  kind,
  geography: { place, figures, records },
}: {
  kind: keyof PlaceRecords
  geography: Geography
}) => (
  <Panel
    id={`place-${kind}`}
    title={titles[kind]}
    more={{ href: listBehind(kind, place), label: `See all ${formatCount(figures[kind]!)}` }}
  >
    <ul className="bmms-latest">
      {records![kind].map((record) => (
        <li key={record.id}>
          <Link href={recordUrl(counted[kind].collection, record.id)} prefetch={false}>
            {record.title}
          </Link>
          <span className="bmms-latest__note">{noteOf(kind, record)}</span>
          <small>
            <abbr>{record.organization}</abbr>
          </small>
        </li>
      ))}
    </ul>
  </Panel>
)

const noteOf = (kind: keyof PlaceRecords, { note }: PlaceRecord): ReactNode => {
  if (note === null) return null
  if (kind === 'communities') return `${formatCount(Number(note))} people`
  return <StatusPill status={note} label={statusesOf[kind]![note] ?? note} />
}
