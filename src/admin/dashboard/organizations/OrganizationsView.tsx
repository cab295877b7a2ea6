import type { AdminViewServerProps } from 'payload'
import type { Principal } from '@/access/principal'
import { todayInManila } from '@/src/reports/dashboard'
import { askedIn, usualSort } from '@/src/reports/organizations/asked'
import { questions } from '@/src/reports/organizations/columns'
import { loadComparison } from '@/src/reports/organizations/load'
import { renderPage } from '../../page/renderPage'
import { pages } from '../../pages'
import { Filters, quarterInWords } from '../Filters'
import { shownOrRefused } from '../refusal'
import { Tools } from '../Tools'
import { queryFor } from './address'
import { OrganizationTable } from './OrganizationTable'
import { Questions } from './Questions'
import { SideBySide } from './SideBySide'

/** All organizations side by side, for those who look after all of them. */
export const OrganizationsView = (props: AdminViewServerProps) =>
  renderPage({
    ...props,
    page: pages.organizations,
    introduction:
      'Every ministry, office and agency with its figures. A code opens its dashboard, a number the records it counts.',
    content: (principal) => shownOrRefused(pages.organizations.path, () => show(props, principal)),
  })

const show = async (
  { initPageResult: { req }, searchParams = {} }: AdminViewServerProps,
  principal: Principal,
) => {
  if (principal.context) return <InOneOrganization name={principal.context.name} />
  const asked = askedIn(searchParams)
  const comparison = await loadComparison({ payload: req.payload, principal, asked })
  const { year, quarter, sort, only, compared } = asked
  const isCompared = compared.length > 0
  return (
    <>
      <Filters
        period={{ year, quarter }}
        kept={{
          ...(sort !== usualSort && { sort }),
          ...(only && { only }),
          ...(isCompared && { compare: compared.join(',') }),
        }}
      />
      <Tools
        about={[
          only ? questions[only].label : isCompared ? compared.join(', ') : 'All organizations',
          year === null ? 'All fiscal years' : `Fiscal year ${year}`,
          quarterInWords(quarter),
        ]}
        today={todayInManila()}
        exportUrl={`/api/dashboard/organizations/export?${queryFor(asked)}`}
      />
      {isCompared ? (
        <SideBySide comparison={comparison} asked={asked} />
      ) : (
        <>
          <Questions comparison={comparison} asked={asked} />
          <OrganizationTable comparison={comparison} asked={asked} />
        </>
      )}
    </>
  )
}

/** The context narrows everything; leaving it is a choice of its own. */
const InOneOrganization = ({ name }: { name: string }) => (
  <form method="post" action="/api/organization-context">
    <p role="status">You work in {name} at the moment, so there is nothing to compare.</p>
    <input type="hidden" name="organization" value="" />
    <input type="hidden" name="returnTo" value="/admin/dashboards/organizations" />
    <button type="submit" className="bmms-button">
      Look at all organizations
    </button>
  </form>
)
