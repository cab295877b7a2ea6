import type { ListedSession } from '@/src/server/accounts/sessions'
import { formatMoment } from '../format'

const action = '/api/account/sessions/end'

/** Where one is logged in. Each other place has a button that logs it out. */
export const SessionList = ({ sessions }: { sessions: readonly ListedSession[] }) => {
  const others = sessions.filter(({ isCurrent }) => !isCurrent)
  return (
    <section aria-labelledby="bmms-sessions">
      <h2 id="bmms-sessions">Where you are logged in</h2>
      <ul className="bmms-account__sessions">
        {sessions.map((session) => (
          <li key={session.reference}>
            <SessionRow session={session} />
          </li>
        ))}
      </ul>
      {others.length === 0 ? (
        <p className="bmms-account__hint">You are logged in here only.</p>
      ) : (
        <form method="post" action={action}>
          <button type="submit">Log out everywhere else</button>
        </form>
      )}
    </section>
  )
}

const SessionRow = ({
  session: { reference, createdAt, expiresAt, isCurrent },
}: {
  session: ListedSession
}) => {
  const since = formatMoment(createdAt)
  return (
    <>
      <span>
        <strong>{isCurrent ? 'This browser' : 'Another browser or program'}</strong>
        <small>
          Logged in {since}, until {formatMoment(expiresAt)} at most
        </small>
      </span>
      {!isCurrent && (
        <form method="post" action={action}>
          <input type="hidden" name="reference" value={reference} />
          <button type="submit" aria-label={`Log out the browser logged in ${since}`}>
            Log out
          </button>
        </form>
      )}
    </>
  )
}
