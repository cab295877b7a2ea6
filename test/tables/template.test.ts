import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { startBmms, type Bmms } from '@/test/support/bmms'
import { download, linesIn, rowsIn, workbookIn } from './files'

let bmms: Bmms
beforeAll(async () => {
  bmms = await startBmms()
})
afterAll(() => bmms.close())

const staff = 'staff@moh.bmms.test'
const template = (query = '', as = staff, slug = 'communities') =>
  download(bmms, `/api/${slug}/template?${query}`, as)

test('an empty table has a column for each value that one may fill in, and none that BMMS fills in', async () => {
  const { name, bytes } = await template()
  expect(name).toBe('communities-moh.xlsx')
  const [head, ...rows] = await rowsIn(bytes)
  expect(rows).toEqual([])
  expect(head![0]).toBe('Barangay *')
  expect(head).toEqual(
    expect.arrayContaining(['Name', 'Households', 'Kind of settlement', 'Active', 'Community leader']),
  )
  expect(new Set(head).size).toBe(head!.length)
  for (const filledIn of [
    'Region',
    'Province',
    'Organization',
    'Community',
    'Sum of the age groups',
    'Entered on',
  ])
    expect(head).not.toContain(filledIn)
  expect(linesIn((await template('format=csv')).bytes)[0]!.slice(0, 2)).toEqual(['Barangay *', 'Name'])
})

test('it has lists to choose from, and says on a second sheet what each column takes', async () => {
  const book = await workbookIn((await template()).bytes)
  expect(book.worksheets.map(({ name, state }) => [name, state])).toEqual([
    ['Communities', 'visible'],
    ['Instructions', 'visible'],
    ['Lists', 'hidden'],
  ])
  const [sheet, guide] = book.worksheets
  const head = sheet!.getRow(1)
  const at = Array.from({ length: sheet!.columnCount }, (_, index) => index + 1).find(
    (column) => head.getCell(column).text === 'Kind of settlement',
  )!
  const { type, formulae } = sheet!.getRow(2).getCell(at).dataValidation
  expect(type).toBe('list')
  const [, letter] = /^Lists!\$([A-Z]+)\$2:/.exec(String(formulae[0]))!
  expect(book.getWorksheet('Lists')!.getCell(`${letter!}2`).text).toBe('Village')
  const words: string[] = []
  guide!.eachRow((row) => words.push((row.values as string[]).filter(Boolean).join(' | ')))
  expect(words).toContainEqual(
    expect.stringMatching(
      /^Barangay \| Yes \| Region \/ Province \/ Municipality \/ Barangay, or the ten digits/,
    ),
  )
  expect(words).toContainEqual(expect.stringMatching(/^Active \| One of: Yes; No/))
})

test('sensitive columns are there for those alone who may write them', async () => {
  await bmms.owner.query(
    `insert into permission_overrides (id, membership_id, organization_id, permission, is_granted, reason)
     select gen_random_uuid(), m.id, m.organization_id, 'administration.sensitive-data.view', false, 'For the test'
     from memberships m join users u on u.id = m.user_id where u.email = 'staff@mole.bmms.test'`,
  )
  const [head] = await rowsIn((await template('', 'staff@mole.bmms.test')).bytes)
  expect(head).toContain('Name')
  expect(head).not.toContain('Community leader')
})

test('there is one for each kind of record that is imported, and for those who may add such records', async () => {
  for (const slug of ['assessments', 'ppas', 'indicators'])
    expect((await template('', staff, slug)).status).toBe(200)
  const [ppas] = await rowsIn((await template('', staff, 'ppas')).bytes)
  expect(ppas).toEqual(expect.arrayContaining(['Title *', 'Goals it serves', 'Related PPAs', 'Category']))
  expect(ppas).not.toContain('Approval')
  const refused = async (path: string, as?: string) => (await bmms.request('GET', path, { as })).status
  expect(await refused('/api/communities/template')).toBe(401)
  expect(await refused('/api/communities/template', 'viewer@moh.bmms.test')).toBe(403)
  expect(await refused('/api/communities/template?organization=MOLE', staff)).toBe(403)
  expect(await refused('/api/users/template', staff)).toBe(400)
})
