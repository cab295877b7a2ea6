import type { Payload } from 'payload'
import type { Feature } from '@/access/features'
import { covers, type Principal, type Scope } from '@/access/principal'
import { refused } from '@/hooks/problems'
import { todayInManila } from '../dashboard'
import { kept } from '../kept'
import { makeFigure } from '../panels/load'
import { unitOf, type Figure } from '../panels/panel'
import { countByOrganization, type Organization } from '../panels/statement'
import { tablesOf } from '../panels/tables'
import { scopeWithin } from '../scope'
import type { Asked } from './asked'
import { columnsFor, half, questions, type Question } from './columns'

export type Row = Organization & { figures: Figure[] }

export type Comparison = {
  columns: { key: string; label: string; unit: Figure['unit'] }[]
  organizations: Row[]
  /** How many there are before the table is narrowed to a question or to those that are compared. */
  total: number
  /** Of how many of them each question holds. */
  answers: Record<Question, number>
}

/** The organizations that somebody may view figures of, in the order and the choice that is asked for. */
export const loadComparison = async ({
  payload,
  principal,
  asked,
}: {
  payload: Payload
  principal: Principal
  asked: Asked
}): Promise<Comparison> => {
  const { year, quarter } = asked
  const today = todayInManila()
  const specs = columnsFor({ today, year, quarter })
  const scopes = Object.fromEntries(
    specs.map(({ source: { feature } }) => [feature, scopeWithin(principal, feature)]),
  ) as Partial<Record<Feature, Scope | null>>
  const columns = specs.filter(({ source }) => scopes[source.feature] !== null)
  if (columns.length === 0) throw refused('There are no figures of organizations for you.')
  const scopeOf = ({ feature }: { feature: Feature }): Scope | null => scopes[feature] ?? null
  const organizations = await kept(
    {
      payload,
      panel: 'organizations',
      scope: scopes,
      tables: tablesOf(columns.map(({ source }) => source)),
      filters: { year, quarter, today },
    },
    async () => {
      const rows = await countByOrganization({ payload, scopeOf, scope: allOf(scopes), figures: columns })
      return rows.map(({ figures, ...organization }): Row => ({
        ...organization,
        figures: figures.map((counted, index): Figure => {
          const column = columns[index]!
          const mayView = covers(scopeOf(column.source)!, organization.id)
          const figure = makeFigure(column, counted ?? nothing(column.measure?.kind), organization)
          return mayView ? figure : { ...figure, value: null, records: null }
        }),
      }))
    },
  )
  const isAnswer = (question: Question) => (row: Row) => isBelowHalf(row, questions[question].column)
  const shown = organizations
    .filter(({ code }) => asked.compared.length === 0 || asked.compared.includes(code))
    .filter((row) => asked.only === null || isAnswer(asked.only)(row))
  if (asked.compared.some((code) => !organizations.some((it) => it.code === code)))
    throw refused('There are no figures of one of these organizations for you.', 'compare')
  return {
    columns: columns.map(({ key, label, measure }) => ({ key, label, unit: unitOf(measure) })),
    organizations: shown.sort(by(asked.sort)),
    total: organizations.length,
    answers: Object.fromEntries(
      Object.keys(questions).map((it) => [it, organizations.filter(isAnswer(it as Question)).length]),
    ) as Record<Question, number>,
  }
}

/** Everything together that somebody may view of any of the features. */
const allOf = (scopes: Partial<Record<Feature, Scope | null>>): Scope => {
  const each = Object.values(scopes)
  return each.includes('all') ? 'all' : [...new Set(each.flatMap((scope) => scope ?? []))]
}

/** Of nothing there are none, and no mean and no share. */
const nothing = (kind = 'count'): [number, number | null] => [
  0,
  kind === 'count' || kind === 'sum' ? 0 : null,
]

const isBelowHalf = ({ figures }: Row, column: string): boolean => {
  const value = figures.find(({ key }) => key === column)?.value
  return value !== null && value !== undefined && value < half
}

/** What has nothing to compare comes last, whichever way it is sorted. */
const by =
  (sort: string) =>
  (one: Row, other: Row): number => {
    const isDown = sort.startsWith('-')
    const key = sort.replace(/^-/, '')
    if (key === 'code') return one.code.localeCompare(other.code) * (isDown ? -1 : 1)
    const [a, b] = [one, other].map(({ figures }) => figures.find((it) => it.key === key)?.value ?? null)
    if (a === b) return one.code.localeCompare(other.code)
    if (a === null || a === undefined) return 1
    if (b === null || b === undefined) return -1
    return isDown ? b - a : a - b
  }
