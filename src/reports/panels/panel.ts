import type { Feature } from '@/access/features'
import type { Where } from './condition'

/** What a value counts. */
export type Unit = 'records' | 'people' | 'pesos' | 'percent'

/** A number and the records it comes from. */
export type Figure = {
  key: string
  label: string
  unit: Unit
  /** Null where there is nothing to tell: a share of nothing, the mean of none. */
  value: number | null
  /** How many records it comes from. */
  count: number
  /** Where exactly these records are listed, over REST; null for a sum of other figures. */
  records: string | null
}

/** A figure with those that say more about it. */
export type Card = Figure & { parts: Figure[] }

/** Figures of one kind side by side: of one series, or of several that are compared. */
export type Breakdown = {
  key: string
  title: string
  /** What its figures are told apart by, as the head of a column. */
  by: string
  unit: Unit
  shape: 'bars' | 'columns'
  series: { label: string; figures: Figure[] }[]
}

export type Panel = { cards: Card[]; breakdowns: Breakdown[] }

/** Rows of one kind that figures count. */
export type Source = {
  /** Its table, and the collection with hyphens. */
  table: string
  feature: Feature
  /** The field with the organization. */
  organization: string
  /** What holds for all of its rows in this panel, such as a fiscal year. */
  where: Where
  /** What all of its figures ask for anyway: no more is read than that. */
  implied?: Where
  /** Of sources that are no plain table: what stands in place of it, and the address where its rows are listed. */
  special?: {
    sql: (parameter: (value: unknown) => string) => string
    address: string
    tables: readonly string[]
  }
}

export type Measure =
  | { kind: 'count' }
  | { kind: 'sum'; field: string; unit: 'people' | 'pesos' }
  /** What one field has beyond another, row by row. */
  | { kind: 'excess'; field: string; over: string; unit: 'people' }
  | { kind: 'mean'; field: string }
  /** One sum as a share of another, in percent. */
  | { kind: 'share'; field: string; of: string }
  /** How many of the rows fulfil a condition, in percent. */
  | { kind: 'portion'; where: Where }

export type FigureSpec = {
  key: string
  label: string
  source: Source
  where?: Where
  measure?: Measure
}

export type CardSpec = FigureSpec & { parts?: readonly FigureSpec[]; isSumOfParts?: true }

/** A figure for each value of a field. */
export type GroupSpec = {
  source: Source
  where?: Where
  field: string
  measure?: Measure
  /** The words for the values, in their order; or the table that names them, largest figure first. */
  labels: Readonly<Record<string, string>> | { table: string; column: string }
  /** How rows without a value are called. */
  none: string
}

export type BreakdownSpec = Omit<Breakdown, 'series'> & {} & (
    { groups: GroupSpec } | { series: readonly { label: string; figures: readonly FigureSpec[] }[] }
  )

export type PanelSpec = { cards: readonly CardSpec[]; breakdowns: readonly BreakdownSpec[] }

export const unitOf = (measure: Measure | undefined): Unit => {
  switch (measure?.kind) {
    case 'sum':
    case 'excess':
      return measure.unit
    case 'mean':
    case 'share':
    case 'portion':
      return 'percent'
    default:
      return 'records'
  }
}
