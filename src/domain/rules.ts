/**
 * Rules between the fields of one record, as data. Each rule is checked twice from the same declaration:
 * here, to tell a person what is wrong and where, and as a CHECK constraint in PostgreSQL.
 */
export type Rule =
  | { kind: 'notBefore'; name: string; field: string; other: string; message: string }
  | { kind: 'notAbove'; name: string; field: string; other: string; message: string }
  | { kind: 'between'; name: string; field: string; min: number; max: number; message: string }
  | {
      kind: 'requiredWhen'
      name: string
      field: string
      when: { field: string; equals: string }
      message: string
    }
  | {
      kind: 'aboveZero'
      name: string
      field: string
      /** Where this holds the number may be below zero as well, and still not zero. */
      unless: { field: string; equals: string }
      message: string
    }

export type Problem = { path: string; message: string }

type Row = Record<string, unknown>

/** The dates of two fields stay in order. `name` is the constraint's name in the database. */
export const notBefore = (rule: { name: string; field: string; other: string; message: string }): Rule => ({
  kind: 'notBefore',
  ...rule,
})

/** One amount or count stays within another. */
export const notAbove = (rule: { name: string; field: string; other: string; message: string }): Rule => ({
  kind: 'notAbove',
  ...rule,
})

/** A number stays within fixed bounds, both included. */
export const between = (rule: {
  name: string
  field: string
  min: number
  max: number
  message?: string
}): Rule => ({
  kind: 'between',
  message: `Enter a number from ${rule.min} to ${rule.max}.`,
  ...rule,
})

/** A field must be filled in when another has a certain value. */
export const requiredWhen = (rule: {
  name: string
  field: string
  when: { field: string; equals: string }
  message: string
}): Rule => ({ kind: 'requiredWhen', ...rule })

/** A number is above zero, or for one kind of record merely not zero. */
export const aboveZero = (rule: {
  name: string
  field: string
  unless: { field: string; equals: string }
  message: string
}): Rule => ({ kind: 'aboveZero', ...rule })

/** Everything that is wrong with a record; an empty list when it is sound. Missing values break nothing. */
export const violations = (rules: readonly Rule[], row: Row): Problem[] =>
  rules.filter((rule) => !holds(rule, row)).map(({ field, message }) => ({ path: field, message }))

const holds = (rule: Rule, row: Row): boolean => {
  const value = row[rule.field]
  switch (rule.kind) {
    case 'notBefore':
      return isMissing(value) || isMissing(row[rule.other]) || instant(value) >= instant(row[rule.other])
    case 'notAbove':
      return isMissing(value) || isMissing(row[rule.other]) || Number(value) <= Number(row[rule.other])
    case 'between':
      return isMissing(value) || (Number(value) >= rule.min && Number(value) <= rule.max)
    case 'requiredWhen':
      return row[rule.when.field] !== rule.when.equals || !isBlank(value)
    case 'aboveZero':
      return (
        isMissing(value) ||
        Number(value) > 0 ||
        (row[rule.unless.field] === rule.unless.equals && Number(value) < 0)
      )
  }
}

const isMissing = (value: unknown): boolean => value === null || value === undefined

const isBlank = (value: unknown): boolean =>
  isMissing(value) || (typeof value === 'string' && value.trim() === '')

const instant = (value: unknown): number => new Date(value as string | Date).getTime()
