import type { AdminViewServerProps } from 'payload'
import type { Principal } from '@/access/principal'
import { todayInManila } from '@/src/reports/dashboard'
import { loadModule, modulePanels, type ModuleName } from '@/src/reports/panels/modules'
import { readableOrganizations, type ChoiceGroup } from '../../organization/readableOrganizations'
import { standingOf } from '../../organization/standing'
import { renderPage } from '../../page/renderPage'
import { pages, type PageOfPanel } from '../../pages'
import { BreakdownPanel } from '../BreakdownPanel'
import { CountedForEach } from '../CountedForEach'
import { FigureCards } from '../FigureCards'
import { Filters, quarterInWords } from '../Filters'
import { shownOrRefused } from '../refusal'
import { Tools } from '../Tools'

export const CommunitiesView = (props: AdminViewServerProps) =>
  renderModule(props, 'communities', {
    page: pages.communitiesDashboard,
    introduction: 'Who lives in the communities, how they are served, and what is covered so far.',
  })

export const NeedsView = (props: AdminViewServerProps) =>
  renderModule(props, 'mana', {
    page: pages.needsDashboard,
    introduction: 'What was assessed, what communities need, and what is answered.',
  })

export const MonitoringView = (props: AdminViewServerProps) =>
  renderModule(props, 'monitoring', {
    page: pages.monitoringDashboard,
    introduction:
      'How programs, projects and activities come along: money, progress, indicators and reports.',
  })

type Words = { page: PageOfPanel; introduction: string }

const renderModule = (props: AdminViewServerProps, name: ModuleName, { page, introduction }: Words) =>
  renderPage({
    ...props,
    page,
    introduction: `${introduction} Every number opens the records it counts.`,
    content: (principal) => shownOrRefused(page.path, () => show(props, principal, name)),
  })

const show = async (
  { initPageResult: { req }, searchParams = {} }: AdminViewServerProps,
  principal: Principal,
  name: ModuleName,
) => {
  const { panel, filters } = await loadModule({ req, principal, name, query: searchParams })
  const { year, quarter, organization } = filters
  const standing = standingOf(principal)
  const { hasPeriod } = modulePanels[name]
  const groups = await choicesOf(req, principal)
  const query = new URLSearchParams({
    ...(organization && { organization: organization.code }),
    ...(hasPeriod && { ...(year !== null && { year: String(year) }), quarter }),
  })
  return (
    <>
      {(groups || hasPeriod) && (
        <Filters
          {...(groups && { organization: { code: organization?.code ?? '', groups } })}
          {...(hasPeriod && { period: { year, quarter } })}
        />
      )}
      <Tools
        about={[
          organization?.name ?? standing.name,
          ...(hasPeriod
            ? [year === null ? 'All fiscal years' : `Fiscal year ${year}`, quarterInWords(quarter)]
            : []),
        ]}
        today={todayInManila()}
        exportUrl={`/api/dashboard/${name}/export?${query}`}
      />
      {name === 'communities' && !organization && !standing.organization && <CountedForEach />}
      <FigureCards cards={panel.cards} />
      <div className="bmms-panels">
        {panel.breakdowns.map((breakdown) => (
          <BreakdownPanel key={breakdown.key} breakdown={breakdown} />
        ))}
      </div>
    </>
  )
}

/** The organizations to choose from, for those who have several before them. */
const choicesOf = async (
  { payload }: AdminViewServerProps['initPageResult']['req'],
  principal: Principal,
): Promise<ChoiceGroup[] | null> =>
  standingOf(principal).canSwitch && !principal.context ? readableOrganizations({ payload, principal }) : null
