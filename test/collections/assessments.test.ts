import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { startBmms, type Answer, type Bmms, type Document } from '@/test/support/bmms'

const staff = 'staff@moh.bmms.test'
const admin = 'admin@moh.bmms.test'

let bmms: Bmms
let barangay: Document
let elsewhere: Document
let community: Document
let base: Record<string, unknown>

beforeAll(async () => {
  bmms = await startBmms()
  const find = async (path: string): Promise<Document> =>
    (await bmms.request('GET', path, { as: staff })).body.docs[0]!
  barangay = await find('/api/barangays?depth=0&where[label][equals]=Datu Binasing, Pahamuddin, BARMM')
  elsewhere = await find('/api/barangays?depth=0&where[label][like]=Kidapawan, Cotabato')
  const category = await find(
    '/api/assessment-categories?depth=0&where[categoryType][equals]=needs_assessment',
  )
  const me = (await bmms.request('GET', '/api/users/me?depth=0', { as: staff })).body as unknown as {
    user: Document
  }
  community = (
    await bmms.request('POST', '/api/communities?depth=0', { as: staff, body: { barangay: elsewhere.id } })
  ).body.doc
  base = {
    title: 'Needs of the camp',
    category: category.id,
    description: 'What the camp needs',
    objectives: 'Know the needs',
    plannedStartDate: '2026-01-05',
    plannedEndDate: '2026-02-05',
    leadAssessor: me.user.id,
  }
})
afterAll(() => bmms.close())

const create = (fields: Record<string, unknown>, as = staff): Promise<Answer> =>
  bmms.request('POST', '/api/assessments?depth=0', { as, body: { ...base, ...fields } })
const update = (id: string, body: Record<string, unknown>, as = staff): Promise<Answer> =>
  bmms.request('PATCH', `/api/assessments/${id}?depth=0`, { as, body })
const problems = ({ body }: Answer): unknown => body.errors[0]!.data!.errors

describe('the place of an assessment', () => {
  test('follows from the community', async () => {
    const { status, body } = await create({ assessmentLevel: 'community', community: community.id })
    expect(status).toBe(201)
    expect(body.doc).toMatchObject({
      community: community.id,
      barangay: elsewhere.id,
      municipality: elsewhere.municipality,
      province: elsewhere.province,
      region: elsewhere.region,
      createdBy: base.leadAssessor,
    })
  })

  test('loses what lies below its level', async () => {
    const { body } = await create({
      assessmentLevel: 'regional',
      barangay: elsewhere.id,
      community: community.id,
    })
    expect(body.doc.region).toBe(elsewhere.region)
    for (const below of ['province', 'municipality', 'barangay', 'community'])
      expect(body.doc[below] ?? null).toBeNull()
  })

  test('follows when the barangay is changed, and is checked against what is entered', async () => {
    const { body } = await create({ assessmentLevel: 'barangay', barangay: elsewhere.id })
    const moved = await update(body.doc.id, { barangay: barangay.id })
    expect(moved.body.doc).toMatchObject({
      municipality: barangay.municipality,
      province: null,
      region: barangay.region,
    })
    const contradicted = await update(body.doc.id, { municipality: elsewhere.municipality })
    expect(contradicted.status).toBe(400)
    expect(problems(contradicted)).toEqual([
      { path: 'municipality', message: 'The barangay does not lie in this municipality or city.' },
    ])
    const raised = await update(body.doc.id, { assessmentLevel: 'city_municipal' })
    expect(raised.body.doc).toMatchObject({ municipality: barangay.municipality, barangay: null })
  })

  test.each([
    ['none', { assessmentLevel: 'community' }, 'community'],
    [
      'one that does not exist',
      { assessmentLevel: 'barangay', barangay: '01890000-0000-7000-8000-000000000000' },
      'barangay',
    ],
    ['a malformed one', { assessmentLevel: 'barangay', barangay: 'Pikit' }, 'barangay'],
    ['an unknown level', { assessmentLevel: 'planet' }, 'assessmentLevel'],
  ])('is asked for when there is %s', async (_, fields, path) => {
    const answer = await create(fields)
    expect(answer.status).toBe(400)
    expect(problems(answer)).toEqual([expect.objectContaining({ path })])
  })

  test("is never another organization's community", async () => {
    const answer = await create({ community: community.id, leadAssessor: undefined }, 'staff@mole.bmms.test')
    expect(answer.status).toBe(400)
    expect(problems(answer)).toEqual([
      { path: 'community', message: 'This record does not exist or is not available to you.' },
    ])
    const unused = await create(
      {
        community: community.id,
        assessmentLevel: 'regional',
        region: elsewhere.region,
        leadAssessor: undefined,
      },
      'staff@mole.bmms.test',
    )
    expect(problems(unused)).toEqual([expect.objectContaining({ path: 'community' })])
  })
})

describe('the status of an assessment', () => {
  test('moves step by step and is opened again by administrators only', async () => {
    const { body } = await create({
      assessmentLevel: 'regional',
      region: elsewhere.region,
      status: 'reporting',
    })
    const { id } = body.doc
    expect((await update(id, { status: 'planning' })).status).toBe(400)
    expect((await update(id, { status: 'completed' })).status).toBe(200)
    const reopened = await update(id, { status: 'analysis' })
    expect(problems(reopened)).toEqual([expect.objectContaining({ path: 'status' })])
    expect((await update(id, { status: 'analysis' }, admin)).status).toBe(200)
  })
})

describe('an assessment', () => {
  test('remembers who entered it, whatever is sent', async () => {
    const { body } = await create({ assessmentLevel: 'regional', region: elsewhere.region })
    const changed = await update(body.doc.id, { createdBy: null, title: 'New title' }, admin)
    expect(changed.body.doc).toMatchObject({ createdBy: base.leadAssessor, title: 'New title' })
  })

  test.each([
    ['the plan ends before it starts', { plannedEndDate: '2026-01-01' }, 'plannedEndDate'],
    [
      'the work ends before it starts',
      { actualStartDate: '2026-03-01', actualEndDate: '2026-02-01' },
      'actualEndDate',
    ],
    ['progress is above 100', { progressPercentage: 101 }, 'progressPercentage'],
  ])('is refused when %s', async (_, fields, path) => {
    const answer = await create({ assessmentLevel: 'regional', region: elsewhere.region, ...fields })
    expect(answer.status).toBe(400)
    expect(problems(answer)).toEqual([expect.objectContaining({ path })])
  })

  test('lists each role of a person once', async () => {
    const member = { user: base.leadAssessor, role: 'documenter' }
    const place = { assessmentLevel: 'regional', region: elsewhere.region }
    const answer = await create({ ...place, teamMembers: [member, member] })
    expect(problems(answer)).toEqual([
      { path: 'teamMembers.1.user', message: 'This person already has this role in the team.' },
    ])
    const accepted = await create({
      ...place,
      teamMembers: [member],
      secondaryMethodologies: ['kii', 'survey'],
    })
    expect(accepted.body.doc.teamMembers).toEqual([expect.objectContaining({ ...member, isActive: true })])
    expect(accepted.body.doc.secondaryMethodologies).toEqual(['kii', 'survey'])
  })
})
