import { badRequest } from '@/hooks/problems'
import { string, wordOf, type Schema } from '@/src/openapi/schema'
import { filterParameters, quarterIn, textIn, yearIn } from '../asked'
import { columnKeys, questions, type Question } from './columns'

/** How many organizations stand side by side. */
export const fewestCompared = 2
export const mostCompared = 5

/** Those with the most to look after come first. */
export const usualSort = '-budget'

export type Asked = {
  year: number | null
  quarter: string
  /** A column, or `code`; with a minus from the largest down. */
  sort: string
  only: Question | null
  /** Codes of organizations that are compared; none for the table of all. */
  compared: string[]
}

const { 'year?': year, 'quarter?': quarter } = filterParameters as { 'year?': Schema; 'quarter?': Schema }

export const parameters: Record<string, Schema> = {
  'year?': year,
  'quarter?': quarter,
  'sort?': string(
    '`code` or the key of a figure, with a minus from the largest down; the largest budget first unless said.',
  ),
  'only?': wordOf(Object.keys(questions), 'Only those for which this holds.'),
  'compare?': string(`The codes of ${fewestCompared} to ${mostCompared} organizations, separated by commas.`),
}

/** Reads what the address asks for. Throws, with words for the person, on what makes no sense. */
export const askedIn = (query: Record<string, unknown>): Asked => ({
  year: yearIn(query),
  quarter: quarterIn(query, 'quarter'),
  sort: sortIn(query),
  only: onlyIn(query),
  compared: comparedIn(query),
})

const sortIn = (query: Record<string, unknown>): string => {
  const sort = textIn(query, 'sort') ?? usualSort
  const column = sort.replace(/^-/, '')
  if (column !== 'code' && !columnKeys.some((key) => key === column))
    throw badRequest(`Sort by code or by one of these: ${columnKeys.join(', ')}.`, 'sort')
  return sort
}

const onlyIn = (query: Record<string, unknown>): Question | null => {
  const only = textIn(query, 'only')
  if (only === undefined) return null
  if (!Object.hasOwn(questions, only))
    throw badRequest(`Ask for one of these: ${Object.keys(questions).join(', ')}.`, 'only')
  return only as Question
}

/** Boxes of a form come one by one, a link has them in one word. */
const comparedIn = ({ compare }: Record<string, unknown>): string[] => {
  const codes = [compare ?? []]
    .flat()
    .flatMap((it) => (typeof it === 'string' ? it.toUpperCase().split(',') : [' ']))
  const compared = [...new Set(codes.filter((code) => code !== ''))]
  if (compared.length === 0) return []
  if (compared.length < fewestCompared || compared.length > mostCompared)
    throw badRequest(`Choose ${fewestCompared} to ${mostCompared} organizations to compare.`, 'compare')
  return compared
}
