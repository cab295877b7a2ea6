import type { Chance } from '@/src/bench/chance'
import { approvalStatuses, type ApprovalStatus } from '@/src/domain/approval'
import { daysWithoutReport } from '@/src/domain/progress'
import { daysAfter, endOf, quarters, stored, type Calendar } from '../calendar'
import type { Office } from '../cast'
import type { Measure, Program } from '../material/types'
import { plant, type Pen, type Values } from '../write'
import { between, chanceOf, inTurn, scaled, type Community, type Telling } from './telling'

export type Ppa = { id: string; title: string; fiscalYear: number; status: Status }

type Status = 'planning' | 'ongoing' | 'completed' | 'on_hold' | 'cancelled'

/** How far a PPA has come: its status, its step of approval, and whether anybody reports on it. */
type Fate = { status: Status; approval: ApprovalStatus; isReported: boolean }

const fate = (status: Status, approval: ApprovalStatus, isReported = true): Fate => ({
  status,
  approval,
  isReported,
})

/** Of the year before last, of last year and of this year, one after the other. */
const fates: readonly (readonly Fate[])[] = [
  [fate('completed', 'enacted'), fate('completed', 'approved'), fate('cancelled', 'approved')],
  [
    fate('completed', 'enacted'),
    fate('ongoing', 'enacted', false),
    fate('ongoing', 'enacted'),
    fate('on_hold', 'approved'),
  ],
  [
    fate('ongoing', 'enacted'),
    fate('ongoing', 'approved'),
    fate('planning', 'technical_review'),
    fate('ongoing', 'approved', false),
    fate('planning', 'budget_review'),
    fate('planning', 'rejected'),
    fate('planning', 'stakeholder_consultation'),
    fate('planning', 'executive_approval'),
    fate('planning', 'draft'),
  ],
]

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

type Making = {
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

const isApproved = ({ approval }: Fate): boolean => approval === 'approved' || approval === 'enacted'

const ppaOf = ({
  office,
  program,
  fiscalYear,
  allocation,
  source,
  fate: told,
  chance,
  community,
  assessment,
}: Making): Values => {
  const obcSlots = Math.floor((program.slots * between(chance, 10, 60)) / 100)
  return {
    title: program.title,
    summary: program.summary,
    sector: program.sector,
    programCode: `${office.code}-${fiscalYear}-${String(between(chance, 100, 999))}`,
    category: office.code === 'OOBC' ? 'oobc_ppa' : 'moa_ppa',
    ppaType: program.type,
    fiscalYear,
    planYear: fiscalYear,
    ...source,
    appropriationClass: program.appropriationClass,
    budgetCeiling: allocation,
    budgetAllocation: allocation,
    budgetObcAllocation: Math.round((allocation * obcSlots) / program.slots / 1000) * 1000,
    costPerBeneficiary: Math.round((allocation / program.slots) * 100) / 100,
    startDate: stored(`${fiscalYear}-02-01`),
    targetEndDate: stored(told.status === 'ongoing' ? `${fiscalYear + 1}-12-15` : `${fiscalYear}-12-15`),
    ...(told.status === 'completed' && { actualEndDate: stored(`${fiscalYear}-12-10`) }),
    communities: [community.id],
    coverageMunicipality: community.barangay.municipality.id,
    totalSlots: program.slots,
    obcSlots,
    beneficiaryDescription: program.forWhom,
    ...(told.status === 'completed' && { beneficiaryIndividualsTotal: program.slots }),
    status: told.status,
    priority: chance.of(['low', 'medium', 'medium', 'high', 'urgent']),
    progress: progressOf(told, chance),
    supportsPeaceAgenda: program.sector === 'peace_security',
    supportsSdg: true,
    relatedAssessment: assessment,
  }
}

const allocationOf = ({ thousands }: Program, chance: Chance): number =>
  Math.round((thousands * between(chance, 85, 120)) / 100) * 1000

/** The budget law of 2025 has a key of its own; that of other years is named. */
const sourceOf = (fiscalYear: number, chance: Chance): Values => {
  const other = chance.below(5)
  if (other === 0) return { fundingSource: chance.of(['sdf', 'tdif', 'national_program', 'oda']) }
  if (fiscalYear === 2025) return { fundingSource: 'gaab_2025' }
  return {
    fundingSource: 'other_sources',
    fundingSourceOther: `General Appropriations Act of the Bangsamoro (GAAB) ${fiscalYear}`,
  }
}

const progressOf = ({ status }: Fate, chance: Chance): number => {
  if (status === 'completed') return 100
  return status === 'planning' ? 0 : between(chance, 25, 80)
}

const addIndicators = async ({ pen, program, fiscalYear }: Making, ppa: string) => {
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

const way: readonly ApprovalStatus[] = [
  'technical_review',
  'budget_review',
  'stakeholder_consultation',
  'executive_approval',
  'approved',
  'enacted',
]

/** Staff submit; the manager, who did not enter it, decides. */
const approve = async ({ pen, fate: { approval } }: Making, id: string): Promise<void> => {
  const steps = approval === 'rejected' ? way.slice(0, 1) : way.slice(0, way.indexOf(approval) + 1)
  for (const approvalStatus of steps)
    await pen.change(
      'ppas',
      id,
      { approvalStatus, approvalNotes: `${approvalStatuses[approvalStatus]}: papers are complete.` },
      approvalStatus === 'technical_review' ? 'staff' : 'manager',
    )
  if (approval === 'rejected')
    await pen.change(
      'ppas',
      id,
      {
        approvalStatus: 'rejected',
        rejectionReason: 'The cost for each person is above that of last year. Say why, or lower it.',
      },
      'manager',
    )
}

/** Allotted in two parts; what is obligated and paid of it differs from PPA to PPA. */
const addFlows = async (
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

/** Values of the quarters that have ended. Where nobody reports, the values of the last half-year are missing as well. */
const addActuals = async (
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

const addReports = async (
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
const dateLastReport = async ({ pen, fiscalYear, calendar, fate: told, chance }: Making, id: string) => {
  if (!isApproved(told)) return
  const days = told.isReported ? between(chance, 1, daysWithoutReport - 3) : between(chance, 35, 90)
  const recent = calendar.fromNow(-days)
  const closing = `${fiscalYear}-12-20`
  const isClosed = told.status === 'completed' || told.status === 'cancelled'
  await pen.date('ppas', id, {
    lastStatusUpdate: stored(isClosed && closing < recent ? closing : recent),
  })
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
const addStages = async ({ pen, fiscalYear, calendar, fate: told, office }: Making, ppa: string) => {
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
