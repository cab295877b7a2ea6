export type Kind = 'list' | 'detail' | 'search' | 'create' | 'dashboard' | 'dashboardOfAll' | 'mix'

type Bounds = {
  /** Milliseconds within which 95 of 100 requests are answered. */
  p95?: number
  statements?: number
}

/** What must hold with 44 organizations. */
const limits: Record<Kind, Bounds> = {
  list: { p95: 500 },
  detail: { p95: 500, statements: 3 },
  search: { p95: 500 },
  create: { p95: 500 },
  dashboard: { p95: 2_000 },
  dashboardOfAll: { p95: 2_000 },
  mix: { p95: 500 },
}

/** What BMMS aims at, far below. */
const aims: Record<Kind, Bounds> = {
  list: { p95: 25, statements: 4 },
  detail: { statements: 2 },
  search: {},
  create: {},
  dashboard: { p95: 100 },
  dashboardOfAll: { p95: 200 },
  mix: {},
}

/** Of the process that serves; its connections are all that PostgreSQL has. */
export const resourceLimits = { bytes: 2 * 1024 ** 3, connections: 50 }

export type Figures = {
  kind: Kind
  connections: number | null
  p95: number
  statements: number
  failures: number
}

export type Verdict = { isMet: boolean; text: string }

/** More at once than this is a crowd that no aim was set for; the limits hold for it as well. */
const mostForAims = 8

export const judge = ({ kind, connections, ...figures }: Figures): Verdict[] => [
  ...(figures.failures > 0 ? [verdict(false, 'no failures')] : []),
  ...verdictsOn(figures, limits[kind]),
  ...(connections !== null && connections <= mostForAims ? verdictsOn(figures, aims[kind]) : []),
]

const verdictsOn = (figures: Pick<Figures, 'p95' | 'statements'>, bounds: Bounds): Verdict[] => [
  ...(bounds.p95 === undefined ? [] : [verdict(figures.p95 < bounds.p95, `p95 < ${bounds.p95} ms`)]),
  ...(bounds.statements === undefined
    ? []
    : [verdict(figures.statements <= bounds.statements, `≤ ${bounds.statements} statements`)]),
]

const verdict = (isMet: boolean, text: string): Verdict => ({ isMet, text: `${isMet ? '✓' : '✗'} ${text}` })
