import type { AdminViewServerProps } from 'payload'
import { loadOverview, type Overview } from '@/src/joining/overview'
import { joiningFaults, joiningNews } from '@/src/joining/notices'
import { mayResetFactors } from '@/src/server/accounts/secondFactor/reset'
import { noticeFor } from '../page/Notice'
import { renderPage } from '../page/renderPage'
import { pages } from '../pages'
import { FactorReset } from './FactorReset'
import { Invitations } from './Invitations'
import { MoveForm } from './MoveForm'
import { Requests } from './Requests'

/** Who comes, who was asked to come, and who moves. Plain forms: they work without JavaScript. */
export const JoiningView = (props: AdminViewServerProps) =>
  renderPage({
    ...props,
    page: pages.joining,
    introduction:
      'People ask for an account: the focal person of the office endorses, an administrator decides. To add somebody yourself, create a member.',
    content: async (principal) => (
      <>
        {noticeFor(props.searchParams?.notice, joiningNews, joiningFaults)}
        <Content overview={await loadOverview(props.initPageResult.req, principal)} />
        {mayResetFactors(principal) && (
          <>
            <h2>A lost phone</h2>
            <FactorReset />
          </>
        )}
      </>
    ),
  })

const Content = ({ overview: { requests, invitations, places } }: { overview: Overview }) => (
  <>
    <h2>Requests for an account</h2>
    <Requests requests={requests} />
    <h2>Invitations that wait</h2>
    <Invitations invitations={invitations} />
    {places.length > 0 && (
      <>
        <h2>Move a member</h2>
        <MoveForm places={places} />
      </>
    )}
  </>
)
