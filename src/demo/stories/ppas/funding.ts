import { daysAfter, stored } from '../../calendar'
import { between } from '../telling'
import { way } from './approval'
import type { Fate } from './fates'
import type { Making } from './making'

/** Allotted in two parts; what is obligated and paid of it differs from PPA to PPA. */
export const addFlows = async (
  { pen, fiscalYear, allocation, source, calendar, chance, fate: told }: Making,
  ppa: string,
): Promise<void> => {
  const [first, second] = [Math.round(allocation * 0.6), Math.round(allocation * 0.4)]
  const obligated = told.status === 'completed' ? between(chance, 85, 99) : between(chance, 25, 90)
  const paid = told.status === 'completed' ? between(chance, 80, 98) : between(chance, 20, 85)
  const part = (amount: number, percent: number): number => Math.round((amount * percent) / 100)
  const flows = [
    ['allocation', first, '02-15', 'Allotment release for the first half of the year'],
    ['obligation', part(first, obligated), '04-20', 'Contracts and purchase orders of the first half'],
    ['disbursement', part(part(first, obligated), paid), '06-10', 'Payments to suppliers and beneficiaries'],
    ['allocation', second, '07-15', 'Allotment release for the second half of the year'],
    ['obligation', part(second, obligated), '09-20', 'Contracts and purchase orders of the second half'],
    ['disbursement', part(part(second, obligated), paid), '11-20', 'Payments after delivery'],
  ] as const
  for (const [trancheType, amount, day, remarks] of flows) {
    const date = `${fiscalYear}-${day}`
    if (calendar.isPast(date))
      await pen.add('funding-flows', {
        ppa,
        trancheType,
        amount,
        scheduledDate: stored(date),
        remarks,
        ...source,
      })
  }
}

const stages = [
  ['budget_call', '-05-15', 'OCM'],
  ['formulation', '-07-31', null],
  ['technical_hearing', '-09-15', null],
  ['legislation', '-11-30', null],
  ['execution', '-12-31', null],
  ['accountability', '-03-31', null],
] as const

/** The budget of a year is prepared in the year before and accounted for in the year after. */
export const addStages = async ({ pen, fiscalYear, calendar, fate: told, office }: Making, ppa: string) => {
  const reachedTo = told.approval === 'enacted' ? 5 : way.indexOf(told.approval) + 1
  const years = [-1, -1, -1, -1, 0, 1]
  for (const [index, [stage, day]] of stages.entries()) {
    const due = `${fiscalYear + years[index]!}${day}`
    const isDone = index < reachedTo && calendar.isPast(due)
    await pen.add('budget-cycle-stages', {
      ppa,
      stage,
      dueDate: stored(due),
      status: isDone ? 'completed' : index === reachedTo ? stageOf(told) : 'not_started',
      ...(isDone && { completedAt: stored(daysAfter(due, -4)) }),
      ownerOrganization: office.id,
    })
  }
}

const stageOf = ({ approval, status }: Fate): string =>
  approval === 'rejected' || status === 'on_hold' ? 'blocked' : 'in_progress'
