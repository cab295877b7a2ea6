/** A condition of a list: a field, an operator of Payload, and its operand. */
export type Condition = [
  field: string,
  operator: 'equals' | 'in' | 'not_in' | 'less_than' | 'exists',
  operand: string | readonly string[],
]

/** The address of a list in the admin panel, filtered the way its own filter panel would write it. */
export const listUrl = (collection: string, ...conditions: readonly Condition[]): string => {
  const query = conditions.flatMap(([field, operator, operand], index) => {
    const path = `where[or][0][and][${index}][${field}][${operator}]`
    return typeof operand === 'string'
      ? [[path, operand]]
      : operand.map((value, position) => [`${path}[${position}]`, value])
  })
  const search = new URLSearchParams(query as [string, string][]).toString()
  return `/admin/collections/${collection}${search && `?${search}`}`
}

export const recordUrl = (collection: string, id: string): string => `/admin/collections/${collection}/${id}`

export const addUrl = (collection: string): string => `/admin/collections/${collection}/create`
