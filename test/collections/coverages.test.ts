import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { startBmms, type Answer, type Bmms, type Document } from '@/test/support/bmms'

const staff = 'staff@moh.bmms.test'
const manager = 'manager@moh.bmms.test'
const other = 'staff@mole.bmms.test'

let bmms: Bmms
beforeAll(async () => {
  bmms = await startBmms()
})
afterAll(() => bmms.close())

/** Each test works in municipalities of its own, two in one province. */
let taken = 0
let municipalities: Document[]
let province: string
beforeEach(async () => {
  const { rows } = await bmms.owner.query<{ id: string; municipalities: string[] }>(
    `select province_id as id, (array_agg(m.id order by m.name))[1:2] as municipalities
     from municipalities m join provinces p on p.id = m.province_id
     where (select count(*) from barangays b where b.municipality_id = m.id) > 7
     group by province_id, p.psgc having count(*) > 1 order by p.psgc offset $1 limit 1`,
    [taken],
  )
  taken += 1
  province = rows[0]!.id
  const { body } = await bmms.request(
    'GET',
    `/api/municipalities?where[id][in]=${rows[0]!.municipalities.join()}&sort=name&depth=0`,
    { as: staff },
  )
  municipalities = body.docs
})

const barangaysIn = async (municipality: Document, count: number): Promise<Document[]> =>
  (
    await bmms.request(
      'GET',
      `/api/barangays?where[municipality][equals]=${municipality.id}&sort=name&limit=${count}&depth=0`,
      { as: staff },
    )
  ).body.docs

const send = (method: string, path: string, body?: object, as = staff): Promise<Answer> =>
  bmms.request(method, `/api/${path}`, { as, body })

const enter = async (barangay: Document, figures: object, as = staff): Promise<Document> => {
  const { status, body } = await send(
    'POST',
    'communities?depth=0',
    { barangay: barangay.id, ...figures },
    as,
  )
  if (status !== 201) throw new Error(JSON.stringify(body))
  return body.doc
}

const coverageOf = async (level: 'municipality' | 'province', place: string, as = staff) => {
  const { body } = await send(
    'GET',
    `${level}-coverages?depth=0&where[${level}][equals]=${place}`,
    undefined,
    as,
  )
  expect(body.totalDocs).toBeLessThan(2)
  return body.docs[0] as Document | undefined
}
const ofMunicipality = (index = 0, as = staff) => coverageOf('municipality', municipalities[index]!.id, as)
const ofProvince = (as = staff) => coverageOf('province', province, as)

describe('communities are added up', () => {
  test('by municipality and by province, by themselves', async () => {
    const [first, second] = await barangaysIn(municipalities[0]!, 2)
    const [third] = await barangaysIn(municipalities[1]!, 1)
    await enter(first!, { households: 10, womenCount: 4, estimatedObcPopulation: 50 })
    await enter(second!, { households: 5, estimatedObcPopulation: 30 })
    await enter(third!, { households: 7 })
    expect(await ofMunicipality()).toMatchObject({
      displayName: municipalities[0]!.label,
      province,
      totalObcCommunities: 2,
      households: 15,
      womenCount: 4,
      families: 0,
      keyBarangays: [first!.name, second!.name].join(', '),
      estimatedObcPopulation: null,
      attributedPopulation: 80,
      unattributedPopulation: 0,
      attributionRate: 100,
      autoSync: true,
    })
    expect(await ofProvince()).toMatchObject({
      totalMunicipalities: 2,
      totalObcCommunities: 3,
      households: 22,
      attributedPopulation: 80,
      keyMunicipalities: [municipalities[0]!.name, municipalities[1]!.name].sort().join(', '),
    })
  })

  test('of one’s own organization alone', async () => {
    const [barangay] = await barangaysIn(municipalities[0]!, 1)
    await enter(barangay!, { households: 10 })
    await enter(barangay!, { households: 3 }, other)
    expect((await ofMunicipality())!.households).toBe(10)
    expect((await ofMunicipality(0, other))!.households).toBe(3)
    expect((await ofProvince(other))!.households).toBe(3)
  })

  test('again when one is changed, moved, archived, restored or deleted', async () => {
    const [barangay] = await barangaysIn(municipalities[0]!, 1)
    const [elsewhere] = await barangaysIn(municipalities[1]!, 1)
    const { id } = await enter(barangay!, { households: 10 })
    const steps: [string, object | null, number, number][] = [
      ['changed', { households: 12 }, 12, 0],
      ['moved', { barangay: elsewhere!.id }, 0, 12],
      ['archived', { deletedAt: new Date().toISOString() }, 0, 0],
      ['restored', { deletedAt: null }, 0, 12],
      ['deleted', null, 0, 0],
    ]
    for (const [step, change, here, there] of steps) {
      const path = `communities/${id}?depth=0${step === 'restored' ? '&trash=true' : ''}`
      const { status } = await send(change ? 'PATCH' : 'DELETE', path, change ?? undefined, manager)
      expect([step, status]).toEqual([step, 200])
      expect([step, (await ofMunicipality(0))!.households]).toEqual([step, here])
      expect([step, (await ofMunicipality(1))?.households ?? 0]).toEqual([step, there])
      expect([step, (await ofProvince())!.households]).toEqual([step, here + there])
    }
  })

  test('with no update lost among people who save at the same time', async () => {
    const barangays = await barangaysIn(municipalities[0]!, 8)
    await Promise.all(barangays.map((barangay) => enter(barangay, { households: 1 })))
    expect(await ofMunicipality()).toMatchObject({
      totalObcCommunities: barangays.length,
      households: barangays.length,
    })
    expect((await ofProvince())!.households).toBe(barangays.length)
  })

  test('once for each place, however many are changed together', async () => {
    const barangays = await barangaysIn(municipalities[0]!, 5)
    for (const barangay of barangays) await enter(barangay, { households: 1 })
    const coverage = (await ofMunicipality())!
    const lines = async (): Promise<number> =>
      Number(
        (
          await bmms.owner.query<{ count: string }>(
            `select count(*) from audit_log where collection = 'municipality-coverages' and document = $1 and action = 'update'`,
            [coverage.id],
          )
        ).rows[0]!.count,
      )
    const before = await lines()
    const { status } = await send(
      'PATCH',
      `communities?where[municipality][equals]=${municipalities[0]!.id}`,
      {
        households: 2,
      },
    )
    expect(status).toBe(200)
    expect((await ofMunicipality())!.households).toBe(10)
    expect((await lines()) - before).toBe(1)
  })

  test('only when something that is added up has changed', async () => {
    const [barangay] = await barangaysIn(municipalities[0]!, 1)
    const { id } = await enter(barangay!, { households: 1 })
    const { updatedAt } = (await ofMunicipality())!
    await send('PATCH', `communities/${id}`, { notes: 'Seen again' })
    expect((await ofMunicipality())!.updatedAt).toBe(updatedAt)
  })

  test('not when the write of the community fails', async () => {
    const [barangay] = await barangaysIn(municipalities[0]!, 1)
    await enter(barangay!, { households: 1 })
    const twice = await send('POST', 'communities', { barangay: barangay!.id, households: 9 })
    expect(twice.status).toBe(400)
    expect((await ofMunicipality())!.households).toBe(1)
  })
})

describe('a coverage', () => {
  test('is one for each place of an organization', async () => {
    const municipality = municipalities[0]!.id
    expect((await send('POST', 'municipality-coverages', { municipality })).status).toBe(201)
    const again = await send('POST', 'municipality-coverages', { municipality })
    expect(again.status).toBe(400)
    expect(again.body.errors[0]!.data!.errors).toMatchObject([
      { path: 'municipality', message: expect.stringMatching(/already has a coverage/) },
    ])
    expect((await send('POST', 'municipality-coverages', { municipality }, other)).status).toBe(201)
  })

  test('takes what is typed only while it is kept by hand', async () => {
    const [barangay] = await barangaysIn(municipalities[0]!, 1)
    await enter(barangay!, { households: 10, estimatedObcPopulation: 40 })
    const { id } = (await ofMunicipality())!
    const patch = async (body: object) =>
      (await send('PATCH', `municipality-coverages/${id}?depth=0`, body)).body.doc
    expect(await patch({ households: 99, estimatedObcPopulation: 99 })).toMatchObject({
      households: 10,
      estimatedObcPopulation: null,
    })
    expect(await patch({ autoSync: false, households: 99, estimatedObcPopulation: 50 })).toMatchObject({
      households: 99,
      estimatedObcPopulation: 50,
      attributedPopulation: 40,
      unattributedPopulation: 10,
      attributionRate: 80,
    })
    expect(await ofProvince()).toMatchObject({ households: 99, attributedPopulation: 50 })
    await send('PATCH', `communities/${(await communityIn(barangay!)).id}`, { households: 11 })
    expect((await ofMunicipality())!.households).toBe(99)
    expect(await patch({ autoSync: true })).toMatchObject({ households: 11, estimatedObcPopulation: null })
    expect((await ofProvince())!.households).toBe(11)
  })

  test('in the trash is left alone, and right again when it is restored', async () => {
    const [first, second] = await barangaysIn(municipalities[0]!, 2)
    await enter(first!, { households: 10 })
    const { id } = (await ofMunicipality())!
    const path = `municipality-coverages/${id}?depth=0`
    await send('PATCH', path, { deletedAt: new Date().toISOString() }, manager)
    expect((await ofProvince())!.households).toBe(0)
    await enter(second!, { households: 5 })
    expect(await ofMunicipality()).toBeUndefined()
    const restored = await send('PATCH', `${path}&trash=true`, { deletedAt: null }, manager)
    expect(restored.body.doc).toMatchObject({ households: 15, totalObcCommunities: 2 })
    expect((await ofProvince())!.households).toBe(15)
  })

  test('stays about its place', async () => {
    const { body } = await send('POST', 'municipality-coverages?depth=0', {
      municipality: municipalities[0]!.id,
    })
    const moved = await send('PATCH', `municipality-coverages/${body.doc.id}?depth=0`, {
      municipality: municipalities[1]!.id,
      province: null,
    })
    expect(moved.body.doc).toMatchObject({ municipality: municipalities[0]!.id, province })
  })

  test('asks for a place that exists', async () => {
    for (const municipality of [undefined, 'x', '019e0000-0000-7000-8000-000000000000']) {
      const { status, body } = await send('POST', 'municipality-coverages', { municipality })
      expect([municipality, status]).toEqual([municipality, 400])
      expect(body.errors[0]!.data!.errors).toMatchObject([{ path: 'municipality' }])
    }
  })

  test('of a province says who submitted it, and forgets it when that is taken back', async () => {
    const { body } = await send('POST', 'province-coverages?depth=0', { province })
    const path = `province-coverages/${body.doc.id}?depth=0`
    const submitted = await send('PATCH', path, { isSubmitted: true, submittedBy: null })
    expect(submitted.body.doc).toMatchObject({
      submittedAt: expect.any(String),
      submittedBy: expect.any(String),
    })
    const again = await send('PATCH', path, { notes: 'Still right' })
    expect(again.body.doc.submittedAt).toBe(submitted.body.doc.submittedAt)
    const taken = await send('PATCH', path, { isSubmitted: false })
    expect(taken.body.doc).toMatchObject({ submittedAt: null, submittedBy: null })
  })
})

const communityIn = async (barangay: Document): Promise<Document> =>
  (await send('GET', `communities?where[barangay][equals]=${barangay.id}&depth=0`)).body.docs[0]!
