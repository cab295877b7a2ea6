import type { Chance } from '@/src/bench/chance'
import { daysWithoutReport } from '@/src/domain/progress'
import { daysAfter, endOf, quarters, stored } from '../../calendar'
import type { Measure } from '../../material/types'
import { between } from '../telling'
import { isApproved, progressOf } from './fates'
import type { Making } from './making'

export const addIndicators = async ({ pen, program, fiscalYear }: Making, ppa: string) => {
  const added: { id: string; measure: Measure }[] = []
  for (const [position, measure] of program.indicators.entries()) {
    const { name, unit, kind, accumulation, target } = measure
    const quarter = accumulation === 'sum' ? Math.round(target / 4) : target
    const id = await pen.add('indicators', {
      ppa,
      name,
      unit,
      kind,
      accumulation,
      position,
      baseline: accumulation === 'latest' ? `${Math.round(target * 0.6)} in ${fiscalYear - 1}` : undefined,
      target: `${target.toLocaleString('en')} ${unit}`,
      targetNumber: target,
      targetQ1: quarter,
      targetQ2: quarter,
      targetQ3: quarter,
      targetQ4: quarter,
      dataSource: 'Field reports',
      frequency: 'Every quarter',
    })
    added.push({ id, measure })
  }
  return added
}

/** Values of the quarters that have ended. Where nobody reports, the values of the last half-year are missing as well. */
export const addActuals = async (
  { pen, fiscalYear, calendar, chance, fate: told }: Making,
  indicators: readonly { id: string; measure: Measure }[],
): Promise<void> => {
  const ended = quarters.filter((it) => calendar.isPast(endOf(fiscalYear, it)))
  const reported = told.isReported ? ended : ended.slice(0, -2)
  for (const { id, measure } of indicators)
    for (const [index, quarter] of reported.entries()) {
      const value = valueOf(measure, index, chance)
      const women = Math.round((value * between(chance, 42, 63)) / 100)
      await pen.add('indicator-actuals', {
        indicator: id,
        year: fiscalYear,
        quarter,
        value,
        remarks: 'From the field reports of the quarter.',
        ...(measure.isOfPersons && {
          disaggregation: [
            { group: 'sex_female', count: women },
            { group: 'sex_male', count: value - women },
          ],
        }),
      })
    }
}

/** A quarter of the year's target, more or less; of a coverage, what it rose to. */
const valueOf = ({ accumulation, target }: Measure, quarter: number, chance: Chance): number => {
  const part = accumulation === 'sum' ? target / 4 : (target * (60 + quarter * 11)) / 100
  return Math.max(0, Math.round((part * between(chance, 78, 112)) / 100))
}

export const addReports = async (
  { pen, program, fiscalYear, calendar, chance, fate: told }: Making,
  ppa: string,
): Promise<void> => {
  const ended = quarters.filter((it) => calendar.isPast(endOf(fiscalYear, it)))
  const final = progressOf(told, chance)
  for (const [index, quarter] of ended.entries()) {
    const isLast = index === ended.length - 1
    await pen.add('progress-reports', {
      ppa,
      year: fiscalYear,
      quarter,
      reportDate: stored(daysAfter(endOf(fiscalYear, quarter), between(chance, 3, 14))),
      updateType: quarter === 'Q4' ? 'milestone' : 'progress',
      notes: program.news[index],
      accomplishment: program.news[index],
      ...(index % 2 === 1 && { issues: program.trouble }),
      nextSteps: program.news[index + 1]
        ? `Next: ${program.news[index + 1]}`
        : 'Close the books of the year.',
      status: isLast ? told.status : 'ongoing',
      progress: isLast ? final : Math.round((final * (index + 1)) / (ended.length + 1)),
    })
  }
}

/**
 * BMMS dates the last report on the day it was entered. In the story it came at the end of its quarter, so that some
 * PPAs wait for one; what is reported of this year is taken to be recent.
 */
export const dateLastReport = async (
  { pen, fiscalYear, calendar, fate: told, chance }: Making,
  id: string,
) => {
  if (!isApproved(told)) return
  const days = told.isReported ? between(chance, 1, daysWithoutReport - 3) : between(chance, 35, 90)
  const recent = calendar.fromNow(-days)
  const closing = `${fiscalYear}-12-20`
  const isClosed = told.status === 'completed' || told.status === 'cancelled'
  await pen.date('ppas', id, {
    lastStatusUpdate: stored(isClosed && closing < recent ? closing : recent),
  })
}
