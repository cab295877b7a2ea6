import { chanceFrom, type Chance } from '@/src/bench/chance'
import type { Calendar } from '../calendar'
import type { Office } from '../cast'
import type { Ministry } from '../material/types'
import type { Barangay } from '../places'
import type { Tally } from '../write'

/** What every part of the story needs. */
export type Telling = { office: Office; ministry: Ministry; calendar: Calendar; tally: Tally; scale: number }

/** A community that is there, and where. */
export type Community = { id: string; barangay: Barangay }

/** At least one of each, however small the scale. */
export const scaled = ({ scale }: Telling, count: number): number => Math.max(1, Math.round(count * scale))

/**
 * The chance of one record, from its name: it comes out the same whether the records before it were written now or were
 * there already.
 */
export const chanceOf = (...names: readonly (string | number)[]): Chance => {
  let seed = 17
  for (const letter of names.join('/')) seed = (Math.imul(seed, 31) + letter.codePointAt(0)!) | 0
  return chanceFrom(seed)
}

export const between = (chance: Chance, from: number, to: number): number =>
  from + chance.below(to - from + 1)

/** `index` of `items`, beginning anew after the last. */
export const inTurn = <Item>(items: readonly Item[], index: number): Item => items[index % items.length]!

/** So many in a row, each once. */
export const someOf = <Item>(chance: Chance, items: readonly Item[], count: number): Item[] => {
  const start = chance.below(items.length)
  return Array.from({ length: Math.min(count, items.length) }, (_, index) => inTurn(items, start + index))
}
