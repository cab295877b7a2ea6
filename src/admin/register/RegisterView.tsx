import type { AdminViewServerProps, Payload } from 'payload'
import { MinimalTemplate } from '@payloadcms/next/templates'
import { redirect } from 'next/navigation'
import { systemScopes } from '@/access/databaseScope'
import { runAs } from '@/src/database/scope'
import { Logo } from '../brand/Logo'
import { noticeFor } from '../page/Notice'
import { RegisterForm } from './RegisterForm'

const news = { received: 'Your request was received. You get a mail when it has been decided.' }
const faults = {
  '400':
    'Something is missing, or there are too many requests of this organization. Try again, or ask its administrator.',
  '429': 'Too many requests from your network. Wait an hour and try again.',
}

/** Where visitors ask for an account; the one page of ours that is open to everybody. */
export const RegisterView = async ({ initPageResult: { req }, searchParams }: AdminViewServerProps) => {
  if (req.user) redirect('/admin')
  const notice = searchParams?.notice
  return (
    <MinimalTemplate className="bmms-register">
      <Logo />
      <h1>Ask for an account</h1>
      {noticeFor(notice, news, faults)}
      {notice === 'received' ? (
        <p>The focal person of your office looks at it first, then an administrator.</p>
      ) : (
        <RegisterForm places={await publicPlaces(req.payload)} />
      )}
      <p>
        <a href="/admin/login">Back to the log-in</a>
      </p>
    </MinimalTemplate>
  )
}

/** Which ministries, offices and agencies there are is public. */
const publicPlaces = async (payload: Payload): Promise<{ code: string; name: string }[]> => {
  const { rows } = await runAs(systemScopes.accounts, () =>
    payload.db.pool.query<{ code: string; name: string }>(
      'select code, name from organizations where is_active order by name',
    ),
  )
  return rows
}
