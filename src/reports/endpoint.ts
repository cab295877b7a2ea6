import type { Endpoint } from 'payload'
import { documented, type Documentation } from '@/src/openapi/documented'
import {
  boolean,
  integer,
  listOf,
  object,
  orNull,
  string,
  uuid,
  wordOf,
  type Schema,
} from '@/src/openapi/schema'
import { filterParameters, type Filters } from './asked'
import { comparisonCsv, panelCsv } from './csv'
import { loadDashboard, todayInManila } from './dashboard'
import { dashboardSchema } from './figuresSchema'
import { listIndicators } from './indicators/list'
import { askedIn, parameters as comparisonParameters } from './organizations/asked'
import { questions } from './organizations/columns'
import { loadComparison } from './organizations/load'
import { loadModule, moduleNames, modulePanels, type ModuleName } from './panels/modules'
import { figureSchema, panelSchema } from './panels/schema'
import { readerOf } from './reader'
import { reportScope } from './scope'

/** `GET /api/dashboard`: the figures of the dashboard, for the organization in context or all one may read. */
const mainEndpoint: Endpoint = {
  path: '/dashboard',
  method: 'get',
  custom: documented({
    topic: 'platform',
    summary: 'The figures of the dashboard',
    description: 'Of the organization in context, or of all that one may read.',
    answer: dashboardSchema,
  }),
  handler: async ({ payload, user }) => {
    const principal = readerOf(user)
    return Response.json(
      await loadDashboard({ payload, scope: reportScope(principal), today: todayInManila() }),
    )
  },
}

type Answers = Pick<Documentation, 'summary' | 'description' | 'query'>

const dashboard = (
  path: `/${string}`,
  documentation: Answers & { answer: Documentation['answer'] },
  handler: Endpoint['handler'],
): Endpoint => ({
  path: `/dashboard${path}`,
  method: 'get',
  custom: documented({ topic: 'platform', ...documentation }),
  handler,
})

const asCsv = (text: string, name: string): Response =>
  new Response(text, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${name}.csv"`,
    },
  })

const filtersSchema: Schema = object({
  year: orNull(integer()),
  quarter: string(),
  organization: orNull(object({ id: uuid(), code: string(), name: string() })),
})

const onlyOrganization = { 'organization?': filterParameters['organization?']! }

/** `GET /api/dashboard/monitoring?year=2026&quarter=2026-Q3&organization=MOH` and the same for each module. */
const moduleEndpoints = (name: ModuleName): Endpoint[] => {
  const { label, hasPeriod } = modulePanels[name]
  const query = hasPeriod ? filterParameters : onlyOrganization
  const description =
    'Of the organization in context, or of all that one may view. Each figure names the address where the records are listed that it counts.'
  return [
    dashboard(
      `/${name}`,
      {
        summary: `${label}: figures`,
        description,
        query,
        answer: object({ filters: filtersSchema, panel: panelSchema }),
      },
      async (req) =>
        Response.json(await loadModule({ req, principal: readerOf(req.user), name, query: req.query })),
    ),
    dashboard(
      `/${name}/export`,
      { summary: `${label}: figures as a table`, query, answer: { file: 'text/csv' } },
      async (req) => {
        const { panel, filters } = await loadModule({
          req,
          principal: readerOf(req.user),
          name,
          query: req.query,
        })
        return asCsv(panelCsv(panel), [name, ...wordsOf(filters, hasPeriod)].join('-'))
      },
    ),
  ]
}

const wordsOf = ({ organization, year, quarter }: Filters, hasPeriod: boolean): string[] => [
  ...(organization ? [organization.code] : []),
  ...(hasPeriod ? [...(year === null ? [] : [String(year)]), quarter] : []),
]

const comparisonSchema: Schema = object({
  columns: listOf(object({ key: string(), label: string(), unit: string() })),
  organizations: listOf(
    object({ id: uuid(), code: string(), name: string(), type: string(), figures: listOf(figureSchema) }),
  ),
  total: integer('How many organizations there are before the table is narrowed.'),
  answers: object(
    Object.fromEntries(
      Object.entries(questions).map(([key, { label }]) => [key, integer(`Of how many it holds: ${label}.`)]),
    ),
  ),
})

/** `GET /api/dashboard/organizations?year=2026&quarter=2026-Q3&sort=-budget&only=few-indicators&compare=MOH,MOLE`. */
const comparisonEndpoints: Endpoint[] = [
  dashboard(
    '/organizations',
    {
      summary: 'Organizations side by side',
      description: 'The figures of each active organization that one may view.',
      query: comparisonParameters,
      answer: comparisonSchema,
    },
    async ({ payload, query, user }) =>
      Response.json(await loadComparison({ payload, principal: readerOf(user), asked: askedIn(query) })),
  ),
  dashboard(
    '/organizations/export',
    {
      summary: 'Organizations side by side, as a table',
      query: comparisonParameters,
      answer: { file: 'text/csv' },
    },
    async ({ payload, query, user }) => {
      const asked = askedIn(query)
      const comparison = await loadComparison({ payload, principal: readerOf(user), asked })
      return asCsv(comparisonCsv(comparison), `organizations-${asked.quarter}`)
    },
  ),
]

/** `GET /api/dashboard/indicators?quarter=2026-Q3&isReported=false`: what the figures of reported indicators count. */
const indicatorsEndpoint = dashboard(
  '/indicators',
  {
    summary: 'Indicators that should be reported of a quarter',
    description:
      'Those of PPAs that are neither completed nor cancelled; those that are not reported come first.',
    query: {
      ...filterParameters,
      'isReported?': wordOf(['true', 'false'], 'Only those that are reported, or are not.'),
      'page?': integer('From 1; 50 indicators each.'),
    },
    answer: object({
      docs: listOf(
        object({
          id: uuid(),
          name: string(),
          ppa: object({ id: uuid(), title: string() }),
          organization: string(),
          lastReported: orNull(string()),
          isReported: boolean(),
        }),
      ),
      totalDocs: integer(),
      page: integer(),
      totalPages: integer(),
      limit: integer(),
    }),
  },
  async (req) =>
    Response.json((await listIndicators({ req, principal: readerOf(req.user), query: req.query })).list),
)

export const dashboardEndpoints: Endpoint[] = [
  mainEndpoint,
  ...moduleNames.flatMap(moduleEndpoints),
  ...comparisonEndpoints,
  indicatorsEndpoint,
]
