import { stored } from '../calendar'
import { find, plant, type Pen, type Values } from '../write'
import { needStatuses, type NeedStatus } from '@/src/domain/needs'
import { between, chanceOf, inTurn, scaled, type Community, type Telling } from './telling'
import type { Ppa } from './ppas'
import type { Office } from '../cast'

type Need = { id: string; community: string; status: NeedStatus }

const fates: readonly NeedStatus[] = [
  'validated',
  'identified',
  'in_progress',
  'prioritized',
  'identified',
  'planned',
  'validated',
  'completed',
  'deferred',
  'prioritized',
  'rejected',
]

/** The needs of an office's communities, at every step of their way. */
export const tellNeeds = async (
  telling: Telling,
  {
    communities,
    assessments,
    ppas,
  }: { communities: readonly Community[]; assessments: readonly string[]; ppas: readonly Ppa[] },
): Promise<Need[]> => {
  const { office, ministry, tally } = telling
  const needs: Need[] = []
  for (let index = 0; index < scaled(telling, ministry.needs); index++) {
    const wish = inTurn(ministry.wishes, index)
    // Some communities bring more than one; the same wish comes to each of them once.
    const community = inTurn(communities, index + Math.floor(index / communities.length))
    const status = inTurn(fates, index)
    const chance = chanceOf(office.code, wish.title, index)
    const answering = ppas.filter((it) => it.status === (status === 'completed' ? 'completed' : 'ongoing'))
    const isAnswered = ['planned', 'in_progress', 'completed'].includes(status)
    const values: Values = {
      title: wish.title,
      community: community.id,
      category: await categoryOf(office, wish.sector),
      ...(index % 3 !== 2 && assessments.length > 0 && { assessment: inTurn(assessments, index) }),
      description: wish.description,
      geographicScope: `${community.barangay.name}, ${community.barangay.municipality.label}`,
      affectedPopulation: between(chance, 60, 1900),
      affectedHouseholds: between(chance, 15, 320),
      estimatedCost: Math.round((wish.thousands * between(chance, 80, 130)) / 100) * 1000,
      evidenceSources: wish.evidence,
      urgencyLevel: chance.of(['immediate', 'short_term', 'medium_term', 'long_term']),
      impactSeverity: between(chance, 2, 5),
      feasibility: chance.of(['low', 'medium', 'high', 'very_high']),
      communityVotes: between(chance, 0, 140),
      ...(index % 3 === 2 && {
        submissionType: 'community_submitted',
        submissionDate: stored(telling.calendar.fromNow(-between(chance, 20, 500))),
      }),
      ...(isAnswered && answering.length > 0 && { linkedPpa: inTurn(answering, index).id }),
    }
    const id = await plant(office, tally, {
      collection: 'needs',
      key: { and: [{ title: { equals: wish.title } }, { community: { equals: community.id } }] },
      make: async (pen) => {
        const need = await pen.add('needs', values)
        await walk(pen, need, status)
        return need
      },
    })
    needs.push({ id, community: community.id, status })
  }
  return needs
}

const steps = Object.keys(needStatuses).slice(0, 6) as NeedStatus[]

/** Staff enter it; whoever approves takes it on, one step at a time or aside. */
const walk = async (pen: Pen, id: string, to: NeedStatus): Promise<void> => {
  const way = steps.includes(to) ? steps.slice(1, steps.indexOf(to) + 1) : [to]
  for (const status of way)
    await pen.change(
      'needs',
      id,
      { status, ...(status === 'validated' && { validationMethod: 'Assembly of the community' }) },
      'manager',
    )
}

const categoryOf = async (office: Office, sector: string): Promise<string> => {
  const id = await find(office, 'needs-categories', { sector: { equals: sector } })
  if (!id) throw new Error(`There is no category of needs for ${sector}.`)
  return id
}

/** Meetings at which a community put its needs in order, one for each community with two of them. */
export const tellPrioritizations = async (
  { office, tally, calendar }: Telling,
  {
    needs,
    assessments,
    communities,
  }: { needs: readonly Need[]; assessments: readonly string[]; communities: readonly Community[] },
): Promise<void> => {
  if (assessments.length === 0) return
  for (const [index, { id: community, barangay }] of communities.entries()) {
    const own = needs.filter((it) => it.community === community && it.status !== 'rejected')
    if (own.length < 2) continue
    const title = `Order of needs of ${barangay.name}`
    const chance = chanceOf(office.code, title, index)
    const assessment = inTurn(assessments, index)
    const start = calendar.fromNow(-between(chance, 20, 300))
    await plant(office, tally, {
      collection: 'needs-prioritizations',
      key: { and: [{ title: { equals: title } }, { community: { equals: community } }] },
      make: (pen) =>
        pen.add('needs-prioritizations', {
          title,
          community,
          assessment,
          description: 'Assembly with men, women and young people; each group spoke by itself first.',
          method: chance.of(['ranking', 'community_voting', 'scoring_matrix']),
          startDate: stored(start),
          endDate: stored(start),
          facilitators: [office.cast.staff.id],
          participantCount: between(chance, 18, 90),
          stakeholderGroups: 'Elders, women, youth, farmers, teachers',
          prioritizationCriteria: [
            { name: 'How many people it helps', weight: 40 },
            { name: 'How soon it is needed', weight: 35 },
            { name: 'What it costs', weight: 25 },
          ],
          items: own.map(({ id }, rank) => ({
            rank: rank + 1,
            need: id,
            score: 90 - rank * between(chance, 5, 14),
          })),
          topPriorities: 'What helps most households comes first.',
          status: 'completed',
        }),
    })
  }
}
