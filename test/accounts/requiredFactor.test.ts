import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import { authorized, freshLogin, mailTo, membershipOf, tryLogin } from '@/test/support/accounts'
import { demoPassword, startBmms, type Bmms } from '@/test/support/bmms'
import { accountOf, organizationId } from '@/test/support/places'
import { codeOf, factorLines, holdStep, saying, setUpFactor, storedFactor } from '@/test/support/secondFactor'

let bmms: Bmms
beforeAll(async () => {
  holdStep()
  bmms = await startBmms()
})
afterAll(() => bmms.close())

const root = 'root@bmms.test'

describe('a second factor that is required', () => {
  const surfaces = [
    ['GET', '/api/ppas'],
    ['GET', '/api/users'],
    ['GET', '/api/communities/count'],
    ['GET', '/api/account/sessions'],
    ['POST', '/api/ppas'],
    ['POST', '/api/account/password'],
    ['POST', '/api/users/refresh-token'],
  ] as const
  const closedTo = async (token: string) => {
    for (const [method, path] of surfaces) {
      const answer = await bmms.request(method, path, {
        headers: authorized(token),
        body: method === 'POST' ? {} : undefined,
      })
      expect([path, answer.status >= 400]).toEqual([path, true])
    }
    const { body } = await bmms.graphql('{ Ppas { totalDocs } }', { headers: authorized(token) })
    expect(body.errors).toHaveLength(1)
  }
  const requireOf = async (role: string, requiresSecondFactor: boolean) => {
    const { docs } = (
      await bmms.request('GET', `/api/roles?where[slug][equals]=${role}&where[organization][exists]=false`, {
        as: root,
      })
    ).body
    return bmms.request('PATCH', `/api/roles/${docs[0]!.id}`, { as: root, body: { requiresSecondFactor } })
  }
  afterEach(async () => {
    process.env.BMMS_SECOND_FACTOR = ''
    expect((await requireOf('manager', false)).status).toBe(200)
  })

  test('keeps everything closed from the next request until it is set up, and cannot be removed', async () => {
    const me = 'manager@ocm.bmms.test'
    bmms.allow(me, ['MOH', 'MOLE', 'MAFAR', 'OOBC', 'OCM'])
    const token = await freshLogin(bmms, me)
    expect((await bmms.request('GET', '/api/ppas', { headers: authorized(token) })).status).toBe(200)
    expect((await requireOf('manager', true)).status).toBe(200)
    await closedTo(token)
    const again = await tryLogin(bmms, me)
    expect(again.status).toBe(200)
    await closedTo(again.body.token)
    const state = await bmms.request('GET', '/api/account/second-factor', { headers: authorized(token) })
    expect(state.body).toMatchObject({ isSet: false, isRequired: true })
    const ask = (step: string, body: object) =>
      bmms.request('POST', `/api/account/second-factor/${step}`, { headers: authorized(token), body })
    const secret = String((await ask('start', { password: demoPassword })).body.secret)
    const confirmed = await ask('confirm', { code: codeOf(secret, -1) })
    expect([confirmed.status, confirmed.body.errors]).toEqual([200, undefined])
    expect((await bmms.request('GET', '/api/ppas', { headers: authorized(token) })).status).toBe(200)
    expect(saying(await ask('remove', { password: demoPassword, code: codeOf(secret) }))).toEqual([
      403,
      'A role of yours requires a second factor, so it stays.',
    ])
  })

  test('comes with a role of an organization as well, and goes with its assignment', async () => {
    const other = 'manager@moh.bmms.test'
    const organization = await organizationId(bmms, 'MOH')
    const role = await bmms.request('POST', '/api/roles', {
      as: 'admin@moh.bmms.test',
      body: {
        name: 'Keeper of figures',
        level: 1,
        permissions: ['me.ppas.view'],
        organization,
        requiresSecondFactor: true,
      },
    })
    expect(role.status).toBe(201)
    const membership = await membershipOf(bmms, other)
    const assignment = await bmms.request('POST', '/api/role-assignments', {
      as: 'admin@moh.bmms.test',
      body: { membership: membership.id, role: role.body.doc.id, organization },
    })
    expect(assignment.status).toBe(201)
    const token = await freshLogin(bmms, other)
    await closedTo(token)
    const { id } = assignment.body.doc
    const ended = await bmms.request('PATCH', `/api/role-assignments/${id}`, {
      as: 'admin@moh.bmms.test',
      body: { isActive: false },
    })
    expect(ended.status).toBe(200)
    expect((await bmms.request('GET', '/api/ppas', { headers: authorized(token) })).status).toBe(200)
  })

  test('of superadmins and of oversight is a setting of the installation', async () => {
    const superadmin = await freshLogin(bmms, root)
    bmms.allow('staff@ocm.bmms.test', ['MOH', 'MOLE', 'MAFAR', 'OOBC', 'OCM'])
    const oversight = await freshLogin(bmms, 'staff@ocm.bmms.test')
    const member = await freshLogin(bmms, 'admin@moh.bmms.test')
    const statuses = async () =>
      Promise.all(
        [superadmin, oversight, member].map(
          async (token) => (await bmms.request('GET', '/api/ppas', { headers: authorized(token) })).status,
        ),
      )
    expect(await statuses()).toEqual([200, 200, 200])
    process.env.BMMS_SECOND_FACTOR = 'superadmins'
    expect(await statuses()).toEqual([403, 200, 200])
    process.env.BMMS_SECOND_FACTOR = 'superadmins, oversight'
    expect(await statuses()).toEqual([403, 403, 200])
  })

  test('is set and taken back for the roles of BMMS by superadmins alone', async () => {
    const { docs } = (await bmms.request('GET', '/api/roles?where[slug][equals]=admin', { as: root })).body
    const answer = await bmms.request('PATCH', `/api/roles/${docs[0]!.id}`, {
      as: 'admin@moh.bmms.test',
      body: { requiresSecondFactor: true },
    })
    expect(answer.status).toBeGreaterThanOrEqual(403)
  })
})

describe('resetting it for somebody who lost the phone', () => {
  const reset = (
    as: string | undefined,
    person: string,
    reason: unknown = 'Lost the phone, came in person',
  ) => bmms.request('POST', '/api/second-factor/reset', { as, body: { person, reason } })

  test('is done by an administrator with a reason; the person is told, and logs in with the password', async () => {
    const person = 'staff@oobc.bmms.test'
    await setUpFactor(bmms, person)
    expect((await reset('admin@oobc.bmms.test', person, '')).status).toBe(400)
    expect((await reset('admin@oobc.bmms.test', person)).status).toBe(200)
    expect(await factorLines(bmms, person)).toEqual(['Set up', 'Reset: Lost the phone, came in person'])
    await mailTo(person, /Subject: The second factor of your BMMS account was reset/)
    expect((await tryLogin(bmms, person)).status).toBe(200)
    expect(saying(await reset('admin@oobc.bmms.test', person))).toEqual([
      400,
      'This account has no second factor.',
    ])
  })

  test('is refused to whoever may not look after that person', async () => {
    const person = 'admin@oobc.bmms.test'
    await setUpFactor(bmms, person)
    // A manager looks after people with the right to, and not after administrators.
    const { id } = await membershipOf(bmms, 'manager@oobc.bmms.test')
    await bmms.request('PATCH', `/api/memberships/${id}`, { as: root, body: { canManageUsers: true } })
    const refusals = {
      'manager@oobc.bmms.test': [403, 'You'],
      'viewer@oobc.bmms.test': [403, 'You'],
      'staff@oobc.bmms.test': [403, 'You'],
      'admin@moh.bmms.test': [400, 'There'],
      'admin@ocm.bmms.test': [403, 'You'],
      [person]: [403, 'Nobody'],
    }
    bmms.allow('admin@ocm.bmms.test', ['MOH', 'MOLE', 'MAFAR', 'OOBC', 'OCM'])
    for (const [as, [status, word]] of Object.entries(refusals)) {
      const answer = await reset(as, person)
      expect([as, answer.status, answer.body.errors[0]!.message.split(' ')[0]]).toEqual([as, status, word])
    }
    expect((await reset(undefined, person)).status).toBe(401)
    expect((await storedFactor(bmms, person)).second_factor_at).not.toBeNull()
    for (const junk of [null, 5, {}, ['x'], '%', ''])
      expect((await reset(root, junk as string)).status).toBe(400)
    expect((await reset(root, person)).status).toBe(200)
  })

  test('does not reach superadmins, oversight, or members of another organization as well', async () => {
    const admin = 'admin@moh.bmms.test'
    const person = 'manager@moh.bmms.test'
    await setUpFactor(bmms, person)
    await bmms.payload.create({
      collection: 'memberships',
      data: {
        user: await accountOf(bmms, person),
        organization: await organizationId(bmms, 'MOLE'),
        role: 'viewer',
        isActive: true,
      },
      overrideAccess: true,
    })
    bmms.allow(person, ['MOH', 'MOLE'])
    expect((await reset(admin, person)).status).toBe(403)
    expect((await storedFactor(bmms, person)).second_factor_at).not.toBeNull()
  })
})
