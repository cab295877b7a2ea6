import { everyRow } from '../panels/condition'
import type { Source } from '../panels/panel'

type Parameter = (value: unknown) => string

/**
 * Indicators that should be reported of a quarter, such as `2026-Q3`, and whether they are. Of PPAs that are completed or
 * cancelled nobody reports any more. `year` keeps to PPAs of one fiscal year.
 */
export const indicatorsSql = (parameter: Parameter, period: string, year: number | null): string => `
  select i.id, i.organization_id, i.ppa_id, i.name, i.last_reported, p.title, a.id is not null as "isReported"
  from indicators i
  join ppas p on p.id = i.ppa_id
  left join indicator_actuals a on a.indicator_id = i.id and a.period = ${parameter(period)}
  where p.status not in ('completed', 'cancelled')${year === null ? '' : ` and p.fiscal_year = ${parameter(year)}`}`

/** The same, to be counted. They are listed on a page of their own: no list asks for the status of their PPA. */
export const indicatorsOf = (period: string, year: number | null): Source => ({
  table: 'indicators',
  feature: 'me.indicators',
  organization: 'organization',
  where: everyRow,
  special: {
    sql: (parameter) => indicatorsSql(parameter, period, year),
    address: `/api/dashboard/indicators?quarter=${period}${year === null ? '' : `&year=${year}`}`,
    tables: ['ppas', 'indicator_actuals'],
  },
})
