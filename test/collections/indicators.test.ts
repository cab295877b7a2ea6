import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { statements } from '@/src/database/client'
import { quarterOf } from '@/src/domain/indicators'
import { startBmms, type Answer, type Bmms, type Document } from '@/test/support/bmms'
import { accountOf } from '@/test/support/places'
import { create } from '@/test/support/records'

const staff = 'staff@moh.bmms.test'
const manager = 'manager@moh.bmms.test'

let bmms: Bmms
let indicator: string
beforeAll(async () => {
  bmms = await startBmms()
})
afterAll(() => bmms.close())
beforeEach(async () => {
  indicator = (await create(bmms, 'indicators', 'MOH', { targetNumber: 200 })).id
})

const send = (method: string, path: string, body?: object, as = staff): Promise<Answer> =>
  bmms.request(method, `/api/${path}${path.includes('?') ? '&' : '?'}depth=0`, { as, body })
const report = (quarter: string, value: unknown, extra: object = {}): Promise<Answer> =>
  send('POST', 'indicator-actuals', { indicator, year: 2025, quarter, value, ...extra })
const standing = async (): Promise<Document> => (await send('GET', `indicators/${indicator}`)).body
const said = ({ status, body }: Answer) => [status, ...(body.errors?.[0]?.data?.errors ?? [])]

describe('what an indicator reached', () => {
  test('adds up within the latest year, in percent of the annual target', async () => {
    const { status, body } = await report('Q1', 20)
    expect([status, body.doc.period, body.doc.createdBy]).toEqual([
      201,
      '2025-Q1',
      await accountOf(bmms, staff),
    ])
    await report('Q3', 30.5)
    expect(await standing()).toMatchObject({ actual: 50.5, progress: 25.25, lastReported: '2025-Q3' })
    await send('PATCH', `indicators/${indicator}`, { targetNumber: 101 })
    expect(await standing()).toMatchObject({ progress: 50 })
    await report('Q1', 4, { year: 2026 })
    expect(await standing()).toMatchObject({ actual: 4, lastReported: '2026-Q1' })
  })

  test('is the last quarter where quarters tell a level', async () => {
    await send('PATCH', `indicators/${indicator}`, { accumulation: 'latest' })
    const late = await report('Q4', 90)
    await report('Q2', 80)
    expect(await standing()).toMatchObject({ actual: 90, progress: 45 })
    expect((await send('PATCH', `indicator-actuals/${late.body.doc.id}`, { value: 100 })).status).toBe(200)
    expect(await standing()).toMatchObject({ actual: 100, progress: 50 })
    expect((await send('DELETE', `indicator-actuals/${late.body.doc.id}`, undefined, manager)).status).toBe(
      200,
    )
    expect(await standing()).toMatchObject({ actual: 80, lastReported: '2025-Q2' })
    await send('PATCH', `indicators/${indicator}`, { accumulation: 'sum', actual: 7, progress: 8 })
    expect(await standing()).toMatchObject({ actual: 80, progress: 40 })
  })

  test('is entered once for each quarter', async () => {
    await report('Q1', 1)
    const message = 'The value of this quarter is entered already. Change that one.'
    const [status, problem] = said(await report('Q1', 2))
    expect([status, problem]).toEqual([400, expect.objectContaining({ message })])
  })

  test('by eight at once is what all of them entered', async () => {
    const quarters = [2024, 2025].flatMap((year) =>
      ['Q1', 'Q2', 'Q3', 'Q4'].map((quarter) => ({ year, quarter })),
    )
    const rename = (index: number) => send('PATCH', `indicators/${indicator}`, { unit: `wells ${index}` })
    const answers = await Promise.all(
      quarters.flatMap(({ year, quarter }, index) => [report(quarter, 10, { year }), rename(index)]),
    )
    expect(answers.filter(({ status }) => status > 201)).toEqual([])
    expect(await standing()).toMatchObject({ actual: 40, progress: 20, lastReported: '2025-Q4' })
  })

  test('moves with its value to another indicator, and goes with its own', async () => {
    const { id } = (await report('Q1', 20)).body.doc
    const from = indicator
    indicator = (await create(bmms, 'indicators', 'MOH')).id
    expect((await send('PATCH', `indicator-actuals/${id}`, { indicator })).status).toBe(200)
    expect(await standing()).toMatchObject({ actual: 20, progress: null })
    expect((await send('GET', `indicators/${from}`)).body).toMatchObject({ actual: null, lastReported: null })
    expect((await send('DELETE', `indicators/${indicator}`, undefined, manager)).status).toBe(200)
    expect((await send('GET', `indicator-actuals/${id}`)).status).toBe(404)
  })

  test('is told apart by groups that share it', async () => {
    const disaggregation = [
      { group: 'sex_female', count: 6 },
      { group: 'sex_male', count: 5 },
    ]
    expect(said(await report('Q1', 10, { disaggregation }))).toEqual([
      400,
      {
        path: 'disaggregation.1.count',
        message: 'The counts by sex add up to 11, more than the value of 10.',
      },
    ])
    const { id } = (await report('Q1', 11, { disaggregation })).body.doc
    const [status, problem] = said(await send('PATCH', `indicator-actuals/${id}`, { value: 10 }))
    expect([status, problem]).toEqual([400, expect.objectContaining({ path: 'disaggregation.1.count' })])
  })

  test.each([
    ['year', { year: 1999 }],
    ['quarter', { quarter: 'Q5' }],
    ['value', { value: 'many' }],
  ])('needs a sound %s', async (path, wrong) => {
    const [status, problem] = said(await report('Q1', 1, wrong))
    expect([status, problem]).toEqual([400, expect.objectContaining({ path })])
  })

  test('stands beside quarterly targets and on the page of its indicator', async () => {
    await send('PATCH', `indicators/${indicator}`, { targetQ1: 10, targetQ4: 190 })
    await report('Q1', 12)
    const { body } = await send('GET', `indicators/${indicator}?joins[actuals][limit]=4`)
    expect(body).toMatchObject({ targetQ1: 10, targetQ2: null, actuals: { docs: [expect.any(String)] } })
  })
})

describe('the library', () => {
  const entry = async (): Promise<Document> =>
    (await send('GET', 'outcome-indicators?where[category][equals]=health')).body.docs[0]!

  test('is read by all and kept by superadmins', async () => {
    const { id, indicatorName } = await entry()
    expect(indicatorName).toBe('Children fully immunized')
    const change = { definition: 'Counted otherwise' }
    expect((await send('PATCH', `outcome-indicators/${id}`, change, 'admin@moh.bmms.test')).status).toBe(403)
    expect((await send('PATCH', `outcome-indicators/${id}`, change, 'root@bmms.test')).status).toBe(200)
  })

  test('brings what an indicator does not say itself', async () => {
    const { id } = await entry()
    const { body: ppa } = await send('GET', `indicators/${indicator}`)
    const taken = await send('POST', 'indicators', { ppa: ppa.ppa, libraryIndicator: id, unit: 'infants' })
    expect(taken.body.doc).toMatchObject({
      name: 'Children fully immunized',
      unit: 'infants',
      dataSource: 'Rural health units',
      frequency: 'Every quarter',
    })
    for (const name of [undefined, '', ' '])
      expect(said(await send('POST', 'indicators', { ppa: ppa.ppa, name }))).toEqual([
        400,
        expect.objectContaining({ path: 'name' }),
      ])
    const unknown = await send('POST', 'indicators', { ppa: ppa.ppa, libraryIndicator: indicator })
    expect(said(unknown)).toMatchObject([400, { path: 'libraryIndicator' }])
  })
})

describe('who has reported of a quarter', () => {
  type Reporting = { code: string; indicators: number; reported: number; isBelowHalf: boolean }
  const ask = async (query: string, as = staff, headers: Record<string, string> = {}) => {
    const answer = await bmms.request('GET', `/api/indicator-reporting${query}`, { as, headers })
    return { ...answer, organizations: answer.body.organizations as Reporting[] }
  }
  const quarter = '?period=2031-Q2'

  test('is answered by one statement, of all indicators of PPAs that go on', async () => {
    const three = [await create(bmms, 'indicators', 'MOLE'), await create(bmms, 'indicators', 'MOLE')]
    const done = await create(bmms, 'indicators', 'MOLE')
    await bmms.owner.query(`update ppas set status = 'completed' where id = $1`, [done.ppa])
    three.push(await create(bmms, 'indicators', 'MOLE'))
    const of = async () => (await ask(quarter, 'viewer@mole.bmms.test')).organizations
    const body = { year: 2031, quarter: 'Q2', value: 1 }
    const reportOf = ({ id }: Document) =>
      send('POST', 'indicator-actuals', { ...body, indicator: id }, 'staff@mole.bmms.test')
    await reportOf(three[0]!)
    expect(await of()).toMatchObject([{ code: 'MOLE', indicators: 3, reported: 1, isBelowHalf: true }])
    await reportOf(three[1]!)
    await reportOf(done)
    expect(await of()).toMatchObject([{ indicators: 3, reported: 2, isBelowHalf: false }])
    const before = statements.total
    await of()
    // One to know who asks, one for the answer.
    expect(statements.total - before).toBe(2)
  })

  test('oversight sees of all, within a context of one', async () => {
    const overseer = 'viewer@ocm.bmms.test'
    const { organizations } = await ask(quarter, overseer)
    expect(organizations.map(({ code }) => code)).toEqual(expect.arrayContaining(['MOH', 'MOLE']))
    const narrowed = await ask(quarter, overseer, { 'x-bmms-organization': 'MOLE' })
    expect(narrowed.organizations.map(({ code }) => code)).toEqual(['MOLE'])
    expect((await ask(quarter)).organizations.map(({ code }) => code)).toEqual(['MOH'])
  })

  test('is asked by members, of a quarter that there is', async () => {
    expect((await bmms.request('GET', '/api/indicator-reporting')).status).toBe(401)
    expect((await ask('?period=2031-Q5')).status).toBe(400)
    expect((await ask('', staff, { 'x-bmms-organization': 'MOLE' })).status).toBe(403)
    const { year, quarter: now } = quarterOf(new Date())
    expect((await ask('')).body.period).toBe(`${year}-${now}`)
  })
})
