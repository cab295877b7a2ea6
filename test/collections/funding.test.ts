import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { startBmms, type Answer, type Bmms, type Document } from '@/test/support/bmms'
import { create } from '@/test/support/records'

const staff = 'staff@moh.bmms.test'
const manager = 'manager@moh.bmms.test'

let bmms: Bmms
let ppa: string
beforeAll(async () => {
  bmms = await startBmms()
})
afterAll(() => bmms.close())

const fresh = async (extra: object = { budgetAllocation: 1000 }): Promise<void> => {
  ppa = (await create(bmms, 'ppas', 'MOH', extra)).id
}
const flow = (trancheType: string, amount: unknown, extra: object = {}): Promise<Answer> =>
  bmms.request('POST', '/api/funding-flows?depth=0', {
    as: staff,
    body: { ppa, trancheType, amount, ...extra },
  })
const enter = async (trancheType: string, amount: number): Promise<string> => {
  const { status, body } = await flow(trancheType, amount)
  expect([status, body.errors]).toEqual([201, undefined])
  return body.doc.id
}
const change = (method: string, id: string, body?: object, as = manager): Promise<Answer> =>
  bmms.request(method, `/api/funding-flows/${id}?depth=0`, { as, body })
const figures = async (id = ppa): Promise<Document> =>
  (await bmms.request('GET', `/api/ppas/${id}?depth=0`, { as: staff })).body
const said = ({ status, body }: Answer) => [status, ...(body.errors?.[0]?.data?.errors ?? [])]
const amountIs = (message: string) => [400, { path: 'amount', message }]

describe('the money of a PPA', () => {
  test('adds up also when little of a flow is asked back', async () => {
    await fresh()
    const body = { ppa, trancheType: 'allocation', amount: 700 }
    const { status } = await bmms.request('POST', '/api/funding-flows?depth=0&select[remarks]=true', {
      as: staff,
      body,
    })
    expect(status).toBe(201)
    expect(await figures()).toMatchObject({ totalAllocations: 700 })
  })

  test('adds up on the PPA with every flow, changed and taken away ones as well', async () => {
    await fresh()
    expect(await figures()).toMatchObject({ totalAllocations: 0, allocationVariance: -1000 })
    const first = await enter('allocation', 800.25)
    await enter('adjustment', -100)
    const obligation = await enter('obligation', 600)
    await enter('disbursement', 150)
    expect(await figures()).toMatchObject({
      totalAllocations: 800.25,
      totalAdjustments: -100,
      availableFunds: 700.25,
      totalObligations: 600,
      totalDisbursements: 150,
      allocationVariance: -199.75,
      obligationRate: 74.98,
      disbursementRate: 25,
      utilisationRate: 15,
      isOverBudget: false,
      isUnderObligated: true,
    })
    expect((await change('PATCH', first, { amount: 1200 })).status).toBe(200)
    expect((await change('PATCH', obligation, { amount: 900 })).status).toBe(200)
    expect(await figures()).toMatchObject({
      allocationVariance: 200,
      obligationRate: 75,
      isOverBudget: true,
      isUnderObligated: false,
    })
    const extra = await enter('allocation', 50)
    expect((await change('DELETE', extra)).status).toBe(200)
    expect(await figures()).toMatchObject({ totalAllocations: 1200 })
  })

  test('follows its budget, and is nobody’s to write', async () => {
    await fresh({ budgetAllocation: 100, totalAllocations: 5, isOverBudget: true })
    await enter('allocation', 150)
    expect(await figures()).toMatchObject({ totalAllocations: 150, isOverBudget: true })
    const answer = await bmms.request('PATCH', `/api/ppas/${ppa}?depth=0`, {
      as: 'root@bmms.test',
      body: { budgetAllocation: 200, totalAllocations: 7, availableFunds: 9, utilisationRate: 3 },
    })
    expect(answer.body.doc).toMatchObject({
      totalAllocations: 150,
      availableFunds: 150,
      allocationVariance: -50,
      utilisationRate: 0,
      isOverBudget: false,
    })
  })

  test('can be filtered and sorted by in lists', async () => {
    await fresh({ budgetAllocation: 1, title: 'Costs more' })
    await enter('allocation', 2)
    const path = '/api/ppas?where[isOverBudget][equals]=true&sort=-allocationVariance&select[title]=true'
    const { body } = await bmms.request('GET', path, { as: staff })
    expect(body.docs).toContainEqual(expect.objectContaining({ id: ppa }))
  })

  test('goes with its PPA', async () => {
    await fresh()
    const id = await enter('allocation', 10)
    await enter('obligation', 10)
    expect((await bmms.request('DELETE', `/api/ppas/${ppa}`, { as: manager })).status).toBe(200)
    expect((await bmms.request('GET', `/api/funding-flows/${id}`, { as: manager })).status).toBe(404)
  })

  test('a copy of a PPA begins without money', async () => {
    await fresh()
    await enter('allocation', 10)
    const { body } = await bmms.request('POST', `/api/ppas/${ppa}/duplicate?depth=0`, { as: staff, body: {} })
    expect(await figures(body.doc.id)).toMatchObject({ totalAllocations: 0, allocationVariance: -1000 })
  })
})

describe('what is refused', () => {
  beforeAll(async () => {
    await fresh()
    await enter('allocation', 100)
    await enter('obligation', 60)
    await enter('disbursement', 40)
  })

  test.each([
    [
      'obligation',
      40.01,
      'Obligations of ₱100.01 would exceed the allocations with their adjustments, ₱100.00.',
    ],
    ['disbursement', 20.01, 'Disbursements of ₱60.01 would exceed the obligations, ₱60.00.'],
    [
      'adjustment',
      -40.01,
      'Obligations of ₱60.00 would exceed the allocations with their adjustments, ₱59.99.',
    ],
    ['adjustment', -101, 'The adjustments would exceed the allocations by ₱1.00.'],
    ['allocation', -1, 'Enter an amount above zero. Only an adjustment may be below zero.'],
    ['adjustment', 0, 'Enter an amount above zero. Only an adjustment may be below zero.'],
  ])('%s of %d', async (kind, amount, message) => {
    const before = await figures()
    expect(said(await flow(kind, amount))).toEqual(amountIs(message))
    expect(await figures()).toEqual(before)
  })

  test.each(['many', null, 1.234, 1e15])('an amount of %j', async (amount) => {
    const [status, problem] = said(await flow('allocation', amount))
    expect([status, problem]).toEqual([400, expect.objectContaining({ path: 'amount' })])
  })

  test('taking away an allocation that is obligated', async () => {
    const path = `/api/funding-flows?where[and][0][ppa][equals]=${ppa}&where[and][1][trancheType][equals]=allocation`
    const [allocation] = (await bmms.request('GET', path, { as: staff })).body.docs
    const message = 'Obligations of ₱60.00 would exceed the allocations with their adjustments, ₱0.00.'
    expect(said(await change('DELETE', allocation!.id))).toEqual(amountIs(message))
    expect((await change('GET', allocation!.id)).status).toBe(200)
    const moved = { ppa: (await create(bmms, 'ppas', 'MOH')).id }
    expect(said(await change('PATCH', allocation!.id, moved))).toEqual(amountIs(message))
  })

  test('another source without its name', async () => {
    const answer = await flow('allocation', 1, { fundingSource: 'other_sources' })
    expect(said(answer)).toEqual([
      400,
      { path: 'fundingSourceOther', message: 'Name the other funding source.' },
    ])
  })

  test('a PPA of another organization, and a viewer', async () => {
    const foreign = (await create(bmms, 'ppas', 'MOLE')).id
    expect(said(await flow('allocation', 1, { ppa: foreign }))).toMatchObject([400, { path: 'ppa' }])
    const asViewer = await bmms.request('POST', '/api/funding-flows', {
      as: 'viewer@moh.bmms.test',
      body: { ppa, trancheType: 'allocation', amount: 1 },
    })
    expect(asViewer.status).toBe(403)
  })
})

test('a flow that moves takes its amount along', async () => {
  await fresh()
  const from = ppa
  const id = await enter('allocation', 30)
  await fresh()
  expect((await change('PATCH', id, { ppa })).status).toBe(200)
  expect([(await figures(from)).totalAllocations, (await figures()).totalAllocations]).toEqual([0, 30])
})

test('flows that are changed together add up together, and the log has it', async () => {
  await fresh()
  const ids = [await enter('allocation', 10), await enter('allocation', 20), await enter('allocation', 30)]
  const path = `/api/funding-flows?${ids.map((id, at) => `where[id][in][${at}]=${id}`).join('&')}`
  const { body } = await bmms.request('PATCH', path, { as: staff, body: { amount: 7 } })
  expect([body.docs.length, body.errors]).toEqual([3, []])
  expect(await figures()).toMatchObject({ totalAllocations: 21 })
  const history = await bmms.request('GET', `/api/audit-log/history?collection=ppas&id=${ppa}`, { as: staff })
  const [latest] = history.body.entries as { changes: object[] }[]
  expect(latest!.changes).toContainEqual(expect.objectContaining({ field: 'totalAllocations', after: 21 }))
  await change('PATCH', ids[0]!, { remarks: 'No other figure' })
  const after = await bmms.request('GET', `/api/audit-log/history?collection=ppas&id=${ppa}`, { as: staff })
  expect(after.body.total).toBe(history.body.total)
})

test('of flows that are refused together none is changed', async () => {
  await fresh()
  const ids = [await enter('allocation', 10), await enter('allocation', 10)]
  await enter('obligation', 20)
  const path = `/api/funding-flows?${ids.map((id, at) => `where[id][in][${at}]=${id}`).join('&')}`
  const { body } = await bmms.request('PATCH', path, { as: staff, body: { amount: 9 } })
  expect([body.docs, body.errors.length > 0]).toEqual([[], true])
  expect(await figures()).toMatchObject({ totalAllocations: 20 })
})

describe('eight who write at once', () => {
  const eight = Array.from({ length: 8 }, (_, index) => index)

  test('lose no amount', async () => {
    await fresh()
    const answers = await Promise.all(eight.map((index) => flow('allocation', index + 0.25)))
    expect(answers.map(({ status }) => status)).toEqual(eight.map(() => 201))
    expect(await figures()).toMatchObject({ totalAllocations: 30 })
  })

  test('do not obligate together what none of them could alone', async () => {
    await fresh()
    await enter('allocation', 100)
    const answers = await Promise.all(eight.map(() => flow('obligation', 30)))
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(3)
    expect(answers.filter(({ status }) => status === 400)).toHaveLength(5)
    expect(await figures()).toMatchObject({ totalObligations: 90 })
    const paid = await Promise.all(eight.map(() => flow('disbursement', 40)))
    expect(paid.filter(({ status }) => status === 201)).toHaveLength(2)
    expect(await figures()).toMatchObject({ totalObligations: 90, totalDisbursements: 80 })
  })

  test('lose nothing to somebody who changes the PPA itself meanwhile', async () => {
    await fresh()
    const rename = (index: number) =>
      bmms.request('PATCH', `/api/ppas/${ppa}`, { as: staff, body: { title: `Number ${index}` } })
    const answers = await Promise.all(
      eight.flatMap((index) => [flow('allocation', 10), rename(index), flow('adjustment', -1)]),
    )
    // An adjustment that comes before any allocation is refused.
    const entered = (kind: string): number =>
      answers.filter(({ status, body }) => status === 201 && body.doc.trancheType === kind).length
    expect(answers.filter(({ status }) => status > 400)).toEqual([])
    expect(await figures()).toMatchObject({
      totalAllocations: entered('allocation') * 10,
      totalAdjustments: -entered('adjustment'),
    })
    expect(entered('allocation')).toBe(8)
  })
})

test('the database itself holds obligations within what is available', async () => {
  await fresh()
  const overdraw = bmms.owner.query('update ppas set total_obligations = 1 where id = $1', [ppa])
  await expect(overdraw).rejects.toMatchObject({ constraint: 'ppas_obligations_within_funds' })
})
