import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { startBmms, type Answer, type Bmms, type Document } from '@/test/support/bmms'
import { accountOf } from '@/test/support/places'
import { create } from '@/test/support/records'

const staff = 'staff@moh.bmms.test'
const manager = 'manager@moh.bmms.test'

let bmms: Bmms
beforeAll(async () => {
  bmms = await startBmms()
})
afterAll(() => bmms.close())

const post = (slug: string, body: object, as = staff): Promise<Answer> =>
  bmms.request('POST', `/api/${slug}?depth=0`, { as, body })
const patch = (slug: string, id: string, body: object): Promise<Answer> =>
  bmms.request('PATCH', `/api/${slug}/${id}?depth=0`, { as: staff, body })
const get = async (slug: string, id: string): Promise<Document> =>
  (await bmms.request('GET', `/api/${slug}/${id}?depth=0`, { as: staff })).body
const paths = ({ body }: Answer): string[] => (body.errors[0]!.data?.errors ?? []).map(({ path }) => path)

describe('a PPA', () => {
  test('carries who entered and who changed it, whatever is sent', async () => {
    const [author, editor] = [await accountOf(bmms, staff), await accountOf(bmms, manager)]
    const ppa = await create(bmms, 'ppas', 'MOH', { createdBy: editor, updatedBy: editor })
    expect(ppa).toMatchObject({ createdBy: author, updatedBy: author })
    const answer = await bmms.request('PATCH', `/api/ppas/${ppa.id}?depth=0`, {
      as: manager,
      body: { title: 'Changed', createdBy: editor },
    })
    expect(answer.body.doc).toMatchObject({ title: 'Changed', createdBy: author, updatedBy: editor })
  })

  test.each(['progress', 'fiscalYear', 'planYear'])('has a whole number for %s', async (field) => {
    const half = await post('ppas', { title: 'Wells', [field]: field === 'progress' ? 33.3 : 2025.5 })
    expect([half.status, paths(half)]).toEqual([400, [field]])
    const whole = await post('ppas', { title: 'Wells', [field]: field === 'progress' ? 33 : 2025 })
    expect(whole.status).toBe(201)
  })

  test('begins as a draft in planning, and nobody approves it by writing so', async () => {
    const ppa = await create(bmms, 'ppas', 'MOH', { approvalStatus: 'enacted', category: undefined })
    expect(ppa).toMatchObject({
      approvalStatus: 'draft',
      status: 'planning',
      progress: 0,
      category: 'moa_ppa',
    })
    await patch('ppas', ppa.id, { approvalStatus: 'approved' })
    expect(await get('ppas', ppa.id)).toMatchObject({ approvalStatus: 'draft' })
  })

  test.each([
    ['an end before the start', { startDate: '2025-02-01', targetEndDate: '2025-01-31' }, ['targetEndDate']],
    [
      'an actual end before the start',
      { startDate: '2025-02-01', actualEndDate: '2025-01-31' },
      ['actualEndDate'],
    ],
    ['a budget above the ceiling', { budgetCeiling: 1, budgetAllocation: 1.01 }, ['budgetAllocation']],
    ['more for OBCs than in all', { budgetAllocation: 1, budgetObcAllocation: 2 }, ['budgetObcAllocation']],
    ['more slots for OBCs than in all', { totalSlots: 1, obcSlots: 2 }, ['obcSlots']],
    ['progress above 100', { progress: 101 }, ['progress']],
    ['a year before 2000', { fiscalYear: 1999 }, ['fiscalYear']],
    ['an unnamed other funding source', { fundingSource: 'other_sources' }, ['fundingSourceOther']],
  ])('is refused for %s', async (_what, fields, expected) => {
    const answer = await post('ppas', { title: 'P', ...fields })
    expect([answer.status, paths(answer)]).toEqual([400, expected])
  })

  test('that is a request of a community names the community and where it was submitted', async () => {
    const answer = await post('ppas', { title: 'A bridge', category: 'obc_request' })
    expect(answer.status).toBe(400)
    expect(answer.body.errors[0]!.data!.errors!.map(({ path }) => path).sort()).toEqual([
      'submittedByCommunity',
      'submittedToOrganization',
    ])
    const community = await create(bmms, 'communities', 'MOH')
    const { status, body } = await post('ppas', {
      title: 'A bridge',
      category: 'obc_request',
      submittedByCommunity: community.id,
      submittedToOrganization: community.organization,
      requestObjectives: ['Cross the river', 'Reach the market'],
    })
    expect(status).toBe(201)
    expect(body.doc.requestObjectives).toEqual(['Cross the river', 'Reach the market'])
  })

  test('takes the places around the smallest one, and refuses one that does not hold it', async () => {
    const { docs } = await bmms.payload.find({
      collection: 'barangays',
      where: { province: { exists: true } },
      limit: 1,
      depth: 0,
      overrideAccess: true,
    })
    const barangay = docs[0] as unknown as Document
    const around = {
      coverageMunicipality: barangay.municipality,
      coverageProvince: barangay.province,
      coverageRegion: barangay.region,
    }
    const ppa = await create(bmms, 'ppas', 'MOH', { coverageBarangay: barangay.id })
    expect(ppa).toMatchObject(around)
    const regions = await bmms.payload.find({
      collection: 'regions',
      where: { id: { not_equals: barangay.region } },
      limit: 1,
      depth: 0,
      overrideAccess: true,
    })
    const elsewhere = regions.docs[0]!.id
    const moved = await patch('ppas', ppa.id, { coverageRegion: elsewhere })
    expect([moved.status, paths(moved)]).toEqual([400, ['coverageRegion']])
    const widened = await patch('ppas', ppa.id, { coverageBarangay: null, coverageMunicipality: null })
    expect(widened.body.doc).toMatchObject({ ...around, coverageMunicipality: null, coverageBarangay: null })
    const missing = await patch('ppas', ppa.id, { coverageBarangay: ppa.id })
    expect([missing.status, paths(missing)]).toEqual([400, ['coverageBarangay']])
    expect((await patch('ppas', ppa.id, { title: 'Renamed' })).body.doc).toMatchObject({
      title: 'Renamed',
      coverageProvince: barangay.province,
    })
  })

  test('shows its indicators and reports on its own page', async () => {
    const indicator = await create(bmms, 'indicators', 'MOH')
    await post('progress-reports', { ppa: indicator.ppa, notes: 'Begun' })
    const path = `/api/ppas/${String(indicator.ppa)}?depth=0&joins[indicators][limit]=10&joins[progressReports][limit]=10`
    expect((await bmms.request('GET', path, { as: staff })).body).toMatchObject({
      indicators: { docs: [indicator.id] },
      progressReports: { docs: [expect.any(String)] },
    })
  })

  test('is deleted together with its indicators and reports', async () => {
    const indicator = await create(bmms, 'indicators', 'MOH')
    const report = await post('progress-reports', { ppa: indicator.ppa, notes: 'Begun' })
    const answer = await bmms.request('DELETE', `/api/ppas/${String(indicator.ppa)}`, { as: manager })
    expect(answer.status).toBe(200)
    for (const path of [`/api/indicators/${indicator.id}`, `/api/progress-reports/${report.body.doc.id}`]) {
      expect((await bmms.request('GET', path, { as: manager })).status).toBe(404)
    }
  })
})

describe('an indicator', () => {
  test('has values of earlier years and months, each once', async () => {
    const indicator = await create(bmms, 'indicators', 'MOH')
    const set = (values: object[]) => patch('indicators', indicator.id, { values })
    const accepted = await set(['2025', '2024', '2025-12'].map((period) => ({ period, value: 1 })))
    expect([accepted.status, accepted.body.doc.values]).toEqual([
      200,
      expect.arrayContaining([expect.objectContaining({ period: '2024' })]),
    ])
    for (const period of ['25', '2025-Q4', '2025-13', '2025-1', 'January']) {
      expect((await set([{ period, value: 1 }])).status).toBe(400)
    }
    const twice = await set([
      { period: '2025', value: 1 },
      { period: '2025', value: 2 },
    ])
    expect([twice.status, paths(twice)]).toEqual([400, ['values']])
    const many = await set(
      Array.from({ length: 501 }, (_, index) => ({ period: String(1000 + index), value: 1 })),
    )
    expect(many.status).toBe(400)
  })
})

test('an imported PPA can be duplicated, and the copy is not taken for the imported one', async () => {
  const { id } = await create(bmms, 'ppas', 'MOH')
  await bmms.payload.update({
    collection: 'ppas',
    id,
    data: { sourceKey: 'gaab_2025/duplicated' },
    overrideAccess: true,
  })
  const { status, body } = await bmms.request('POST', `/api/ppas/${id}/duplicate?depth=0`, {
    as: 'staff@moh.bmms.test',
    body: {},
  })
  expect(status).toBe(200)
  const copy = await bmms.payload.findByID({ collection: 'ppas', id: body.doc.id, overrideAccess: true })
  expect(copy.sourceKey ?? null).toBeNull()
})

describe('joined records', () => {
  let ppa: string
  beforeAll(async () => {
    ppa = (await create(bmms, 'indicators', 'MOH')).ppa as string
  })

  test('come over REST only when asked for', async () => {
    const plain = await bmms.request('GET', `/api/ppas/${ppa}`, { as: staff })
    expect(plain.body.indicators).toBeUndefined()
    const joined = await bmms.request('GET', `/api/ppas/${ppa}?joins[indicators][limit]=5`, { as: staff })
    expect(joined.body.indicators).toMatchObject({
      docs: [{ name: expect.stringContaining('Indicator of MOH') }],
    })
  })

  test.each(['', '(limit: 1)', '(limit: 200)'])('come over GraphQL with the document %s', async (limit) => {
    const { body } = await bmms.graphql(`{ Ppa(id: "${ppa}") { indicators${limit} { docs { name } } } }`, {
      as: staff,
    })
    expect(body.data.Ppa).toEqual({
      indicators: { docs: [{ name: expect.stringContaining('Indicator of MOH') }] },
    })
  })
})

test('a report on a PPA of one’s other organization is stored, whatever the context', async () => {
  const { id } = await create(bmms, 'ppas', 'MOLE')
  const { status } = await bmms.request('POST', '/api/progress-reports', {
    as: 'root@bmms.test',
    headers: { 'x-bmms-organization': 'MOH' },
    body: { ppa: id, notes: 'Seen on site' },
  })
  expect(status).toBe(201)
})

test('a list that is null is empty, in a new indicator, a copy and a change', async () => {
  const { id: ppa } = await create(bmms, 'ppas', 'MOH')
  const write = async (method: string, path: string, body: object) => {
    const answer = await bmms.request(method, `/api/indicators${path}?depth=0`, { as: staff, body })
    return { status: answer.status, id: answer.body.doc?.id, values: answer.body.doc?.values }
  }
  const added = await write('POST', '', { name: 'Wells built', ppa, values: null })
  expect(added).toMatchObject({ status: 201, values: [] })
  const path = `/${added.id}`
  const reached = { values: [{ period: '2025', value: 5 }] }
  expect(await write('PATCH', path, reached)).toMatchObject({ status: 200, values: [{ value: 5 }] })
  const copy = await write('POST', `${path}/duplicate`, { values: null })
  expect(copy).toMatchObject({ values: [] })
  expect(copy.status).toBeLessThan(300)
  expect(await write('PATCH', path, { values: null })).toMatchObject({ status: 200, values: [] })
})

describe('a choice', () => {
  test.each([{}, ['output'], 5, true])('is one of its list, which %j is not', async (kind) => {
    const indicator = await create(bmms, 'indicators', 'MOH')
    const message = 'The following field is invalid: Kind'
    const one = await patch('indicators', indicator.id, { kind })
    expect(one).toMatchObject({ status: 400, body: { errors: [{ message }] } })
    expect(paths(one)).toEqual(['kind'])
    const bulk = await bmms.request('PATCH', `/api/indicators?where[id][equals]=${indicator.id}`, {
      as: staff,
      body: { kind },
    })
    expect(bulk).toMatchObject({ status: 400, body: { errors: [{ id: indicator.id, message }] } })
  })

  test.each([{}, 5, true, [{}], ['survey', 'survey'], 'survey'])(
    'is several of its list, which %j is not',
    async (secondaryMethodologies) => {
      const assessment = await create(bmms, 'assessments', 'MOH')
      const answer = await patch('assessments', assessment.id, { secondaryMethodologies })
      expect(answer.status).toBe(400)
      expect(paths(answer)).toEqual(['secondaryMethodologies'])
    },
  )
})

test('what only the database refuses is said of each record of a bulk change', async () => {
  const indicator = await create(bmms, 'indicators', 'MOH')
  const answer = await bmms.request('PATCH', `/api/indicators?where[id][equals]=${indicator.id}`, {
    as: staff,
    body: { unit: 'a\u0000b' },
  })
  const message = 'A value has the wrong form for its field.'
  expect(answer).toMatchObject({ status: 400, body: { errors: [{ id: indicator.id, message }] } })
})

test('a reference that is no id is refused by name, in bulk as well', async () => {
  const indicator = await create(bmms, 'indicators', 'MOH')
  const one = await patch('indicators', indicator.id, { ppa: '2025-13-45' })
  expect([one.status, paths(one)]).toEqual([400, ['ppa']])
  const bulk = await bmms.request('PATCH', `/api/indicators?where[id][equals]=${indicator.id}`, {
    as: staff,
    body: { ppa: '2025-13-45' },
  })
  const message = 'The following field is invalid: ppa'
  expect(bulk).toMatchObject({ status: 400, body: { errors: [{ id: indicator.id, message }] } })
})
