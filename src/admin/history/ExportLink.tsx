'use client'

import { useSearchParams } from 'next/navigation'

/** The lines that the list shows, as a table for a spreadsheet. */
export const ExportLink = () => {
  const conditions = [...useSearchParams()].filter(([name]) => name.startsWith('where'))
  return (
    <a
      className="bmms-history__export"
      href={`/api/audit-log/export?${new URLSearchParams(conditions)}`}
      download
    >
      Export these lines (CSV)
    </a>
  )
}
