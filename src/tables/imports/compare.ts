import { idOf } from '@/hooks/relations'
import type { Column } from '../columns'

type Comparable = string | number | boolean | readonly (string | null)[] | null

/** A value in the form in which two of them can be compared; null for none. */
export const comparable = ({ kind }: Column, value: unknown): Comparable => {
  if (value === null || value === undefined || value === '') return null
  switch (kind) {
    case 'number':
    case 'money':
      return Number(value)
    case 'yesNo':
      return Boolean(value)
    case 'day':
      return isoOf(value).slice(0, 10)
    case 'moment':
      // To the minute, as a table shows it.
      return isoOf(value).slice(0, 16)
    case 'reference':
      return idOf(value)
    case 'references':
      return emptyIsNone((value as unknown[]).map(idOf))
    case 'texts':
    case 'choices':
      return emptyIsNone((value as unknown[]).map(String))
    case 'text':
    case 'choice':
      return String(value).replaceAll('\r\n', '\n').trim()
  }
}

export const isSame = (column: Column, one: unknown, other: unknown): boolean =>
  JSON.stringify(comparable(column, one)) === JSON.stringify(comparable(column, other))

const isoOf = (value: unknown): string => new Date(String(value)).toISOString()

const emptyIsNone = (list: (string | null)[]): Comparable => (list.length > 0 ? list : null)
