import type { PayloadRequest } from 'payload'
import { badRequest, refused } from '@/hooks/problems'
import { quarterOf } from '@/src/domain/indicators'
import { integer, string, type Schema } from '@/src/openapi/schema'
import type { Narrowed } from './panels/load'

type Query = Record<string, unknown>

/** What the address of a dashboard asks for. */
export type Filters = {
  /** The fiscal year of the PPAs; null for all. */
  year: number | null
  /** The quarter that is reported of, such as `2026-Q3`. */
  quarter: string
  /** Only this organization; null for all that one may view. */
  organization: (Narrowed & { name: string }) | null
}

/** For the description of the API. */
export const filterParameters: Record<string, Schema> = {
  'year?': integer('The fiscal year of the PPAs, such as 2026; without it all.'),
  'quarter?': string('The quarter that is reported of, such as `2026-Q3`; without it the one that goes on.'),
  'organization?': string('A code such as `MOH`; without it all that one may view.'),
}

/** Reads the filters. Throws, with words for the person, on what makes no sense or is not theirs to view. */
export const filtersIn = async (
  req: PayloadRequest,
  query: Query,
  mayView: (organization: string) => boolean,
): Promise<Filters> => ({
  year: yearIn(query),
  quarter: quarterIn(query, 'quarter'),
  organization: await organizationIn(req, query, mayView),
})

export const quarterIn = (query: Query, name: string): string => {
  const { year, quarter } = quarterOf(new Date())
  const period = textIn(query, name) ?? `${year}-${quarter}`
  if (!/^20\d\d-Q[1-4]$/.test(period)) throw badRequest('Write a quarter, such as 2026-Q3.', name)
  return period
}

/** Once and not empty, or undefined: an empty field of a form asks for nothing. */
export const textIn = (query: Query, name: string): string | undefined => {
  const value = query[name]
  if (value === undefined || value === '') return undefined
  if (typeof value !== 'string') throw badRequest('Give this once.', name)
  return value
}

export const yearIn = (query: Query): number | null => {
  const year = textIn(query, 'year')
  if (year === undefined) return null
  if (!/^20\d\d$/.test(year)) throw badRequest('Write a year, such as 2026.', 'year')
  return Number(year)
}

/** An organization that there is not and one that may not be viewed are answered alike. */
const organizationIn = async (
  req: PayloadRequest,
  query: Query,
  mayView: (organization: string) => boolean,
): Promise<Filters['organization']> => {
  const code = textIn(query, 'organization')?.toUpperCase()
  if (code === undefined) return null
  const { docs } = await req.payload.find({
    collection: 'organizations',
    where: { code: { equals: code } },
    depth: 0,
    limit: 1,
    pagination: false,
    select: { code: true, name: true },
    overrideAccess: false,
    req,
  })
  const [found] = docs
  if (!found || !mayView(found.id))
    throw refused(`There are no figures of "${code}" for you here.`, 'organization')
  return { id: found.id, code: found.code, name: found.name }
}
