import type { AdminViewServerProps } from 'payload'
import { redirect } from 'next/navigation'
import { principalOf } from '@/access/compile'

/** Where Payload sends whoever may not use the panel. Who only lacks a second factor is led to where it is set up. */
export const UnauthorizedView = ({ initPageResult: { req } }: AdminViewServerProps) => {
  const principal = principalOf(req)
  if (!principal) redirect('/admin/login')
  if (principal.needsSecondFactor) redirect('/admin/second-factor')
  return (
    <div className="bmms-unauthorized">
      <h1>This page is closed to you</h1>
      <p>
        Your account is not active in any organization at present. Ask your administrator to activate it, then
        log in again.
      </p>
      <p>
        <a href="/admin/logout">Log out</a>
      </p>
    </div>
  )
}
