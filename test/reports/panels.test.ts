import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Comparison } from '@/src/reports/organizations/load'
import type { Figure, Panel } from '@/src/reports/panels/panel'
import { startBmms, type Bmms } from '@/test/support/bmms'
import { organizationId } from '@/test/support/places'
import { change, day, fill, quarter, year } from './filled'

let bmms: Bmms
let moh: string
const names = ['communities', 'mana', 'monitoring'] as const
const oversight = 'viewer@ocm.bmms.test'
const member = 'viewer@moh.bmms.test'

beforeAll(async () => {
  bmms = await startBmms()
  moh = await organizationId(bmms, 'MOH')
  await fill(bmms)
}, 120_000)
afterAll(() => bmms.close())

const ask = async (as: string, path: string, code?: string) => {
  const { status, body } = await bmms.request('GET', path, {
    as,
    headers: code ? { 'x-bmms-organization': code } : {},
  })
  if (status !== 200) throw new Error(`${path}: ${status} ${JSON.stringify(body)}`)
  return body as unknown
}

const panelOf = async (as: string, name: string, query = '', code?: string): Promise<Panel> =>
  ((await ask(as, `/api/dashboard/${name}${query}`, code)) as { panel: Panel }).panel

const comparisonOf = async (as: string, query = ''): Promise<Comparison> =>
  (await ask(as, `/api/dashboard/organizations${query}`)) as Comparison

const figuresIn = ({ cards, breakdowns }: Panel): Figure[] => [
  ...cards.flatMap((card) => [card, ...card.parts]),
  ...breakdowns.flatMap(({ series }) => series.flatMap(({ figures }) => figures)),
]

const figure = (panel: Panel, key: string): Figure => figuresIn(panel).find((it) => it.key === key)!

/** How many records the address behind each figure lists, beside how many the figure counts. */
const differing = async (as: string, figures: readonly Figure[], code?: string) => {
  const found: unknown[] = []
  for (const { key, count, records } of figures) {
    if (records === null) continue
    const { totalDocs } = (await ask(as, records, code)) as { totalDocs: number }
    if (totalDocs !== count) found.push({ key, count, totalDocs, records })
  }
  return found
}

describe('every figure lists exactly the records that it counts', () => {
  test.each(names)('on the dashboard %s, for a ministry, for oversight and narrowed to one', async (name) => {
    const period = name === 'monitoring' ? '&year=2025' : ''
    const own = figuresIn(await panelOf(member, name))
    const all = figuresIn(await panelOf(oversight, name))
    const narrowed = figuresIn(await panelOf(oversight, name, `?organization=MOH${period}`))
    const inContext = figuresIn(await panelOf(oversight, name, '', 'MOLE'))
    expect(all.filter(({ count }) => count > 0).length).toBeGreaterThan(12)
    expect([
      ...(await differing(member, own)),
      ...(await differing(oversight, all)),
      ...(await differing(oversight, narrowed)),
      ...(await differing(oversight, inContext, 'MOLE')),
    ]).toEqual([])
  })

  test('in the table of organizations', async () => {
    const { organizations } = await comparisonOf(oversight, '?year=2025')
    const some = organizations.filter(({ code }) => ['MOH', 'MOLE', 'OCM'].includes(code))
    expect(some).toHaveLength(3)
    expect(
      await differing(
        oversight,
        some.flatMap(({ figures }) => figures),
      ),
    ).toEqual([])
  })

  test('and a sum of other figures is what they add up to', async () => {
    const [population] = (await panelOf(member, 'communities')).cards.filter(
      ({ key }) => key === 'population',
    )
    const { rows } = await bmms.owner.query<{ beyond: string }>(
      'select 5000 - attributed_population as beyond from municipality_coverages where not auto_sync',
    )
    const beyond = Number(rows[0]!.beyond)
    expect(population).toMatchObject({ records: null, value: 200 + beyond })
    expect(population!.parts.map(({ value }) => value)).toEqual([200, beyond])
  })
})

describe('figures are what the owner of the database counts', () => {
  const count = async (statement: string, values: unknown[] = []): Promise<number> =>
    Number((await bmms.owner.query<{ n: string }>(`select ${statement} as n`, values)).rows[0]!.n)

  /** Written without a line of the product, once for one ministry and once for all. */
  const expectations = async (organization: string | null) => {
    const owned = organization === null ? 'true' : `organization_id = '${organization}'`
    const its = organization === null ? 'true' : `implementing_moa_id = '${organization}'`
    const n = (from: string) => count(`(select count(*) from ${from})`)
    const sum = (what: string, from: string) => count(`(select coalesce(sum(${what}), 0) from ${from})`)
    return {
      communities: {
        communities: await n(`communities where deleted_at is null and ${owned}`),
        active: await n(`communities where deleted_at is null and is_active and ${owned}`),
        households: await sum('households', `communities where deleted_at is null and ${owned}`),
        inCommunities: await sum(
          'estimated_obc_population',
          `communities where deleted_at is null and ${owned}`,
        ),
        womenCount: await sum('women_count', `communities where deleted_at is null and ${owned}`),
        withMosque: await n(`communities where deleted_at is null and mosques_count > 0 and ${owned}`),
        stakeholders: await n(`stakeholders where ${owned}`),
        municipalities: await n(`municipality_coverages where deleted_at is null and ${owned}`),
        water: await n(`community_infrastructure where availability_status = 'none' and ${owned}`),
      },
      mana: {
        assessments: await n(`assessments where ${owned}`),
        overdue: await n(
          `assessments where status = 'planning' and planned_end_date < '${day(0)}T00:00:00Z' and ${owned}`,
        ),
        needs: await n(`needs where ${owned}`),
        critical: await n(`needs where urgency_level = 'immediate' and ${owned}`),
        affected: await sum('affected_population', `needs where ${owned}`),
        cost: await sum('estimated_cost', `needs where ${owned}`),
        pressing: await n(`needs where priority_score >= 2 and linked_ppa_id is null and ${owned}`),
        severe: await n(`needs where impact_severity = '5' and ${owned}`),
        studies: 0,
        manaReports: await n(`mana_reports where ${owned}`),
        inValidation: await n(`mana_reports where ${owned}`),
        finalized: 0,
      },
      monitoring: {
        ppas: await n(`ppas where ${its}`),
        underWay: await n(`ppas where status in ('ongoing', 'on_hold') and ${its}`),
        budget: await sum('budget_allocation', `ppas where ${its}`),
        budgetObc: await sum('budget_obc_allocation', `ppas where ${its}`),
        totalAllocations: await sum('amount', `funding_flows where tranche_type = 'allocation' and ${owned}`),
        disbursed: await count(
          `(select round(100 * sum(amount) filter (where tranche_type = 'disbursement')
            / sum(amount) filter (where tranche_type = 'obligation'), 1) from funding_flows where ${owned})`,
        ),
        obligationQ1: await sum(
          'amount',
          `funding_flows where tranche_type = 'obligation' and extract(month from scheduled_date) < 4 and ${owned}`,
        ),
        disbursementQ4: await sum(
          'amount',
          `funding_flows where tranche_type = 'disbursement' and extract(year from scheduled_date) = ${year} and ${owned}`,
        ),
        allocationQ1: await sum(
          'amount',
          `funding_flows where tranche_type = 'allocation' and extract(month from scheduled_date) < 4 and ${owned}`,
        ),
        assessed: await n(`ppas where title = 'Clinics' and ${its}`),
        requests: await n(`ppas where category = 'obc_request' and ${its}`),
        requestsInProcess: await n(`ppas where title = 'Unfunded' and ${its}`),
        requestsCompleted: 0,
        overdue: await n(`ppas where title = 'Unfunded' and ${its}`),
        withoutReport: await n(`ppas where title = 'Clinics' and ${its}`),
        reports: await n(`progress_reports where year = ${year} and ${owned}`),
        indicatorsReported: await n(`indicator_actuals where ${owned}`),
        indicatorsMissing: organization === null ? 2 : 1,
      },
    }
  }

  test.each([
    ['a ministry', member, true],
    ['oversight', oversight, false],
  ])('for %s', async (_who, as, isOne) => {
    const expected = await expectations(isOne ? moh : null)
    for (const name of names) {
      const panel = await panelOf(as, name)
      const keys = Object.keys(expected[name])
      expect({ name, ...Object.fromEntries(keys.map((key) => [key, figure(panel, key)?.value])) }).toEqual({
        name,
        ...expected[name],
      })
    }
  })

  test('of each organization, and those with nothing have zeros and no rates', async () => {
    const { columns, organizations, total } = await comparisonOf(oversight)
    expect(total).toBe(await count('(select count(*) from organizations where is_active)'))
    const rowOf = (code: string) =>
      Object.fromEntries(
        organizations.find((it) => it.code === code)!.figures.map(({ key, value }) => [key, value]),
      )
    expect(columns.map(({ key }) => key)).toEqual(Object.keys(rowOf('MOH')))
    expect(rowOf('MOH')).toEqual({
      communities: 2,
      assessments: 2,
      needs: 2,
      ppas: 3,
      budget: 1_001_000.5,
      obligated: 37.5,
      disbursed: 50,
      progress: 46.7,
      indicators: 2,
      reported: 50,
      late: 1,
    })
    expect(rowOf('MOLE')).toMatchObject({ communities: 1, obligated: null, indicators: 1, reported: 0 })
    expect(rowOf('OOBC')).toMatchObject({ ppas: 0, budget: 0, progress: null, reported: null, late: 0 })
  })
})

describe('a module that is off', () => {
  const switchModules = async (isOn: boolean) =>
    change(bmms, 'organizations', moh, { enableMana: isOn, enableMe: isOn }, 'root@bmms.test')

  test('has no dashboard for its members at once, and all figures for oversight', async () => {
    await panelOf(member, 'monitoring')
    await switchModules(false)
    for (const path of ['mana', 'monitoring', 'monitoring/export', 'indicators']) {
      const { status } = await bmms.request('GET', `/api/dashboard/${path}`, { as: member })
      expect([path, status]).toEqual([path, 403])
    }
    const { columns } = await comparisonOf(member)
    expect(columns.map(({ key }) => key)).toEqual(['communities'])
    expect(figure(await panelOf(oversight, 'monitoring'), 'ppas').value).toBe(4)
    await switchModules(true)
    expect(figure(await panelOf(member, 'monitoring'), 'ppas').value).toBe(3)
  })
})

describe('the address', () => {
  test('narrows to a fiscal year, a quarter and an organization', async () => {
    expect(figure(await panelOf(member, 'monitoring', '?year=2026'), 'ppas').value).toBe(1)
    expect(figure(await panelOf(member, 'monitoring', '?quarter=2020-Q1'), 'reports').value).toBe(1)
    expect(figure(await panelOf(oversight, 'monitoring', '?organization=mole'), 'ppas').value).toBe(1)
    expect(figure(await panelOf(oversight, 'monitoring', '?year='), 'ppas').value).toBe(4)
  })

  test('sorts and narrows the table of organizations', async () => {
    const codes = async (query: string) =>
      (await comparisonOf(oversight, query)).organizations.map(({ code }) => code)
    expect((await codes('?sort=-budget')).slice(0, 2)).toEqual(['MOH', 'MOLE'])
    expect((await codes('?sort=reported')).slice(0, 2)).toEqual(['MOLE', 'MOH'])
    expect(await codes('?only=few-indicators')).toEqual(['MOLE'])
    expect(await codes('?only=low-obligation')).toEqual(['MOH'])
    expect(await codes('?compare=MOH,mole')).toEqual(['MOH', 'MOLE'])
    expect((await comparisonOf(oversight)).answers).toEqual({ 'few-indicators': 1, 'low-obligation': 1 })
  })

  test.each([
    ['monitoring?year=next', 400, 'Write a year, such as 2026.', 'year'],
    ['monitoring?quarter=2026-Q5', 400, 'Write a quarter, such as 2026-Q3.', 'quarter'],
    ['monitoring?organization=MOLE', 403, 'There are no figures of "MOLE" for you here.', 'organization'],
    ['monitoring?organization=NONE', 403, 'There are no figures of "NONE" for you here.', 'organization'],
    ['organizations?compare=MOH', 400, 'Choose 2 to 5 organizations to compare.', 'compare'],
    [
      'organizations?compare=MOH,MOLE',
      403,
      'There are no figures of one of these organizations for you.',
      'compare',
    ],
    ['organizations?only=x', 400, 'Ask for one of these: few-indicators, low-obligation.', 'only'],
    ['indicators?isReported=maybe', 400, 'Write true or false.', 'isReported'],
    ['indicators?page=0', 400, 'Write a number from 1.', 'page'],
    ['indicators?page=1&page=2', 400, 'Give this once.', 'page'],
  ])('%s is refused with %i and words', async (path, status, message, field) => {
    const answer = await bmms.request('GET', `/api/dashboard/${path}`, { as: member })
    expect(answer.status).toBe(status)
    expect(answer.body.errors![0]).toMatchObject({ message, data: { errors: [{ path: field }] } })
  })
  test('sorting by what there is not is refused', async () => {
    const { status, body } = await bmms.request('GET', '/api/dashboard/organizations?sort=name', {
      as: member,
    })
    expect([status, body.errors![0]!.message]).toEqual([400, expect.stringContaining('Sort by code')])
  })
})

test('a member compares nothing but their own organization', async () => {
  const { organizations } = await comparisonOf(member)
  expect(organizations.map(({ code }) => code)).toEqual(['MOH'])
})

test('indicators of a quarter come with those that are missing first', async () => {
  const { docs } = (await ask(oversight, '/api/dashboard/indicators')) as { docs: object[] }
  expect(docs).toMatchObject([
    { organization: 'MOH', ppa: { title: 'Clinics' }, isReported: false },
    { organization: 'MOLE', isReported: false, lastReported: null },
    { organization: 'MOH', isReported: true, lastReported: `${year}-${quarter}` },
  ])
})

describe('tables for a spreadsheet', () => {
  const csvOf = async (as: string, path: string): Promise<{ name: string | null; lines: string[] }> => {
    const response = await fetch(`${bmms.url}/api/dashboard/${path}`, {
      headers: { authorization: `JWT ${await bmms.login(as)}` },
    })
    return {
      name: response.headers.get('content-disposition'),
      lines: Buffer.from(await response.arrayBuffer())
        .toString()
        .split('\r\n'),
    }
  }

  test('have the figures of a module as they are shown', async () => {
    const { name, lines } = await csvOf(
      oversight,
      'monitoring/export?organization=MOH&year=2025&quarter=2026-Q3',
    )
    expect(name).toBe('attachment; filename="monitoring-MOH-2025-2026-Q3.csv"')
    expect(lines[0]).toBe('\uFEFFSection,Figure,Value,Unit,Records')
    expect(lines).toContain('Figures,Budget allocation,1000000,pesos,1')
    expect(lines).toContain('Figures,Budget allocation: for OBCs,250000,pesos,1')
  })

  test('have the organizations in the order and choice of the page, and no formulas', async () => {
    await bmms.owner.query(`update organizations set name = '=cmd()' where code = 'MOLE'`)
    const { lines } = await csvOf(oversight, 'organizations/export?sort=-budget&compare=MOH,MOLE')
    expect(lines[0]).toContain('Code,Organization,Communities')
    expect(lines.slice(1, 3).map((line) => line.split(',').slice(0, 2))).toEqual([
      ['MOH', 'Ministry of Health'],
      ['MOLE', "'=cmd()"],
    ])
    await bmms.owner.query(`update organizations set name = 'Ministry of Labor' where code = 'MOLE'`)
  })
})
