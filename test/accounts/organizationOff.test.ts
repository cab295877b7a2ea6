import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { startBmms, type Bmms } from '@/test/support/bmms'
import { organizationId } from '@/test/support/places'
import { create } from '@/test/support/records'

/** The way back of the roll-out: an organization is switched off and on again, and nothing of it is lost. */
let bmms: Bmms
let moh: string
let ppa: string
const root = 'root@bmms.test'
const members = ['viewer', 'staff', 'manager', 'admin'].map((role) => `${role}@moh.bmms.test`)
const tokens = new Map<string, string>()

beforeAll(async () => {
  bmms = await startBmms()
  moh = await organizationId(bmms, 'MOH')
  ppa = (await create(bmms, 'ppas', 'MOH')).id as string
  const mole = await organizationId(bmms, 'MOLE')
  await bmms.owner.query(
    `insert into memberships (id, user_id, organization_id, role)
     select gen_random_uuid(), id, $2, 'viewer' from users where email = $1`,
    ['staff@moh.bmms.test', mole],
  )
  for (const email of [...members, root]) tokens.set(email, await bmms.login(email))
})
afterAll(() => bmms.close())

const switchTo = (isActive: boolean) =>
  bmms.request('PATCH', `/api/organizations/${moh}`, { as: root, body: { isActive } })

/** With the log-in of before, which nobody ended. */
const ask = async (email: string, path: string): Promise<number> => {
  const headers = { authorization: `JWT ${tokens.get(email)!}` }
  return (await fetch(`${bmms.url}${path}`, { headers })).status
}

const everything = async (): Promise<string> => {
  const { rows } = await bmms.owner.query<{ sum: string }>(
    `select md5(string_agg(t, '' order by t)) as sum from (
       select p::text as t from ppas p union all select (to_jsonb(m) - 'updated_at')::text from memberships m
       union all select (to_jsonb(u) - 'updated_at')::text from users u
       union all select s::text from users_sessions s) as rows`,
  )
  return rows[0]!.sum
}

test('all its accounts are out on the next request, and back without loss', async () => {
  const before = await everything()
  const paths = [
    `/api/ppas/${ppa}`,
    '/api/dashboard',
    '/api/communities',
    '/api/users',
    '/api/account/sessions',
  ]
  for (const email of members) expect(await ask(email, paths[0]!)).toBe(200)

  expect((await switchTo(false)).status).toBe(200)
  for (const email of members.filter((it) => !it.startsWith('staff')))
    for (const path of paths) {
      const isOut = [401, 403, 404].includes(await ask(email, path))
      expect([email, path, isOut]).toEqual([email, path, true])
    }
  const { status } = await bmms.request('POST', '/api/users/login', {
    body: { email: 'admin@moh.bmms.test', password: 'bmms-demo-2026' },
  })
  expect(status).toBe(401)

  expect((await switchTo(true)).status).toBe(200)
  for (const email of members) expect([email, await ask(email, paths[0]!)]).toEqual([email, 200])
  expect(await everything()).toBe(before)
})

test('who belongs elsewhere too keeps that, and only that', async () => {
  await switchTo(false)
  expect(await ask('staff@moh.bmms.test', '/api/ppas')).toBe(200)
  expect(await ask('staff@moh.bmms.test', `/api/ppas/${ppa}`)).toBe(404)
  const { body } = await bmms.request('GET', `/api/ppas/${ppa}?depth=0`, { as: root })
  expect(body.id).toBe(ppa)
  await switchTo(true)
  expect(await ask('staff@moh.bmms.test', `/api/ppas/${ppa}`)).toBe(200)
})
