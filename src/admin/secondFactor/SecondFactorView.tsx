import type { AdminViewServerProps } from 'payload'
import { MinimalTemplate } from '@payloadcms/next/templates'
import { redirect } from 'next/navigation'
import { principalOf } from '@/access/compile'
import { mayLogIn } from '@/access/principal'
import { loadFactor } from '@/src/server/accounts/secondFactor/store'
import { Logo } from '../brand/Logo'
import { Notice } from '../page/Notice'
import { FactorInUse } from './FactorInUse'
import { FactorSetUp } from './FactorSetUp'

/** The second factor of one's own account. The one page for those who have to set it up before anything else. */
export const SecondFactorView = async ({ initPageResult: { req } }: AdminViewServerProps) => {
  const principal = principalOf(req)
  if (!req.user || !principal || !mayLogIn(principal)) redirect('/admin/login')
  const { since, recoveryCodesLeft } = await loadFactor(req, req.user.id)
  return (
    <MinimalTemplate className="bmms-register">
      <Logo />
      <h1>Second factor</h1>
      {principal.needsSecondFactor && (
        <Notice text="Your role requires a second factor. Set it up to go on." isFault />
      )}
      <p>
        Besides your password, an app on your phone shows a code that changes every 30 seconds. Whoever learns
        your password cannot log in without it.
      </p>
      {since ? (
        <FactorInUse since={since} left={recoveryCodesLeft} isRequired={principal.requiresSecondFactor} />
      ) : (
        <FactorSetUp />
      )}
      <p>
        {principal.needsSecondFactor ? (
          <a href="/admin/logout">Log out</a>
        ) : (
          <a href="/admin/account">Back to my account</a>
        )}
      </p>
    </MinimalTemplate>
  )
}
