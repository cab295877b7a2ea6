import type { AdminViewServerProps } from 'payload'
import { redirect } from 'next/navigation'
import { getSafeRedirect } from 'payload/shared'
import { Logo } from '../brand/Logo'
import { BeforeLogin } from './BeforeLogin'
import { LoginForm } from './LoginForm'

/** Payload's own page of the log-in, with a form that also asks for a code. */
export const LoginView = ({ initPageResult: { req }, searchParams }: AdminViewServerProps) => {
  const onward = getSafeRedirect({ fallbackTo: '/admin', redirectTo: searchParams?.redirect ?? '' })
  if (req.user) redirect(onward)
  return (
    <>
      <div className="login__brand">
        <Logo />
      </div>
      <BeforeLogin />
      <LoginForm onward={onward} />
    </>
  )
}
