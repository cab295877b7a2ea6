import { longestPassword, shortestPassword } from '@/src/domain/passwords'

type Fault = { text: string; isCurrent: boolean }

/** Asks for the present password, so that an unlocked computer is not enough to take an account over. */
export const PasswordForm = ({ fault }: { fault: Fault | null }) => (
  <section aria-labelledby="bmms-password">
    <h2 id="bmms-password">Password</h2>
    <p className="bmms-account__hint" id="bmms-password-rules">
      At least {shortestPassword} characters; a phrase of several words is best. Changing it logs you out
      everywhere else.
    </p>
    {fault && (
      <p className="bmms-account__fault" id="bmms-password-fault" role="alert">
        {fault.text}
      </p>
    )}
    <form className="bmms-account__form" method="post" action="/api/account/password">
      <label htmlFor="bmms-current-password">Present password</label>
      <input
        id="bmms-current-password"
        name="currentPassword"
        type="password"
        autoComplete="current-password"
        required
        maxLength={longestPassword}
        aria-invalid={fault?.isCurrent ?? false}
        aria-describedby={fault?.isCurrent ? 'bmms-password-fault' : undefined}
      />
      <label htmlFor="bmms-new-password">New password</label>
      <input
        id="bmms-new-password"
        name="newPassword"
        type="password"
        autoComplete="new-password"
        required
        minLength={shortestPassword}
        maxLength={longestPassword}
        aria-invalid={fault ? !fault.isCurrent : false}
        aria-describedby={
          fault && !fault.isCurrent ? 'bmms-password-fault bmms-password-rules' : 'bmms-password-rules'
        }
      />
      <button type="submit">Change password</button>
    </form>
  </section>
)
