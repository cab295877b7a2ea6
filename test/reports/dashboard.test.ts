import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { todayInManila } from '@/src/reports/dashboard'
import type { Dashboard } from '@/src/reports/figures'
import { startBmms, type Bmms } from '@/test/support/bmms'
import { organizationId } from '@/test/support/places'
import { create } from '@/test/support/records'

let bmms: Bmms
const day = (offset: number): string =>
  new Date(Date.parse(todayInManila()) + offset * 86_400_000).toISOString().slice(0, 10)

const report = async (body: Record<string, unknown>): Promise<void> => {
  const { status } = await bmms.request('POST', '/api/progress-reports', { as: 'staff@moh.bmms.test', body })
  expect(status).toBe(201)
}

beforeAll(async () => {
  bmms = await startBmms()
  const first = await create(bmms, 'ppas', 'MOH', {
    title: 'Clinics',
    budgetAllocation: 3_000_000.25,
    sector: 'social',
  })
  await create(bmms, 'ppas', 'MOH', {
    title: 'Roads',
    budgetAllocation: 1_000_000,
    status: 'ongoing',
    progress: 50,
  })
  await create(bmms, 'ppas', 'MOH', {
    title: 'Unfunded',
    budgetAllocation: null,
    status: 'on_hold',
    fiscalYear: 2026,
  })
  await report({ ppa: first.id, notes: 'Done.', progress: 100, status: 'completed' })
  await report({ ppa: first.id, notes: 'Long ago.', reportDate: day(-90) })
  await create(bmms, 'ppas', 'MOLE', { title: 'Jobs', budgetAllocation: 500 })
  await create(bmms, 'communities', 'MOH', { estimatedObcPopulation: 120, households: 20, name: 'North' })
  await create(bmms, 'communities', 'MOH', { estimatedObcPopulation: 80, name: 'South' })
  const gone = await create(bmms, 'communities', 'MOH', { estimatedObcPopulation: 999, name: 'Gone' })
  await bmms.request('PATCH', `/api/communities/${gone.id}`, {
    as: 'manager@moh.bmms.test',
    body: { deletedAt: new Date().toISOString() },
  })
  await create(bmms, 'communities', 'MOLE', { estimatedObcPopulation: 7, name: 'Elsewhere' })
  await create(bmms, 'assessments', 'MOH', { plannedStartDate: day(-30), plannedEndDate: day(-1) })
  await create(bmms, 'assessments', 'MOH', { plannedStartDate: day(-30), plannedEndDate: day(1) })
})
afterAll(() => bmms.close())

const dashboard = async (as: string, code?: string): Promise<Dashboard> => {
  const { status, body } = await bmms.request('GET', '/api/dashboard', {
    as,
    headers: code ? { 'x-bmms-organization': code } : {},
  })
  if (status !== 200) throw new Error(JSON.stringify(body))
  return body as unknown as Dashboard
}

describe('one organization', () => {
  test('counts its PPAs and their money, by status and by sector', async () => {
    const { ppas } = await dashboard('viewer@moh.bmms.test')
    expect(ppas).toMatchObject({
      total: 3,
      ongoing: 1,
      completed: 1,
      stalled: 1,
      meanProgress: 50,
      budget: 4_000_000.25,
      budgeted: 2,
      fiscalYears: [2025, 2026],
    })
    expect(ppas!.byStatus.map(({ label, count }) => [label, count])).toEqual([
      ['Ongoing', 1],
      ['Completed', 1],
      ['On hold', 1],
    ])
    expect(ppas!.bySector.map(({ label, amount }) => [label, amount])).toEqual([
      ['Social development', 3_000_000.25],
      ['Not classified', 1_000_000],
    ])
    expect(ppas!.byOrganization).toMatchObject([{ label: 'MOH', name: 'Ministry of Health', count: 3 }])
    expect(ppas!.largest.map(({ title }) => title)).toEqual(['Clinics', 'Roads'])
    expect(ppas!.latest.map(({ title }) => title)).toEqual(['Unfunded', 'Roads', 'Clinics'])
  })

  test('counts its progress reports, and those of the last thirty days', async () => {
    const { progressReports } = await dashboard('viewer@moh.bmms.test')
    expect(progressReports).toMatchObject({ total: 2, recent: 1 })
    expect(
      progressReports!.latest.map(({ title, ppaTitle, progress }) => [title, ppaTitle, progress]),
    ).toEqual([
      ['Done.', 'Clinics', 100],
      ['Long ago.', 'Clinics', null],
    ])
  })

  test('counts its communities without those in the trash', async () => {
    const { communities } = await dashboard('viewer@moh.bmms.test')
    expect(communities).toMatchObject({ total: 2, households: 20, population: 200 })
    expect(communities!.byProvince.reduce((sum, { count }) => sum + count, 0)).toBe(2)
    expect(communities!.latest.map(({ title }) => title)).toEqual(['South', 'North'])
  })

  test('counts its assessments and those that should have ended', async () => {
    const { assessments } = await dashboard('viewer@moh.bmms.test')
    expect(assessments).toMatchObject({ total: 2, completed: 0, inProgress: 0, overdue: 1 })
    expect(assessments!.byStatus).toMatchObject([{ key: 'planning', label: 'Planning', count: 2 }])
  })

  test('shows nothing of any other', async () => {
    const figures = await dashboard('viewer@mole.bmms.test')
    expect(figures.ppas).toMatchObject({ total: 1, budget: 500 })
    expect(figures.ppas!.byOrganization.map(({ label }) => label)).toEqual(['MOLE'])
    expect(figures.communities).toMatchObject({ total: 1, population: 7 })
    expect(figures.assessments).toMatchObject({ total: 0, overdue: 0, byStatus: [] })
    expect(figures.progressReports).toEqual({ total: 0, recent: 0, latest: [] })
    expect(JSON.stringify(figures)).not.toMatch(/MOH|Clinics|North/)
  })

  test('has zeros and no mean where there is nothing yet', async () => {
    const { ppas, communities } = await dashboard('viewer@mafar.bmms.test')
    expect(ppas).toMatchObject({ total: 0, budget: 0, meanProgress: null, fiscalYears: [], latest: [] })
    expect(communities).toEqual({ total: 0, households: 0, population: 0, byProvince: [], latest: [] })
  })
})

describe('several organizations', () => {
  test.each(['viewer@ocm.bmms.test', 'root@bmms.test'])('are summed for %s', async (as) => {
    const { ppas, communities } = await dashboard(as)
    expect(ppas).toMatchObject({ total: 4, budget: 4_000_500.25 })
    expect(ppas!.byOrganization.map(({ label, amount }) => [label, amount])).toEqual([
      ['MOH', 4_000_000.25],
      ['MOLE', 500],
    ])
    expect(communities).toMatchObject({ total: 3, population: 207 })
  })

  test('are narrowed by the organization in context', async () => {
    const { ppas, communities, assessments } = await dashboard('viewer@ocm.bmms.test', 'MOLE')
    expect(ppas).toMatchObject({ total: 1, budget: 500 })
    expect(communities).toMatchObject({ total: 1 })
    expect(assessments).toMatchObject({ total: 0 })
  })
})

describe('a module that is off', () => {
  const switchModules = async (on: boolean) =>
    bmms.request('PATCH', `/api/organizations/${await organizationId(bmms, 'MOH')}`, {
      as: 'root@bmms.test',
      body: { enableMana: on, enableMe: on },
    })

  test('leaves no figures for its members, and all of them for oversight', async () => {
    expect((await switchModules(false)).status).toBe(200)
    const figures = await dashboard('viewer@moh.bmms.test')
    expect(figures).toMatchObject({ assessments: null, ppas: null, progressReports: null })
    expect(figures.communities).toMatchObject({ total: 2 })
    expect((await dashboard('viewer@ocm.bmms.test')).ppas).toMatchObject({ total: 4 })
    await switchModules(true)
  })
})

describe('the answer', () => {
  test('is refused to visitors', async () => {
    const { status, body } = await bmms.request('GET', '/api/dashboard')
    expect(status).toBe(401)
    expect(body.errors?.[0]?.message).toBe('Log in first.')
  })

  test('is refused for an organization one may not work in', async () => {
    const { status, body } = await bmms.request('GET', '/api/dashboard', {
      as: 'viewer@moh.bmms.test',
      headers: { 'x-bmms-organization': 'MOLE' },
    })
    expect(status).toBe(403)
    expect(body.errors?.[0]?.message).toContain('MOLE')
  })

  test('is refused to an account whose last membership has ended', async () => {
    const as = 'viewer@oobc.bmms.test'
    await dashboard(as)
    await bmms.payload.update({
      collection: 'memberships',
      where: { organization: { equals: await organizationId(bmms, 'OOBC') } },
      data: { isActive: false },
      overrideAccess: true,
    })
    expect((await bmms.request('GET', '/api/dashboard', { as })).status).toBe(403)
  })
})
