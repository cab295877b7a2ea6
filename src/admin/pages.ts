import { isEmpty, scopeOf, type Principal } from '@/access/principal'
import { mayEnable } from '@/src/enablement/enablement'
import { mayExplain } from '@/src/explain/answer'
import { mayLookAfterJoining } from '@/src/joining/overview'
import { mayViewModule, modulePanels, type ModuleName } from '@/src/reports/panels/modules'
import { scopeWithin } from '@/src/reports/scope'
import { mayImportAnything } from '@/src/tables/importable'
import { readsAll } from './organization/standing'

export type PageOfPanel = {
  path: `/${string}`
  label: string
  /** As the import map of the panel names it. */
  component: string
  /** Below the dashboard, or after the modules; none for a page that only others lead to. */
  place: 'dashboard' | 'end' | 'none'
  /** Whose page it is; others do not see it in the navigation and are sent to the dashboard. */
  isFor: (principal: Principal) => boolean
}

/** The pages of the panel that are no lists of records: the navigation shows those that are for whoever looks. */
export const pages = {
  communitiesDashboard: dashboardOf(
    'communities',
    '/src/admin/dashboard/modules/ModuleViews#CommunitiesView',
  ),
  needsDashboard: dashboardOf('mana', '/src/admin/dashboard/modules/ModuleViews#NeedsView'),
  monitoringDashboard: dashboardOf('monitoring', '/src/admin/dashboard/modules/ModuleViews#MonitoringView'),
  organizations: {
    path: '/dashboards/organizations',
    label: 'All organizations',
    component: '/src/admin/dashboard/organizations/OrganizationsView#OrganizationsView',
    place: 'dashboard',
    isFor: readsAll,
  },
  indicators: {
    path: '/dashboards/indicators',
    label: 'Indicators of a quarter',
    component: '/src/admin/dashboard/modules/IndicatorsView#IndicatorsView',
    place: 'none',
    isFor: (principal) => scopeWithin(principal, 'me.indicators') !== null,
  },
  geography: {
    path: '/geography',
    label: 'Figures by place',
    component: '/src/admin/geography/GeographyView#GeographyView',
    place: 'dashboard',
    isFor: (principal) => !isEmpty(scopeOf(principal, 'view', 'geography.places')),
  },
  import: {
    path: '/import',
    label: 'Import',
    component: '/src/admin/tables/ImportView#ImportView',
    place: 'end',
    isFor: mayImportAnything,
  },
  joining: {
    path: '/joining',
    label: 'Joining and moving',
    component: '/src/admin/joining/JoiningView#JoiningView',
    place: 'end',
    isFor: mayLookAfterJoining,
  },
  modules: {
    path: '/modules',
    label: 'Modules',
    component: '/src/admin/modules/ModulesView#ModulesView',
    place: 'end',
    isFor: mayEnable,
  },
  explain: {
    path: '/explain',
    label: 'Who may do what',
    component: '/src/admin/explain/ExplainView#ExplainView',
    place: 'end',
    isFor: (principal) => !isEmpty(mayExplain(principal)),
  },
} as const satisfies Record<string, PageOfPanel>

const every: readonly PageOfPanel[] = Object.values(pages)

export const pagesFor = (principal: Principal, wanted: PageOfPanel['place']): readonly PageOfPanel[] =>
  every.filter(({ place, isFor }) => place === wanted && isFor(principal))

/** For the configuration of the panel. */
export const pageViews = Object.fromEntries(
  Object.entries(pages).map(([name, { path, component }]) => [name, { path, Component: component }] as const),
)

function dashboardOf(name: ModuleName, component: string) {
  return {
    path: `/dashboards/${name}` as const,
    label: modulePanels[name].label,
    component,
    place: 'dashboard' as const,
    isFor: (principal: Principal) => mayViewModule(name, principal),
  }
}
