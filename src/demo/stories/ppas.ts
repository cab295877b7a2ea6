import { plant } from '../write'
import { approve } from './ppas/approval'
import { fates, isApproved, type Status } from './ppas/fates'
import { addFlows, addStages } from './ppas/funding'
import { allocationOf, ppaOf, sourceOf } from './ppas/identity'
import type { Making } from './ppas/making'
import { addActuals, addIndicators, addReports, dateLastReport } from './ppas/results'
import { chanceOf, inTurn, scaled, type Community, type Telling } from './telling'

export type Ppa = { id: string; title: string; fiscalYear: number; status: Status }

/** The programs of an office, one PPA for each year. */
export const tellPpas = async (
  telling: Telling,
  communities: readonly Community[],
  assessments: readonly string[],
): Promise<Ppa[]> => {
  const { office, ministry, calendar, tally } = telling
  const programs = ministry.programs.slice(0, scaled(telling, ministry.programs.length))
  const ppas: Ppa[] = []
  for (const [turn, fiscalYear] of calendar.years.entries())
    for (const [index, program] of programs.entries()) {
      // Offices differ in where the row of fates begins for them.
      const told = inTurn(fates[turn]!, index + office.code.length)
      const { title } = program
      const id = await plant(office, tally, {
        collection: 'ppas',
        key: { and: [{ title: { equals: title } }, { fiscalYear: { equals: fiscalYear } }] },
        make: (pen) => {
          const chance = chanceOf(office.code, title, fiscalYear)
          return makePpa({
            pen,
            office,
            program,
            fiscalYear,
            allocation: allocationOf(program, chance),
            source: sourceOf(fiscalYear, chance),
            fate: told,
            calendar,
            chance,
            community: inTurn(communities, index * 3 + turn),
            assessment: inTurn(assessments, index),
          })
        },
      })
      ppas.push({ id, title, fiscalYear, status: told.status })
    }
  return ppas
}

const makePpa = async (making: Making): Promise<string> => {
  const { pen, fate: told } = making
  const id = await pen.add('ppas', ppaOf(making))
  const indicators = await addIndicators(making, id)
  await approve(making, id)
  if (isApproved(told)) {
    await addFlows(making, id)
    await addActuals(making, indicators)
    if (told.isReported) await addReports(making, id)
  }
  await addStages(making, id)
  await dateLastReport(making, id)
  return id
}
