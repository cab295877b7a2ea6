import { stored } from '../calendar'
import type { Office } from '../cast'
import { find, plant, type Values } from '../write'
import { between, chanceOf, inTurn, scaled, type Community, type Telling } from './telling'

const statuses = [
  'completed',
  'data_collection',
  'completed',
  'analysis',
  'planning',
  'reporting',
  'preparation',
  'cancelled',
] as const
type Status = (typeof statuses)[number]

/** An assessment that is there; `start` is the day it begins. */
export type Assessment = { id: string; title: string; status: Status; start: string }

/** How many days ago an assessment of this status began, and how many it takes. */
const spans: Record<Status, readonly [from: number, to: number, length: number]> = {
  planning: [-60, -20, 45],
  preparation: [-19, -5, 50],
  data_collection: [10, 30, 70],
  analysis: [60, 80, 110],
  reporting: [90, 120, 130],
  completed: [200, 640, 90],
  cancelled: [120, 400, 60],
}

const progressOf: Record<Status, number> = {
  planning: 0,
  preparation: 10,
  data_collection: 40,
  analysis: 65,
  reporting: 85,
  completed: 100,
  cancelled: 15,
}

/** The assessments of an office, at every step and of every level. */
export const tellAssessments = async (
  telling: Telling,
  communities: readonly Community[],
): Promise<Assessment[]> => {
  const { office, ministry, tally } = telling
  const told: Assessment[] = []
  for (let index = 0; index < scaled(telling, ministry.assessments); index++) {
    const { start, values } = await assessmentOf(telling, inTurn(communities, index), index)
    const { title, status } = values
    const id = await plant(office, tally, {
      collection: 'assessments',
      key: { title: { equals: title } },
      make: (pen) => pen.add('assessments', values),
    })
    told.push({ id, title, status, start })
  }
  return told
}

const assessmentOf = async (
  { office, ministry, calendar }: Telling,
  community: Community,
  index: number,
): Promise<{ start: string; values: Values & Pick<Assessment, 'title' | 'status'> }> => {
  const study = inTurn(ministry.studies, index)
  const status = inTurn(statuses, index)
  const place = placeOf(community, inTurn(levels, index))
  const title = `${study.title}: ${place.name}`.slice(0, 200)
  const chance = chanceOf(office.code, title)
  const [from, to, length] = spans[status]
  const begins = -between(chance, from, to)
  const start = calendar.fromNow(begins)
  const values = {
    title,
    category: await categoryOf(office, study.kind),
    description: `${study.title} in ${place.name}, together with the people who live there.`,
    objectives: study.objectives,
    ...place.values,
    primaryMethodology: chance.of(['survey', 'workshop', 'kii', 'participatory', 'mixed', 'desk_review']),
    plannedStartDate: stored(start),
    plannedEndDate: stored(calendar.fromNow(begins + length)),
    ...(calendar.isPast(start) && { actualStartDate: stored(start) }),
    ...(status === 'completed' && {
      actualEndDate: stored(calendar.fromNow(begins + length + between(chance, 0, 20))),
      actualBudget: between(chance, 70, 310) * 1000,
      keyFindings: study.findings,
      recommendations: 'Begin with what the communities named first, and come back with the answer.',
      impactLevel: chance.of(['medium', 'high', 'critical']),
    }),
    estimatedBudget: between(chance, 80, 320) * 1000,
    leadAssessor: office.cast[inTurn(['staff', 'manager'] as const, index)].id,
    teamMembers: [
      { user: office.cast.staff.id, role: 'facilitator' },
      { user: office.cast.admin.id, role: 'documenter' },
    ],
    status,
    priority: chance.of(['low', 'medium', 'high', 'critical']),
    progressPercentage: progressOf[status],
  }
  return { start, values }
}

const levels = ['community', 'city_municipal', 'barangay', 'provincial', 'community', 'regional'] as const

/** The place of this level in which the community lies; a city outside provinces stands for its province. */
const placeOf = (
  { id, barangay }: Community,
  level: (typeof levels)[number],
): { name: string; values: Values } => {
  const { municipality, province, region } = barangay
  const within = `${barangay.name}, ${municipality.label}`
  switch (level) {
    case 'community':
      return { name: within, values: { assessmentLevel: level, community: id } }
    case 'barangay':
      return { name: `Barangay ${within}`, values: { assessmentLevel: level, barangay: barangay.id } }
    case 'regional':
      return { name: region.name, values: { assessmentLevel: level, region: region.id } }
    case 'provincial':
      return province
        ? { name: province.name, values: { assessmentLevel: level, province: province.id } }
        : placeOf({ id, barangay }, 'city_municipal')
    case 'city_municipal':
      return {
        name: municipality.label,
        values: { assessmentLevel: level, municipality: municipality.id },
      }
  }
}

const categoryOf = async (office: Office, kind: string): Promise<string> => {
  const id = await find(office, 'assessment-categories', { categoryType: { equals: kind } })
  if (!id) throw new Error(`There is no category of assessments of the kind ${kind}.`)
  return id
}
