import type { FlattenedField } from 'payload'
import { badRequest } from '../problems'
import { isUuid } from '../relations'

type Known = FlattenedField | 'id' | 'timestamp'
type Target = Known | 'unknown'
type Check = { isSound: (value: unknown) => boolean; expected: string }

const comparisons = ['greater_than', 'greater_than_equal', 'less_than', 'less_than_equal']
const equality = ['equals', 'not_equals', 'in', 'not_in', 'exists']
const textual = ['like', 'not_like', 'contains']
const listOperators = ['in', 'not_in']
export const longestText = 500
export const longestList = 200

/** Checks the operator and its operand against the field, so that no malformed value reaches the database. */
export const assertOperand = ({
  field,
  operator,
  value,
  path,
}: {
  field: Target
  operator: string
  value: unknown
  path: string
}): void => {
  const at = `${path}.${operator}`
  if (field === 'unknown')
    throw badRequest(`There is no field "${path.replace(/^where\./, '')}" to query.`, path)
  if (!operatorsOf(field).includes(operator))
    throw badRequest(`The operator "${operator}" cannot be used here.`, at)
  if (operator === 'exists') return assertBoolean(value, at)
  const isList = listOperators.includes(operator)
  const values = isList ? asList(value) : [value]
  if (values.length > longestList) throw badRequest(`A list may have ${longestList} values.`, at)
  const { isSound, expected } = textual.includes(operator) ? words : checkFor(field)
  // "None" is asked for with "equals" or "exists"; in a list of ids the database adapter breaks on it.
  const isAllowed = (item: unknown): boolean => isSound(item) || (!isList && isAbsent(item))
  if (!values.every(isAllowed)) throw badRequest(`Expected ${expected}.`, at)
}

const operatorsOf = (field: Known): readonly string[] => {
  if (field === 'id' || field === 'timestamp') return [...equality, ...comparisons]
  switch (field.type) {
    case 'number':
    case 'date':
      return [...equality, ...comparisons]
    case 'select':
    case 'relationship':
    case 'upload':
      return field.hasMany ? [...equality, 'contains'] : equality
    case 'checkbox':
    case 'radio':
      return equality
    case 'text':
    case 'textarea':
    case 'email':
    case 'code':
      return [...equality, ...textual, ...comparisons]
    default:
      return ['exists']
  }
}

const checkFor = (field: Known): Check => {
  if (field === 'id') return id
  if (field === 'timestamp') return date
  switch (field.type) {
    case 'number':
      return number
    case 'date':
      return date
    case 'checkbox':
      return boolean
    case 'relationship':
    case 'upload':
      return id
    case 'select':
    case 'radio': {
      const keys = field.options.map((option) => (typeof option === 'string' ? option : option.value))
      return { isSound: (value) => keys.includes(String(value)), expected: `one of ${keys.join(', ')}` }
    }
    default:
      return text
  }
}

const id: Check = { isSound: isUuid, expected: 'an id' }

const number: Check = {
  isSound: (value) =>
    (typeof value === 'number' || (typeof value === 'string' && value.trim() !== '')) &&
    // Neither infinity nor what is not a number is below it.
    Math.abs(Number(value)) < 1e15,
  expected: 'a number',
}

const date: Check = {
  isSound: (value) => {
    if (typeof value !== 'string' && typeof value !== 'number') return false
    const year = new Date(value).getUTCFullYear()
    return year >= 1 && year <= 9999
  },
  expected: 'a date, such as 2025-06-30',
}

const boolean: Check = {
  isSound: (value) => ['true', 'false', true, false].includes(value as never),
  expected: 'true or false',
}

const text: Check = {
  isSound: (value) =>
    ['string', 'number', 'boolean'].includes(typeof value) &&
    String(value).length <= longestText &&
    !String(value).includes('\u0000'),
  expected: `a text of at most ${longestText} characters`,
}

/** What a text is searched for is split into words, which nothing but a text can be. */
const words: Check = {
  isSound: (value) => typeof value === 'string' && text.isSound(value),
  expected: text.expected,
}

const assertBoolean = (value: unknown, path: string): void => {
  if (!boolean.isSound(value)) throw badRequest(`Expected ${boolean.expected}.`, path)
}

const isAbsent = (value: unknown): boolean => value === null || value === 'null' || value === ''

const asList = (value: unknown): unknown[] => {
  if (Array.isArray(value)) return value
  return typeof value === 'string' ? value.split(',').map((item) => item.trim()) : [value]
}
