import { isEmpty, scopeOf, type Principal } from '@/access/principal'
import { mayEnable } from '@/src/enablement/enablement'
import { mayExplain } from '@/src/explain/answer'
import { mayLookAfterJoining } from '@/src/joining/overview'
import { mayImportAnything } from '@/src/tables/importable'

export type PageOfPanel = {
  path: `/${string}`
  label: string
  /** As the import map of the panel names it. */
  component: string
  /** Whose page it is; others do not see it in the navigation and are sent to the dashboard. */
  isFor: (principal: Principal) => boolean
}

/** The pages of the panel that are no lists of records: the navigation shows those that are for whoever looks. */
export const pages = {
  geography: {
    path: '/geography',
    label: 'Figures by place',
    component: '/src/admin/geography/GeographyView#GeographyView',
    isFor: (principal) => !isEmpty(scopeOf(principal, 'view', 'geography.places')),
  },
  import: {
    path: '/import',
    label: 'Import',
    component: '/src/admin/tables/ImportView#ImportView',
    isFor: mayImportAnything,
  },
  joining: {
    path: '/joining',
    label: 'Joining and moving',
    component: '/src/admin/joining/JoiningView#JoiningView',
    isFor: mayLookAfterJoining,
  },
  modules: {
    path: '/modules',
    label: 'Modules',
    component: '/src/admin/modules/ModulesView#ModulesView',
    isFor: mayEnable,
  },
  explain: {
    path: '/explain',
    label: 'Who may do what',
    component: '/src/admin/explain/ExplainView#ExplainView',
    isFor: (principal) => !isEmpty(mayExplain(principal)),
  },
} as const satisfies Record<string, PageOfPanel>

const every: readonly PageOfPanel[] = Object.values(pages)

export const pagesFor = (principal: Principal): readonly PageOfPanel[] =>
  every.filter(({ isFor }) => isFor(principal))

/** For the configuration of the panel. */
export const pageViews = Object.fromEntries(
  Object.entries(pages).map(([name, { path, component }]) => [name, { path, Component: component }] as const),
)
