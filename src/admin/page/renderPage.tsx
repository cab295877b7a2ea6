import type { AdminViewServerProps } from 'payload'
import type { ReactNode } from 'react'
import { DefaultTemplate } from '@payloadcms/next/templates'
import { Gutter, SetStepNav } from '@payloadcms/ui'
import { redirect } from 'next/navigation'
import { principalOf } from '@/access/compile'
import type { Principal } from '@/access/principal'
import type { PageOfPanel } from '../pages'

type Props = AdminViewServerProps & {
  page: PageOfPanel
  /** What the page is for, in a sentence or two. */
  introduction: string
  /** Asked for when it is known that the page is for whoever looks. */
  content: (principal: Principal) => Promise<ReactNode>
}

/**
 * A page of the panel that is no list of records. Pages of our own are open to visitors unless they check, and Payload
 * renders them without the frame of the others: this one does both.
 */
export const renderPage = async ({ page, introduction, content, initPageResult, ...view }: Props) => {
  const { req, permissions, visibleEntities, locale } = initPageResult
  const principal = principalOf(req)
  if (!principal || !permissions.canAccessAdmin) redirect('/admin/login')
  // Whoever may not is sent where they may.
  if (!page.isFor(principal)) redirect('/admin')
  return (
    <DefaultTemplate
      i18n={req.i18n}
      locale={locale}
      params={view.params}
      payload={req.payload}
      permissions={permissions}
      req={req}
      searchParams={view.searchParams}
      user={req.user ?? undefined}
      viewActions={req.payload.config.admin.components.actions}
      visibleEntities={visibleEntities}
    >
      <SetStepNav nav={[{ label: page.label }]} />
      <Gutter className="bmms-page">
        <h1>{page.label}</h1>
        <p className="bmms-page__introduction">{introduction}</p>
        {await content(principal)}
      </Gutter>
    </DefaultTemplate>
  )
}
