import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { quarterOf } from '@/src/domain/indicators'
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

describe('a stage of the budget cycle', () => {
  test('is there once, and is completed on a day', async () => {
    const { id, ppa } = await create(bmms, 'budget-cycle-stages', 'MOH', { stage: 'formulation' })
    const again = await post('budget-cycle-stages', { ppa, stage: 'formulation' })
    expect([again.status, again.body.errors[0]!.data!.errors![0]!.message]).toEqual([
      400,
      'This PPA has this stage already.',
    ])
    const done = await patch('budget-cycle-stages', id, { status: 'completed' })
    const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Manila' }).format(new Date())
    expect(done.body.doc).toMatchObject({
      completedAt: `${today}T12:00:00.000Z`,
      updatedBy: await accountOf(bmms, staff),
    })
    const earlier = await patch('budget-cycle-stages', id, { completedAt: '2025-01-02T12:00:00.000Z' })
    expect(earlier.body.doc).toMatchObject({ completedAt: '2025-01-02T12:00:00.000Z' })
    expect((await patch('budget-cycle-stages', id, { status: 'blocked' })).body.doc.completedAt).toBeNull()
    expect((await bmms.request('DELETE', `/api/ppas/${String(ppa)}`, { as: manager })).status).toBe(200)
    expect((await bmms.request('GET', `/api/budget-cycle-stages/${id}`, { as: manager })).status).toBe(404)
  })

  test('is called by its label, which nobody else writes', async () => {
    const { id } = await create(bmms, 'budget-cycle-stages', 'MOH', { stage: 'technical_hearing' })
    expect((await get('budget-cycle-stages', id)).displayName).toBe('Technical budget hearing')
    const changed = await patch('budget-cycle-stages', id, { stage: 'legislation', displayName: 'Mine' })
    expect(changed.body.doc.displayName).toBe('Budget legislation')
  })
})

describe('a progress report', () => {
  test('moves the PPA on and dates its last update', async () => {
    const ppa = await create(bmms, 'ppas', 'MOH')
    const { status, body } = await post('progress-reports', {
      ppa: ppa.id,
      updateType: 'progress',
      notes: 'The hall is half built',
      status: 'ongoing',
      progress: 50,
    })
    expect([status, body.doc.createdBy]).toEqual([201, await accountOf(bmms, staff)])
    const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Manila' }).format(new Date())
    expect(await get('ppas', ppa.id)).toMatchObject({
      status: 'ongoing',
      progress: 50,
      lastStatusUpdate: `${today}T12:00:00.000Z`,
    })
    expect(body.doc.reportDate).toBe(`${today}T12:00:00.000Z`)
  })

  test('moves the PPA on also when little of it is asked back', async () => {
    const ppa = await create(bmms, 'ppas', 'MOH')
    const body = { ppa: ppa.id, notes: 'Half-way', progress: 50 }
    const { status } = await bmms.request('POST', '/api/progress-reports?depth=0&select[notes]=true', {
      as: staff,
      body,
    })
    expect(status).toBe(201)
    expect(await get('ppas', ppa.id)).toMatchObject({ progress: 50 })
  })

  test('leaves alone what it does not say, and zero is said', async () => {
    const ppa = await create(bmms, 'ppas', 'MOH', { status: 'ongoing', progress: 40 })
    await post('progress-reports', { ppa: ppa.id, notes: 'A meeting took place' })
    expect(await get('ppas', ppa.id)).toMatchObject({ status: 'ongoing', progress: 40 })
    await post('progress-reports', { ppa: ppa.id, notes: 'It burnt down', progress: 0 })
    expect(await get('ppas', ppa.id)).toMatchObject({ progress: 0 })
  })

  test('corrected later does not move the PPA again', async () => {
    const ppa = await create(bmms, 'ppas', 'MOH')
    const { body } = await post('progress-reports', { ppa: ppa.id, notes: 'N', progress: 10 })
    await patch('progress-reports', body.doc.id, { progress: 90 })
    expect(await get('ppas', ppa.id)).toMatchObject({ progress: 10 })
  })

  test('tells of a quarter, at first of the one that goes on', async () => {
    const ppa = await create(bmms, 'ppas', 'MOH')
    const fresh = await post('progress-reports', { ppa: ppa.id, notes: 'N' })
    expect(fresh.body.doc).toMatchObject(quarterOf(new Date()))
    const told = { year: 2025, quarter: 'Q2', accomplishment: 'Two wells', issues: 'A road is closed' }
    const { status, body } = await post('progress-reports', { ppa: ppa.id, notes: 'N', ...told })
    expect([status, body.doc]).toEqual([201, expect.objectContaining(told)])
    for (const wrong of [{ year: 1999 }, { quarter: 'Q5' }]) {
      const answer = await post('progress-reports', { ppa: ppa.id, notes: 'N', ...wrong })
      expect([answer.status, paths(answer)]).toEqual([400, Object.keys(wrong)])
    }
  })

  test('that is deleted leaves the PPA as the one before it said', async () => {
    const ppa = await create(bmms, 'ppas', 'MOH')
    const report = async (rest: object) =>
      (await post('progress-reports', { ppa: ppa.id, notes: 'N', ...rest })).body.doc.id
    const first = await report({ status: 'ongoing', progress: 30 })
    const second = await report({ status: 'completed', progress: 100 })
    const remove = (id: string) => bmms.request('DELETE', `/api/progress-reports/${id}`, { as: manager })
    expect((await remove(second)).status).toBe(200)
    expect(await get('ppas', ppa.id)).toMatchObject({
      status: 'ongoing',
      progress: 30,
      lastStatusUpdate: expect.any(String),
    })
    expect((await remove(first)).status).toBe(200)
    expect(await get('ppas', ppa.id)).toMatchObject({
      status: 'ongoing',
      progress: 30,
      lastStatusUpdate: null,
    })
  })

  test('and seven others at once are all stored', async () => {
    const ppa = await create(bmms, 'ppas', 'MOH')
    const answers = await Promise.all(
      [1, 2, 3, 4, 5, 6, 7, 8].map((progress) =>
        post('progress-reports', { ppa: ppa.id, notes: 'N', progress }),
      ),
    )
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 201))
    const { progress } = await get('ppas', ppa.id)
    const path = `/api/progress-reports?where[ppa][equals]=${ppa.id}&sort=-createdAt`
    expect((await bmms.request('GET', path, { as: staff })).body.docs.map((it) => it.progress)).toContain(
      progress,
    )
  })

  test('that is refused leaves the PPA as it was', async () => {
    const ppa = await create(bmms, 'ppas', 'MOH')
    expect((await post('progress-reports', { ppa: ppa.id, notes: 'N', progress: 101 })).status).toBe(400)
    expect(await get('ppas', ppa.id)).toMatchObject({ progress: 0, lastStatusUpdate: null })
  })
})

describe('a request of a community', () => {
  const admin = 'admin@moh.bmms.test'
  const request = async (as = staff): Promise<Document> => {
    const { status, body } = await post(
      'ppas',
      {
        title: 'A well for canary-MOH-ppas-9',
        category: 'obc_request',
        submittedByCommunity: (await create(bmms, 'communities', 'MOH')).id,
        submittedToOrganization: (await create(bmms, 'ppas', 'MOH')).implementingMoa,
        requestStatus: 'submitted',
      },
      as,
    )
    expect(status).toBe(201)
    return body.doc
  }
  const step = (id: string, requestStatus: string | null, as = staff) =>
    bmms.request('PATCH', `/api/ppas/${id}?depth=0`, { as, body: { requestStatus } })
  const report = (ppa: string, requestStatus: string, as = staff) =>
    post('progress-reports', { ppa, notes: 'N', requestStatus }, as)
  const said = ({ status, body }: Answer) => [status, body.errors?.[0]!.data?.errors?.[0]]

  test('goes its way step by step, in the form and by reports', async () => {
    const { id } = await request()
    const answers = [
      await step(id, 'under_review'),
      await report(id, 'endorsed'),
      await report(id, 'approved', manager),
      await step(id, 'in_progress'),
      await report(id, 'completed'),
    ]
    expect(answers.map(({ status }) => status)).toEqual([200, 201, 201, 200, 201])
    expect(await get('ppas', id)).toMatchObject({ requestStatus: 'completed' })
  })

  test('leaps over no step, and a report that would is not stored', async () => {
    const { id } = await request()
    const path = 'requestStatus'
    const message = 'From “Submitted” the next step is: Under review.'
    expect(said(await step(id, 'endorsed', admin))).toEqual([400, { path, message }])
    expect(said(await report(id, 'approved', admin))).toEqual([
      400,
      expect.objectContaining({ path, message }),
    ])
    expect(said(await step(id, null))).toEqual([400, { path, message }])
    const { body } = await bmms.request('GET', `/api/progress-reports?where[ppa][equals]=${id}`, {
      as: staff,
    })
    expect(body.totalDocs).toBe(0)
    expect(await get('ppas', id)).toMatchObject({ requestStatus: 'submitted', lastStatusUpdate: null })
  })

  test('is decided by those who may approve and did not enter it, by whichever way', async () => {
    const { id } = await request(manager)
    await step(id, 'under_review')
    for (const [person, words] of [
      [staff, 'A request is approved or declined by those who may approve PPAs.'],
      [manager, 'Whoever entered a request does not decide about it. Somebody else does.'],
    ] as const) {
      for (const answer of [await step(id, 'declined', person), await report(id, 'declined', person)]) {
        expect([answer.status, answer.body.errors[0]!.message]).toEqual([403, words])
      }
    }
    const declined = await report(id, 'declined', admin)
    expect(declined.status).toBe(201)
    expect((await step(id, 'under_review')).status).toBe(403)
    // A decision is not undone by deleting the report that told it.
    await bmms.request('DELETE', `/api/progress-reports/${declined.body.doc.id}`, { as: manager })
    expect(await get('ppas', id)).toMatchObject({ requestStatus: 'declined' })
    expect((await step(id, 'under_review', admin)).status).toBe(200)
  })

  test('begins as submitted, and no other PPA has such a status', async () => {
    const other = await create(bmms, 'ppas', 'MOH')
    const words = 'Only OBC requests and proposals have a request status.'
    for (const answer of [await step(other.id, 'submitted'), await report(other.id, 'submitted')])
      expect([answer.status, answer.body.errors[0]!.data!.errors![0]!.message]).toEqual([400, words])
    const { title, submittedByCommunity, submittedToOrganization } = await request()
    const begun = { title, submittedByCommunity, submittedToOrganization, category: 'obc_request' }
    expect(said(await post('ppas', { ...begun, requestStatus: 'approved' }, admin))).toEqual([
      400,
      { path: 'requestStatus', message: 'A request begins as "Submitted".' },
    ])
  })

  test('is taken one step by two people at the same moment', async () => {
    const { id } = await request()
    await step(id, 'under_review')
    const answers = await Promise.all([step(id, 'endorsed'), step(id, 'clarification', admin)])
    const done = answers.filter(({ status }) => status === 200)
    expect([done.length, answers.length - done.length]).toEqual([1, 1])
    expect((await get('ppas', id)).requestStatus).toBe(done[0]!.body.doc.requestStatus)
  })
})
