import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { demoAccounts, seedDemoAccounts } from '@/src/reference/demo'
import { organizations } from '@/src/reference/organizations'
import { seedReferenceData } from '@/src/reference/seed'
import { placeTotals } from '@/src/reference/seedGeography'
import { startBmms, type Bmms } from '@/test/support/bmms'

let bmms: Bmms
beforeAll(async () => {
  bmms = await startBmms()
})
afterAll(() => bmms.close())

const query = async (sql: string, values: unknown[] = []) => (await bmms.owner.query(sql, values)).rows
const count = async (table: string): Promise<number> =>
  (await query(`select count(*)::int as count from "${table}"`))[0].count

/** Runs the seed and gives what it reported. */
const seed = async (): Promise<string[]> => {
  const messages: string[] = []
  await seedReferenceData({ payload: bmms.payload, log: (message) => messages.push(message) })
  return messages
}

test('a new system has the whole country, the 44 organizations and the kinds of assessment', async () => {
  for (const [table, total] of Object.entries(placeTotals))
    expect([table, await count(table)]).toEqual([table, total])
  expect(await count('organizations')).toBe(44)
  expect(await count('assessment_categories')).toBe(5)
})

test('organizations have their powers in order and their parent', async () => {
  const [statements, parents] = await Promise.all([
    query(
      `select statement from organizations_powers join organizations on organizations.id = _parent_id
       where code = 'MPOS' order by _order`,
    ),
    query(
      `select code from organizations where parent_id = (select id from organizations where code = 'OCM')`,
    ),
  ])
  expect(statements.map(({ statement }) => statement)).toEqual(
    organizations.find(({ code }) => code === 'MPOS')!.powers,
  )
  expect(parents).toHaveLength(14)
})

test('every barangay carries the province and region of its municipality', async () => {
  const strayed = await query(
    `select barangay.psgc from barangays as barangay join municipalities as municipality on municipality.id = municipality_id
     where barangay.region_id <> municipality.region_id or barangay.province_id is distinct from municipality.province_id`,
  )
  expect(strayed).toEqual([])
})

test('Payload reads what was seeded', async () => {
  const found = await bmms.payload.find({
    collection: 'barangays',
    where: { label: { equals: 'Datu Binasing, Pahamuddin, BARMM' } },
    overrideAccess: true,
  })
  expect(found.docs[0]).toMatchObject({
    name: 'Datu Binasing',
    isActive: true,
    isUrban: false,
    province: null,
  })
})

test('a second run adds and changes nothing', async () => {
  const lastChange = () =>
    query(`select max(updated_at)::text as at, max(created_at)::text as added from organizations`)
  const before = await lastChange()
  expect(await seed()).toEqual([])
  expect(await lastChange()).toEqual(before)
})

test('what is missing comes back, and only that', async () => {
  await query(`delete from barangays where psgc like '19999%'`)
  await query(
    `delete from organizations_powers where _parent_id = (select id from organizations where code = 'MPOS')`,
  )
  const gone = placeTotals.barangays - (await count('barangays'))
  expect(await seed()).toEqual([`Added reference data: ${gone} barangays.`])
  expect(await count('barangays')).toBe(placeTotals.barangays)
})

test('what administrators changed stays', async () => {
  await query(
    `update organizations set name = 'Ministry of Roads', mandate = null, enable_mana = false where code = 'MPW'`,
  )
  await query(`update organizations set code = 'MTC' where code = 'MOTC'`)
  await query(`update assessment_categories set name = 'Baseline' where category_type = 'baseline_study'`)
  await query(`update provinces set name = 'North Cotabato' where name = 'Cotabato'`)
  await query(`update regions set psgc = '1900000001' where code = 'BARMM'`)
  expect(await seed()).toEqual([])
  expect(await count('organizations')).toBe(44)
  expect(await query(`select name, mandate, enable_mana from organizations where code = 'MPW'`)).toEqual([
    { name: 'Ministry of Roads', mandate: null, enable_mana: false },
  ])
  expect(await query(`select name from provinces where name = 'North Cotabato'`)).toHaveLength(1)
  expect(await count('assessment_categories')).toBe(5)
})

test('places in a place that got another code are left to whoever gave it', async () => {
  await query(`update municipalities set psgc = '1999905999' where psgc = '1999905000'`)
  await query(`delete from barangays where psgc like '1999905%'`)
  expect(await seed()).toEqual([])
})

test('two processes may seed at once', async () => {
  await query(`delete from assessment_categories`)
  const reports = await Promise.all([seed(), seed()])
  expect(reports.flat()).toEqual(['Added reference data: 5 assessment categories.'])
})

test('an error leaves nothing behind and reaches the caller', async () => {
  await query(`delete from assessment_categories`)
  await query(`alter table assessment_categories rename column icon to picture`)
  await query(`delete from barangays where psgc like '19999%'`)
  const before = await count('barangays')
  await expect(seed()).rejects.toThrow('icon')
  expect(await count('barangays')).toBe(before)
  await query(`alter table assessment_categories rename column picture to icon`)
})

test('demo accounts can be created one by one and again', async () => {
  expect(demoAccounts).toHaveLength(21)
  await query(
    `delete from memberships where user_id = (select id from users where email = 'viewer@moh.bmms.test')`,
  )
  await query(`delete from users where email = 'viewer@moh.bmms.test'`)
  const messages: string[] = []
  const log = (message: string) => messages.push(message)
  await seedDemoAccounts({ payload: bmms.payload, log })
  await seedDemoAccounts({ payload: bmms.payload, log })
  expect(messages).toEqual(['Added 1 demo accounts.'])
  await expect(bmms.login('viewer@moh.bmms.test')).resolves.toEqual(expect.any(String))
})
