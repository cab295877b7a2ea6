import { quarterOf } from '@/src/domain/indicators'
import { dayOf } from '@/src/domain/progress'
import type { Bmms } from '@/test/support/bmms'
import { marked } from '@/test/support/canaries'
import { anyOf } from '@/test/support/places'
import { create } from '@/test/support/records'

export const { year, quarter } = quarterOf(new Date())

/** A day of the Bangsamoro, counted from today. */
export const day = (offset: number): string =>
  new Date(Date.parse(dayOf(new Date())) + offset * 86_400_000).toISOString().slice(0, 10)

/** Two ministries with something of everything that dashboards count. */
export const fill = async (bmms: Bmms): Promise<void> => {
  const ways = waysOf(bmms)
  await monitored(bmms, ways)
  await communitiesAndNeeds(bmms, ways)
}

export const change = async (
  bmms: Bmms,
  slug: string,
  id: unknown,
  body: object,
  as = 'manager@moh.bmms.test',
) => {
  const answer = await bmms.request('PATCH', `/api/${slug}/${String(id)}?depth=0`, { as, body })
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body))
}

const waysOf = (bmms: Bmms) => {
  /** A record as it is given; the factories make what it belongs to along with it, and that would be counted. */
  const add = async (slug: string, body: object, code = 'MOH') => {
    const answer = await bmms.request('POST', `/api/${slug}?depth=0`, {
      as: `manager@${code.toLowerCase()}.bmms.test`,
      body,
    })
    if (answer.status !== 201) throw new Error(`${slug}: ${JSON.stringify(answer.body)}`)
    return answer.body.doc
  }

  const flow = (ppa: unknown, trancheType: string, amount: number, scheduledDate: string) =>
    add('funding-flows', { ppa, trancheType, amount, scheduledDate })

  const patch = (slug: string, id: unknown, body: object) => change(bmms, slug, id, body)
  return { add, flow, patch }
}
type Ways = ReturnType<typeof waysOf>

/** PPAs of two ministries with money, indicators and reports, some of them late. */
const monitored = async (bmms: Bmms, { add, flow }: Ways) => {
  const clinics = await create(bmms, 'ppas', 'MOH', {
    title: 'Clinics',
    status: 'ongoing',
    budgetAllocation: 1_000_000,
    budgetObcAllocation: 250_000,
    sector: 'social',
    fundingSource: 'sdf',
    progress: 40,
  })
  await flow(clinics.id, 'allocation', 800_000, `${year}-01-15`)
  await flow(clinics.id, 'obligation', 200_000.5, `${year}-02-15`)
  await flow(clinics.id, 'obligation', 100_000, `${year}-11-15`)
  await flow(clinics.id, 'disbursement', 150_000, `${year}-12-31`)
  await flow(clinics.id, 'disbursement', 1, `${year - 1}-12-31`)
  const roads = await create(bmms, 'ppas', 'MOH', {
    title: 'Roads',
    fiscalYear: 2026,
    progress: 100,
    status: 'completed',
  })
  await create(bmms, 'ppas', 'MOH', { title: 'Unfunded', budgetAllocation: null, status: 'on_hold' })
  const jobs = await create(bmms, 'ppas', 'MOLE', { title: 'Jobs', status: 'ongoing', budgetAllocation: 500 })
  for (const ppa of [clinics.id, clinics.id, roads.id])
    await add('indicators', { ppa, name: marked('Indicator of MOH', 'MOH', 'indicators'), kind: 'output' })
  const { docs } = (await bmms.request('GET', '/api/indicators?depth=0', { as: 'viewer@moh.bmms.test' })).body
  const reported = docs.find((it) => it.ppa === clinics.id)!
  await add('indicator-actuals', { indicator: reported.id, year, quarter, value: 12 })
  await add(
    'indicators',
    { ppa: jobs.id, name: marked('Indicator of MOLE', 'MOLE', 'indicators'), kind: 'output' },
    'MOLE',
  )
  for (const period of [
    { year, quarter },
    { year: 2020, quarter: 'Q1' },
  ])
    await add('progress-reports', { ppa: roads.id, notes: 'Went on.', ...period })
  await bmms.owner.query(
    `update ppas set category = 'obc_request', request_status = 'endorsed', target_end_date = $1,
       related_assessment_id = null where title = 'Unfunded'`,
    [day(-1)],
  )
  await bmms.owner.query('update ppas set created_at = $2 where id = $1', [clinics.id, day(-60)])
}

/** Communities with people, facilities and needs, one of them in the trash. */
const communitiesAndNeeds = async (bmms: Bmms, { add, patch }: Ways) => {
  const north = await create(bmms, 'communities', 'MOH', {
    estimatedObcPopulation: 120,
    households: 20,
    womenCount: 60,
    mosquesCount: 2,
    estimatedPovertyIncidence: 'high',
  })
  await create(bmms, 'communities', 'MOH', { estimatedObcPopulation: 80, isActive: false })
  const gone = await create(bmms, 'communities', 'MOH', { estimatedObcPopulation: 999 })
  await patch('communities', gone.id, { deletedAt: new Date().toISOString() })
  await create(bmms, 'communities', 'MOLE', { estimatedObcPopulation: 7 })
  const community = north.id
  await add('community-infrastructure', {
    community,
    infrastructureType: 'water',
    availabilityStatus: 'none',
  })
  await add('stakeholders', { community, fullName: 'Imam', stakeholderType: 'imam' })
  const { docs } = (
    await bmms.request('GET', '/api/municipality-coverages?depth=0', { as: 'viewer@moh.bmms.test' })
  ).body
  await patch('municipality-coverages', docs[0]!.id, { autoSync: false })
  await patch('municipality-coverages', docs[0]!.id, { estimatedObcPopulation: 5_000 })
  await create(bmms, 'assessments', 'MOH', { plannedStartDate: day(-30), plannedEndDate: day(-1) })
  await create(bmms, 'assessments', 'MOH', { plannedStartDate: day(-30), plannedEndDate: day(1) })
  const { docs: assessments } = (
    await bmms.request('GET', '/api/assessments?depth=0&limit=1', { as: 'viewer@moh.bmms.test' })
  ).body
  const report = { title: 'What was found', executiveSummary: 'Wells are missing.' }
  await add('mana-reports', { ...report, assessment: assessments[0]!.id })
  await bmms.owner.query(`update mana_reports set report_status = 'validation'`)
  await bmms.owner.query(`update ppas set related_assessment_id = $1 where title = 'Clinics'`, [
    assessments[0]!.id,
  ])
  const need = {
    community,
    category: await anyOf(bmms, 'needs-categories'),
    title: 'Water',
    description: 'No well',
    geographicScope: 'The whole sitio',
    affectedPopulation: 500,
    urgencyLevel: 'short_term',
    impactSeverity: 4,
    feasibility: 'high',
    evidenceSources: 'Talks with the elders',
    estimatedCost: 1_000,
  }
  await add('needs', need)
  await add('needs', {
    ...need,
    title: 'A clinic',
    urgencyLevel: 'immediate',
    impactSeverity: 5,
    feasibility: 'very_high',
    affectedPopulation: 9_000,
  })
}
