import type { Caller } from './callers'
import type { Chance } from './chance'
import { subjects, titleFrom } from './data/words'
import type { Call, NextCall } from './load'
import type { Kind } from './targets'
import { moduleNames, type ModuleName } from '@/src/reports/panels/modules'

export type Scenario = { name: string; kind: Kind; by: 'members' | 'oversight'; nextCall: NextCall }

const get = (path: string): Call => ({ method: 'GET', path })

const listOfPpas = get('/api/ppas?limit=25&depth=1')
const listOfCommunities = get('/api/communities?limit=25&depth=1')
const columns = ['title', 'implementingMoa', 'status', 'progress', 'budgetAllocation', 'fiscalYear']
const tableOfPpas = get(`${listOfPpas.path}&${columns.map((name) => `select[${name}]=true`).join('&')}`)
const dashboard = get('/api/dashboard')
const places = get('/api/geography-figures')

const search: NextCall = (_caller, chance) =>
  get(`/api/ppas?limit=25&depth=0&where[title][like]=${encodeURIComponent(chance.of(subjects))}`)

const graphQLList: Call = {
  method: 'POST',
  path: '/api/graphql',
  body: {
    query: `{ Ppas(limit: 25) { totalDocs docs {
      id title status progress budgetAllocation fiscalYear implementingMoa { id code name } } } }`,
  },
}

const createPpa: NextCall = (_caller, chance) => ({
  method: 'POST',
  path: '/api/ppas?depth=0',
  body: { title: titleFrom(chance), category: 'moa_ppa', fiscalYear: 2025, budgetAllocation: 1_000_000 },
})

/** Each new community needs a barangay in which its organization has none; there are enough to use each once. */
const createCommunity = (freeBarangays: readonly string[]): NextCall => {
  let used = 0
  return () => {
    const barangay = freeBarangays[used % freeBarangays.length]!
    used += 1
    return { method: 'POST', path: '/api/communities?depth=0', body: { name: `Community ${used}`, barangay } }
  }
}

const detail =
  (collection: 'ppas' | 'communities', depth: number) =>
  (caller: Caller, chance: Chance): Call =>
    get(
      `/api/${collection}/${chance.of(collection === 'ppas' ? caller.ppaIds : caller.communityIds)}?depth=${depth}`,
    )

/** The dashboard of a module, for one ministry and for all. */
const dashboardsOf = (name: ModuleName): Scenario[] => {
  const nextCall = () => get(`/api/dashboard/${name}`)
  return [
    { name: `Dashboard ${name}`, kind: 'dashboard', by: 'members', nextCall },
    { name: `Dashboard ${name}, oversight`, kind: 'dashboardOfAll', by: 'oversight', nextCall },
  ]
}

/** Everything that is measured, in this order; what adds records comes last. */
export const scenariosWith = (freeBarangays: readonly string[]): Scenario[] => [
  { name: 'List of 25 PPAs, columns and MOA', kind: 'list', by: 'members', nextCall: () => tableOfPpas },
  { name: 'List of 25 PPAs, whole', kind: 'list', by: 'members', nextCall: () => listOfPpas },
  { name: 'List of 25 PPAs, whole, oversight', kind: 'list', by: 'oversight', nextCall: () => listOfPpas },
  { name: 'List of 25 communities, whole', kind: 'list', by: 'members', nextCall: () => listOfCommunities },
  { name: 'GraphQL list of 25 PPAs and MOA', kind: 'list', by: 'members', nextCall: () => graphQLList },
  { name: 'One PPA, ids only', kind: 'detail', by: 'members', nextCall: detail('ppas', 0) },
  { name: 'One PPA and its relations', kind: 'detail', by: 'members', nextCall: detail('ppas', 1) },
  { name: 'One community, ids only', kind: 'detail', by: 'members', nextCall: detail('communities', 0) },
  { name: 'Search in titles', kind: 'search', by: 'members', nextCall: search },
  { name: 'Search in titles, oversight', kind: 'search', by: 'oversight', nextCall: search },
  { name: 'Dashboard', kind: 'dashboard', by: 'members', nextCall: () => dashboard },
  { name: 'Dashboard, oversight', kind: 'dashboardOfAll', by: 'oversight', nextCall: () => dashboard },
  ...moduleNames.flatMap(dashboardsOf),
  {
    name: 'Dashboard organizations, oversight',
    kind: 'dashboardOfAll',
    by: 'oversight',
    nextCall: () => get('/api/dashboard/organizations'),
  },
  { name: 'Figures by place', kind: 'dashboard', by: 'members', nextCall: () => places },
  { name: 'Figures by place, oversight', kind: 'dashboardOfAll', by: 'oversight', nextCall: () => places },
  { name: 'Create a PPA', kind: 'create', by: 'members', nextCall: createPpa },
  { name: 'Create a community', kind: 'create', by: 'members', nextCall: createCommunity(freeBarangays) },
]

/** Of ten requests of a working day, seven read a list or a record, one searches, one looks at the dashboard. */
export const workingDay: NextCall = (caller, chance) => {
  const kinds: NextCall[] = [
    () => tableOfPpas,
    () => tableOfPpas,
    () => listOfPpas,
    () => listOfCommunities,
    detail('ppas', 1),
    detail('ppas', 1),
    detail('communities', 0),
    search,
    () => dashboard,
    createPpa,
  ]
  return chance.of(kinds)(caller, chance)
}
