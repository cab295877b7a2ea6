import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { startBmms, type Answer, type Bmms, type Document } from '@/test/support/bmms'

const staff = 'staff@moh.bmms.test'

let bmms: Bmms
let barangays: Document[]
beforeAll(async () => {
  bmms = await startBmms()
  barangays = (
    await bmms.request('GET', '/api/barangays?limit=20&depth=0&where[label][like]=Pikit', { as: staff })
  ).body.docs
})
afterAll(() => bmms.close())

const create = (body: Record<string, unknown>, as = staff): Promise<Answer> =>
  bmms.request('POST', '/api/communities?depth=0', { as, body })
const problems = ({ body }: Answer): unknown => body.errors[0]!.data!.errors

describe('a community', () => {
  test('takes its address from its barangay, whatever is sent', async () => {
    const [barangay, other] = barangays
    const { status, body } = await create({
      barangay: barangay!.id,
      name: 'Kampo',
      region: other!.region,
      province: other!.id,
    })
    expect(status).toBe(201)
    expect(body.doc).toMatchObject({
      municipality: barangay!.municipality,
      province: barangay!.province,
      region: barangay!.region,
      displayName: 'Kampo',
      communityNames: 'Kampo',
      settlementType: 'village',
      mosquesCount: 0,
    })
  })

  test('is moved together with its whole address', async () => {
    const { body } = await create({ barangay: barangays[1]!.id })
    expect(body.doc.displayName).toBe(barangays[1]!.name)
    const target = barangays.find(({ municipality }) => municipality !== barangays[1]!.municipality)!
    const moved = await bmms.request('PATCH', `/api/communities/${body.doc.id}?depth=0`, {
      as: staff,
      body: { barangay: target.id },
    })
    expect(moved.body.doc).toMatchObject({
      municipality: target.municipality,
      province: target.province ?? null,
      region: target.region,
      displayName: target.name,
    })
    const kept = await bmms.request('PATCH', `/api/communities/${body.doc.id}?depth=0`, {
      as: staff,
      body: { region: null, municipality: barangays[1]!.municipality },
    })
    expect(kept.body.doc).toMatchObject({ municipality: target.municipality, region: target.region })
  })

  test('computes its figures when read and stores none of them', async () => {
    const figures = {
      estimatedObcPopulation: 50,
      totalBarangayPopulation: 200,
      households: 8,
      children09: 20,
      adults3159: 5,
    }
    const { body } = await create({ barangay: barangays[2]!.id, ...figures, ageTotal: 999 })
    const read = await bmms.request('GET', `/api/communities/${body.doc.id}?depth=0`, { as: staff })
    expect(read.body).toMatchObject({ ageTotal: 25, averageHouseholdSize: 6.3, obcShare: 0.25 })
  })

  test('exists once per organization and barangay, and again after it was put in the trash', async () => {
    const barangay = barangays[3]!.id
    const { body } = await create({ barangay })
    const again = await create({ barangay })
    expect(again.status).toBe(400)
    expect(problems(again)).toEqual([
      expect.objectContaining({
        path: 'barangay',
        message: `Your organization already has a community in this barangay: ${String(body.doc.displayName)}.`,
      }),
    ])
    expect((await create({ barangay }, 'staff@mole.bmms.test')).status).toBe(201)
    await bmms.request('PATCH', `/api/communities/${body.doc.id}`, {
      as: 'manager@moh.bmms.test',
      body: { deletedAt: new Date().toISOString() },
    })
    expect((await create({ barangay })).status).toBe(201)
  })
})

describe('is refused', () => {
  test.each([
    ['without a barangay', {}, 'barangay'],
    ['with a malformed barangay', { barangay: "x'; drop table" }, 'barangay'],
    ['with an unknown barangay', { barangay: '01890000-0000-7000-8000-000000000000' }, 'barangay'],
  ])('%s', async (_, body, path) => {
    const answer = await create(body)
    expect(answer.status).toBe(400)
    expect(problems(answer)).toEqual([{ path, message: 'Choose a barangay from the list.' }])
  })

  test.each([
    [
      'more OBC people than people',
      { estimatedObcPopulation: 2, totalBarangayPopulation: 1 },
      'estimatedObcPopulation',
    ],
    ['a year before 1800', { establishedYear: 1799 }, 'establishedYear'],
    ['a place outside the country', { latitude: 60 }, 'latitude'],
    ['half a person', { womenCount: 0.5 }, 'womenCount'],
    ['a figure below nothing', { womenCount: -1 }, 'womenCount'],
    ['an unknown kind of settlement', { settlementType: 'castle' }, 'settlementType'],
  ])('with %s', async (_, fields, path) => {
    const answer = await create({ barangay: barangays[5]!.id, ...fields })
    expect(answer.status).toBe(400)
    expect(problems(answer)).toEqual([expect.objectContaining({ path })])
  })
})

test('figures that are not stored can be neither searched nor sorted by, and break nothing', async () => {
  for (const query of ['where[ageTotal][equals]=1', 'sort=obcShare', 'where[obcShare][exists]=true']) {
    const { status } = await bmms.request('GET', `/api/communities?${query}`, { as: staff })
    expect([query, status < 500]).toEqual([query, true])
  }
})
