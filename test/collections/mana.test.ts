import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { startBmms, type Answer, type Bmms, type Document } from '@/test/support/bmms'
import { accountOf } from '@/test/support/places'
import { create, draftOf } from '@/test/support/records'

const staff = 'staff@moh.bmms.test'
const manager = 'manager@moh.bmms.test'
const admin = 'admin@moh.bmms.test'

let bmms: Bmms
beforeAll(async () => {
  bmms = await startBmms()
})
afterAll(() => bmms.close())

const send = (method: string, path: string, body?: object, as = staff): Promise<Answer> =>
  bmms.request(method, `/api/${path}`, { as, body })
const problems = ({ body }: Answer): unknown => body.errors[0]!.data!.errors
const made = (slug: string, extra: object = {}): Promise<Document> => create(bmms, slug, 'MOH', extra)

describe('a baseline study', () => {
  const patch = (id: string, body: object, as = staff) =>
    send('PATCH', `baseline-studies/${id}?depth=0`, body, as)

  test('keeps its team, rounds and indicators, and says what is wrong with them', async () => {
    const user = await accountOf(bmms, staff)
    const indicator = {
      name: 'Income',
      description: 'Of a household',
      indicatorType: 'economic',
      dataType: 'currency',
      baselineValue: '5,000',
      dataSource: 'Visits',
    }
    const parts = {
      researchTeam: [{ user, role: 'data_analyst' }],
      dataCollections: [{ method: 'observation', plannedDate: '2025-03-01T00:00:00.000Z' }],
      indicators: [indicator],
    }
    const { id } = await made('baseline-studies', { ...parts, sampleSizeTarget: 40, sampleSizeActual: 10 })
    const { body } = await send('GET', `baseline-studies/${id}?depth=0`)
    expect(body).toMatchObject({ ...parts, responseRate: 25 })
    const twice = await patch(id, {
      researchTeam: [...parts.researchTeam, ...parts.researchTeam],
      indicators: [indicator, indicator],
      dataCollections: [{ ...parts.dataCollections[0], status: 'completed' }],
    })
    expect(problems(twice)).toMatchObject([
      { path: 'researchTeam.1.role' },
      { path: 'indicators.1.name' },
      { path: 'dataCollections.0.actualDate' },
    ])
    const stranger = await accountOf(bmms, 'staff@mole.bmms.test')
    expect(
      problems(await patch(id, { researchTeam: [{ user: stranger, role: 'translator' }] })),
    ).toMatchObject([{ path: 'researchTeam.0.user' }])
  })

  test('has its dates in order and its scores within bounds', async () => {
    const body = await draftOf(bmms, 'baseline-studies', 'MOH')
    for (const [field, extra] of [
      ['plannedEndDate', { plannedEndDate: '2025-01-01' }],
      ['actualEndDate', { actualStartDate: '2025-03-02', actualEndDate: '2025-03-01' }],
      ['dataQualityScore', { dataQualityScore: 11 }],
      ['studyDomains', { studyDomains: ['weather'] }],
    ] as const)
      expect([field, problems(await send('POST', 'baseline-studies', { ...body, ...extra }))]).toMatchObject([
        field,
        [{ path: field }],
      ])
  })

  test('is found complete by somebody who may approve', async () => {
    const { id } = await made('baseline-studies', { status: 'review' })
    expect(problems(await patch(id, { status: 'analysis' }))).toMatchObject([{ path: 'status' }])
    expect(problems(await patch(id, { status: 'completed' }))).toMatchObject([
      { path: 'status', message: expect.stringMatching(/may approve/) },
    ])
    expect((await patch(id, { status: 'completed' }, manager)).status).toBe(200)
  })
})

describe('a workshop', () => {
  const patch = (id: string, body: object) => send('PATCH', `workshop-activities/${id}?depth=0`, body)

  test('counts who came from its attendance sheet', async () => {
    const workshop = await made('workshop-activities', { actualParticipants: 99 })
    const count = async () =>
      (await send('GET', `workshop-activities/${workshop.id}?depth=0`)).body.actualParticipants
    expect(await count()).toBe(0)
    const of = { workshop: workshop.id }
    const [first, second] = await Promise.all([
      made('workshop-participants', of),
      made('workshop-participants', { ...of, attendance: 'partial' }),
      made('workshop-participants', { ...of, attendance: 'absent' }),
    ])
    expect(await count()).toBe(2)
    await send('PATCH', `workshop-participants/${first.id}`, { attendance: 'absent' })
    expect((await patch(workshop.id, { title: 'Again' })).body.doc.actualParticipants).toBe(1)
    await send('DELETE', `workshop-participants/${second.id}`, undefined, manager)
    expect(await count()).toBe(0)
    const twice = await send('POST', 'workshop-participants', {
      ...(await draftOf(bmms, 'workshop-participants', 'MOH')),
      ...of,
      name: first.name,
    })
    expect(problems(twice)).toMatchObject([{ path: 'name', message: expect.stringMatching(/already/) }])
  })

  test('is one of each kind in an assessment, with its hours and sessions in order', async () => {
    const { id, assessment } = await made('workshop-activities')
    const again = { ...(await draftOf(bmms, 'workshop-activities', 'MOH')), assessment }
    expect((await send('POST', 'workshop-activities', again)).status).toBe(400)
    const workshopSessions = [
      { title: 'Opening', sessionType: 'opening', startTime: '08:00', endTime: '08:30' },
    ]
    expect((await patch(id, { workshopSessions })).body.doc).toMatchObject({
      workshopSessions,
      durationHours: 4,
    })
    expect(problems(await patch(id, { startTime: '08:15' }))).toMatchObject([
      { path: 'workshopSessions.0.startTime' },
    ])
    expect(problems(await patch(id, { endTime: '07:00' }))).toMatchObject([
      { path: 'endTime' },
      { path: 'workshopSessions.0.endTime' },
    ])
    expect(problems(await patch(id, { status: 'completed' }))).toMatchObject([{ path: 'status' }])
  })
})

describe('the report of an assessment', () => {
  const move = (id: string, reportStatus: string, as = staff, more: object = {}) =>
    send('PATCH', `mana-reports/${id}?depth=0`, { reportStatus, ...more }, as)
  const written = { methodology: 'Workshops', priorityIssues: 'Water' }
  const validated = { validationDate: '2025-06-01', validationParticipants: 'Elders' }

  test('goes from draft to submitted, each step by whom it is for', async () => {
    const { id } = await made('mana-reports')
    expect(problems(await move(id, 'review'))).toMatchObject([
      { path: 'methodology' },
      { path: 'priorityIssues' },
    ])
    const sent = await move(id, 'review', staff, { ...written, submittedBy: await accountOf(bmms, manager) })
    expect(sent.body.doc).toMatchObject({ sentForReviewBy: await accountOf(bmms, staff), submittedBy: null })
    expect((await move(id, 'validation')).status).toBe(400)
    expect((await move(id, 'final', manager)).status).toBe(400)
    expect((await move(id, 'validation', manager)).status).toBe(200)
    expect(problems(await move(id, 'final', manager))).toMatchObject([
      { path: 'validationDate' },
      { path: 'validationParticipants' },
    ])
    expect((await move(id, 'final', manager, validated)).status).toBe(200)
    const touched = await send('PATCH', `mana-reports/${id}`, { context: 'Changed' }, admin)
    expect([touched.status, problems(touched)]).toMatchObject([403, [{ path: 'context' }]])
    expect((await move(id, 'submitted', manager)).body.doc).toMatchObject({
      submittedBy: await accountOf(bmms, manager),
      submissionDate: expect.any(String),
    })
    expect((await move(id, 'final', admin)).status).toBe(400)
  })

  test('is not found final by whoever wrote it or sent it into review', async () => {
    const body = { ...(await draftOf(bmms, 'mana-reports', 'MOH')), ...written, ...validated }
    const { id } = (await send('POST', 'mana-reports?depth=0', body, manager)).body.doc
    await move(id, 'review', admin)
    await move(id, 'validation', manager)
    for (const as of [manager, admin]) expect((await move(id, 'final', as)).status).toBe(403)
    expect((await send('GET', `mana-reports/${id}?depth=0`)).body.reportStatus).toBe('validation')
  })

  test('is the only one, and is not entered as final by those who do not approve', async () => {
    const { assessment } = await made('mana-reports')
    const body = await draftOf(bmms, 'mana-reports', 'MOH')
    const second = await send('POST', 'mana-reports', { ...body, assessment })
    expect(problems(second)).toMatchObject([{ path: 'assessment' }])
    const final = { ...body, ...written, ...validated, reportStatus: 'final' }
    expect(problems(await send('POST', 'mana-reports', final))).toMatchObject([{ path: 'reportStatus' }])
    expect((await send('POST', 'mana-reports', final, manager)).status).toBe(201)
  })

  test('is decided once, and no change that began before undoes it', async () => {
    const { id } = await made('mana-reports', { ...written, ...validated })
    await move(id, 'review')
    const all = await Promise.all([
      move(id, 'validation', manager),
      move(id, 'draft'),
      send('PATCH', `mana-reports/${id}`, { context: 'Slowly' }),
    ])
    const { reportStatus } = (await send('GET', `mana-reports/${id}?depth=0`)).body
    const [taken, back] = all.map(({ status }) => status)
    expect([taken, back]).toContain(200)
    expect(all.every(({ status }) => [200, 400, 409].includes(status))).toBe(true)
    expect(['validation', 'draft']).toContain(reportStatus)
    if (taken === 200 && back !== 200) expect(reportStatus).toBe('validation')
  })
})
