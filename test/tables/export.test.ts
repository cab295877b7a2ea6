import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { startBmms, type Bmms } from '@/test/support/bmms'
import { said } from '@/test/support/ministry'
import { accountOf, organizationId } from '@/test/support/places'
import { create } from '@/test/support/records'
import { download, linesIn, rowsIn } from './files'

let bmms: Bmms
const manager = 'manager@moh.bmms.test'
const admin = 'admin@moh.bmms.test'
const root = 'root@bmms.test'

beforeAll(async () => {
  bmms = await startBmms()
  await create(bmms, 'communities', 'MOH', {
    name: '=HYPERLINK("x")',
    households: 12,
    communityLeader: 'Noraida',
    primaryLivelihoods: 'fish, rice\nand corn',
  })
  await create(bmms, 'communities', 'MOH', { name: 'Second community', households: 7, isActive: false })
  await create(bmms, 'communities', 'MOLE', { name: 'Of another ministry' })
  await create(bmms, 'ppas', 'MOH', { title: 'Clinics', startDate: '2025-02-01', budgetAllocation: 1200.5 })
})
afterAll(() => bmms.close())

const csv = async (query: string, as = manager, slug = 'communities') =>
  linesIn((await download(bmms, `/api/${slug}/export?format=csv&${query}`, as)).bytes)

describe('a list is exported as it is shown', () => {
  test('with its columns, its order and its conditions', async () => {
    expect(await csv('columns=displayName,households,isActive&sort=households')).toEqual([
      ['Community', 'Households', 'Active'],
      ['Second community', '7', 'No'],
      [`"'=HYPERLINK(""x"")"`, '12', 'Yes'],
    ])
    expect(await csv('columns=households&where[households][greater_than]=10')).toEqual([
      ['Households'],
      ['12'],
    ])
    expect(await csv('columns=households&search=Second')).toEqual([['Households'], ['7']])
    const where = encodeURIComponent(JSON.stringify({ households: { equals: 7 } }))
    expect(await csv(`columns=households&where=${where}`)).toEqual([['Households'], ['7']])
  })

  test('as an Excel workbook, with what records refer to by name', async () => {
    const path = '/api/communities/export?columns=displayName,barangay,organization&sort=households'
    const { type, name, bytes } = await download(bmms, path, manager)
    expect([type, name]).toEqual([
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'communities.xlsx',
    ])
    const [head, second, first] = await rowsIn(bytes)
    expect(head).toEqual(['Community', 'Barangay', 'Organization'])
    expect(second).toEqual(['Second community', expect.stringMatching(/^.+ \/ .+ \/ .+$/), 'MOH'])
    expect(first![0]).toBe(`'=HYPERLINK("x")`)
  })

  test('without a choice of columns with every column that is a value', async () => {
    const [head] = await csv('', manager)
    expect(head).toEqual(expect.arrayContaining(['Barangay', 'Households', 'Main livelihoods']))
    expect(await csv('columns=title,startDate,budgetAllocation', manager, 'ppas')).toEqual([
      ['title', 'Start', 'Budget allocation'].map((it) => (it === 'title' ? 'Title' : it)),
      ['Clinics', '2025-02-01', '1200.5'],
    ])
  })

  test('and refused like a list', async () => {
    const refusals = [
      'where[nothing][equals]=1',
      'where[createdBy.email][equals]=x',
      'sort=nothing',
      'columns=hash',
    ]
    for (const query of refusals)
      expect((await bmms.request('GET', `/api/communities/export?${query}`, { as: manager })).status).toBe(
        400,
      )
    expect((await bmms.request('GET', '/api/communities/export?where={', { as: manager })).status).toBe(400)
  })
})

describe('who exports', () => {
  test('holds the right, and takes out nothing of an organization where they do not', async () => {
    expect((await bmms.request('GET', '/api/communities/export')).status).toBe(401)
    await bmms.owner.query('update memberships set can_view_reports = false')
    for (const as of ['staff@moh.bmms.test', 'staff@ocm.bmms.test'])
      expect(said(await bmms.request('GET', '/api/communities/export', { as }))).toMatchObject({
        status: 403,
        message: 'You may not export Communities.',
      })
    // Oversight reads every organization, and takes its own records out.
    expect(await csv('columns=displayName', 'admin@ocm.bmms.test')).toEqual([['Community']])
    bmms.allow(root, 'all')
    expect(await csv('columns=displayName', root)).toHaveLength(4)
    const member = await accountOf(bmms, manager)
    await bmms.owner.query(
      `insert into memberships (id, user_id, organization_id, role, can_view_reports)
       values (gen_random_uuid(), $1, $2, 'staff', false)`,
      [member, await organizationId(bmms, 'MOLE')],
    )
    bmms.allow(manager, ['MOH', 'MOLE'])
    const seen = await bmms.request('GET', '/api/communities', { as: manager })
    expect(seen.body.totalDocs).toBe(3)
    expect(await csv('columns=displayName')).toHaveLength(3)
  })

  test('gets sensitive columns by the right to export them', async () => {
    expect((await csv('columns=displayName,communityLeader', manager))[0]).toEqual(['Community'])
    const rows = await csv('columns=displayName,communityLeader&where[households][equals]=12', admin)
    expect(rows.map((row) => row[1])).toEqual(['Community leader', 'Noraida'])
  })

  test('is written down, in each organization for itself', async () => {
    await csv('columns=households', root)
    const { rows } = await bmms.owner.query<{ code: string; message: string; actor: string }>(
      `select o.code, message, actor from audit_log a join organizations o on o.id = a.organization_id
       where action = 'export' and actor = $1 and message like '%Households' order by o.code`,
      [root],
    )
    expect(rows).toEqual([
      { code: 'MOH', message: 'Records: 2. CSV: Households', actor: root },
      { code: 'MOLE', message: 'Records: 1. CSV: Households', actor: root },
    ])
  })
})

test('a long list comes in pages, each record once', async () => {
  const organization = await organizationId(bmms, 'MAFAR')
  await bmms.owner.query(
    `insert into communities (id, name, display_name, households, barangay_id, municipality_id, region_id, organization_id)
     select gen_random_uuid(), 'N', 'N' || n, 3, b.id, b.municipality_id, b.region_id, $1
     from (select *, row_number() over (order by id) as n from barangays limit 1050) b`,
    [organization],
  )
  const lines = await csv('columns=displayName&sort=households', 'manager@mafar.bmms.test')
  expect(lines).toHaveLength(1051)
  expect(new Set(lines.flat()).size).toBe(1051)
  const path = '/api/communities/export?columns=displayName'
  expect(await rowsIn((await download(bmms, path, 'manager@mafar.bmms.test')).bytes)).toHaveLength(1051)
})
