import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { startBmms, type Answer, type Bmms, type Document } from '@/test/support/bmms'

const root = 'root@bmms.test'

let bmms: Bmms
let cotabato: Document
beforeAll(async () => {
  bmms = await startBmms()
  cotabato = (await bmms.request('GET', '/api/provinces?depth=0&where[name][equals]=Cotabato', { as: root }))
    .body.docs[0]!
})
afterAll(() => bmms.close())

const post = (collection: string, body: unknown, as = root): Promise<Answer> =>
  bmms.request('POST', `/api/${collection}?depth=0`, { as, body })
const problems = ({ body }: Answer): unknown => body.errors[0]!.data!.errors

test('a barangay is found by its name and its municipality', async () => {
  const { body } = await bmms.request(
    'GET',
    '/api/barangays?depth=0&where[label][like]=poblacion kidapawan city',
    {
      as: 'viewer@moh.bmms.test',
    },
  )
  expect(body.docs.map(({ label }) => label)).toContain('Poblacion, City of Kidapawan, Cotabato')
})

test('a new municipality and its barangay take their place from what they lie in', async () => {
  const { body } = await post('municipalities', {
    name: 'Bagong Bayan',
    psgc: '1204799000',
    code: 'NEW',
    province: cotabato.id,
  })
  expect(body.doc).toMatchObject({
    region: cotabato.region,
    label: 'Bagong Bayan, Cotabato',
    municipalityType: 'municipality',
  })
  const barangay = await post('barangays', {
    name: 'Una',
    psgc: '1204799001',
    code: 'NEW-UNA',
    municipality: body.doc.id,
  })
  expect(barangay.body.doc).toMatchObject({
    province: cotabato.id,
    region: cotabato.region,
    label: 'Una, Bagong Bayan, Cotabato',
  })
})

test('a city outside every province needs its region', async () => {
  const city = {
    name: 'City of Somewhere',
    psgc: '1239900000',
    code: 'CITY',
    municipalityType: 'independent_city',
  }
  expect(problems(await post('municipalities', city))).toEqual([
    { path: 'region', message: 'Choose a region from the list.' },
  ])
  const { body } = await post('municipalities', { ...city, region: cotabato.region })
  expect(body.doc.label).toBe('City of Somewhere, Region XII')
})

test.each([
  ['municipalities', { province: 'nowhere' }, 'province'],
  ['barangays', { municipality: 'nowhere' }, 'municipality'],
  ['provinces', { psgc: '12' }, 'psgc'],
])('%s with %j are refused', async (collection, fields, path) => {
  const answer = await post(collection, {
    name: 'Una',
    psgc: '1204799009',
    code: 'X',
    region: cotabato.region,
    ...fields,
  })
  expect(answer.status).toBe(400)
  expect(problems(answer)).toEqual([expect.objectContaining({ path })])
})

test('a code belongs to one place', async () => {
  const answer = await post('provinces', {
    name: 'Copy',
    psgc: cotabato.psgc,
    code: 'COPY',
    region: cotabato.region,
  })
  expect(problems(answer)).toEqual([
    expect.objectContaining({ path: 'psgc', message: 'Another place already has this PSGC.' }),
  ])
})

test('nobody deletes a place, and only superadmins change one', async () => {
  expect((await bmms.request('DELETE', `/api/provinces/${cotabato.id}`, { as: root })).status).toBe(403)
  const change = { as: 'admin@moh.bmms.test', body: { name: 'Mine' } }
  expect((await bmms.request('PATCH', `/api/provinces/${cotabato.id}`, change)).status).toBe(403)
})

test('a renamed place is renamed in the labels of everything in it', async () => {
  const labelOf = async (psgc: string, level = 'barangays'): Promise<unknown> => {
    const { body } = await bmms.request('GET', `/api/${level}?depth=0&where[psgc][equals]=${psgc}`, {
      as: root,
    })
    return body.docs[0]!.label
  }
  const [barangay, municipality] = ['1204705001', '1204705000']
  const [oldBarangay, oldMunicipality] = [
    await labelOf(barangay),
    await labelOf(municipality, 'municipalities'),
  ]
  const name = 'North Cotabato'
  await bmms.request('PATCH', `/api/provinces/${cotabato.id}`, { as: root, body: { name } })
  expect(await labelOf(municipality, 'municipalities')).toBe(
    String(oldMunicipality).replace('Cotabato', name),
  )
  expect(await labelOf(barangay)).toBe(String(oldBarangay).replace('Cotabato', name))

  const { body } = await bmms.request(
    'GET',
    `/api/municipalities?depth=0&where[psgc][equals]=${municipality}`,
    { as: root },
  )
  await bmms.request('PATCH', `/api/municipalities/${body.docs[0]!.id}`, {
    as: root,
    body: { name: 'Renamed' },
  })
  expect(await labelOf(barangay)).toMatch(/, Renamed, North Cotabato$/)

  const region = await bmms.request('GET', '/api/regions?depth=0&where[code][equals]=BARMM', { as: root })
  await bmms.request('PATCH', `/api/regions/${region.body.docs[0]!.id}`, { as: root, body: { code: 'BAR' } })
  expect(await labelOf('1999905003')).toBe('Datu Binasing, Pahamuddin, BAR')
})

test('a barangay of Manila keeps its district when something else about it changes', async () => {
  const { body } = await bmms.request('GET', '/api/barangays?depth=0&where[psgc][equals]=1380601002', {
    as: root,
  })
  const changed = await bmms.request('PATCH', `/api/barangays/${body.docs[0]!.id}?depth=0`, {
    as: root,
    body: { populationTotal: 100, region: cotabato.region },
  })
  expect(changed.body.doc).toMatchObject({
    label: 'Barangay 2, Tondo I/II, City of Manila',
    region: body.docs[0]!.region,
    populationTotal: 100,
  })
})

test('a place stays in what it lies in, because records in it carry that too', async () => {
  const region = await bmms.request('GET', '/api/regions?depth=0&where[code][equals]=IX', { as: root })
  const moved = await bmms.request('PATCH', `/api/provinces/${cotabato.id}?depth=0`, {
    as: root,
    body: { region: region.body.docs[0]!.id },
  })
  expect(moved.body.doc.region).toBe(cotabato.region)
})
