import type { PayloadRequest } from 'payload'
import { covers, type Principal } from '@/access/principal'
import { badRequest, refused } from '@/hooks/problems'
import { filtersIn, textIn, type Filters } from '../asked'
import { scopeWithin } from '../scope'
import { toArray } from '../toArray'
import { indicatorsSql } from './ofQuarter'

type Query = Record<string, unknown>

export type ListedIndicator = {
  id: string
  name: string
  ppa: { id: string; title: string }
  organization: string
  lastReported: string | null
  isReported: boolean
}

/** As lists over REST are answered. */
export type IndicatorList = {
  docs: ListedIndicator[]
  totalDocs: number
  page: number
  totalPages: number
  limit: number
}

export type Listed = { list: IndicatorList; filters: Filters; isReported: boolean | null }

const perPage = 50

/** Indicators that should be reported of a quarter, those that are not first; one statement. */
export const listIndicators = async ({
  req,
  principal,
  query,
}: {
  req: PayloadRequest
  principal: Principal
  query: Query
}): Promise<Listed> => {
  const scope = scopeWithin(principal, 'me.indicators')
  if (scope === null) throw refused('You may not view indicators here.')
  const filters = await filtersIn(req, query, (organization) => covers(scope, organization))
  const isReported = isReportedIn(query)
  const page = pageIn(query)
  const values: unknown[] = []
  const parameter = (value: unknown): string => `$${values.push(value)}`
  const organizations = parameter(filters.organization ? [filters.organization.id] : toArray(scope))
  const wanted = parameter(isReported)
  const { rows } = await req.payload.db.pool.query<{ total: number; docs: ListedIndicator[] }>({
    text: `
      with chosen as materialized (
        select i.*, o.code from (${indicatorsSql(parameter, filters.quarter, filters.year)}) i
        join organizations o on o.id = i.organization_id
        where (${organizations}::uuid[] is null or i.organization_id = any(${organizations}))
          and (${wanted}::boolean is null or i."isReported" = ${wanted}))
      select (select count(*)::int from chosen) as total, (
        select coalesce(json_agg(json_build_object('id', id, 'name', name, 'ppa', json_build_object('id', ppa_id, 'title', title),
          'organization', code, 'lastReported', last_reported, 'isReported', "isReported")), '[]')
        from (select * from chosen order by "isReported", code, title, name, id
          limit ${perPage} offset ${parameter((page - 1) * perPage)}) shown) as docs`,
    values,
  })
  const { total, docs } = rows[0]!
  const totalPages = Math.max(1, Math.ceil(total / perPage))
  return { list: { docs, totalDocs: total, page, totalPages, limit: perPage }, filters, isReported }
}

const isReportedIn = (query: Query): boolean | null => {
  const word = textIn(query, 'isReported')
  if (word === undefined) return null
  if (word !== 'true' && word !== 'false') throw badRequest('Write true or false.', 'isReported')
  return word === 'true'
}

const pageIn = (query: Query): number => {
  const page = textIn(query, 'page') ?? '1'
  if (!/^[1-9]\d{0,5}$/.test(page)) throw badRequest('Write a number from 1.', 'page')
  return Number(page)
}
