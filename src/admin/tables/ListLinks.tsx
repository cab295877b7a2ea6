'use client'

import { useListQuery, useTableColumns } from '@payloadcms/ui'

type Props = { slug: string; canExport: boolean; canImport: boolean }

/** What the list shows, in its order and with its columns, as a table; and the way to import. */
export const ListLinks = ({ slug, canExport, canImport }: Props) => {
  const { query } = useListQuery()
  const { columns } = useTableColumns()
  if (!canExport && !canImport) return null
  const shown = columns.filter(({ active }) => active).map(({ accessor }) => accessor)
  const href = (format: string): string => {
    const parameters = new URLSearchParams([
      ['format', format],
      ['columns', shown.join(',')],
    ])
    if (query.sort) parameters.set('sort', String(query.sort))
    if (query.search) parameters.set('search', query.search)
    if (query.where) parameters.set('where', JSON.stringify(query.where))
    return `/api/${slug}/export?${parameters}`
  }
  return (
    <p className="bmms-list-tools">
      {canExport && (
        <>
          <a href={href('xlsx')} download>
            Export to Excel
          </a>
          <a href={href('csv')} download>
            Export as CSV
          </a>
        </>
      )}
      {canImport && <a href={`/admin/import?kind=${slug}`}>Import</a>}
    </p>
  )
}
