import { demoAccounts, demoPassword } from '@/src/reference/demo'
import { DemoAccounts } from './DemoAccounts'
import { Introduction } from './Introduction'

/** What a visitor reads beside the login form. Accounts are listed only where their password is public anyway. */
export const BeforeLogin = () => (
  <>
    <Introduction />
    {process.env.BMMS_DEMO === '1' && <DemoAccounts accounts={demoAccounts} password={demoPassword} />}
  </>
)
