import { whereQuery, type Condition } from '@/src/reports/panels/condition'

/** The address of a list in the admin panel, filtered the way its own filter panel would write it. */
export const listUrl = (collection: string, ...conditions: readonly Condition[]): string => {
  const search = conditions.length > 0 && whereQuery([conditions])
  return `/admin/collections/${collection}${search ? `?${search}` : ''}`
}

export const recordUrl = (collection: string, id: string): string => `/admin/collections/${collection}/${id}`

export const addUrl = (collection: string): string => `/admin/collections/${collection}/create`
