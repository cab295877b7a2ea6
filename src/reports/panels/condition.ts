/** A condition on one field, as a list takes it: the operators are Payload's. */
export type Condition = readonly [field: string, operator: Operator, operand: Operand]
export type Operator =
  'equals' | 'in' | 'not_in' | 'exists' | 'less_than' | 'greater_than' | 'greater_than_equal'
export type Operand = string | number | boolean | readonly string[]

/** Holds where all conditions of any of its groups hold. */
export type Where = readonly (readonly Condition[])[]

export const everyRow: Where = [[]]

/** Planned to have ended before today, and neither completed nor cancelled; `end` is the field with the day. */
export const overdueBy = (end: string, today: string): Where => [
  [
    [end, 'less_than', `${today}T00:00:00.000Z`],
    ['status', 'not_in', ['completed', 'cancelled']],
  ],
]

/** Both must hold. */
export const bothOf = (one: Where, other: Where): Where =>
  one.flatMap((group) => other.map((further) => [...group, ...further]))

/** What stands behind the question mark in the address of a list, over REST and in the admin panel alike. */
export const whereQuery = (where: Where): string => {
  const pairs = where.flatMap((conditions, group) =>
    conditions.flatMap(([field, operator, operand], index) => {
      const path = `where[or][${group}][and][${index}][${field}][${operator}]`
      return Array.isArray(operand)
        ? operand.map((value, place) => [`${path}[${place}]`, String(value)])
        : [[path, String(operand)]]
    }),
  )
  return new URLSearchParams(pairs as [string, string][]).toString()
}

type Compiler = {
  /** The column of a field, quoted. */
  columnOf: (field: string) => string
  /** Keeps a value for the statement and gives its placeholder. */
  parameter: (value: unknown) => string
}

/** The same as a condition of PostgreSQL. */
export const whereSql = (where: Where, compiler: Compiler): string =>
  `(${where.map((group) => (group.length === 0 ? 'true' : group.map((it) => conditionSql(it, compiler)).join(' and '))).join(' or ')})`

const conditionSql = ([field, operator, operand]: Condition, { columnOf, parameter }: Compiler): string => {
  const column = columnOf(field)
  switch (operator) {
    case 'exists':
      return `${column} is ${operand ? 'not ' : ''}null`
    case 'in':
      return `${column}::text = any(${parameter(operand)}::text[])`
    case 'not_in':
      return `(${column} is null or ${column}::text <> all(${parameter(operand)}::text[]))`
    default:
      return comparisonSql(column, operator, operand, parameter)
  }
}

const comparisonSql = (
  column: string,
  operator: keyof typeof signs,
  operand: Operand,
  parameter: Compiler['parameter'],
): string => {
  const sign = signs[operator]
  if (typeof operand === 'number') return `${column} ${sign} ${parameter(operand)}::numeric`
  if (typeof operand === 'boolean') return `${column} ${sign} ${parameter(operand)}::boolean`
  if (operator === 'equals') return `${column}::text = ${parameter(operand)}::text`
  // What else is compared by size is a moment; a day begins as it does for Payload, whatever the zone of the database.
  return `${column} ${sign} ${parameter(new Date(String(operand)).toISOString())}::timestamptz`
}

const signs = { equals: '=', less_than: '<', greater_than: '>', greater_than_equal: '>=' }
