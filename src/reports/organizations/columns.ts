import { daysWithoutReport } from '@/src/domain/progress'
import { withoutReport } from '@/src/reminders/overdue'
import { indicatorsOf } from '../indicators/ofQuarter'
import { moneyOf, ppasOf, reportedOf } from '../panels/monitoring'
import type { FigureSpec } from '../panels/panel'
import { sources } from '../panels/sources'

type Asked = { today: string; year: number | null; quarter: string }

/** What organizations are compared by, from left to right (data dictionary 4.4, as far as the modules exist). */
export const columnsFor = ({ today, year, quarter }: Asked): FigureSpec[] => {
  const ppas = ppasOf(year)
  const indicators = indicatorsOf(quarter, year)
  return [
    { key: 'communities', label: 'Communities', source: sources.communities },
    { key: 'assessments', label: 'Assessments', source: sources.assessments },
    { key: 'needs', label: 'Needs', source: sources.needs },
    { key: 'ppas', label: 'PPAs', source: ppas },
    ...Object.values(moneyOf(ppas)),
    { key: 'progress', label: 'Mean progress', source: ppas, measure: { kind: 'mean', field: 'progress' } },
    { key: 'indicators', label: 'Indicators', source: indicators },
    reportedOf(indicators),
    {
      key: 'late',
      label: `No report for ${daysWithoutReport} days`,
      source: ppas,
      where: withoutReport(today),
    },
  ]
}

export const columnKeys = [
  'communities',
  'assessments',
  'needs',
  'ppas',
  'budget',
  'obligated',
  'disbursed',
  'progress',
  'indicators',
  'reported',
  'late',
] as const
export type ColumnKey = (typeof columnKeys)[number]

/** What oversight asks first: who stays below half. Those of whom there is nothing to tell are not among them. */
export const questions = {
  'few-indicators': { column: 'reported', label: 'Less than half of the indicators reported' },
  'low-obligation': { column: 'obligated', label: 'Below 50% obligated' },
} as const satisfies Record<string, { column: ColumnKey; label: string }>
export type Question = keyof typeof questions

export const half = 50
