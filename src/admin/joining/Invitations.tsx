import { roleLabels } from '@/access/policy'
import type { WaitingInvitation } from '@/src/joining/overview'
import { StatusPill } from '../dashboard/StatusPill'
import { formatMoment } from '../format'

/** Who was invited and has not been here yet. */
export const Invitations = ({ invitations }: { invitations: readonly WaitingInvitation[] }) =>
  invitations.length === 0 ? (
    <p className="bmms-joining__nothing">Everybody who was invited has come.</p>
  ) : (
    <ul className="bmms-joining__cards">
      {invitations.map((invitation) => (
        <li key={invitation.id}>
          <Details invitation={invitation} />
          <Actions invitation={invitation} />
        </li>
      ))}
    </ul>
  )

const Details = ({ invitation }: { invitation: WaitingInvitation }) => {
  const { name, email, role, sentAt, expiresAt, isExpired, organization } = invitation
  return (
    <div className="bmms-joining__details">
      <h3>{name}</h3>
      {isExpired && <StatusPill status="cancelled" label="Expired" />}
      <p>
        {roleLabels[role]} · {organization.name}
        <br />
        <a href={`mailto:${email}`}>{email}</a>, invited on {formatMoment(sentAt)}. The link{' '}
        {isExpired ? 'worked' : 'works'} until {formatMoment(expiresAt)}.
      </p>
    </div>
  )
}

const Actions = ({ invitation: { id, name } }: { invitation: WaitingInvitation }) => (
  <form className="bmms-joining__buttons" method="post" action={`/api/memberships/${id}/invitation`}>
    <button type="submit" className="bmms-button--quiet" aria-label={`Send again to ${name}`}>
      Send again
    </button>
    <button
      type="submit"
      className="bmms-button--quiet"
      formAction={`/api/memberships/${id}/invitation/withdraw`}
      aria-label={`Withdraw the invitation of ${name}`}
    >
      Withdraw
    </button>
  </form>
)
