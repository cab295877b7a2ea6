import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { startBmms, type Answer, type Bmms, type Document } from '@/test/support/bmms'
import { accountOf, freeBarangay } from '@/test/support/places'
import { create, draftOf } from '@/test/support/records'

const staff = 'staff@moh.bmms.test'
const manager = 'manager@moh.bmms.test'
const root = 'root@bmms.test'

let bmms: Bmms
let category: string
beforeAll(async () => {
  bmms = await startBmms()
  const { body } = await send('GET', 'needs-categories?where[sector][equals]=health&depth=0')
  category = body.docs[0]!.id
})
afterAll(() => bmms.close())

const send = (method: string, path: string, body?: object, as = staff): Promise<Answer> =>
  bmms.request(method, `/api/${path}`, { as, body })
const need = (extra: object = {}): Promise<Document> => create(bmms, 'needs', 'MOH', { category, ...extra })
const patch = (id: string, body: object, as = staff) => send('PATCH', `needs/${id}?depth=0`, body, as)
const problems = ({ body }: Answer): unknown => body.errors[0]!.data!.errors

test('there is a category for each of the nine sectors', async () => {
  const { body } = await send('GET', 'needs-categories?limit=50&depth=0')
  expect(new Set(body.docs.map(({ sector }) => sector)).size).toBe(9)
  expect(body.docs.every(({ weightFactor }) => weightFactor === 1)).toBe(true)
})

describe('how pressing a need is', () => {
  test('is worked out, whatever is sent, and again when something changes', async () => {
    const { id, priorityScore } = await need({ priorityScore: 99 })
    expect(priorityScore).toBe(1.65)
    expect((await patch(id, { urgencyLevel: 'immediate', priorityScore: 0 })).body.doc.priorityScore).toBe(
      1.9,
    )
  })

  test('follows the weight of its category, for all organizations at once', async () => {
    const { body } = await send(
      'POST',
      'needs-categories?depth=0',
      { name: 'Clean water', sector: 'infrastructure', description: 'Wells and pipes' },
      root,
    )
    const heavy = body.doc.id
    const own = await need({ category: heavy })
    const theirs = await create(bmms, 'needs', 'MOLE', { category: heavy })
    const { status } = await send('PATCH', `needs-categories/${heavy}`, { weightFactor: 2 }, root)
    expect(status).toBe(200)
    const { rows } = await bmms.owner.query<{ score: string }>(
      'select priority_score as score from needs where id = any($1::uuid[])',
      [[own.id, theirs.id]],
    )
    expect(rows.map(({ score }) => Number(score))).toEqual([3.3, 3.3])
    for (const weightFactor of [-1, 10, 'x'])
      expect((await send('PATCH', `needs-categories/${heavy}`, { weightFactor }, root)).status).toBe(400)
  })

  test('is asked for within its bounds', async () => {
    const body = { ...(await draftOf(bmms, 'needs', 'MOH')), category }
    for (const [field, value] of [
      ['impactSeverity', 0],
      ['impactSeverity', 6],
      ['impactSeverity', 2.5],
      ['urgencyLevel', 'soon'],
      ['feasibility', null],
      ['affectedPopulation', -1],
    ] as const) {
      const answer = await send('POST', 'needs', { ...body, [field]: value })
      expect([field, value, answer.status]).toEqual([field, value, 400])
      expect(problems(answer)).toMatchObject([{ path: field }])
    }
  })
})

describe('the way of a need', () => {
  test('is found valid by somebody who approves, and it is written down who', async () => {
    const { id, identifiedBy } = await need()
    expect(identifiedBy).toBe(await accountOf(bmms, staff))
    const own = await patch(id, { status: 'validated', isValidated: true, validatedBy: identifiedBy })
    expect(own.status).toBe(400)
    expect(problems(own)).toMatchObject([{ path: 'status', message: expect.stringMatching(/may approve/) }])
    const { body } = await patch(id, { status: 'validated', validationMethod: 'Assembly' }, manager)
    expect(body.doc).toMatchObject({
      status: 'validated',
      isValidated: true,
      validatedBy: await accountOf(bmms, manager),
      validationDate: expect.any(String),
    })
    const further = await patch(id, { status: 'prioritized' })
    expect(further.body.doc.validationDate).toBe(body.doc.validationDate)
  })

  test('takes one step at a time', async () => {
    const { id } = await need()
    const answer = await patch(id, { status: 'planned' }, manager)
    expect(answer.status).toBe(400)
    expect(problems(answer)).toMatchObject([
      { path: 'status', message: expect.stringMatching(/next step is: Validated/) },
    ])
    expect((await patch(id, { status: 'nowhere' }, manager)).status).toBe(400)
  })

  test('begins anew after it was set aside', async () => {
    const { id } = await need()
    await patch(id, { status: 'validated' }, manager)
    expect((await patch(id, { status: 'deferred' })).status).toBe(200)
    const { body } = await patch(id, { status: 'identified' })
    expect(body.doc).toMatchObject({ isValidated: false, validatedBy: null, validationDate: null })
  })

  test('may not be entered half-way by those who do not approve', async () => {
    const body = { ...(await draftOf(bmms, 'needs', 'MOH')), category, status: 'validated' }
    expect((await send('POST', 'needs', body)).status).toBe(400)
    const entered = await send('POST', 'needs?depth=0', body, manager)
    expect(entered.body.doc).toMatchObject({ isValidated: true, validatedBy: await accountOf(bmms, manager) })
  })
})

describe('where a need is', () => {
  test('is where its community is, and lists are filtered by it', async () => {
    const { id, community, region, province, municipality, barangay } = await need({ region: null })
    const { body } = await send('GET', `communities/${String(community)}?depth=0`)
    expect({ region, province, municipality, barangay }).toEqual({
      region: body.region,
      province: body.province,
      municipality: body.municipality,
      barangay: body.barangay,
    })
    const listed = await send('GET', `needs?where[barangay][equals]=${String(barangay)}&depth=0`)
    expect(listed.body.docs.map((it) => it.id)).toEqual([id])
  })

  test('is not for anybody to say, and moves with the community', async () => {
    const { id, community, barangay } = await need()
    const elsewhere = await freeBarangay(bmms)
    expect((await patch(id, { barangay: elsewhere })).body.doc.barangay).toBe(barangay)
    await send('PATCH', `communities/${String(community)}`, { barangay: elsewhere })
    expect((await send('GET', `needs/${id}?depth=0`)).body.barangay).toBe(elsewhere)
  })

  test('moves with the community also when little of it is asked back', async () => {
    const { id, community } = await need()
    const elsewhere = await freeBarangay(bmms)
    const path = `communities/${String(community)}?select[name]=true`
    expect((await send('PATCH', path, { barangay: elsewhere })).status).toBe(200)
    expect((await send('GET', `needs/${id}?depth=0`)).body.barangay).toBe(elsewhere)
  })
})

test('a PPA that answers it is linked, with the day, and taken off again', async () => {
  const { id } = await need()
  const ppa = await create(bmms, 'ppas', 'MOH')
  const linked = await patch(id, { linkedPpa: ppa.id })
  expect(linked.body.doc).toMatchObject({ linkedPpa: ppa.id, budgetInclusionDate: expect.any(String) })
  const kept = await patch(id, { linkedPpa: ppa.id, title: 'Again' })
  expect(kept.body.doc.budgetInclusionDate).toBe(linked.body.doc.budgetInclusionDate)
  expect((await patch(id, { linkedPpa: null })).body.doc.budgetInclusionDate).toBeNull()
  const foreign = await create(bmms, 'ppas', 'MOLE')
  expect(problems(await patch(id, { linkedPpa: foreign.id }))).toMatchObject([{ path: 'linkedPpa' }])
})

test('a need that a community brought in says who took it down', async () => {
  const { submittedByUser, submissionDate } = await need({ submissionType: 'community_submitted' })
  expect(submittedByUser).toBe(await accountOf(bmms, staff))
  expect(submissionDate).toEqual(expect.any(String))
  expect((await need()).submittedByUser ?? null).toBeNull()
})

test('a ranking names each need and each rank once', async () => {
  const first = await need()
  const second = await need()
  const items = [
    { need: first.id, rank: 1, score: 9.5 },
    { need: second.id, rank: 2 },
  ]
  const { items: stored, id } = await create(bmms, 'needs-prioritizations', 'MOH', { items })
  expect(stored).toMatchObject(items)
  const twice = await send('PATCH', `needs-prioritizations/${id}`, {
    items: [items[0]!, { need: first.id, rank: 1 }],
  })
  expect(problems(twice)).toMatchObject([{ path: 'items.1.need' }, { path: 'items.1.rank' }])
})

test('a need goes with its community, and nothing is left of it', async () => {
  const { id, community } = await need()
  expect((await send('DELETE', `communities/${String(community)}`, undefined, manager)).status).toBe(200)
  expect((await send('GET', `needs/${id}`)).status).toBe(404)
})
