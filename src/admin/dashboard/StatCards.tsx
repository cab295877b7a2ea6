import { lastReportBefore } from '@/src/domain/progress'
import { overdueAssessments } from '@/src/reports/panels/mana'
import type {
  AssessmentFigures,
  CommunityFigures,
  Dashboard,
  PpaFigures,
  ReportFigures,
} from '@/src/reports/figures'
import { counted, formatCount, formatPesos, formatPesosInWords } from '../format'
import { listUrl } from '../listUrl'
import { ProgressBar } from './ProgressBar'
import { StatCard, StatLink } from './StatCard'

/** The figures of the modules this person may read; each leads to the records behind it. */
export const StatCards = ({ figures, today }: { figures: Dashboard; today: string }) => (
  <ul className="bmms-stats">
    {figures.ppas && <PpaCards ppas={figures.ppas} />}
    {figures.progressReports && <ReportCard reports={figures.progressReports} today={today} />}
    {figures.communities && <CommunityCards communities={figures.communities} />}
    {figures.assessments && <AssessmentCard assessments={figures.assessments} today={today} />}
  </ul>
)

const PpaCards = ({ ppas }: { ppas: PpaFigures }) => (
  <>
    <StatCard
      label="Budget allocation"
      value={formatPesosInWords(ppas.budget)}
      exact={formatPesos(ppas.budget)}
      href={listUrl('ppas', ['budgetAllocation', 'exists', true])}
    >
      {formatPesos(ppas.budget)} for {counted(ppas.budgeted, 'PPA', 'PPAs')}
    </StatCard>
    <StatCard label="Programs, projects, activities" value={formatCount(ppas.total)} href={listUrl('ppas')}>
      <StatLink href={listUrl('ppas', ['status', 'in', ['planning', 'ongoing']])}>
        {formatCount(ppas.ongoing)} ongoing
      </StatLink>
      <StatLink href={listUrl('ppas', ['status', 'equals', 'completed'])}>
        {formatCount(ppas.completed)} completed
      </StatLink>
      <StatLink href={listUrl('ppas', ['status', 'in', ['on_hold', 'cancelled']])}>
        {formatCount(ppas.stalled)} stalled
      </StatLink>
    </StatCard>
    <StatCard
      label="Mean progress"
      value={ppas.meanProgress === null ? '–' : `${ppas.meanProgress}%`}
      href={listUrl('ppas')}
    >
      {ppas.meanProgress === null ? 'No PPAs yet' : <ProgressBar percent={ppas.meanProgress} />}
    </StatCard>
  </>
)

const ReportCard = ({ reports, today }: { reports: ReportFigures; today: string }) => (
  <StatCard
    label="Progress reports, last 30 days"
    value={formatCount(reports.recent)}
    href={listUrl('progress-reports', [
      'reportDate',
      'greater_than',
      `${lastReportBefore(today)}T00:00:00.000Z`,
    ])}
  >
    <StatLink href={listUrl('progress-reports')}>{formatCount(reports.total)} in all</StatLink>
  </StatCard>
)

const CommunityCards = ({ communities }: { communities: CommunityFigures }) => (
  <>
    <StatCard label="Communities" value={formatCount(communities.total)} href={listUrl('communities')}>
      in {counted(communities.byProvince.length, 'province or city', 'provinces and cities')}
    </StatCard>
    <StatCard
      label="Bangsamoro population"
      value={formatCount(communities.population)}
      href={listUrl('communities')}
    >
      estimated, in these communities
    </StatCard>
    <StatCard label="Households" value={formatCount(communities.households)} href={listUrl('communities')}>
      in these communities
    </StatCard>
  </>
)

const AssessmentCard = ({ assessments, today }: { assessments: AssessmentFigures; today: string }) => (
  <StatCard label="Needs assessments" value={formatCount(assessments.total)} href={listUrl('assessments')}>
    <StatLink href={listUrl('assessments', ['status', 'in', ['data_collection', 'analysis']])}>
      {formatCount(assessments.inProgress)} in progress
    </StatLink>
    <StatLink href={listUrl('assessments', ['status', 'equals', 'completed'])}>
      {formatCount(assessments.completed)} completed
    </StatLink>
    <StatLink href={listUrl('assessments', ...overdueAssessments(today)[0]!)}>
      {formatCount(assessments.overdue)} overdue
    </StatLink>
  </StatCard>
)
