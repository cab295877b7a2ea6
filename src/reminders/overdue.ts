import type { Where } from 'payload'
import { lastReportBefore } from '@/src/domain/progress'
import { whereQuery, type Where as Groups } from '@/src/reports/panels/condition'

/** Ongoing and not reported on for so long; what nobody ever reported on counts from when it was entered. */
export const withoutReport = (today: string): Groups => [
  [
    ['status', 'equals', 'ongoing'],
    ['lastStatusUpdate', 'less_than', lastReportBefore(today)],
  ],
  [
    ['status', 'equals', 'ongoing'],
    ['lastStatusUpdate', 'exists', false],
    ['createdAt', 'less_than', lastReportBefore(today)],
  ],
]

/** The PPAs that wait for a report on a day of the Bangsamoro (`2026-03-31`). */
export const waitingForReport = (today: string): Where => ({
  or: withoutReport(today).map((conditions) => ({
    and: conditions.map(([field, operator, operand]) => ({ [field]: { [operator]: operand } })) as Where[],
  })),
})

/** Their list in the admin panel, filtered the way its own filter panel would write it. */
export const waitingForReportUrl = (today: string): string =>
  `/admin/collections/ppas?${whereQuery(withoutReport(today))}`
