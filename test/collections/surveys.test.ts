import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { startBmms, type Answer, type Bmms, type Document } from '@/test/support/bmms'
import { accountOf } from '@/test/support/places'
import { create, draftOf } from '@/test/support/records'

const staff = 'staff@moh.bmms.test'
const manager = 'manager@moh.bmms.test'

let bmms: Bmms
beforeAll(async () => {
  bmms = await startBmms()
})
afterAll(() => bmms.close())

const send = (method: string, path: string, body?: object, as = staff): Promise<Answer> =>
  bmms.request(method, `/api/${path}`, { as, body })
const problems = ({ body }: Answer): unknown => body.errors[0]!.data!.errors
const survey = (extra: object = {}): Promise<Document> => create(bmms, 'surveys', 'MOH', extra)
const patch = (id: string, body: object, as = staff) => send('PATCH', `surveys/${id}?depth=0`, body, as)
const counted = async (id: string): Promise<unknown> =>
  (await send('GET', `surveys/${id}?depth=0`)).body.actualRespondents
const asked = [
  {
    questionText: 'What do you grow?',
    questionType: 'multiple_choice',
    choices: 'Rice\nCorn',
    isRequired: true,
  },
  { questionText: 'How far is the water?', questionType: 'scale' },
]
const answer = async (to: string, responses: unknown, as = staff): Promise<Answer> =>
  send('POST', 'survey-responses?depth=0', { survey: to, responses, collectionLocation: 'Hall' }, as)

describe('a survey', () => {
  test('counts its questions and responses itself', async () => {
    const { id, questionsCount, actualRespondents } = await survey({
      questions: asked,
      questionsCount: 9,
      actualRespondents: 9,
    })
    expect([questionsCount, actualRespondents]).toEqual([2, 0])
    await patch(id, { status: 'active' })
    const many = await Promise.all([1, 2, 3].map(() => answer(id, { 1: ['Rice'] })))
    expect(many.map(({ status }) => status)).toEqual([201, 201, 201])
    expect((await patch(id, { title: 'Again', actualRespondents: 0 })).body.doc.actualRespondents).toBe(3)
    await send('DELETE', `survey-responses/${many[0]!.body.doc.id}`, undefined, manager)
    expect(await counted(id)).toBe(2)
  })

  test('has questions before it goes out, and keeps them from then on', async () => {
    const { id } = await survey({ questions: [] })
    expect(problems(await patch(id, { status: 'active' }))).toMatchObject([{ path: 'questions' }])
    const broken = [{ ...asked[0], choices: 'Rice' }]
    expect(problems(await patch(id, { questions: broken }))).toMatchObject([{ path: 'questions.0.choices' }])
    const { body } = await patch(id, { questions: asked, status: 'active' })
    expect(body.doc.status).toBe('active')
    expect(problems(await patch(id, { questions: [asked[1]] }))).toMatchObject([{ path: 'questions' }])
    expect((await patch(id, { questions: body.doc.questions, title: 'The same' })).status).toBe(200)
    expect((await patch(id, { status: 'draft' })).status).toBe(200)
    expect((await patch(id, { questions: [asked[1]] })).body.doc.questionsCount).toBe(1)
  })

  test('goes its way, and is opened again by those who may approve', async () => {
    const { id } = await survey({ questions: asked })
    expect(problems(await patch(id, { status: 'completed' }))).toMatchObject([{ path: 'status' }])
    for (const status of ['active', 'paused', 'completed']) {
      const moved = await patch(id, { status })
      expect([status, moved.status]).toEqual([status, 200])
    }
    expect((await patch(id, { status: 'active' })).status).toBe(400)
    expect((await patch(id, { status: 'active' }, manager)).status).toBe(200)
    await answer(id, { 1: ['Rice'] })
    expect(problems(await patch(id, { status: 'draft' }))).toMatchObject([{ path: 'status' }])
  })

  test('ends not before it begins', async () => {
    const body = { ...(await draftOf(bmms, 'surveys', 'MOH')), endDate: '2025-02-01' }
    expect(problems(await send('POST', 'surveys', body))).toMatchObject([{ path: 'endDate' }])
  })

  test('goes with its assessment, and its responses with it', async () => {
    const { id, assessment } = await survey({ questions: asked, status: 'active' })
    const response = (await answer(id, { 1: ['Corn'] })).body.doc.id
    const path = `assessments/${String(assessment)}`
    expect((await send('DELETE', path, undefined, manager)).status).toBe(200)
    expect((await send('GET', `survey-responses/${response}`)).status).toBe(404)
  })
})

describe('a response', () => {
  let open: string
  beforeAll(async () => {
    open = (await survey({ questions: asked, status: 'active' })).id
  })

  test('fits the questions, each answer told by its number', async () => {
    const answered = await answer(open, { 1: ['Corn'], 2: null })
    expect(answered.body.doc).toMatchObject({
      responses: { 1: ['Corn'] },
      collectedBy: await accountOf(bmms, staff),
      isValidated: false,
    })
    for (const [responses, path] of [
      [{}, 'responses.1'],
      [{ 1: ['Wheat'] }, 'responses.1'],
      [{ 1: ['Rice'], 2: 6 }, 'responses.2'],
      [{ 1: ['Rice'], 3: 'x' }, 'responses.3'],
      ['Rice', 'responses'],
      [[['Rice']], 'responses'],
    ] as const)
      expect([responses, problems(await answer(open, responses))]).toMatchObject([responses, [{ path }]])
    const { id } = answered.body.doc
    const changed = await send('PATCH', `survey-responses/${id}`, { responses: { 1: 'Rice' } })
    expect(problems(changed)).toMatchObject([{ path: 'responses.1' }])
  })

  test('is taken while the survey is active, and corrected while it is paused', async () => {
    const { id: to } = await survey({ questions: asked })
    expect(problems(await answer(to, { 1: ['Rice'] }))).toMatchObject([{ path: 'survey' }])
    await patch(to, { status: 'active' })
    const { id } = (await answer(to, { 1: ['Rice'] })).body.doc
    await patch(to, { status: 'paused' })
    expect(problems(await answer(to, { 1: ['Rice'] }))).toMatchObject([{ path: 'survey' }])
    const change = (responses: object) => send('PATCH', `survey-responses/${id}?depth=0`, { responses })
    expect((await change({ 1: ['Corn'] })).status).toBe(200)
    await patch(to, { status: 'completed' })
    expect(problems(await change({ 1: ['Rice'] }))).toMatchObject([{ path: 'survey' }])
    expect((await send('PATCH', `survey-responses/${id}`, { validationNotes: 'Seen' })).status).toBe(200)
    const moved = await send('PATCH', `survey-responses/${id}`, { survey: open })
    expect(moved.status).toBe(200)
    expect([
      await counted(to),
      (await send('PATCH', `survey-responses/${id}`, { survey: to })).status,
    ]).toEqual([0, 400])
  })

  test('is found valid by somebody else who may, and stays as it is from then on', async () => {
    const made = await send('POST', 'survey-responses?depth=0', {
      ...(await draftOf(bmms, 'survey-responses', 'MOH')),
      isValidated: true,
      validatedBy: await accountOf(bmms, manager),
    })
    const { id, isValidated, validatedBy } = made.body.doc
    expect([isValidated, validatedBy]).toEqual([false, null])
    const change = (body: object, as = manager, of = id) =>
      send('PATCH', `survey-responses/${of}?depth=0`, body, as)
    expect((await change({ isValidated: true }, staff)).status).toBe(403)
    const own = (await answer(open, { 1: ['Rice'] }, manager)).body.doc.id
    expect((await change({ isValidated: true }, manager, own)).status).toBe(403)
    expect((await change({ isValidated: true }, 'admin@moh.bmms.test', own)).status).toBe(200)
    expect((await change({ isValidated: true })).body.doc).toMatchObject({
      isValidated: true,
      validatedBy: await accountOf(bmms, manager),
      validationDate: expect.any(String),
    })
    const touched = await change({ responses: { 1: 'Other' } })
    expect([touched.status, problems(touched)]).toMatchObject([403, [{ path: 'responses' }]])
    expect((await change({ respondentName: 'Somebody' }, staff)).status).toBe(403)
    expect((await change({ validationNotes: 'By telephone' })).status).toBe(200)
    expect((await change({ isValidated: false })).body.doc).toMatchObject({
      isValidated: false,
      validatedBy: null,
      validationDate: null,
    })
  })
})

test('a drawn area is GeoJSON', async () => {
  const { id } = await create(bmms, 'mapping-activities', 'MOH')
  const draw = (coordinates: unknown) => send('PATCH', `mapping-activities/${id}?depth=0`, { coordinates })
  const area = { type: 'Point', coordinates: [124.2, 7.2] }
  expect((await draw(area)).body.doc.coordinates).toEqual(area)
  expect(problems(await draw({ type: 'Point', coordinates: [7.2, 124.2] }))).toMatchObject([
    { path: 'coordinates' },
  ])
  expect((await draw(null)).status).toBe(200)
})
