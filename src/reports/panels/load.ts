import type { Payload } from 'payload'
import type { Scope } from '@/access/principal'
import { bothOf, everyRow, whereQuery, type Where } from './condition'
import {
  unitOf,
  type Breakdown,
  type BreakdownSpec,
  type Card,
  type Figure,
  type FigureSpec,
  type GroupSpec,
  type Panel,
  type PanelSpec,
  type Source,
} from './panel'
import { countAll, isTable, type Answer, type Counted } from './statement'

/** One organization, to which an address narrows figures. */
export type Narrowed = { id: string; code: string }

/** Works out a panel; what stands on sources that this person may not view is left out. Null when nothing is left. */
export const loadPanel = async ({
  payload,
  spec,
  scopeOf,
  organization,
}: {
  payload: Payload
  spec: PanelSpec
  scopeOf: (source: Source) => Scope | null
  /** The organization that the address names, so that the lists behind the figures are narrowed to it as well. */
  organization: Narrowed | null
}): Promise<Panel | null> => {
  const isShown = ({ source }: { source: Source }): boolean => scopeOf(source) !== null
  const cards = spec.cards
    .filter(isShown)
    .map((card) => ({ ...card, parts: (card.parts ?? []).filter(isShown) }))
  const breakdowns = spec.breakdowns.filter((it) =>
    'groups' in it ? isShown(it.groups) : it.series.every(({ figures }) => figures.every(isShown)),
  )
  const figures = [
    ...cards.flatMap((card) => [card, ...card.parts]),
    ...breakdowns.flatMap((it) => ('series' in it ? it.series.flatMap((series) => series.figures) : [])),
  ]
  const groups = breakdowns.flatMap((it) => ('groups' in it ? [it.groups] : []))
  if (figures.length === 0) return null
  const answer = await countAll({ payload, scopeOf, figures, groups })
  const counted = new Map(figures.map((figure, index) => [figure, answer.figures[index]!]))
  const grouped = new Map(groups.map((group, index) => [group, answer.groups[index]!]))
  const figureOf = (figure: FigureSpec): Figure => makeFigure(figure, counted.get(figure)!, organization)
  return {
    cards: cards.map((card): Card => {
      const parts = card.parts.map(figureOf)
      const figure = figureOf(card)
      return card.isSumOfParts ? { ...asSum(figure, parts), parts } : { ...figure, parts }
    }),
    breakdowns: breakdowns.map((it) => breakdownOf(it, figureOf, grouped, organization)),
  }
}

/** A figure with the address of the records it counts. */
export const makeFigure = (
  { key, label, source, where = everyRow, measure }: FigureSpec,
  [count, value]: Counted,
  organization: Narrowed | null,
): Figure => ({
  key,
  label,
  unit: unitOf(measure),
  value,
  count,
  records: recordsOf(source, where, organization),
})

/** Where the rows are listed that hold in a source and beyond. */
const recordsOf = (source: Source, where: Where, organization: Narrowed | null): string => {
  if (source.special) return specialAddress(source.special.address, where, organization)
  const own: Where = organization === null ? everyRow : [[[source.organization, 'equals', organization.id]]]
  const query = whereQuery(bothOf(bothOf(own, source.where), where))
  return `/api/${source.table.replaceAll('_', '-')}${query && `?${query}`}`
}

/** Pages of our own take plain words: `organization=MOH&isReported=true`. */
const specialAddress = (address: string, [conditions = []]: Where, organization: Narrowed | null): string => {
  const words = conditions.map(([field, , operand]) => [field, String(operand)])
  const query = new URLSearchParams([
    ...(organization ? [['organization', organization.code]] : []),
    ...words,
  ])
  return query.size > 0 ? `${address}&${query}` : address
}

const asSum = (figure: Figure, parts: readonly Figure[]): Figure => ({
  ...figure,
  value: parts.reduce((sum, { value }) => sum + (value ?? 0), 0),
  count: parts.reduce((sum, { count }) => sum + count, 0),
  records: null,
})

const breakdownOf = (
  spec: BreakdownSpec,
  figureOf: (figure: FigureSpec) => Figure,
  grouped: ReadonlyMap<GroupSpec, Answer['groups'][number]>,
  organization: Narrowed | null,
): Breakdown => {
  const { key, title, by, unit, shape } = spec
  const series =
    'groups' in spec
      ? [{ label: title, figures: figuresOf(spec.groups, grouped.get(spec.groups)!, organization) }]
      : spec.series.map(({ label, figures }) => ({ label, figures: figures.map(figureOf) }))
  return { key, title, by, unit, shape, series }
}

const figuresOf = (
  group: GroupSpec,
  rows: Answer['groups'][number],
  organization: Narrowed | null,
): Figure[] => {
  const { source, where = everyRow, field, measure, labels, none } = group
  const inOrder = isTable(labels)
    ? rows
    : [...Object.keys(labels), null].flatMap((key) => rows.filter((row) => row.key === key))
  return inOrder.map(({ key, label, counted }) => {
    const value: Where = [[key === null ? [field, 'exists', false] : [field, 'equals', key]]]
    return makeFigure(
      {
        key: key ?? 'none',
        label: key === null ? none : isTable(labels) ? (label ?? key) : labels[key]!,
        source,
        where: bothOf(where, value),
        measure,
      },
      counted,
      organization,
    )
  })
}
