import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { demoPassword, startBmms, type Bmms } from '@/test/support/bmms'
import { accountOf, organizationId } from '@/test/support/places'
import type { PersonalData } from '@/src/privacy/personalData'

const staff = 'staff@moh.bmms.test'
const root = 'root@bmms.test'

let bmms: Bmms
let id: string
beforeAll(async () => {
  bmms = await startBmms()
  id = await accountOf(bmms, staff)
  await bmms.payload.create({
    collection: 'memberships',
    data: { user: id, organization: await organizationId(bmms, 'MOLE'), role: 'viewer', isActive: true },
    overrideAccess: true,
  })
  bmms.allow(staff, ['MOH', 'MOLE'])
  bmms.allow(root, ['MOH', 'MOLE', 'MAFAR', 'OOBC', 'OCM'])
})
afterAll(() => bmms.close())

const ofOthers = (as: string | undefined, account: string) =>
  bmms.request('GET', `/api/users/${account}/personal-data`, { as })

test('everybody gets what BMMS keeps about them, as a file, and that is written down', async () => {
  await bmms.login(staff, demoPassword)
  await bmms.request('PATCH', `/api/users/${id}`, { as: staff, body: { contactNumber: '0917 111 1111' } })
  const answer = await bmms.request('GET', '/api/account/my-data', { as: staff })
  expect(answer.status).toBe(200)
  expect(answer.headers.get('content-disposition')).toBe('attachment; filename="bmms-personal-data.json"')
  expect(answer.headers.get('cache-control')).toContain('no-store')
  const data = answer.body as unknown as PersonalData
  expect(data.account).toMatchObject({ id, email: staff, name: 'MOH Staff', contactNumber: '0917 111 1111' })
  expect(data.memberships).toMatchObject([
    { organization: 'Ministry of Health', role: 'staff' },
    { organization: 'Ministry of Labor and Employment', role: 'viewer' },
  ])
  expect(data.sessions).toHaveLength(2)
  expect((data.actions as { what: string }[]).map(({ what }) => what)).toEqual(
    expect.arrayContaining(['login', 'update']),
  )
  expect(JSON.stringify(data)).not.toMatch(/hash|salt|totp|token/i)
  const { rows } = await bmms.owner.query(
    `select actor, message from audit_log where action = 'export' and document = $1`,
    [id],
  )
  expect(rows).toEqual([{ actor: staff, message: 'Personal data' }])
})

test('of others superadmins alone hand it out', async () => {
  expect((await ofOthers(root, id)).body).toMatchObject({ account: { email: staff } })
  for (const as of ['admin@moh.bmms.test', 'admin@ocm.bmms.test', staff])
    expect([as, (await ofOthers(as, id)).status]).toEqual([as, 403])
  expect((await ofOthers(undefined, id)).status).toBe(401)
  expect((await bmms.request('GET', '/api/account/my-data')).status).toBe(401)
})

test('of nobody there is none', async () => {
  for (const account of ['019e0000-0000-7000-8000-000000000000', 'nobody', '1'])
    expect([account, (await ofOthers(root, account)).status]).toEqual([account, 404])
})
