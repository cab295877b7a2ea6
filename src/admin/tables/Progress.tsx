import type { PayloadRequest } from 'payload'
import { configOf } from '@/hooks/relations'
import type { TableImport } from '@/src/payload-types'
import { pluralOf } from '@/src/tables/importable'
import { changedFields } from '@/src/tables/imports/books'
import { labelIn } from '@/src/tables/imports/words'
import { importStates, isAtWork } from '@/src/tables/imports/states'
import { counted, formatCount } from '../format'
import { Notice } from '../page/Notice'
import { recordUrl } from '../listUrl'
import { Decision } from './Decision'
import { Faults } from './Faults'
import { Follow } from './Follow'

type Props = { req: PayloadRequest; it: TableImport }

/** One import: how far it is, what it would do or did, and what is to be decided. */
export const Progress = async ({ req, it }: Props) => {
  const config = configOf(req.payload, it.kind)
  const fields = await changedFields(req.payload, it.id)
  return (
    <section aria-label="This import" className="bmms-import">
      <h2>
        {it.fileName}: {importStates[it.status]}
      </h2>
      {it.reason && <Notice text={it.reason} isFault={it.status === 'failed'} />}
      {isAtWork(it.status) && <Follow id={it.id} {...stepOf(it)} />}
      <Figures it={it} />
      {fields.length > 0 && (
        <p>
          What changes: {fields.map(({ field, count }) => `${labelIn(config, field)} (${count})`).join(', ')}.
        </p>
      )}
      <Decision it={it} plural={pluralOf(config)} />
      {it.badCount + it.refusedCount > 0 && <Faults req={req} it={it} config={config} />}
      <p className="bmms-list-tools">
        {it.status === 'done' && (
          <a href={`/admin/collections/${it.kind}`}>To the list of {pluralOf(config)}</a>
        )}
        <a href={`/admin/import?kind=${it.kind}`}>Import another file</a>
        <a href={recordUrl('table-imports', it.id)}>Record of this import</a>
      </p>
    </section>
  )
}

const stepOf = ({
  status,
  rowCount,
  checkedCount,
  newCount,
  changedCount,
  storedCount,
  refusedCount,
}: TableImport) =>
  status === 'running'
    ? { step: 'stored', done: storedCount + refusedCount, all: newCount + changedCount }
    : { step: 'checked', done: checkedCount, all: rowCount }

const Figures = ({ it }: { it: TableImport }) => {
  const figures: [string, number][] = [
    ['Rows', it.rowCount],
    ['New', it.newCount],
    ['Changed', it.changedCount],
    ['The same', it.sameCount],
    ['Bad', it.badCount],
    ...(it.confirmedAt
      ? ([
          ['Stored', it.storedCount],
          ['Refused when storing', it.refusedCount],
        ] as [string, number][])
      : []),
  ]
  return (
    <dl className="bmms-import__figures" aria-label={`${counted(it.rowCount, 'row', 'rows')} of the file`}>
      {figures.map(([label, count]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{formatCount(count)}</dd>
        </div>
      ))}
    </dl>
  )
}
