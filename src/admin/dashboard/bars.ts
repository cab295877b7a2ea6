import type { Unit } from '@/src/reports/panels/panel'
import { formatCount, formatPercent, formatPesos, formatPesosBriefly } from '../format'

export type Bar = {
  label: string
  value: number
  /** The label in full, where it is short for the axis. */
  name?: string
  /** The records behind it. */
  href?: string
  /** One of the colours of `styles/tokens.css`; the first unless said otherwise. */
  color?: string
}

/** Keeps the first `top` of ordered bars and sums what remains into one at the end. */
export const topBars = (bars: readonly Bar[], top: number): Bar[] => {
  // A single one under "others" would take the place of its own name.
  if (bars.length <= top + 1) return [...bars]
  const rest = bars.slice(top)
  const value = rest.reduce((sum, bar) => sum + bar.value, 0)
  return [...bars.slice(0, top), { label: `${rest.length} others`, value, color: otherColor }]
}

export const otherColor = 'var(--bmms-chart-other)'

export const amountInFull = (value: number, unit: Unit): string => {
  if (unit === 'pesos') return formatPesos(value)
  return unit === 'percent' ? formatPercent(value) : formatCount(value)
}

export const amountInShort = (value: number, unit: Unit): string =>
  unit === 'pesos' ? formatPesosBriefly(value) : amountInFull(value, unit)

/** A label as it fits beside its bar, in two lines; the tooltip, the sentence and the table have it in full. */
export const axisLabel = (label: string): string =>
  label.length > longestLabel ? `${label.slice(0, longestLabel - 1).trimEnd()}…` : label

const longestLabel = 40

/** The chart in one sentence, for a screen reader. */
export const describeBars = (title: string, bars: readonly Bar[], unit: Unit): string =>
  `${title}: ${bars.map(({ label, name, value }) => `${name ?? label} ${amountInFull(value, unit)}`).join(', ')}`
