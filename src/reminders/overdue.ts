import type { Where } from 'payload'
import { lastReportBefore } from '@/src/domain/progress'

type Condition = [field: string, operator: 'equals' | 'less_than' | 'exists', operand: string]

/** Ongoing and not reported on for so long; what nobody ever reported on counts from when it was entered. */
const groups = (today: string): Condition[][] => [
  [
    ['status', 'equals', 'ongoing'],
    ['lastStatusUpdate', 'less_than', lastReportBefore(today)],
  ],
  [
    ['status', 'equals', 'ongoing'],
    ['lastStatusUpdate', 'exists', 'false'],
    ['createdAt', 'less_than', lastReportBefore(today)],
  ],
]

/** The PPAs that wait for a report on a day of the Bangsamoro (`2026-03-31`). */
export const waitingForReport = (today: string): Where => ({
  or: groups(today).map((conditions) => ({
    and: conditions.map(([field, operator, operand]) => ({ [field]: { [operator]: operand } })),
  })),
})

/** Their list in the admin panel, filtered the way its own filter panel would write it. */
export const waitingForReportUrl = (today: string): string => {
  const query = groups(today).flatMap((conditions, group) =>
    conditions.map(([field, operator, operand], index) => [
      `where[or][${group}][and][${index}][${field}][${operator}]`,
      operand,
    ]),
  )
  return `/admin/collections/ppas?${new URLSearchParams(query as [string, string][])}`
}
