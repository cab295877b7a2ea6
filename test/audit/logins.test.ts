import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { demoPassword } from '@/src/reference/demo'
import { startBmms, type Bmms } from '@/test/support/bmms'

let bmms: Bmms
beforeAll(async () => {
  bmms = await startBmms()
})
afterAll(() => bmms.close())

const staff = 'staff@moh.bmms.test'
const admin = 'admin@moh.bmms.test'

const logIn = (email: string, password: string) =>
  bmms.request('POST', '/api/users/login', { body: { email, password } })

type Line = { action: string; title: string | null; actor: string | null; message: string | null }

/** What an administrator of the ministry of health reads of log-ins, the last first. */
const lines = async (as = admin, where = ''): Promise<Line[]> => {
  const query = `where[collection][equals]=users&depth=0&limit=50&sort=-createdAt${where}`
  const { body } = await bmms.request('GET', `/api/audit-log?${query}`, { as })
  return body.docs as unknown as Line[]
}

const newest = async (as?: string): Promise<Partial<Line>> => {
  const [line] = await lines(as, '&where[title][not_equals]=MOH Administrator')
  const { action, title, actor, message } = line!
  return { action, title, actor, message }
}

test('a log-in and a log-out are written down for the organization one works in', async () => {
  const { body } = await logIn(staff, demoPassword)
  expect(await newest()).toEqual({ action: 'login', title: 'MOH Staff', actor: staff, message: null })
  const { status } = await bmms.request('POST', '/api/users/logout', {
    headers: { authorization: `JWT ${String(body.token)}` },
  })
  expect(status).toBe(200)
  expect(await newest()).toEqual({ action: 'logout', title: 'MOH Staff', actor: staff, message: null })
})

test('a failed log-in is written down without the password', async () => {
  expect((await logIn(staff, 'not the password at all')).status).toBe(401)
  expect(await newest()).toEqual({ action: 'login_failed', title: 'MOH Staff', actor: null, message: null })
  const { rows } = await bmms.owner.query(`select from audit_log l where l::text like '%not the password%'`)
  expect(rows).toEqual([])
})

test('for an unknown address it is the platform’s, and superadmins read it', async () => {
  await logIn('nobody@moh.bmms.test', demoPassword)
  const [platform] = await lines('root@bmms.test', '&where[action][equals]=login_failed')
  expect(platform).toMatchObject({ title: 'nobody@moh.bmms.test', organization: null, person: null })
  const seen = await lines(admin, '&where[title][equals]=nobody@moh.bmms.test')
  expect(seen).toEqual([])
})

test('what was typed in the place of an address is not kept unless it is one', async () => {
  await logIn('my secret phrase', demoPassword)
  const { rows } = await bmms.owner.query(`select from audit_log l where l::text like '%secret phrase%'`)
  expect(rows).toEqual([])
})

test('log-ins ended from elsewhere are written down with how many', async () => {
  await logIn(staff, demoPassword)
  await logIn(staff, demoPassword)
  const { body } = await bmms.request('DELETE', '/api/account/sessions', { as: staff })
  expect(body.ended).toBeGreaterThanOrEqual(2)
  expect(await newest()).toMatchObject({ action: 'logout', message: `Log-ins ended: ${String(body.ended)}` })
  const [line] = await lines()
  expect(line!.actor).toBe(staff)
})

test('attempts beyond the limit are not', async () => {
  process.env.BMMS_LOGINS_PER_ACCOUNT = '10'
  const before = (await lines()).length
  const statuses: number[] = []
  for (let attempt = 0; attempt < 12; attempt += 1)
    statuses.push((await logIn('viewer@moh.bmms.test', 'wrong as wrong can be')).status)
  const refused = statuses.filter((status) => status === 429).length
  expect(refused).toBeGreaterThan(0)
  expect((await lines()).length - before).toBe(12 - refused)
})
