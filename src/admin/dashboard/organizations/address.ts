import { usualSort, type Asked } from '@/src/reports/organizations/asked'

const path = '/admin/dashboards/organizations'

/** The query that asks for the same again, with changes; what is usual is left out. */
export const queryFor = (asked: Asked, changes: Partial<Asked> = {}): string => {
  const { year, quarter, sort, only, compared } = { ...asked, ...changes }
  return new URLSearchParams({
    ...(year !== null && { year: String(year) }),
    quarter,
    ...(sort !== usualSort && { sort }),
    ...(only !== null && { only }),
    ...(compared.length > 0 && { compare: compared.join(',') }),
  }).toString()
}

export const addressFor = (asked: Asked, changes: Partial<Asked> = {}): string =>
  `${path}?${queryFor(asked, changes)}`

/** The dashboard of a module, narrowed to one organization and the same period. */
export const drillDown = ({ year, quarter }: Asked, code: string): string =>
  `/admin/dashboards/monitoring?${new URLSearchParams({ organization: code, ...(year !== null && { year: String(year) }), quarter })}`
