import type { Column } from '../columns'
import { emptyingWord } from '../write/guide'
import { errorText } from './workbook'

/** What is wrong with one row: the field, and the reason in plain words. */
export type Fault = { field: string | null; message: string }

export type Reading = { value: unknown } | { fault: string } | { names: string[] }

/**
 * The value that a cell stands for; of a reference the names, which are looked up together with those of other rows.
 * Undefined for an empty cell, which changes nothing.
 */
export const readCell = (column: Column, text: string): Reading | undefined => {
  if (text === '') return undefined
  if (text === errorText) return { fault: 'The formula in this cell has no result.' }
  if (text.toLowerCase() === emptyingWord) return { value: isList(column) ? [] : null }
  switch (column.kind) {
    case 'text':
      return { value: text }
    case 'texts':
      return { value: itemsIn(text) }
    case 'number':
    case 'money':
      return numberFrom(text)
    case 'day':
      return dayFrom(text)
    case 'moment':
      return momentFrom(text)
    case 'yesNo':
      return yesNoFrom(text)
    case 'choice':
      return choiceFrom(column, text)
    case 'choices':
      return choicesFrom(column, text)
    case 'reference':
      return { names: [text] }
    case 'references':
      return { names: itemsIn(text) }
  }
}

export const isList = ({ kind }: Column): boolean => ['texts', 'choices', 'references'].includes(kind)

/** Values of one cell stand apart by semicolons or lines. */
const itemsIn = (text: string): string[] =>
  text
    .split(/[;\n]/)
    .map((item) => item.trim())
    .filter((item) => item !== '')

const numberFrom = (text: string): Reading => {
  const plain = text.replace(/^(₱|PHP|P)\s*/i, '').replace(/(?<=\d),(?=\d{3})/g, '')
  const value = /^-?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,3})?$/i.test(plain) ? Number(plain) : NaN
  return Number.isFinite(value) ? { value } : { fault: 'Enter a number, such as 1250 or 0.5.' }
}

const dayFault = { fault: 'Enter the day as year, month and day: 2025-01-31.' }

/** 01/02/2025 is January or February, depending on who wrote it, so it is asked for again. */
const dayFrom = (text: string): Reading => {
  const serial = /^\d{5}(\.\d+)?$/.test(text) ? dayOfSerial(Number(text)) : null
  const found = serial ?? /^(\d{4}-\d{2}-\d{2})([T ].*)?$/.exec(text)?.[1]
  // Noon in Greenwich is the same day everywhere between.
  const at = found && new Date(`${found}T12:00:00.000Z`)
  return at && at.toISOString().startsWith(found) ? { value: at.toISOString() } : dayFault
}

/** A formula that comes to a day is a number in Excel: the days since the end of 1899. */
const dayOfSerial = (serial: number): string =>
  new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * 86_400_000).toISOString().slice(0, 10)

const momentFrom = (text: string): Reading => {
  const [, day, time = '00:00'] = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}).*)?$/.exec(text) ?? []
  const at = day && new Date(`${day}T${time}:00.000+08:00`)
  if (at && !Number.isNaN(at.getTime())) return { value: at.toISOString() }
  return { fault: 'Enter day and time in Philippine time: 2025-01-31 14:30.' }
}

const yesNoFrom = (text: string): Reading => {
  const word = text.toLowerCase()
  if (['yes', 'y', 'true', '1', 'x', 'oo'].includes(word)) return { value: true }
  if (['no', 'n', 'false', '0', 'hindi'].includes(word)) return { value: false }
  return { fault: 'Enter Yes or No.' }
}

const choiceFrom = (column: Column, text: string): Reading => {
  const value = valueOf(column, text)
  return value === undefined ? { fault: notInList(column, text) } : { value }
}

const choicesFrom = (column: Column, text: string): Reading => {
  const items = itemsIn(text)
  const values = items.map((item) => valueOf(column, item))
  const unknown = items.find((_item, index) => values[index] === undefined)
  return unknown === undefined ? { value: [...new Set(values)] } : { fault: notInList(column, unknown) }
}

const valueOf = ({ choices }: Column, text: string): string | undefined => {
  const word = text.toLowerCase()
  return choices.find(({ value, label }) => label.toLowerCase() === word || value.toLowerCase() === word)
    ?.value
}

const shownChoices = 8

const notInList = ({ choices }: Column, text: string): string => {
  const some = choices.slice(0, shownChoices).map(({ label }) => label)
  const more = choices.length > shownChoices ? ' … (all of them are on the sheet Instructions)' : ''
  return `"${text.slice(0, 80)}" is not in the list: ${some.join('; ')}${more}.`
}
