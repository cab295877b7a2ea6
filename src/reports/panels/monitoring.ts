import { fundingSources, ppaCategories, ppaStatuses, sectors } from '@/collections/me/choices'
import { approvalStatuses } from '@/src/domain/approval'
import { daysWithoutReport } from '@/src/domain/progress'
import { withoutReport } from '@/src/reminders/overdue'
import { indicatorsOf } from '../indicators/ofQuarter'
import { bothOf, everyRow, overdueBy, type Condition, type Where } from './condition'
import type { FigureSpec, Measure, PanelSpec, Source } from './panel'
import { sources } from './sources'

type Asked = { today: string; year: number | null; quarter: string }

const budget: Measure = { kind: 'sum', field: 'budgetAllocation', unit: 'pesos' }
const hasBudget: Where = [[['budgetAllocation', 'exists', true]]]
const isRequest: Where = [[['category', 'equals', 'obc_request']]]
/** Of requests: neither new nor at an end. */
const inProcess = ['under_review', 'clarification', 'endorsed', 'approved', 'in_progress']
const isAllotted: Condition = ['totalAllocations', 'greater_than', 0]
const status = (...words: string[]): Where => [[['status', 'in', words]]]

export const ppasOf = (year: number | null): Source => ({
  ...sources.ppas,
  where: year === null ? everyRow : [[['fiscalYear', 'equals', year]]],
})

/** The money of PPAs as their flows tell it, and as a share of what it is taken from. */
export const moneyOf = (ppas: Source) =>
  ({
    budget: { key: 'budget', label: 'Budget allocation', source: ppas, where: hasBudget, measure: budget },
    obligated: {
      key: 'obligated',
      label: 'Obligated',
      source: ppas,
      where: [[isAllotted]],
      measure: { kind: 'share', field: 'totalObligations', of: 'totalAllocations' },
    },
    disbursed: {
      key: 'disbursed',
      label: 'Disbursed',
      source: ppas,
      where: [[['totalObligations', 'greater_than', 0]]],
      measure: { kind: 'share', field: 'totalDisbursements', of: 'totalObligations' },
    },
  }) satisfies Record<string, FigureSpec>

/** How many of the indicators of a quarter are reported, in percent. */
export const reportedOf = (indicators: Source): FigureSpec => ({
  key: 'reported',
  label: 'Indicators reported',
  source: indicators,
  measure: { kind: 'portion', where: [[['isReported', 'equals', true]]] },
})

/** The figures of monitoring and evaluation (data dictionary 5, "M&E home" and "MOA PPAs"). */
export const monitoringPanel = ({ today, year, quarter }: Asked): PanelSpec => {
  const ppas = ppasOf(year)
  const indicators = indicatorsOf(quarter, year)
  const { obligated, disbursed } = moneyOf(ppas)
  const request = (key: string, label: string, groups: Where): FigureSpec => ({
    key,
    label,
    source: ppas,
    where: bothOf(isRequest, groups),
  })
  const [yearOfQuarter, numberOfQuarter] = quarter.split('-') as [string, string]
  const flow = (label: string, field: string): FigureSpec => ({
    key: field,
    label,
    source: ppas,
    where: [[[field, 'greater_than', 0]]],
    measure: { kind: 'sum', field, unit: 'pesos' },
  })
  return {
    cards: [
      {
        key: 'ppas',
        label: 'Programs, projects, activities',
        source: ppas,
        parts: [
          { key: 'completed', label: 'completed', source: ppas, where: status('completed') },
          { key: 'underWay', label: 'under way', source: ppas, where: status('ongoing', 'on_hold') },
          { key: 'notStarted', label: 'not started', source: ppas, where: status('planning') },
          { key: 'cancelled', label: 'cancelled', source: ppas, where: status('cancelled') },
          {
            key: 'assessed',
            label: 'from an assessment',
            source: ppas,
            where: [[['relatedAssessment', 'exists', true]]],
          },
        ],
      },
      {
        key: 'requests',
        label: 'Requests and proposals of OBCs',
        source: ppas,
        where: isRequest,
        parts: [
          request('requestsNotStarted', 'not started', [
            [['requestStatus', 'equals', 'submitted']],
            [['requestStatus', 'exists', false]],
          ]),
          request('requestsInProcess', 'in process', [[['requestStatus', 'in', inProcess]]]),
          request('requestsCompleted', 'completed', [[['requestStatus', 'equals', 'completed']]]),
        ],
      },
      {
        key: 'budget',
        label: 'Budget allocation',
        source: ppas,
        where: hasBudget,
        measure: budget,
        parts: [
          {
            key: 'budgetObc',
            label: 'for OBCs',
            source: ppas,
            where: [[['budgetObcAllocation', 'exists', true]]],
            measure: { kind: 'sum', field: 'budgetObcAllocation', unit: 'pesos' },
          },
          { key: 'withBudget', label: 'with a budget', source: ppas, where: hasBudget },
          {
            key: 'withoutBudget',
            label: 'without',
            source: ppas,
            where: [[['budgetAllocation', 'exists', false]]],
          },
        ],
      },
      {
        ...obligated,
        label: 'Obligated of the allotments',
        parts: [
          flow('allotted', 'totalAllocations'),
          flow('obligated', 'totalObligations'),
          {
            key: 'underObligated',
            label: 'below 75%',
            source: ppas,
            where: [[isAllotted, ['isUnderObligated', 'equals', true]]],
          },
        ],
      },
      {
        ...disbursed,
        label: 'Disbursed of the obligations',
        parts: [
          flow('disbursed', 'totalDisbursements'),
          {
            key: 'overBudget',
            label: 'over budget',
            source: ppas,
            where: [[['isOverBudget', 'equals', true]]],
          },
        ],
      },
      { key: 'progress', label: 'Mean progress', source: ppas, measure: { kind: 'mean', field: 'progress' } },
      {
        ...reportedOf(indicators),
        label: `Indicators reported, ${quarter.replace('-', ' ')}`,
        parts: [
          {
            key: 'indicatorsReported',
            label: 'reported',
            source: indicators,
            where: [[['isReported', 'equals', true]]],
          },
          {
            key: 'indicatorsMissing',
            label: 'missing',
            source: indicators,
            where: [[['isReported', 'equals', false]]],
          },
        ],
      },
      {
        key: 'withoutReport',
        label: `Without a report for ${daysWithoutReport} days`,
        source: ppas,
        where: withoutReport(today),
      },
      {
        key: 'overdue',
        label: 'Past their end date',
        source: ppas,
        where: overdueBy('targetEndDate', today),
      },
      {
        key: 'reports',
        label: `Progress reports, ${quarter.replace('-', ' ')}`,
        source: sources.reports,
        where: [
          [
            ['year', 'equals', Number(yearOfQuarter)],
            ['quarter', 'equals', numberOfQuarter],
          ],
        ],
      },
    ],
    breakdowns: [
      {
        key: 'status',
        title: 'PPAs by status',
        by: 'Status',
        unit: 'records',
        shape: 'bars',
        groups: { source: ppas, field: 'status', labels: ppaStatuses, none: 'No status' },
      },
      {
        key: 'approval',
        title: 'PPAs by approval',
        by: 'Approval',
        unit: 'records',
        shape: 'bars',
        groups: { source: ppas, field: 'approvalStatus', labels: approvalStatuses, none: 'No status' },
      },
      flowsByQuarter(year ?? Number(yearOfQuarter)),
      {
        key: 'sectors',
        title: 'Budget by sector',
        by: 'Sector',
        unit: 'pesos',
        shape: 'bars',
        groups: {
          source: ppas,
          where: hasBudget,
          field: 'sector',
          measure: budget,
          labels: sectors,
          none: 'Not classified',
        },
      },
      {
        key: 'fundingSources',
        title: 'Budget by funding source',
        by: 'Funding source',
        unit: 'pesos',
        shape: 'bars',
        groups: {
          source: ppas,
          where: hasBudget,
          field: 'fundingSource',
          measure: budget,
          labels: fundingSources,
          none: 'Not entered',
        },
      },
      {
        key: 'categories',
        title: 'PPAs by category',
        by: 'Category',
        unit: 'records',
        shape: 'bars',
        groups: { source: ppas, field: 'category', labels: ppaCategories, none: 'No category' },
      },
    ],
  }
}

/** What was allotted, obligated and paid in the quarters of a calendar year. */
const flowsByQuarter = (year: number): PanelSpec['breakdowns'][number] => {
  const flows: Source = {
    ...sources.flows,
    implied: [
      [
        ['trancheType', 'in', ['allocation', 'obligation', 'disbursement']],
        ['scheduledDate', 'greater_than_equal', firstDay(year, 1)],
        ['scheduledDate', 'less_than', firstDay(year + 1, 1)],
      ],
    ],
  }
  return {
    key: 'flows',
    title: `Allotments, obligations and disbursements by quarter, ${year}`,
    by: 'Quarter',
    unit: 'pesos',
    shape: 'columns',
    series: [
      { label: 'Allotments', figures: quartersOf(flows, year, 'allocation') },
      { label: 'Obligations', figures: quartersOf(flows, year, 'obligation') },
      { label: 'Disbursements', figures: quartersOf(flows, year, 'disbursement') },
    ],
  }
}

const quartersOf = (flows: Source, year: number, trancheType: string): FigureSpec[] =>
  [1, 2, 3, 4].map((quarter) => ({
    key: `${trancheType}Q${quarter}`,
    label: `Q${quarter}`,
    source: flows,
    where: [
      [
        ['trancheType', 'equals', trancheType],
        ['scheduledDate', 'greater_than_equal', firstDay(year, quarter)],
        ['scheduledDate', 'less_than', quarter === 4 ? firstDay(year + 1, 1) : firstDay(year, quarter + 1)],
      ],
    ],
    measure: { kind: 'sum', field: 'amount', unit: 'pesos' },
  }))

const firstDay = (year: number, quarter: number): string =>
  `${year}-${String(quarter * 3 - 2).padStart(2, '0')}-01T00:00:00.000Z`
