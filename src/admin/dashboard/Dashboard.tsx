import { Link } from '@payloadcms/ui'
import type { Dashboard as Figures } from '@/src/reports/figures'
import type { ReportedFeature } from '@/src/reports/scope'
import type { Standing } from '../organization/standing'
import type { PageOfPanel } from '../pages'
import { AssessmentPanel } from './AssessmentPanel'
import { CommunityPanel } from './CommunityPanel'
import { CountedForEach } from './CountedForEach'
import { Greeting } from './Greeting'
import { LatestCommunities, LatestPpas, LatestReports } from './Latest'
import { BudgetPanels, PpaStatusPanel } from './PpaPanels'
import { StatCards } from './StatCards'

export type DashboardProps = {
  name: string
  standing: Standing
  figures: Figures
  /** The figures of several organizations together. */
  isConsolidated: boolean
  addable: readonly ReportedFeature[]
  /** A calendar day, `2026-03-31`. */
  today: string
  /** The dashboards of the modules, and beyond one organization. */
  ways: readonly Pick<PageOfPanel, 'path' | 'label'>[]
}

/** What a ministry, or the government as a whole, wants to know first. Modules that are off leave no trace. */
export const Dashboard = ({
  name,
  standing,
  figures,
  isConsolidated,
  addable,
  today,
  ways,
}: DashboardProps) => {
  const { communities, assessments, ppas, progressReports } = figures
  return (
    <>
      <Greeting name={name} standing={standing} ppas={ppas} addable={addable} today={today} />
      <nav className="bmms-ways" aria-label="Dashboards">
        {ways.map(({ path, label }) => (
          <Link key={path} href={`/admin${path}`} prefetch={false}>
            {label}
          </Link>
        ))}
      </nav>
      {isConsolidated && communities && <CountedForEach />}
      <StatCards figures={figures} today={today} />
      <div className="bmms-panels">
        {ppas && ppas.total > 0 && <PpaStatusPanel ppas={ppas} />}
        {ppas && ppas.budget > 0 && <BudgetPanels ppas={ppas} isConsolidated={isConsolidated} />}
        {communities && communities.total > 0 && <CommunityPanel communities={communities} />}
        {assessments && (
          <AssessmentPanel assessments={assessments} mayAdd={addable.includes('mana.assessments')} />
        )}
        {ppas && (
          <LatestPpas ppas={ppas} isConsolidated={isConsolidated} mayAdd={addable.includes('me.ppas')} />
        )}
        {progressReports && (
          <LatestReports
            reports={progressReports}
            isConsolidated={isConsolidated}
            mayAdd={addable.includes('me.progress-reports') && ppas !== null && ppas.total > 0}
          />
        )}
        {communities && (
          <LatestCommunities
            communities={communities}
            isConsolidated={isConsolidated}
            mayAdd={addable.includes('communities.profiles')}
          />
        )}
      </div>
    </>
  )
}
