import type { Unit } from '@/src/reports/panels/panel'
import { amountInFull } from './bars'

/** Values in the order of the labels below the columns. */
export type ColumnSeries = { label: string; values: readonly (number | null)[] }

/** Of the drawing with its legend, so that nothing moves when it comes. */
export const columnsHeight = 280

/** The chart in one sentence, for a screen reader. */
export const describeColumns = (
  title: string,
  labels: readonly string[],
  series: readonly ColumnSeries[],
  unit: Unit,
): string =>
  `${title}: ${series
    .map(({ label, values }) => {
      const said = values.map(
        (value, place) => `${labels[place]} ${value === null ? 'nothing' : amountInFull(value, unit)}`,
      )
      return `${label} ${said.join(', ')}`
    })
    .join('; ')}`
