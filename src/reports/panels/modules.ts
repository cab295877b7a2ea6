import type { PayloadRequest } from 'payload'
import type { Feature } from '@/access/features'
import { covers, type Principal, type Scope } from '@/access/principal'
import { refused } from '@/hooks/problems'
import { filtersIn, type Filters } from '../asked'
import { todayInManila } from '../dashboard'
import { kept } from '../kept'
import { scopeWithin } from '../scope'
import { communityPanel } from './communities'
import { loadPanel } from './load'
import { manaPanel } from './mana'
import { monitoringPanel } from './monitoring'
import type { Panel, PanelSpec, Source } from './panel'
import { sourcesOf, tablesOfPanel } from './tables'

type Given = { today: string; year: number | null; quarter: string }

type ModulePanel = {
  label: string
  spec: (given: Given) => PanelSpec
  /** Whether its figures are about a fiscal year and a quarter. */
  hasPeriod: boolean
}

/** The dashboards of the modules that there are. */
export const modulePanels = {
  communities: { label: 'Communities dashboard', spec: () => communityPanel, hasPeriod: false },
  mana: { label: 'Needs dashboard', spec: ({ today }) => manaPanel(today), hasPeriod: false },
  monitoring: { label: 'Monitoring dashboard', spec: monitoringPanel, hasPeriod: true },
} as const satisfies Record<string, ModulePanel>

export type ModuleName = keyof typeof modulePanels
export const moduleNames = Object.keys(modulePanels) as ModuleName[]

/** Whether somebody may view any of its figures. */
export const mayViewModule = (name: ModuleName, principal: Principal): boolean =>
  Object.values(scopesOf(name, principal)).some((scope) => scope !== null)

export type Shown = { panel: Panel; filters: Filters }

/** The figures of a module as far as whoever asks may view them. Throws 403 where they may view none. */
export const loadModule = async ({
  req,
  principal,
  name,
  query,
}: {
  req: PayloadRequest
  principal: Principal
  name: ModuleName
  query: Record<string, unknown>
}): Promise<Shown> => {
  const { payload } = req
  const readable = scopesOf(name, principal)
  const filters = await filtersIn(req, query, (organization) =>
    Object.values(readable).some((scope) => scope !== null && covers(scope, organization)),
  )
  const scope = narrowedTo(readable, filters.organization?.id)
  const given = { today: todayInManila(), year: filters.year, quarter: filters.quarter }
  const spec: PanelSpec = modulePanels[name].spec(given)
  const panel = await kept(
    {
      payload,
      panel: name,
      scope,
      tables: tablesOfPanel(spec),
      filters: { ...given, organization: filters.organization },
    },
    () =>
      loadPanel({
        payload,
        spec,
        scopeOf: ({ feature }) => scope[feature] ?? null,
        organization: filters.organization,
      }),
  )
  if (!panel) throw refused('There are no figures of this module for you.')
  return { panel, filters }
}

type Scopes = Partial<Record<Feature, Scope | null>>

const anyPeriod: Given = { today: '2000-01-01', year: null, quarter: '2000-Q1' }

const scopesOf = (name: ModuleName, principal: Principal): Scopes =>
  Object.fromEntries(
    sourcesOf(modulePanels[name].spec(anyPeriod)).map(({ feature }: Source) => [
      feature,
      scopeWithin(principal, feature),
    ]),
  )

const narrowedTo = (scopes: Scopes, organization: string | undefined): Scopes =>
  organization === undefined
    ? scopes
    : Object.fromEntries(
        Object.entries(scopes).map(([feature, scope]) => [
          feature,
          scope !== null && covers(scope, organization) ? [organization] : null,
        ]),
      )
