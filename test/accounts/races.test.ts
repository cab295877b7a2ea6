import { beforeEach, expect, test } from '@jest/globals'
import { accountOf } from '@/test/support/places'
import { admin, openMinistry, root, second, staff, viewer } from '@/test/support/ministry'

const { ministry, patch, assign, except, makeRole } = openMinistry()

/** Often enough that two at the same moment meet within one another, were nobody to wait. */
const rounds = 8

beforeEach(async () => {
  await ministry.bmms.owner.query(`update memberships set role = 'admin' where id = any ($1)`, [
    [ministry.seats[admin], ministry.seats[second]],
  ])
})

const restore = () =>
  ministry.bmms.owner.query(`update memberships set role = 'admin', is_active = true where id = any ($1)`, [
    [ministry.seats[admin], ministry.seats[second]],
  ])

const administrators = async (): Promise<number> => {
  const { rows } = await ministry.bmms.owner.query<{ count: number }>(
    `select count(*)::int from memberships where organization_id = $1 and role = 'admin' and is_active`,
    [ministry.moh],
  )
  return rows[0]!.count
}

test.each([
  ['demote', { role: 'staff' }],
  ['switch off', { isActive: false }],
])('two administrators who %s one another at the same moment leave one', async (_how, change) => {
  for (let round = 0; round < rounds; round += 1) {
    const answers = await Promise.all([
      patch(admin, 'memberships', ministry.seats[second], change),
      patch(second, 'memberships', ministry.seats[admin], change),
    ])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 403])
    expect(await administrators()).toBe(1)
    await restore()
  }
})

test('what is taken from somebody is not handed on at the same moment', async () => {
  const role = await makeRole(['me.ppas.delete'])
  for (let round = 0; round < rounds; round += 1) {
    const [taken, given] = await Promise.all([
      except('me.ppas.delete', false, second, { as: root }),
      assign(role, viewer, { as: second }),
    ])
    const { rows } = await ministry.bmms.owner.query<{ collection: string }>(
      `select collection from audit_log join audit.links using (id)
       where collection in ('role-assignments', 'permission-overrides') order by number desc limit 2`,
    )
    expect(taken.status).toBe(201)
    // Either it was handed on before it was taken, or not at all.
    expect([given.status, rows[0]!.collection]).toEqual([
      given.status === 201 ? 201 : 403,
      'permission-overrides',
    ])
    await ministry.bmms.owner.query('delete from role_assignments')
    await ministry.bmms.owner.query('delete from permission_overrides')
  }
})

test('two superadmins who demote one another at the same moment leave one, and the last one stays', async () => {
  const { owner } = ministry.bmms
  await owner.query(`update users set is_superadmin = true where email = $1`, [staff])
  const [one, other] = [await accountOf(ministry.bmms, root), await accountOf(ministry.bmms, staff)]
  try {
    for (let round = 0; round < rounds; round += 1) {
      const answers = await Promise.all([
        patch(root, 'users', other, { isSuperadmin: false }),
        patch(staff, 'users', one, { isSuperadmin: false }),
      ])
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 403])
      const { rows } = await owner.query(`select email from users where is_superadmin and is_active`)
      expect(rows).toHaveLength(1)
      const last = await patch(rows[0].email as string, 'users', rows[0].email === root ? one : other, {
        isSuperadmin: false,
      })
      expect([last.status, last.body.errors![0]!.message]).toEqual([
        403,
        'BMMS keeps at least one superadmin. Name another one first.',
      ])
      await owner.query(`update users set is_superadmin = true where email = any ($1)`, [[root, staff]])
    }
  } finally {
    await owner.query(`update users set is_superadmin = email = $1`, [root])
  }
})
