import type { PayloadRequest, ServerProps, VisibleEntities } from 'payload'
import { DefaultNavClient, NavWrapper } from '@payloadcms/next/client'
import { EntityType, groupNavItems } from '@payloadcms/ui/shared'
import { principalOf } from '@/access/compile'
import { NameControls } from '../accessibility/NameControls'
import { pagesFor } from '../pages'
import { personOf } from '../person'
import { OrganizationSwitcher } from '../organization/OrganizationSwitcher'
import { readableOrganizations } from '../organization/readableOrganizations'
import { roleOf, standingOf } from '../organization/standing'
import { Brand } from './Brand'
import { CloseMenu } from './CloseMenu'
import { OpenOnDesktop } from './OpenOnDesktop'
import { PageLink } from './PageLink'
import { Person } from './Person'
import { loadPreferences } from './preferences'

type Props = ServerProps & { req?: PayloadRequest; visibleEntities: VisibleEntities }

/** The sidebar: where one works, the modules one may open, and oneself. */
export const Navigation = async ({ payload, permissions, i18n, req, params, visibleEntities }: Props) => {
  const user = await personOf({ req, payload })
  const principal = principalOf({ user })
  if (!user || !principal) return null
  const standing = standingOf(principal)
  const groups = standing.canSwitch ? await readableOrganizations({ payload, principal }) : []
  const preferences = await loadPreferences({ payload, user })
  const collections = payload.config.collections.filter(({ slug }) =>
    visibleEntities.collections.includes(slug),
  )
  return (
    <NavWrapper baseClass="nav">
      <NameControls />
      <OpenOnDesktop isWanted={preferences.open !== false} />
      <div className="bmms-nav-head">
        <Brand />
        <CloseMenu />
      </div>
      <OrganizationSwitcher standing={standing} groups={groups} returnTo={pathOf(params)} />
      <nav className="nav__wrap" aria-label="Modules">
        <PageLink href="/admin" label="Dashboard" />
        {pagesFor(principal, 'dashboard').map(({ path, label }) => (
          <PageLink key={path} href={`/admin${path}`} label={label} />
        ))}
        <DefaultNavClient
          groups={groupNavItems(
            collections.map((entity) => ({ type: EntityType.collection, entity })),
            permissions!,
            i18n,
          )}
          navPreferences={preferences as never}
        />
        {pagesFor(principal, 'end').map(({ path, label }) => (
          <PageLink key={path} href={`/admin${path}`} label={label} />
        ))}
      </nav>
      <Person name={String(user.name ?? '')} role={roleOf(principal)} />
    </NavWrapper>
  )
}

const pathOf = (params: ServerProps['params']): string =>
  ['/admin', ...[params?.segments ?? []].flat()].join('/')
