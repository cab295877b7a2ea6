import type { DemoAccount } from '@/src/reference/demo'

/** The accounts to try BMMS with. */
export const DemoAccounts = ({
  accounts,
  password,
}: {
  accounts: readonly DemoAccount[]
  password: string
}) => (
  <details className="bmms-demo">
    <summary>Demo accounts</summary>
    <p>
      This is a trial installation. Every account has the password <code>{password}</code>
    </p>
    <ul>
      {accounts.map(({ email, name }) => (
        <li key={email}>
          <code>{email}</code> <span>{name}</span>
        </li>
      ))}
    </ul>
  </details>
)
