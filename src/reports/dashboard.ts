import type { Payload } from 'payload'
import { ppaStatuses, sectors } from '@/collections/me/choices'
import { assessmentStatuses } from '@/src/domain/assessments'
import { dayOf } from '@/src/domain/progress'
import { inOrderOf } from './breakdown'
import type {
  AssessmentFigures,
  CommunityFigures,
  Dashboard,
  PpaFigures,
  ReportFigures,
  Slice,
} from './figures'
import { kept } from './kept'
import { reportedFeatures, type ReportScope } from './scope'
import { dashboardStatement } from './statement'
import { toArray } from './toArray'

type Row = {
  communities: CommunityFigures
  assessments: AssessmentFigures
  ppas: PpaFigures
  progressReports: ReportFigures
}

/** The tables that the statement reads. */
const countedHere = [
  'communities',
  'assessments',
  'ppas',
  'progress_reports',
  'organizations',
  'provinces',
  'municipalities',
]

/**
 * All figures of the dashboard for a scope, in one statement.
 * `today` is a calendar day of the Bangsamoro (`2026-03-31`), for what is overdue and what is recent.
 */
export const loadDashboard = async ({
  payload,
  scope,
  today,
}: {
  payload: Payload
  scope: ReportScope
  today: string
}): Promise<Dashboard> => {
  const { communities, assessments, ppas, progressReports } = await kept(
    { payload, panel: 'main', scope, tables: countedHere, filters: { today } },
    async () => {
      // Not named: a plan kept from one scope would be a poor one for another.
      const { rows } = await payload.db.pool.query<Row>({
        text: dashboardStatement,
        values: [...reportedFeatures.map((feature) => toArray(scope[feature])), today],
      })
      return rows[0]!
    },
  )
  return {
    communities: scope['communities.profiles'] && communities,
    assessments: scope['mana.assessments'] && {
      ...assessments,
      byStatus: inOrderOf(assessmentStatuses, assessments.byStatus),
    },
    ppas: scope['me.ppas'] && withLabels(ppas),
    progressReports: scope['me.progress-reports'] && progressReports,
  }
}

/** Today in the Bangsamoro. */
export const todayInManila = (): string => dayOf(new Date())

const withLabels = (figures: PpaFigures): PpaFigures => ({
  ...figures,
  byStatus: inOrderOf(ppaStatuses, figures.byStatus),
  bySector: figures.bySector.map(withSector),
})

const withSector = (slice: Omit<Slice, 'label'>): Slice => ({
  ...slice,
  label: slice.key === null ? 'Not classified' : sectors[slice.key as keyof typeof sectors],
})
