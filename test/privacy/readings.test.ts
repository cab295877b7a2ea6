import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { writeReadings } from '@/src/privacy/readings'
import { startBmms, type Bmms } from '@/test/support/bmms'
import { membershipOf } from '@/test/support/accounts'
import { accountOf, organizationId } from '@/test/support/places'
import { create } from '@/test/support/records'

const root = 'root@bmms.test'
const staff = 'staff@moh.bmms.test'
const admin = 'admin@moh.bmms.test'

let bmms: Bmms
let first: string
let second: string
beforeAll(async () => {
  bmms = await startBmms()
  first = (await create(bmms, 'communities', 'MOH', { religiousAffiliation: 'Islam', pwdCount: 3 })).id
  second = (await create(bmms, 'communities', 'MOH', { leaderContact: 'By radio' })).id
  await create(bmms, 'communities', 'MOH')
  await lines()
})
afterAll(() => bmms.close())
beforeEach(async () => {
  // As the owner: the application cannot.
  await lines()
  seen = (await bmms.owner.query(`select id from audit_log where action = 'read'`)).rows.map(
    ({ id }: { id: string }) => id,
  )
})

let seen: string[] = []

type Line = {
  id: string
  actor: string
  document: string | null
  message: string
  organization_id: string
  changes: unknown
  request_id: string | null
}

/** What was written since the test began, oldest first; without waiting for the second to pass. */
const lines = async (): Promise<Line[]> => {
  await writeReadings()
  const { rows } = await bmms.owner.query<Line>(
    `select id, actor, document, message, organization_id, changes, request_id from audit_log
      where action = 'read' and id <> all($1::uuid[]) order by created_at, id`,
    [seen],
  )
  return rows
}
const get = (as: string, path: string) => bmms.request('GET', path, { as })

test('a record that is read has a line: who, of whom, what kind', async () => {
  await get(staff, `/api/communities/${first}`)
  expect(await lines()).toMatchObject([
    {
      actor: staff,
      document: first,
      message: 'Health, Religion',
      organization_id: await organizationId(bmms, 'MOH'),
      changes: [],
      request_id: expect.any(String),
    },
  ])
})

test('a list has one, with the records that showed something', async () => {
  await get(staff, '/api/communities?limit=50')
  const [line, ...others] = await lines()
  expect(others).toEqual([])
  expect(line).toMatchObject({ document: null, message: expect.stringMatching(/ of 2 records$/) })
  const [{ field, after }] = line!.changes as [{ field: string; after: string[] }]
  expect([field, after.sort()]).toEqual(['records', [first, second].sort()])
})

test('each request has its own, also over GraphQL', async () => {
  await Promise.all([1, 2, 3].map(() => get(staff, `/api/communities/${first}`)))
  await bmms.graphql(`{ Community(id: "${first}") { religiousAffiliation } }`, { as: staff })
  expect(await lines()).toHaveLength(4)
})

test('what was not shown has none', async () => {
  bmms.allow('viewer@ocm.bmms.test', ['MOH', 'MOLE', 'MAFAR', 'OOBC', 'OCM'])
  await get('viewer@ocm.bmms.test', '/api/communities?limit=50')
  await get('viewer@moh.bmms.test', `/api/communities/${first}`)
  await get('staff@mole.bmms.test', `/api/communities/${first}`)
  await get(staff, `/api/communities/${first}?select[name]=true`)
  await get(staff, '/api/communities/count')
  expect(await lines()).toEqual([])
})

test('a number of a colleague has one, and one’s own has none', async () => {
  const id = await accountOf(bmms, 'viewer@moh.bmms.test')
  const own = await bmms.request('PATCH', `/api/users/${id}`, {
    as: 'viewer@moh.bmms.test',
    body: { contactNumber: '0917 000 0000' },
  })
  expect(own.body.doc.contactNumber).toBe('0917 000 0000')
  expect(await lines()).toEqual([])
  expect((await get(admin, `/api/users/${id}`)).body.contactNumber).toBe('0917 000 0000')
  expect(await lines()).toMatchObject([{ actor: admin, document: id, message: 'Contact of a person' }])
  bmms.allow('viewer@ocm.bmms.test', ['MOH', 'MOLE', 'MAFAR', 'OOBC', 'OCM'])
  expect((await get('viewer@ocm.bmms.test', `/api/users/${id}`)).body.contactNumber).toBeUndefined()
})

test('numbers of a list of accounts are told to each organization by itself', async () => {
  await bmms.owner.query(`update users set contact_number = '0917 000 0000' where email in ($1, $2, $3)`, [
    staff,
    admin,
    'staff@mole.bmms.test',
  ])
  const cleared = 'staff@ocm.bmms.test'
  const granted = await bmms.request('POST', '/api/permission-overrides', {
    as: root,
    body: {
      membership: (await membershipOf(bmms, cleared)).id,
      permission: 'administration.sensitive-oversight.view',
      isGranted: true,
      reason: 'Directory of the focal persons',
    },
  })
  expect(granted.status).toBe(201)
  await get(cleared, '/api/users?limit=100')
  const told = await lines()
  expect(told.map(({ organization_id }) => organization_id).sort()).toEqual(
    [await organizationId(bmms, 'MOH'), await organizationId(bmms, 'MOLE')].sort(),
  )
})

test('administrators find them in the log, and a record’s own history does not list them', async () => {
  await get(staff, `/api/communities/${first}`)
  await lines()
  const log = await get(admin, '/api/audit-log?where[action][equals]=read&sort=-createdAt&limit=1')
  expect(log.body.docs[0]).toMatchObject({ actor: staff, collection: 'communities', document: first })
  const history = await get(admin, `/api/audit-log/history?collection=communities&id=${first}`)
  expect((history.body.entries as { action: string }[]).map(({ action }) => action)).toEqual(['create'])
})

test('they are written within a second by themselves', async () => {
  await get(staff, `/api/communities/${first}`)
  let found = 0
  while (found === 0) {
    await new Promise((resolve) => setTimeout(resolve, 50))
    const { rows } = await bmms.owner.query<{ count: string }>(
      `select count(*) from audit_log where action = 'read' and id <> all($1::uuid[])`,
      [seen],
    )
    found = Number(rows[0]!.count)
  }
  expect(found).toBe(1)
})

test('what cannot be written waits for the next time', async () => {
  await get(staff, `/api/communities/${first}`)
  await bmms.owner.query('alter table audit_log rename to audit_log_away')
  await writeReadings()
  await bmms.owner.query('alter table audit_log_away rename to audit_log')
  expect(await lines()).toHaveLength(1)
})
