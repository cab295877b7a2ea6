import type { Problem } from './rules'

/** Whether what the quarters reached is added up, or the last one tells how things stand. */
export const accumulations = {
  sum: 'They add up',
  latest: 'The last one counts',
}
export type Accumulation = keyof typeof accumulations

/** What was reached in the latest year that anything was reported of. */
export type Reached = { period: string; sum: number; latest: number }

/** Groups of people by whom a value is told apart. Within one kind they share the value; `sex` and `age` overlap. */
export const disaggregationGroups = {
  sex_female: 'Sex: female',
  sex_male: 'Sex: male',
  age_0_14: 'Age: 0 to 14',
  age_15_30: 'Age: 15 to 30 (youth)',
  age_31_59: 'Age: 31 to 59',
  age_60_up: 'Age: 60 and above',
  sector_farmers: 'Sector: farmers',
  sector_fisherfolk: 'Sector: fisherfolk',
  sector_indigenous: 'Sector: indigenous peoples',
  sector_displaced: 'Sector: internally displaced persons',
  sector_disabled: 'Sector: persons with disability',
  sector_solo_parents: 'Sector: solo parents',
  sector_unemployed: 'Sector: unemployed',
  sector_migrants: 'Sector: migrants',
  sector_other: 'Sector: others',
}

type Part = { group?: unknown; count?: unknown }

/** Each group once, and the groups of one kind together at most the value that they are parts of. */
export const disaggregationProblems = (value: unknown, parts: readonly Part[]): Problem[] => {
  const known = parts.filter(({ group }) => typeof group === 'string' && group in disaggregationGroups)
  const twice = known.find(({ group }, index) => known.findIndex((it) => it.group === group) !== index)
  if (twice) {
    const path = `disaggregation.${parts.lastIndexOf(twice)}.group`
    return [{ path, message: 'This group is entered twice.' }]
  }
  return ['sex', 'age', 'sector'].flatMap((kind) => {
    const ofKind = known.filter(({ group }) => (group as string).startsWith(`${kind}_`))
    const total = ofKind.reduce((sum, { count }) => sum + (typeof count === 'number' ? count : 0), 0)
    // A value that is none is told by its field.
    if (ofKind.length === 0 || !Number.isFinite(value) || total <= (value as number)) return []
    const path = `disaggregation.${parts.indexOf(ofKind.at(-1)!)}.count`
    return [
      { path, message: `The counts by ${kind} add up to ${total}, more than the value of ${String(value)}.` },
    ]
  })
}

/** What an indicator shows of itself. */
export type Standing = { actual: number | null; progress: number | null; lastReported: string | null }

/** The value of its latest year, and how much of the annual target that is. */
export const standingOf = ({
  reached,
  accumulation,
  target,
}: {
  reached: Reached | null
  accumulation: Accumulation
  target: number | null
}): Standing => {
  if (!reached) return { actual: null, progress: null, lastReported: null }
  const actual = accumulation === 'latest' ? reached.latest : reached.sum
  return {
    actual,
    // Nothing can be said of how much of nothing was reached.
    progress: target ? Math.round((actual / target) * 10_000) / 100 : null,
    lastReported: reached.period,
  }
}

/** The quarter a day lies in, in the Bangsamoro: `{ year: 2026, quarter: 'Q3' }`. */
export const quarterOf = (moment: Date): { year: number; quarter: string } => {
  const [year, month] = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Manila' })
    .format(moment)
    .split('-')
  return { year: Number(year), quarter: `Q${Math.ceil(Number(month) / 3)}` }
}
