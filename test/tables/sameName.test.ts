import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { startBmms, type Bmms } from '@/test/support/bmms'
import { create } from '@/test/support/records'
import { download, rowsIn } from './files'
import { confirm, csv, faults, upload } from './importing'

/** Two workshops of different assessments may be called alike; a table has to say which it means. */
let bmms: Bmms
const staff = 'staff@moh.bmms.test'
const manager = 'manager@moh.bmms.test'
const kind = 'workshop-participants'
const title = 'Where we live'
const head = ['Workshop', 'Name', 'Takes part as']

let one: string
let other: string
beforeAll(async () => {
  bmms = await startBmms()
  const workshop = async (code: string) => (await create(bmms, 'workshop-activities', code, { title })).id
  one = await workshop('MOH')
  other = await workshop('MOH')
  // Another ministry's of the same name is no reason to ask.
  await workshop('MOLE')
  await create(bmms, 'workshop-activities', 'MOH', { title: 'What we hope for' })
})
afterAll(() => bmms.close())

test('an attendance sheet names a workshop by its title, and one of several by its ID behind it', async () => {
  const content = csv(
    head,
    ['What we hope for', 'Amina', 'Farmer'],
    [title, 'Amina', 'Farmer'],
    [`${title} [${other}]`, 'Amina', 'Farmer'],
    [`Whatever it is called [${one.toUpperCase()}] `, 'Omar', 'Farmer'],
    [`${title} [0198a6f0-0000-7000-8000-000000000001]`, 'Omar', 'Farmer'],
    ['', 'Omar', 'Farmer'],
  )
  const it = await upload(bmms, staff, { kind, content })
  expect(it).toMatchObject({ rowCount: 6, newCount: 3, badCount: 3 })
  expect(await faults(bmms, staff, it)).toEqual([
    expect.stringMatching(
      /^3 Workshop: BMMS has 2 records of this name\. Say which .*: Where we live \[[0-9a-f-]{36}\] is one of them\.$/,
    ),
    expect.stringMatching(/^6 Workshop: BMMS knows nothing called "Where we live \[0198a6f0-/),
    '7 Workshop: This field is required.',
  ])
  expect(await confirm(bmms, staff, it)).toMatchObject({ storedCount: 3 })
  const { body } = await bmms.request('GET', `/api/${kind}?depth=0&sort=name&limit=9`, { as: staff })
  const places = body.docs.map(({ name, workshop }) => [name, workshop])
  expect(places).toContainEqual(['Amina', other])
  expect(places).toContainEqual(['Omar', one])
})

test('what was exported says which, and is taken in again as it is', async () => {
  const { bytes } = await download(bmms, `/api/${kind}/export?columns=workshop,name,participantType`, manager)
  const [, ...rows] = await rowsIn(bytes)
  expect(rows.map(([workshop, name]) => [name, workshop]).sort()).toEqual([
    ['Amina', 'What we hope for'],
    ['Amina', `${title} [${other}]`],
    ['Omar', `${title} [${one}]`],
  ])
  expect(await upload(bmms, staff, { kind, name: 'again.xlsx', content: bytes })).toMatchObject({
    sameCount: 3,
    badCount: 0,
  })
})
