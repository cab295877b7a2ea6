import { idOf } from '@/hooks/relations'
import type { Column } from '../columns'
import type { NamesOf } from '../refer/names'

/** As a workbook takes it; in a CSV file it is text. */
export type Cell = string | number | Date | null

/** Several values in one cell stand apart by this. */
export const listMark = '; '

/** What stands in the cell of a record; `nameOf` says how the records that it refers to are called. */
export const cellOf = (column: Column, value: unknown, nameOf: NamesOf): Cell => {
  if (value === null || value === undefined || value === '') return null
  switch (column.kind) {
    case 'number':
    case 'money':
      return Number(value)
    case 'yesNo':
      return value ? 'Yes' : 'No'
    case 'day':
      return dayOf(value)
    case 'moment':
      return momentOf(value)
    case 'choice':
      return labelOf(column, value)
    case 'choices':
      return listOf(value, (item) => labelOf(column, item))
    case 'reference':
      return nameOf(column.target!, idOf(value))
    case 'references':
      return listOf(value, (item) => nameOf(column.target!, idOf(item)))
    case 'texts':
      return listOf(value, String)
    case 'text':
      return String(value)
  }
}

const labelOf = ({ choices }: Column, value: unknown): string =>
  choices.find((it) => it.value === value)?.label ?? String(value)

const listOf = (value: unknown, word: (item: unknown) => string): string =>
  (Array.isArray(value) ? value : [value]).map(word).filter(Boolean).join(listMark)

/** A day is stored as a moment within it. */
const dayOf = (value: unknown): Date | null => {
  const at = new Date(String(value))
  return Number.isNaN(at.getTime()) ? null : new Date(`${at.toISOString().slice(0, 10)}T00:00:00.000Z`)
}

/** As clocks in the Bangsamoro show it. */
const momentOf = (value: unknown): string =>
  new Date(Date.parse(String(value)) + 8 * 60 * 60 * 1000).toISOString().slice(0, 16).replace('T', ' ')
