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
  content: (principal: Principal) => Promise<ReactNode | SubPage>
}

/** One of many pages under one entry of the navigation. */
export type SubPage = {
  heading: string
  introduction: ReactNode
  /** What stands between the entry and this page. */
  trail: readonly { label: string; url: string }[]
  body: ReactNode
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
  const shown = await content(principal)
  const {
    heading,
    introduction: lead,
    trail,
    body,
  } = isSubPage(shown) ? shown : { heading: page.label, introduction, trail: null, body: shown }
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
      <SetStepNav
        nav={
          trail
            ? [{ label: page.label, url: `/admin${page.path}` }, ...trail, { label: heading }]
            : [{ label: page.label }]
        }
      />
      <Gutter className="bmms-page">
        <h1>{heading}</h1>
        <p className="bmms-page__introduction">{lead}</p>
        {body}
      </Gutter>
    </DefaultTemplate>
  )
}

const isSubPage = (shown: ReactNode | SubPage): shown is SubPage =>
  typeof shown === 'object' && shown !== null && 'heading' in shown
