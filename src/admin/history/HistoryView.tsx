import { APIError, type DocumentViewServerProps, type PayloadRequest } from 'payload'
import { Gutter, SetStepNav } from '@payloadcms/ui'
import { redirect } from 'next/navigation'
import { principalOf } from '@/access/compile'
import type { Principal } from '@/access/principal'
import { auditActions } from '@/src/audit/entry'
import { loadHistory, type History } from '@/src/audit/history'
import { namesIn } from '@/src/audit/names'
import { wordChanges, type WordedChange } from '@/src/audit/wording'
import { counted, formatMoment } from '../format'
import { Diff } from './Diff'
import { Pages } from './Pages'

/** What happened to the record: who did what, when, and what it changed. */
export const HistoryView = async ({ initPageResult, searchParams }: DocumentViewServerProps) => {
  const { req, permissions, collectionConfig, docID } = initPageResult
  const principal = principalOf(req)
  if (!principal || !permissions.canAccessAdmin || !collectionConfig) redirect('/admin/login')
  const page = Math.max(1, Math.floor(Number(searchParams?.page)) || 1)
  const asked = { req, principal, collection: collectionConfig.slug, id: docID, page }
  const { history, fault } = await historyOrFault(asked)
  return (
    <Gutter className="bmms-history">
      <SetStepNav
        nav={[
          { label: String(collectionConfig.labels.plural), url: `/collections/${collectionConfig.slug}` },
          { label: 'History' },
        ]}
      />
      <h2>History</h2>
      {fault && <p role="status">{fault}</p>}
      {history && (
        <Entries history={history} words={await wordsOf(history, collectionConfig.flattenedFields, req)} />
      )}
    </Gutter>
  )
}

type Asked = { req: PayloadRequest; principal: Principal; collection: string; id: unknown; page: number }

const historyOrFault = async (asked: Asked): Promise<{ history?: History; fault?: string }> => {
  try {
    return { history: await loadHistory(asked) }
  } catch (error) {
    if (error instanceof APIError && error.isPublic) return { fault: error.message }
    throw error
  }
}

const wordsOf = async (
  { entries }: History,
  fields: Parameters<typeof wordChanges>[1],
  req: PayloadRequest,
): Promise<WordedChange[][]> => {
  const names = await namesIn(
    entries.flatMap(({ changes }) => changes),
    fields,
    req,
  )
  return entries.map(({ changes }) => wordChanges(changes, fields, names))
}

const Entries = ({ history, words }: { history: History; words: WordedChange[][] }) => (
  <>
    <p className="bmms-history__count">
      {history.total === 0 ? 'Nothing was written down yet.' : counted(history.total, 'entry', 'entries')}
    </p>
    <ol className="bmms-history__entries">
      {history.entries.map(({ id, at, by, action, message }, index) => (
        <li key={id}>
          <h3>
            {auditActions[action]} <span className="bmms-history__by">by {by ?? 'BMMS'}</span>
          </h3>
          <time dateTime={at}>{formatMoment(at)}</time>
          {message && <p className="bmms-history__message">{message}</p>}
          <Diff changes={words[index]!} />
        </li>
      ))}
    </ol>
    <Pages page={history.page} pages={history.pages} />
  </>
)
