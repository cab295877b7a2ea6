import type { AdminViewServerProps } from 'payload'
import type { ComponentType } from 'react'
import { DefaultEditView, Gutter } from '@payloadcms/ui'
import { redirect } from 'next/navigation'
import { principalOf } from '@/access/compile'
import type { Person } from '@/src/server/accounts/person'
import { listSessions } from '@/src/server/accounts/sessions'
import { AccountSecurity } from './AccountSecurity'

/** Payload renders it without properties here as well: it takes what it needs from the page around it. */
const AccountForm = DefaultEditView as ComponentType

/** The page of one's own account: Payload's form, then what needs forms of its own, which cannot stand within it. */
export const AccountView = ({ initPageResult: { req, permissions }, searchParams }: AdminViewServerProps) => {
  if (!principalOf(req) || !permissions.canAccessAdmin) redirect('/admin/login')
  return (
    <>
      <AccountForm />
      <Gutter>
        <AccountSecurity sessions={listSessions(req.user as Person)} notice={searchParams?.notice} />
      </Gutter>
    </>
  )
}
