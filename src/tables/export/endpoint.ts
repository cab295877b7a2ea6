import { mergeListSearchAndWhere } from 'payload/shared'
import type { CollectionSlug, Endpoint, PayloadRequest, Where } from 'payload'
import { principalOf } from '@/access/compile'
import { declarationOf } from '@/access/declaration'
import { isEmpty, scopeOf } from '@/access/principal'
import { markAsExport } from '@/access/sensitive'
import { badRequest, refused } from '@/hooks/problems'
import { configOf } from '@/hooks/relations'
import { recordEvent } from '@/src/audit/record'
import { runAs } from '@/src/database/scope'
import { documented } from '@/src/openapi/documented'
import { string } from '@/src/openapi/schema'
import { personOfRequest } from '@/src/server/accounts/person'
import { exportColumns, type Column } from '../columns'
import { pluralOf } from '../importable'
import { nameKeeper } from '../refer/names'
import { cellOf, type Cell } from '../write/cells'
import { csvStream, fileResponse, formatFrom, type Format } from '../write/file'
import { workbookStream, workbookType, type Row } from '../write/workbook'
import { exportQuery, formatQuery } from './query'
import { chooseRecords, pagesOf, type Chosen } from './records'

type CollectionEndpoint = Omit<Endpoint, 'root'>

/**
 * `GET /api/<collection>/export?format=xlsx&where[…]=…&sort=…&search=…&columns=name,barangay`: what a list with the same
 * conditions shows, of the organizations from which the person may export. That it was taken out is written down.
 */
export const exportEndpoint = (slug: string): CollectionEndpoint => ({
  path: '/export',
  method: 'get',
  custom: documented({
    summary: 'Take records out as a table',
    description:
      'Those that a list with the same conditions shows, where one may export. It is written down.',
    query: {
      ...exportQuery,
      ...formatQuery,
      'columns?': string('Names of fields, separated by commas; every field that is a value unless said.'),
    },
    answer: { file: workbookType },
  }),
  handler: async (req) => {
    personOfRequest(req)
    const { chosen, format } = await beginExport(req, slug as CollectionSlug)
    const columns = await exportColumns(configOf(req.payload, slug), {
      req,
      organizations: exportScope(req, slug),
      shown: columnsIn(req),
    })
    await writeDown(req, chosen, `${format === 'csv' ? 'CSV' : 'Excel'}: ${labels(columns)}`)
    const rows = rowsOf(req, chosen, columns)
    const body =
      format === 'csv'
        ? csvStream(
            columns.map(({ label }) => label),
            cellsOf(rows),
          )
        : workbookStream({ title: pluralOf(configOf(req.payload, slug)), columns, rows })
    return fileResponse(body, slug, format)
  },
})

/** Finds out what is to be exported, as an export and not as a list, for somebody who is logged in. Throws 403. */
export const beginExport = async (
  req: PayloadRequest,
  slug: CollectionSlug,
): Promise<{ chosen: Chosen; format: Format }> => {
  const scope = exportScope(req, slug)
  if (isEmpty(scope)) throw refused(`You may not export ${namedIn(req, slug)}.`)
  markAsExport(req)
  const { where, sort, search, format } = req.query
  const chosen = await chooseRecords({
    req,
    slug,
    where: mergeListSearchAndWhere({
      collectionConfig: configOf(req.payload, slug),
      search: typeof search === 'string' ? search : '',
      where: (typeof where === 'string' ? JSON.parse(where) : where) as Where | undefined,
    }),
    sort,
    scope,
  })
  return { chosen, format: formatFrom(format) }
}

/** Each organization reads in its own log how many of its records were taken out. */
export const writeDown = async (
  req: PayloadRequest,
  { slug, byOrganization }: Chosen,
  what?: string,
): Promise<void> => {
  const counts = byOrganization.size > 0 ? byOrganization : new Map([[null, 0]])
  for (const [organizationId, count] of counts)
    await recordEvent({
      req,
      action: 'export',
      organizationId,
      accountId: req.user?.id,
      collection: slug,
      message: [`Records: ${count}`, what].filter(Boolean).join('. '),
    })
}

const exportScope = (req: PayloadRequest, slug: string) =>
  scopeOf(principalOf(req)!, 'export', declarationOf(configOf(req.payload, slug))!.feature)

async function* rowsOf(req: PayloadRequest, chosen: Chosen, columns: readonly Column[]): AsyncGenerator<Row> {
  const names = nameKeeper(req)
  for await (const docs of pagesOf(req, chosen, selectFor(req, chosen.slug, columns))) {
    const nameOf = await runAs(chosen.visible, () => names.learn(columns, docs))
    for (const doc of docs) yield { cells: columns.map((column) => cellOf(column, doc[column.name], nameOf)) }
  }
}

async function* cellsOf(rows: AsyncIterable<Row>): AsyncGenerator<readonly Cell[]> {
  for await (const { cells } of rows) yield cells
}

/** Figures that are worked out when a record is read need the rest of it. */
const selectFor = (
  req: PayloadRequest,
  slug: string,
  columns: readonly Column[],
): Record<string, true> | undefined => {
  const virtual = configOf(req.payload, slug).flattenedFields.filter((it) => 'virtual' in it && it.virtual)
  if (virtual.some(({ name }) => columns.some((column) => column.name === name))) return undefined
  return Object.fromEntries(columns.map(({ name }) => [name, true]))
}

/** The names of the columns that a list shows, separated by commas. */
const columnsIn = ({ query }: PayloadRequest): string[] | undefined => {
  const { columns } = query
  if (columns === undefined || columns === '') return undefined
  if (typeof columns !== 'string') throw badRequest('Name the columns, separated by commas.', 'columns')
  return columns.split(',')
}

/** As in a sentence: "You may not export the audit log." */
const namedIn = (req: PayloadRequest, slug: string): string =>
  slug === 'audit-log' ? 'the audit log' : pluralOf(configOf(req.payload, slug))

const labels = (columns: readonly Column[]): string => columns.map(({ label }) => label).join(', ')
