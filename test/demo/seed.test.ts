import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { runDemo } from '@/src/demo/command'
import { startBmms, type Bmms } from '@/test/support/bmms'

const codes = ['moh', 'mole', 'mafar', 'oobc', 'ocm'] as const
/** Collections with the field that says whose a record is. */
const collections = {
  communities: 'organization',
  'community-livelihoods': 'organization',
  'community-infrastructure': 'organization',
  stakeholders: 'organization',
  'stakeholder-engagements': 'organization',
  'community-events': 'organization',
  'municipality-coverages': 'organization',
  'community-shares': 'organization',
  assessments: 'organization',
  surveys: 'organization',
  'survey-responses': 'organization',
  'workshop-activities': 'organization',
  'workshop-participants': 'organization',
  needs: 'organization',
  ppas: 'implementingMoa',
  indicators: 'organization',
  'indicator-actuals': 'organization',
  'progress-reports': 'organization',
  'funding-flows': 'organization',
  'budget-cycle-stages': 'organization',
} as const

let bmms: Bmms
const story = ['--as-of', '2026-11-29', '--scale', '0.02']

const seed = async (args = story, isEmbedded = true): Promise<{ isDone: boolean; said: string[] }> => {
  const said: string[] = []
  const open = () => Promise.resolve({ payload: bmms.payload, isEmbedded, close: () => Promise.resolve() })
  return { isDone: await runDemo({ args, say: (line) => said.push(line), open }), said }
}

const countsOf = async (code: string): Promise<Record<string, number>> =>
  Object.fromEntries(
    await Promise.all(
      Object.keys(collections).map(async (slug) => {
        const { body } = await bmms.request('GET', `/api/${slug}/count`, { as: `viewer@${code}.bmms.test` })
        return [slug, body.totalDocs] as const
      }),
    ),
  )

describe('demo data', () => {
  let first: Awaited<ReturnType<typeof seed>>

  beforeAll(async () => {
    bmms = await startBmms()
    first = await seed()
    // Some hundreds of writes, each with its rules and its line in the audit log.
  }, 300_000)
  afterAll(() => bmms.close())

  test('are there in each of the five organizations, in every collection', async () => {
    expect(first).toMatchObject({ isDone: true })
    expect(first.said.at(-1)).toMatch(/^Added \d+ records\.$/)
    for (const code of codes.slice(0, 4)) {
      const counts = await countsOf(code)
      expect({ code, empty: Object.keys(counts).filter((slug) => counts[slug] === 0) }).toEqual({
        code,
        empty: [],
      })
    }
  })

  test('a ministry sees its own alone, and oversight all of them', async () => {
    const { rows } = await bmms.owner.query<{ code: string; count: number }>(
      `select lower(o.code) as code, count(*)::int from ppas p join organizations o on o.id = p.implementing_moa_id
       group by 1`,
    )
    const total = rows.reduce((sum, { count }) => sum + count, 0)
    for (const { code, count } of rows) {
      const seen = (await countsOf(code)).ppas
      expect({ code, seen }).toEqual({ code, seen: code === 'ocm' ? total : count })
    }
    expect(rows.map(({ code }) => code).sort()).toEqual([...codes].sort())
  })

  test('were entered by the people of the organization, and stand in the audit log', async () => {
    const { rows } = await bmms.owner.query(
      `select count(*) filter (where person_id is null)::int as unnamed, count(*) > 300 as "hasLines"
       from audit_log where request_id = 'seed-demo'`,
    )
    expect(rows).toEqual([{ unnamed: 0, hasLines: true }])
  })

  test('hold PPAs at several steps of approval, and some that wait for a report', async () => {
    const { rows } = await bmms.owner.query<{ steps: number; waiting: number }>(
      `select count(distinct approval_status)::int as steps,
         count(*) filter (where status = 'ongoing' and last_status_update < '2026-10-30')::int as waiting
       from ppas`,
    )
    expect(rows[0]!.steps).toBeGreaterThan(2)
    expect(rows[0]!.waiting).toBeGreaterThan(0)
  })

  test('a second run changes nothing and says so', async () => {
    const before = await stateOf()
    const second = await seed()
    expect(second.said.at(-1)).toBe('Nothing changed: the demo data are there already.')
    expect(await stateOf()).toEqual(before)
  })

  test('what somebody changed or removed to the trash stays so', async () => {
    const { body } = await bmms.request('GET', '/api/communities?limit=1', { as: 'manager@oobc.bmms.test' })
    const { id } = body.docs[0]!
    await bmms.request('PATCH', `/api/communities/${id}`, {
      as: 'manager@oobc.bmms.test',
      body: { notes: 'Seen by us', deletedAt: new Date().toISOString() },
    })
    const before = await stateOf()
    await seed()
    expect(await stateOf()).toEqual(before)
  })

  test('are refused where there are no demo accounts', async () => {
    expect(await seed(story, false)).toEqual({
      isDone: false,
      said: [expect.stringContaining('Demo data are refused here')],
    })
  })

  test('are entered by one run at a time', async () => {
    const [one, other] = await Promise.all([seed(), seed()])
    expect([one.isDone, other.isDone].sort()).toEqual([false, true])
    expect([...one.said, ...other.said]).toContain(
      'Demo data are being entered already. Wait until that is done.',
    )
  })

  test.each([
    ['a day that is none', ['--as-of', '2026-13-99'], '"2026-13-99" is no day.'],
    ['a scale that is none', ['--scale', 'half'], '"half" is no scale.'],
    ['an unknown option', ['--all'], "Unknown option '--all'"],
  ])('%s is told with how to use it', async (_, args, message) => {
    const { isDone, said } = await seed(args)
    expect(isDone).toBe(false)
    expect(said[0]).toContain(message)
    expect(said[0]).toContain('npm run seed:demo')
  })
})

/** How many rows there are, and when the last of them was changed. */
const stateOf = async (): Promise<unknown[]> => {
  const tables = [...Object.keys(collections), 'province-coverages', 'needs-prioritizations'].map((it) =>
    it.replaceAll('-', '_'),
  )
  const { rows } = await bmms.owner.query(
    tables
      .map((it) => `select '${it}' as "table", count(*)::int, max(updated_at) as latest from ${it}`)
      .join(' union all '),
  )
  return rows
}
