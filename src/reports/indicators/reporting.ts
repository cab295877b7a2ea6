import type { Endpoint, Payload } from 'payload'
import type { Scope } from '@/access/principal'
import { documented } from '@/src/openapi/documented'
import { boolean, integer, listOf, object, string, uuid } from '@/src/openapi/schema'
import { quarterIn } from '../asked'
import { readerOf } from '../reader'
import { scopeWithin } from '../scope'
import { toArray } from '../toArray'
import { indicatorsSql } from './ofQuarter'

type Row = { id: string; code: string; name: string; indicators: number; reported: number }

/** How many indicators of an organization have a value of a quarter, and whether these are less than half of them. */
export type Reporting = Row & { isBelowHalf: boolean }

/** How far each organization of a scope has reported of a quarter, such as `2026-Q3`, in one statement. */
export const loadReporting = async ({
  payload,
  scope,
  period,
}: {
  payload: Payload
  scope: Scope | null
  period: string
}): Promise<Reporting[]> => {
  const values: unknown[] = []
  const parameter = (value: unknown): string => `$${values.push(value)}`
  const organizations = parameter(toArray(scope))
  const { rows } = await payload.db.pool.query<Row>({
    text: `
      select o.id, o.code, o.name, count(*)::int as indicators, (count(*) filter (where i."isReported"))::int as reported
      from (${indicatorsSql(parameter, period, null)}) i
      join organizations o on o.id = i.organization_id
      where ${organizations}::uuid[] is null or i.organization_id = any(${organizations})
      group by o.id order by o.code`,
    values,
  })
  return rows.map((row) => ({ ...row, isBelowHalf: row.reported * 2 < row.indicators }))
}

/** `GET /api/indicator-reporting?period=2026-Q3`; without a period the quarter that goes on. */
export const indicatorReportingEndpoint: Endpoint = {
  path: '/indicator-reporting',
  method: 'get',
  custom: documented({
    topic: 'platform',
    summary: 'How far indicators are reported of a quarter',
    description:
      'One line for each organization that has indicators, of those one may read. Indicators of PPAs that are completed or cancelled do not count.',
    query: { 'period?': string('The quarter, such as `2026-Q3`; without it the one that goes on.') },
    answer: object({
      period: string(),
      organizations: listOf(
        object({
          id: uuid(),
          code: string(),
          name: string(),
          indicators: integer(),
          reported: integer(),
          isBelowHalf: boolean('Less than half of the indicators are reported.'),
        }),
      ),
    }),
  }),
  handler: async ({ payload, query, user }) => {
    const principal = readerOf(user)
    const period = quarterIn(query, 'period')
    const scope = scopeWithin(principal, 'me.indicators')
    return Response.json({ period, organizations: await loadReporting({ payload, scope, period }) })
  },
}
