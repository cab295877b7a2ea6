import { APIError, type AdminViewServerProps, type PayloadRequest } from 'payload'
import type { Principal } from '@/access/principal'
import { importableBy } from '@/src/tables/importable'
import { ownImport } from '@/src/tables/imports/own'
import { Notice, noticeFor } from '../page/Notice'
import { renderPage } from '../page/renderPage'
import { pages } from '../pages'
import { Progress } from './Progress'
import { Recent } from './Recent'
import { Start } from './Start'

/**
 * Records from a table, in three steps: a file, a look at what it would do, the decision. Plain forms; the page follows
 * what happens by itself where there is a script.
 */
export const ImportView = (props: AdminViewServerProps) =>
  renderPage({
    ...props,
    page: pages.import,
    introduction:
      'Add or change many records at once from an Excel workbook or a CSV file. You see first what would happen, and nothing is stored before you confirm it.',
    content: (principal) => show(props, principal),
  })

const show = async (
  { initPageResult: { req }, searchParams }: AdminViewServerProps,
  principal: Principal,
) => {
  const asked = (name: string): string => [searchParams?.[name]].flat()[0] ?? ''
  if (asked('id')) return showImport(req, asked('id'))
  const kinds = importableBy(principal, req.payload.config.collections)
  if (kinds.length === 0) return <p>The modules whose records you add are switched off.</p>
  return (
    <>
      {noticeFor(asked('fault'), {}, faults)}
      <Start req={req} kinds={kinds} kind={asked('kind')} organization={asked('organization')} />
      <Recent req={req} />
    </>
  )
}

/** Why a file was not taken in, by the status of the answer. */
const faults = {
  '400': 'Choose a kind of record and a file.',
  '403': 'You may not add records of this kind to this organization.',
  '409': 'Too many of your files are not finished. Confirm or cancel one of them first.',
  '413': 'A file may be 5 MB at most. Split it, or remove pictures from it.',
}

const showImport = async (req: PayloadRequest, id: string) => {
  try {
    return <Progress req={req} it={await ownImport(req, id)} />
  } catch (error) {
    if (!(error instanceof APIError) || error.status >= 500) throw error
    return (
      <>
        <Notice text={error.message} isFault />
        <a href="/admin/import">Import another file</a>
      </>
    )
  }
}
