import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { demoPassword, startBmms, type Bmms } from '@/test/support/bmms'
import { accountOf, create, organizationId } from '@/test/support/records'

let bmms: Bmms
beforeAll(async () => {
  bmms = await startBmms()
})
afterAll(() => bmms.close())

const membershipOf = async (email: string) => {
  const { docs } = await bmms.payload.find({
    collection: 'memberships',
    where: { user: { equals: await accountOf(bmms, email) } },
    sort: '-isPrimary',
    depth: 0,
    overrideAccess: true,
  })
  return docs[0]!
}

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
    const token = await tokenFromMail('new.nurse@moh.example')
    const weak = await bmms.request('POST', '/api/users/reset-password', {
      body: { token, password: 'short' },
    })
    expect(weak.status).toBe(400)
    const password = 'tidal lantern orchard 7'
    const reset = await bmms.request('POST', '/api/users/reset-password', { body: { token, password } })
    expect(reset.status).toBe(200)
    await create(bmms, 'ppas', 'MOH')
    const jwt = await bmms.login('new.nurse@moh.example', password)
    const list = await bmms.request('GET', '/api/ppas', { headers: { authorization: `JWT ${jwt}` } })
    expect(list.body.totalDocs).toBeGreaterThan(0)
  })

  test('add a person of another organization without learning of it, and without touching it', async () => {
    const before = await membershipOf('staff@mafar.bmms.test')
    const added = await invite('admin@moh.bmms.test', 'staff@mafar.bmms.test', { isPrimary: true })
    expect(added.status).toBe(201)
    expect(added.body.doc).toMatchObject({ isPrimary: false })
    expect(await membershipOf('staff@mafar.bmms.test')).toMatchObject({
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
    const { id } = await membershipOf(manager)
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
    const own = await membershipOf(manager)
    await bmms.request('PATCH', `/api/memberships/${own.id}`, {
      as: 'root@bmms.test',
      body: { canApproveBudgets: false },
    })
    const denied = await invite(manager, 'approver@moh.example', { canApproveBudgets: true })
    expect(denied.status).toBe(403)
    expect(denied.body.errors[0]!.data!.errors![0]!.path).toBe('canApproveBudgets')
  })

  test('cannot change an administrator', async () => {
    const { id } = await membershipOf('admin@moh.bmms.test')
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

describe('access ends on the next request', () => {
  test('for a member who is switched off, and returns when switched on', async () => {
    const { id } = await membershipOf('viewer@mole.bmms.test')
    const read = () => bmms.request('GET', '/api/ppas', { as: 'viewer@mole.bmms.test' })
    const turn = (isActive: boolean) =>
      bmms.request('PATCH', `/api/memberships/${id}`, { as: 'admin@mole.bmms.test', body: { isActive } })
    expect((await read()).status).toBe(200)
    await turn(false)
    expect((await read()).status).toBe(403)
    const login = await bmms.request('POST', '/api/users/login', {
      body: { email: 'viewer@mole.bmms.test', password: demoPassword },
    })
    expect(login.status).toBe(401)
    await turn(true)
    expect((await read()).status).toBe(200)
  })

  test('for a deactivated account', async () => {
    const id = await accountOf(bmms, 'viewer@oobc.bmms.test')
    await bmms.login('viewer@oobc.bmms.test')
    await bmms.request('PATCH', `/api/users/${id}`, { as: 'root@bmms.test', body: { isActive: false } })
    expect((await bmms.request('GET', '/api/ppas', { as: 'viewer@oobc.bmms.test' })).status).toBe(403)
    expect((await bmms.request('GET', '/api/organizations', { as: 'viewer@oobc.bmms.test' })).status).toBe(
      403,
    )
  })

  test('for the members of a deactivated organization', async () => {
    const id = await organizationId(bmms, 'MAFAR')
    await bmms.login('manager@mafar.bmms.test')
    await bmms.request('PATCH', `/api/organizations/${id}`, {
      as: 'root@bmms.test',
      body: { isActive: false },
    })
    expect((await bmms.request('GET', '/api/ppas', { as: 'manager@mafar.bmms.test' })).status).toBe(403)
    await bmms.request('PATCH', `/api/organizations/${id}`, {
      as: 'root@bmms.test',
      body: { isActive: true },
    })
  })

  test('for the other sessions of a person whose password changed', async () => {
    const email = 'staff@ocm.bmms.test'
    const [here, there] = await Promise.all([bmms.login(email), freshLogin(email)])
    const id = await accountOf(bmms, email)
    const ask = (jwt: string) =>
      bmms.request('GET', '/api/ppas', { headers: { authorization: `JWT ${jwt}` } })
    const changed = await bmms.request('PATCH', `/api/users/${id}`, {
      headers: { authorization: `JWT ${here}` },
      body: { password: 'another quiet river 42' },
    })
    expect(changed.status).toBe(200)
    expect([(await ask(here)).status, (await ask(there)).status]).toEqual([200, 403])
  })
})

const freshLogin = async (email: string): Promise<string> => {
  const { body } = await bmms.request('POST', '/api/users/login', { body: { email, password: demoPassword } })
  return body.token
}

describe('sessions', () => {
  test('six log-ins of one person at once all stay valid', async () => {
    const tokens = await Promise.all(Array.from({ length: 6 }, () => freshLogin('staff@oobc.bmms.test')))
    const answers = await Promise.all(
      tokens.map((jwt) => bmms.request('GET', '/api/ppas', { headers: { authorization: `JWT ${jwt}` } })),
    )
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 200])
  })

  test('logging out ends this session and no other', async () => {
    const [here, there] = [
      await freshLogin('manager@oobc.bmms.test'),
      await freshLogin('manager@oobc.bmms.test'),
    ]
    const ask = (jwt: string) =>
      bmms.request('GET', '/api/ppas', { headers: { authorization: `JWT ${jwt}` } })
    await bmms.request('POST', '/api/users/logout', { headers: { authorization: `JWT ${here}` } })
    expect([(await ask(here)).status, (await ask(there)).status]).toEqual([403, 200])
    await bmms.request('POST', '/api/users/logout?allSessions=true', {
      headers: { authorization: `JWT ${there}` },
    })
    expect((await ask(there)).status).toBe(403)
  })

  test('a refreshed token keeps working', async () => {
    const jwt = await freshLogin('admin@oobc.bmms.test')
    const { body } = await bmms.request('POST', '/api/users/refresh-token', {
      headers: { authorization: `JWT ${jwt}` },
    })
    const refreshed = (body as unknown as { refreshedToken: string }).refreshedToken
    const answer = await bmms.request('GET', '/api/ppas', { headers: { authorization: `JWT ${refreshed}` } })
    expect(answer.status).toBe(200)
  })

  test('a log-in that overlaps a deactivation does not undo it', async () => {
    const id = await accountOf(bmms, 'viewer@mafar.bmms.test')
    await Promise.all([
      freshLogin('viewer@mafar.bmms.test'),
      bmms.request('PATCH', `/api/users/${id}`, { as: 'root@bmms.test', body: { isActive: false } }),
    ])
    const { isActive } = await bmms.payload.findByID({ collection: 'users', id, overrideAccess: true })
    expect(isActive).toBe(false)
  })
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
    `/api/memberships/${(await membershipOf('viewer@moh.bmms.test')).id}`,
    `/api/organizations/${await organizationId(bmms, 'BEB')}`,
  ]
  for (const path of paths)
    expect((await bmms.request('DELETE', path, { as: 'root@bmms.test' })).status).toBe(403)
})

describe('doors that stay shut', () => {
  test('making oneself a superadmin, or another address one’s own', async () => {
    const as = 'staff@moh.bmms.test'
    const id = await accountOf(bmms, as)
    const body = { isSuperadmin: true, isActive: false, email: 'root2@bmms.test', name: 'Renamed' }
    const { body: answer } = await bmms.request('PATCH', `/api/users/${id}`, { as, body })
    expect(answer.doc).toMatchObject({ name: 'Renamed', email: as })
    expect(await bmms.payload.findByID({ collection: 'users', id, overrideAccess: true })).toMatchObject({
      isSuperadmin: false,
      isActive: true,
    })
  })

  test('logging in over GraphQL, past the limit by address', async () => {
    const mutation = 'mutation { loginUser(email: "root@bmms.test", password: "x") { token } }'
    expect((await bmms.graphql(mutation)).status).toBe(400)
  })

  test('the first-user form', async () => {
    const body = { email: 'first@bmms.test', password: 'tidal lantern orchard 7', name: 'First' }
    expect((await bmms.request('POST', '/api/users/first-register', { body })).status).toBe(404)
    expect((await bmms.request('GET', '/api/users/init')).status).toBe(404)
  })

  test('unlocking the accounts of others', async () => {
    const unlock = (as: string, email: string) =>
      bmms.request('POST', '/api/users/unlock', { as, body: { email } })
    expect((await unlock('staff@moh.bmms.test', 'viewer@moh.bmms.test')).status).toBe(403)
    expect((await unlock('admin@moh.bmms.test', 'viewer@moh.bmms.test')).status).toBe(200)
  })

  test('running jobs', async () => {
    const answer = await bmms.request('GET', '/api/payload-jobs/run', { as: 'admin@moh.bmms.test' })
    expect([401, 403, 404]).toContain(answer.status)
  })
})

const tokenFromMail = async (email: string): Promise<string> => {
  const folder = join(process.env.BMMS_DATA_DIR!, 'mail')
  for (let tries = 0; tries < 100; tries += 1) {
    const files = await readdir(folder).catch(() => [] as string[])
    for (const file of files) {
      const text = (await readFile(join(folder, file), 'utf8')).replaceAll('=\r\n', '').replaceAll('=3D', '=')
      const token = text.includes(`To: ${email}`) ? /\/admin\/reset\/([0-9a-f]+)/.exec(text)?.[1] : undefined
      if (token) return token
    }
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error(`No mail to ${email} arrived`)
}
