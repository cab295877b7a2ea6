import { accountNews, changeFaults } from '@/src/server/accounts/accountPage'
import type { ListedSession } from '@/src/server/accounts/sessions'
import { Notice, textFor } from '../page/Notice'
import { PasswordForm } from './PasswordForm'
import { SessionList } from './SessionList'

/** The password and the places where one is logged in. Plain forms: they work without JavaScript and by keyboard. */
export const AccountSecurity = ({
  sessions,
  notice,
}: {
  sessions: readonly ListedSession[]
  /** A code from the address; anything else is not shown. */
  notice: unknown
}) => {
  const [fault, news] = [textFor(changeFaults, notice), textFor(accountNews, notice)]
  return (
    <div className="bmms-account" id="security">
      {news && <Notice text={news} />}
      <PasswordForm fault={fault === null ? null : { text: fault, isCurrent: notice === 'current' }} />
      <section aria-labelledby="bmms-second-factor">
        <h2 id="bmms-second-factor">Second factor</h2>
        <p className="bmms-account__hint">A code from your phone, besides the password.</p>
        <p>
          <a href="/admin/second-factor">Set up or change</a>
        </p>
      </section>
      <SessionList sessions={sessions} />
      <section aria-labelledby="bmms-my-data">
        <h2 id="bmms-my-data">What BMMS keeps about you</h2>
        <p className="bmms-account__hint">
          Your account, memberships, rights and what you did, as a file (Data Privacy Act, RA 10173).
        </p>
        <p>
          <a href="/api/account/my-data" download>
            Download my data
          </a>
        </p>
      </section>
    </div>
  )
}
