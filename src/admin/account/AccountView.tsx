import type { AdminViewServerProps } from 'payload'
import type { ComponentType } from 'react'
import { AccountView as AccountPage } from '@payloadcms/next/views'
import { DefaultEditView, Gutter } from '@payloadcms/ui'
import { redirect } from 'next/navigation'
import { principalOf } from '@/access/compile'
import type { Person } from '@/src/server/accounts/person'
import { listSessions } from '@/src/server/accounts/sessions'
import { AccountSecurity } from './AccountSecurity'

/** Payload renders it without properties here as well: it takes what it needs from the page around it. */
const AccountForm = DefaultEditView as ComponentType

type Props = AdminViewServerProps & { doc?: unknown }

/**
 * The page of one's own account: Payload's form, then what needs forms of its own, which cannot stand within it.
 * Payload asks for this view twice: in the place of its whole page, and, when that is Payload's own, within it. Only
 * there, with the account at hand as `doc`, does its form find what it needs.
 */
export const AccountView = (props: Props) => {
  const { initPageResult, searchParams, doc } = props
  const { req, permissions } = initPageResult
  if (!principalOf(req) || !permissions.canAccessAdmin) redirect('/admin/login')
  if (!doc) return <AccountPage {...props} />
  return (
    <>
      <AccountForm />
      <Gutter>
        <AccountSecurity sessions={listSessions(req.user as Person)} notice={searchParams?.notice} />
      </Gutter>
    </>
  )
}
