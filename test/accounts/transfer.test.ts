import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { mailTo, membershipOf } from '@/test/support/accounts'
import { startBmms, type Answer, type Bmms } from '@/test/support/bmms'
import { accountOf, organizationId } from '@/test/support/places'
import { create } from '@/test/support/records'

let bmms: Bmms
beforeAll(async () => {
  bmms = await startBmms()
})
afterAll(() => bmms.close())

const root = 'root@bmms.test'
const mover = 'staff@moh.bmms.test'
const move = (values: object = {}, as: string | undefined = root): Promise<Answer> =>
  bmms.request('POST', '/api/transfer', {
    as,
    body: {
      person: mover,
      from: 'MOH',
      to: 'MOLE',
      role: 'staff',
      reason: 'Detailed for a year.',
      ...values,
    },
  })
const seatsOf = async (email: string) => {
  const { rows } = await bmms.owner.query<Record<string, unknown>>(
    `select o.code, m.role, m.is_active as active, m.is_primary as "primary" from memberships m
     join organizations o on o.id = m.organization_id where m.user_id = $1 order by o.code`,
    [await accountOf(bmms, email)],
  )
  return rows
}
const canRead = async (id: unknown): Promise<number> =>
  (await bmms.request('GET', `/api/ppas/${String(id)}`, { as: mover })).status

describe('a transfer', () => {
  test('moves a person with one reason, acts on their next request, and takes no record along', async () => {
    const ofHealth = await create(bmms, 'ppas', 'MOH')
    const ofLabor = await create(bmms, 'ppas', 'MOLE')
    const jwt = await bmms.login(mover)
    bmms.allow(mover, ['MOH', 'MOLE'])
    expect([await canRead(ofHealth.id), await canRead(ofLabor.id)]).toEqual([200, 404])
    const moved = await move({ role: 'viewer', position: 'Labor officer' })
    expect(moved).toMatchObject({ status: 200, body: { doc: { role: 'viewer', position: 'Labor officer' } } })
    expect(await seatsOf(mover)).toEqual([
      { code: 'MOH', role: 'staff', active: false, primary: false },
      { code: 'MOLE', role: 'viewer', active: true, primary: true },
    ])
    expect(await bmms.login(mover)).toBe(jwt)
    expect([await canRead(ofHealth.id), await canRead(ofLabor.id)]).toEqual([404, 200])
    const { rows } = await bmms.owner.query<{ message: string }>(
      `select distinct message from audit_log where collection = 'memberships' and message is not null`,
    )
    expect(rows).toEqual([{ message: 'Moved from MOH to MOLE: Detailed for a year.' }])
    await mailTo(mover, /You were moved to another organization/)
  })

  test('back takes up the old membership, with the role that is given now', async () => {
    const back = await move({ from: 'MOLE', to: 'MOH', role: 'viewer' })
    expect(back.status).toBe(200)
    expect(await seatsOf(mover)).toEqual([
      { code: 'MOH', role: 'viewer', active: true, primary: true },
      { code: 'MOLE', role: 'viewer', active: false, primary: false },
    ])
  })

  test('takes along nothing that was given beside the role', async () => {
    const manager = 'manager@moh.bmms.test'
    const { id } = await membershipOf(bmms, manager)
    await bmms.request('PATCH', `/api/memberships/${String(id)}`, {
      as: root,
      body: { canManageUsers: true },
    })
    await move({ person: manager, role: 'manager' })
    const { docs } = await bmms.payload.find({
      collection: 'memberships',
      where: {
        and: [
          { user: { equals: await accountOf(bmms, manager) } },
          { organization: { equals: await organizationId(bmms, 'MOLE') } },
        ],
      },
      depth: 0,
      overrideAccess: true,
    })
    expect(docs).toMatchObject([
      { role: 'manager', canManageUsers: false, canApprovePlans: false, oversight: false },
    ])
  })

  test('is for superadmins alone', async () => {
    const before = await seatsOf('viewer@moh.bmms.test')
    for (const as of [
      'admin@moh.bmms.test',
      'admin@mole.bmms.test',
      'admin@ocm.bmms.test',
      'viewer@moh.bmms.test',
    ])
      expect([as, (await move({ person: 'viewer@moh.bmms.test' }, as)).status]).toEqual([as, 403])
    const visitor = await bmms.request('POST', '/api/transfer', { body: {} })
    expect(visitor.status).toBe(401)
    expect(await seatsOf('viewer@moh.bmms.test')).toEqual(before)
  })

  test.each([
    ['no reason', { reason: ' ' }, 'Give a reason of 3 to 1,000 characters.'],
    [
      'no such person',
      { person: 'x@y.z' },
      'There is no active member of this e-mail address in that organization.',
    ],
    [
      'no text',
      { person: { like: '%' } },
      'There is no active member of this e-mail address in that organization.',
    ],
    [
      'not there',
      { from: 'MAFAR' },
      'There is no active member of this e-mail address in that organization.',
    ],
    ['no such place', { to: 'ATLANTIS' }, 'There is no active organization of this code.'],
    ['the same place', { to: 'moh' }, 'Choose another organization than the present one.'],
    ['no such role', { role: 'emperor' }, 'Something in the form was missing or wrong. Nothing was changed.'],
  ])('is refused in words: %s', async (_why, values, message) => {
    const before = await seatsOf(mover)
    const answer = await move(values)
    expect([answer.status, answer.body.errors[0]!.message]).toEqual([400, message])
    expect(await seatsOf(mover)).toEqual(before)
  })

  test('of somebody who works in both places already is refused', async () => {
    const viewer = 'viewer@moh.bmms.test'
    await bmms.request('POST', '/api/memberships', {
      as: root,
      body: { email: viewer, name: 'x', role: 'viewer', organization: await organizationId(bmms, 'MOLE') },
    })
    expect((await move({ person: viewer })).body.errors[0]!.message).toBe(
      'This person is already a member of the organization.',
    )
    expect(await seatsOf(viewer)).toMatchObject([{ active: true }, { active: true }])
  })
})
