import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { authorized, membershipOf, resetTokenOf, soundPassword } from '@/test/support/accounts'
import { startBmms, type Bmms } from '@/test/support/bmms'
import { accountOf, organizationId } from '@/test/support/places'
import { create } from '@/test/support/records'

let bmms: Bmms
beforeAll(async () => {
  bmms = await startBmms()
})
afterAll(() => bmms.close())

const invite = (as: string, email: string, extra: object = {}) =>
  bmms.request('POST', '/api/memberships?depth=0', {
    as,
    body: { email, name: 'Invited Person', role: 'staff', ...extra },
  })

describe('administrators of an organization', () => {
  test('invite a person, who receives a link, sets a password and sees the organization’s records', async () => {
    const invited = await invite('admin@moh.bmms.test', 'New.Nurse@moh.example')
    expect(invited.status).toBe(201)
    expect(invited.body.doc).toMatchObject({ role: 'staff', isActive: true, isPrimary: true })
    const token = await resetTokenOf('new.nurse@moh.example')
    const weak = await bmms.request('POST', '/api/users/reset-password', {
      body: { token, password: 'short' },
    })
    expect(weak.status).toBe(400)
    const password = soundPassword
    const reset = await bmms.request('POST', '/api/users/reset-password', { body: { token, password } })
    expect(reset.status).toBe(200)
    await create(bmms, 'ppas', 'MOH')
    const jwt = await bmms.login('new.nurse@moh.example', password)
    const list = await bmms.request('GET', '/api/ppas', { headers: authorized(jwt) })
    expect(list.body.totalDocs).toBeGreaterThan(0)
  })

  test('add a person of another organization without learning of it, and without touching it', async () => {
    const before = await membershipOf(bmms, 'staff@mafar.bmms.test')
    const added = await invite('admin@moh.bmms.test', 'staff@mafar.bmms.test', { isPrimary: true })
    expect(added.status).toBe(201)
    expect(added.body.doc).toMatchObject({ isPrimary: false })
    expect(await membershipOf(bmms, 'staff@mafar.bmms.test')).toMatchObject({
      organization: before.organization,
      isPrimary: true,
    })
    const seen = await bmms.request('GET', '/api/memberships?depth=0&limit=200', {
      as: 'admin@moh.bmms.test',
    })
    expect(new Set(seen.body.docs.map(({ organization }) => organization))).toEqual(
      new Set([await organizationId(bmms, 'MOH')]),
    )
  })

  test('cannot add the same person twice', async () => {
    await invite('admin@moh.bmms.test', 'twice@moh.example')
    const again = await invite('admin@moh.bmms.test', 'twice@moh.example')
    expect(again.status).toBe(400)
    expect(again.body.errors[0]!.data!.errors![0]).toMatchObject({
      message: 'This person is already a member of the organization.',
    })
  })

  test('are told what an invitation lacks', async () => {
    const answer = await bmms.request('POST', '/api/memberships', {
      as: 'admin@moh.bmms.test',
      body: { email: 'nobody', role: 'staff' },
    })
    expect(answer.status).toBe(400)
    expect(answer.body.errors[0]!.data!.errors!.map(({ path }) => path)).toEqual(['email', 'name'])
  })

  test('cannot invite into another organization', async () => {
    const organization = await organizationId(bmms, 'MOLE')
    const answer = await invite('admin@moh.bmms.test', 'spy@moh.example', { organization })
    expect(answer.status).toBe(403)
    expect(answer.body.errors[0]!.data!.errors![0]!.path).toBe('organization')
  })

  test('cannot give oversight', async () => {
    const stripped = await invite('admin@ocm.bmms.test', 'watcher@ocm.example', { oversight: true })
    expect(stripped.body.doc).toMatchObject({ oversight: false })
  })

  test('cannot make anyone a superadmin or create accounts directly', async () => {
    const id = await accountOf(bmms, 'staff@moh.bmms.test')
    const patched = await bmms.request('PATCH', `/api/users/${id}`, {
      as: 'admin@moh.bmms.test',
      body: { isSuperadmin: true },
    })
    expect(patched.status).toBe(403)
    const made = await bmms.request('POST', '/api/users', {
      as: 'admin@moh.bmms.test',
      body: { email: 'x@moh.example', name: 'X', password: 'tidal lantern orchard 7', isSuperadmin: true },
    })
    expect(made.status).toBe(403)
  })

  test('cannot switch modules of their organization', async () => {
    const id = await organizationId(bmms, 'MOH')
    const answer = await bmms.request('PATCH', `/api/organizations/${id}`, {
      as: 'admin@moh.bmms.test',
      body: { enableMe: false },
    })
    expect(answer.status).toBe(403)
  })

  test('do not see the accounts of other organizations', async () => {
    const { body } = await bmms.request('GET', '/api/users?limit=200', { as: 'admin@moh.bmms.test' })
    const emails = body.docs.map(({ email }) => String(email))
    expect(emails).toContain('viewer@moh.bmms.test')
    expect(emails.filter((email) => /@(mole|ocm|oobc)\.bmms\.test$/.test(email))).toEqual([])
    expect(body.docs.every((user) => !('isSuperadmin' in user))).toBe(true)
  })
})

describe('a manager who manages users', () => {
  const manager = 'manager@moh.bmms.test'
  beforeAll(async () => {
    const { id } = await membershipOf(bmms, manager)
    await bmms.request('PATCH', `/api/memberships/${id}`, {
      as: 'admin@moh.bmms.test',
      body: { canManageUsers: true },
    })
  })

  test('invites staff but gives no role above their own', async () => {
    expect((await invite(manager, 'helper@moh.example')).status).toBe(201)
    const above = await invite(manager, 'boss@moh.example', { role: 'admin' })
    expect(above.status).toBe(403)
    expect(above.body.errors[0]!.data!.errors![0]!.path).toBe('role')
  })

  test('grants no right that they do not hold', async () => {
    const own = await membershipOf(bmms, manager)
    await bmms.request('PATCH', `/api/memberships/${own.id}`, {
      as: 'root@bmms.test',
      body: { canApproveBudgets: false },
    })
    const denied = await invite(manager, 'approver@moh.example', { canApproveBudgets: true })
    expect(denied.status).toBe(403)
    expect(denied.body.errors[0]!.data!.errors![0]!.path).toBe('canApproveBudgets')
  })

  test('cannot change an administrator', async () => {
    const { id } = await membershipOf(bmms, 'admin@moh.bmms.test')
    const answer = await bmms.request('PATCH', `/api/memberships/${id}`, {
      as: manager,
      body: { isActive: false },
    })
    expect(answer.status).toBe(403)
  })
})

test('staff may not invite', async () => {
  expect((await invite('staff@moh.bmms.test', 'friend@moh.example')).status).toBe(403)
})
describe('one primary organization', () => {
  test('a superadmin moves it and the old one is cleared', async () => {
    const user = await accountOf(bmms, 'staff@mole.bmms.test')
    const organization = await organizationId(bmms, 'OOBC')
    const made = await bmms.request('POST', '/api/memberships?depth=0', {
      as: 'root@bmms.test',
      body: { user, organization, role: 'viewer', isPrimary: true },
    })
    expect(made.status).toBe(201)
    const { docs } = await bmms.payload.find({
      collection: 'memberships',
      where: { and: [{ user: { equals: user } }, { isPrimary: { equals: true } }] },
      depth: 0,
      overrideAccess: true,
    })
    expect(docs.map((it) => it.organization)).toEqual([organization])
  })
})
test('nobody deletes accounts, members or organizations', async () => {
  const paths = [
    `/api/users/${await accountOf(bmms, 'viewer@moh.bmms.test')}`,
    `/api/memberships/${(await membershipOf(bmms, 'viewer@moh.bmms.test')).id}`,
    `/api/organizations/${await organizationId(bmms, 'BEB')}`,
  ]
  for (const path of paths)
    expect((await bmms.request('DELETE', path, { as: 'root@bmms.test' })).status).toBe(403)
})
