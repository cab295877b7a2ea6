import { roleLabels, roles } from '@/access/policy'
import { registrationStates } from '@/src/domain/registrations'
import type { OpenRequest } from '@/src/joining/overview'
import { StatusPill } from '../dashboard/StatusPill'
import { formatDay, formatMoment } from '../format'

/** What waits for a decision, oldest first. */
export const Requests = ({ requests }: { requests: readonly OpenRequest[] }) =>
  requests.length === 0 ? (
    <p className="bmms-joining__nothing">
      Nobody waits. People ask at <a href="/admin/register">/admin/register</a>, which the log-in page links
      to.
    </p>
  ) : (
    <ul className="bmms-joining__cards">
      {requests.map((request) => (
        <li key={request.id}>
          <Details request={request} />
          <Decision request={request} />
        </li>
      ))}
    </ul>
  )

const Details = ({ request }: { request: OpenRequest }) => (
  <div className="bmms-joining__details">
    <h3>{request.name}</h3>
    <StatusPill status={request.status} label={registrationStates[request.status]} />
    <p>
      {[request.position, request.department, request.organization.name].filter(Boolean).join(' · ')}
      <br />
      <a href={`mailto:${request.email}`}>{request.email}</a>, asked on {formatDay(request.createdAt)}
    </p>
    {request.message && <blockquote>{request.message}</blockquote>}
    {request.endorsement && (
      <p>
        Endorsed by {request.endorsement.by}, {formatMoment(request.endorsement.at)}
        {request.endorsement.reason && `: ${request.endorsement.reason}`}
      </p>
    )}
  </div>
)

/** One form for all answers: each button sends it to its own address. */
const Decision = ({ request: { id, name, status, canApprove } }: { request: OpenRequest }) => {
  const action = (step: string) => `/api/registrations/${id}/${step}`
  return (
    <form
      className="bmms-form bmms-joining__decision"
      method="post"
      action={action('endorse')}
      aria-label={`Decide on ${name}`}
    >
      <div className="bmms-form__field">
        <label htmlFor={`reason-${id}`}>Reason</label>
        <input
          id={`reason-${id}`}
          name="reason"
          type="text"
          maxLength={1000}
          aria-describedby={`hint-${id}`}
        />
        <p className="bmms-form__hint" id={`hint-${id}`}>
          {canApprove && status === 'submitted'
            ? 'Needed to decline, and to approve without a focal person.'
            : 'Needed to decline; the person is told.'}
        </p>
      </div>
      {canApprove && (
        <div className="bmms-form__field">
          <label htmlFor={`role-${id}`}>Role</label>
          <select id={`role-${id}`} name="role" defaultValue="staff">
            {roles.map((role) => (
              <option key={role} value={role}>
                {roleLabels[role]}
              </option>
            ))}
          </select>
        </div>
      )}
      <div className="bmms-joining__buttons">
        {status === 'submitted' && <button type="submit">Endorse</button>}
        {canApprove && (
          <button type="submit" formAction={action('approve')}>
            Approve
          </button>
        )}
        <button type="submit" className="bmms-button--quiet" formAction={action('decline')}>
          Decline
        </button>
      </div>
    </form>
  )
}
