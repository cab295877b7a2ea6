import type { Chance } from '@/src/bench/chance'
import type { Calendar } from '../../calendar'
import type { Office } from '../../cast'
import type { Program } from '../../material/types'
import type { Pen, Values } from '../../write'
import type { Community } from '../telling'
import type { Fate } from './fates'

/** What is known of a PPA before it is written. */
export type Making = {
  pen: Pen
  office: Office
  program: Program
  fiscalYear: number
  /** In pesos. */
  allocation: number
  source: Values
  fate: Fate
  calendar: Calendar
  chance: Chance
  community: Community
  assessment: string
}
