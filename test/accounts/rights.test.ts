import { describe, expect, test } from '@jest/globals'
import {
  admin,
  lacking,
  manager,
  root,
  said,
  second,
  staff,
  openMinistry,
  viewer,
} from '@/test/support/ministry'
import { organizationId } from '@/test/support/places'
import { create } from '@/test/support/records'

const { ministry, post, patch, makeRole, assign, except, edits, views } = openMinistry()

describe('what is given beside the role', () => {
  test('lets a viewer do what the role says, over every door, and nothing more', async () => {
    await assign(await makeRole(['me.ppas.edit']), viewer)
    expect(await edits(viewer)).toBe(200)
    const { body } = await ministry.bmms.graphql(
      `mutation { updatePpa(id: "${ministry.ppa}", data: { summary: "x" }) { summary } }`,
      {
        as: viewer,
      },
    )
    expect(body.data.updatePpa).toEqual({ summary: 'x' })
    const made = await post(viewer, 'ppas', { title: 'New', category: 'moa_ppa' })
    expect(made.status).toBe(403)
    expect((await ministry.bmms.request('DELETE', `/api/ppas/${ministry.ppa}`, { as: viewer })).status).toBe(
      403,
    )
    expect(
      (await post(viewer, 'indicators', { name: 'New', kind: 'output', ppa: ministry.ppa })).status,
    ).toBe(403)
  })

  test('lets somebody report on a PPA who may not change it', async () => {
    await except('me.progress-reports.create', true, viewer)
    const { status } = await post(viewer, 'progress-reports', {
      ppa: ministry.ppa,
      notes: 'Seen',
      progress: 35,
    })
    expect([status, await edits(viewer)]).toEqual([201, 403])
    const { body } = await ministry.bmms.request('GET', `/api/ppas/${ministry.ppa}?depth=0`, { as: viewer })
    expect(body.progress).toBe(35)
  })

  test('is taken by a denial, which beats the role, further roles and grants', async () => {
    await assign(await makeRole(['me.ppas.edit']), staff)
    await except('me.ppas.edit', true, staff)
    expect(await edits(staff)).toBe(200)
    await except('me.ppas.edit', false, staff)
    expect([await edits(staff), await views(staff)]).toEqual([403, 200])
    await except('me.ppas.view', false, staff)
    expect(await views(staff)).toBe(403)
    const { body } = await ministry.bmms.request('GET', '/api/dashboard', { as: staff })
    expect(body).toMatchObject({ ppas: null, progressReports: { total: expect.any(Number) } })
  })

  test('begins and ends on time, on the next request', async () => {
    await except('me.ppas.edit', true, viewer, { startsAt: '2099-01-01T00:00:00Z' })
    expect(await edits(viewer)).toBe(403)
    await ministry.bmms.owner.query(
      `update permission_overrides set starts_at = null, expires_at = now() + interval '1 hour'`,
    )
    expect(await edits(viewer)).toBe(200)
    await ministry.bmms.owner.query(
      `update permission_overrides set expires_at = now() - interval '1 second'`,
    )
    expect(await edits(viewer)).toBe(403)
  })

  test('ends with the assignment and with the role', async () => {
    const role = await makeRole(['me.ppas.edit'])
    const { id } = (await assign(role, viewer)).body.doc
    expect(await edits(viewer)).toBe(200)
    await patch(admin, 'role-assignments', id, { isActive: false })
    expect(await edits(viewer)).toBe(403)
    await patch(admin, 'role-assignments', id, { isActive: true })
    await patch(admin, 'roles', role, { isActive: false })
    expect(await edits(viewer)).toBe(403)
  })

  test('stays in its organization', async () => {
    const other = (await create(ministry.bmms, 'ppas', 'MOLE')).id
    await ministry.bmms.owner.query(
      `insert into memberships (id, user_id, organization_id, role)
       select gen_random_uuid(), u.id, o.id, 'viewer' from users u, organizations o
       where u.email = $1 and o.code = 'MOLE'`,
      [viewer],
    )
    await assign(await makeRole(['me.ppas.edit']), viewer)
    expect([await edits(viewer), (await patch(viewer, 'ppas', other, { summary: 'x' })).status]).toEqual([
      200, 403,
    ])
  })

  test('does not switch a module on', async () => {
    await except('me.ppas.edit', true, viewer)
    await patch(root, 'organizations', ministry.moh, { enableMe: false })
    const answer = await edits(viewer)
    await patch(root, 'organizations', ministry.moh, { enableMe: true })
    expect([answer, await edits(viewer)]).toEqual([403, 200])
  })
})

describe('nobody gives what they do not hold', () => {
  const approving = () => except('me.ppas.approve', false, admin)

  test('in a role they make or change', async () => {
    await approving()
    const refused = lacking('Programs, projects and activities: approve', 'permissions')
    const body = { name: 'Mine', permissions: ['me.ppas.approve'] }
    expect(said(await post(admin, 'roles', body))).toEqual(refused)
    const own = await makeRole(['me.ppas.edit'])
    expect(said(await patch(admin, 'roles', own, body))).toEqual(refused)
    const given = await makeRole(['me.ppas.approve'], { name: 'Given' })
    // Not even its name, nor by taking the permission out.
    expect(said(await patch(admin, 'roles', given, { name: 'x' }))).toEqual(refused)
    expect(said(await patch(admin, 'roles', given, { permissions: [] }))).toEqual(refused)
  })

  test('by assigning a role that others made, or by switching the assignment on', async () => {
    await approving()
    const role = await makeRole(['me.ppas.approve'])
    const refused = lacking('Programs, projects and activities: approve', 'role')
    expect(said(await assign(role, staff, { as: admin }))).toEqual(refused)
    const { id } = (await assign(role, staff, { isActive: false })).body.doc
    expect(said(await patch(admin, 'role-assignments', id, { isActive: true }))).toEqual(refused)
    expect(
      said(await patch(admin, 'role-assignments', id, { expiresAt: '2099-01-01T00:00:00Z', isActive: true })),
    ).toEqual(refused)
    const bulk = await ministry.bmms.request('PATCH', `/api/role-assignments?where[id][equals]=${id}`, {
      as: admin,
      body: { isActive: true },
    })
    expect(bulk.body.docs).toEqual([])
  })

  test('by granting an exception or lifting a denial', async () => {
    await approving()
    const refused = lacking('Programs, projects and activities: approve', 'permission')
    expect(said(await except('me.ppas.approve', true, staff, { as: admin }))).toEqual(refused)
    const { id } = (await except('me.ppas.approve', false, manager)).body.doc
    expect(said(await patch(admin, 'permission-overrides', id, { isActive: false }))).toEqual(refused)
    expect(
      said(await patch(admin, 'permission-overrides', id, { expiresAt: '2099-01-01T00:00:00Z' })),
    ).toEqual(refused)
    // What is said once stays: it does not turn into a grant.
    await patch(root, 'permission-overrides', id, { isGranted: true, permission: 'me.ppas.edit' })
    const { body } = await ministry.bmms.request('GET', `/api/permission-overrides/${id}?depth=0`, {
      as: root,
    })
    expect(body).toMatchObject({ isGranted: false, permission: 'me.ppas.approve' })
  })

  test('by inviting somebody into a role that has it, or raising a member to it', async () => {
    await approving()
    const refused = lacking('Programs, projects and activities: approve', 'role')
    const invitation = { email: 'puppet@moh.example', name: 'Puppet', role: 'admin' }
    expect(said(await post(admin, 'memberships', invitation))).toEqual(refused)
    expect(said(await patch(admin, 'memberships', ministry.seats[staff], { role: 'manager' }))).toEqual(
      refused,
    )
    expect((await post(admin, 'memberships', { ...invitation, role: 'staff' })).status).toBe(201)
  })

  test('by bringing back a member to whom it was given', async () => {
    await assign(await makeRole(['me.ppas.approve']), staff)
    await patch(root, 'memberships', ministry.seats[staff], { isActive: false })
    await approving()
    expect(said(await patch(admin, 'memberships', ministry.seats[staff], { isActive: true }))).toEqual(
      lacking('Programs, projects and activities: approve', 'role'),
    )
    expect((await patch(second, 'memberships', ministry.seats[staff], { isActive: true })).status).toBe(200)
  })

  test('also not where they cannot see what was given', async () => {
    await patch(root, 'memberships', ministry.seats[manager], { canManageUsers: true })
    await except('administration.roles.edit', true, viewer)
    await patch(root, 'memberships', ministry.seats[viewer], { isActive: false })
    expect(said(await patch(manager, 'memberships', ministry.seats[viewer], { isActive: true }))).toEqual(
      lacking('Roles and permissions: edit', 'role'),
    )
  })

  test('nor for longer than they hold it', async () => {
    const future = { expiresAt: '2099-01-01T00:00:00Z' }
    for (const action of ['view', 'create', 'edit'])
      await except(`administration.roles.${action}`, true, manager, future)
    await except('administration.people.edit', true, manager)
    const refused = lacking('Roles and permissions: edit', 'permission')
    expect(said(await except('administration.roles.edit', true, viewer, { as: manager }))).toEqual(refused)
    expect((await except('administration.people.edit', true, viewer, { as: manager })).status).toBe(201)
  })

  test('to themselves, be it what they hold', async () => {
    const refused = {
      status: 403,
      message: 'Nobody changes their own permissions. Ask another administrator.',
      path: 'membership',
    }
    const role = await makeRole(['me.ppas.edit'])
    expect(said(await assign(role, admin, { as: admin }))).toEqual(refused)
    expect(said(await except('me.ppas.edit', true, admin, { as: admin }))).toEqual(refused)
    const { id } = (await except('me.ppas.edit', false, admin)).body.doc
    expect(said(await patch(admin, 'permission-overrides', id, { isActive: false }))).toEqual(refused)
    expect(await edits(admin)).toBe(403)
    expect((await patch(second, 'permission-overrides', id, { isActive: false })).status).toBe(200)
    expect(await edits(admin)).toBe(200)
  })

  test('to people of a higher rank, or a role of a higher level', async () => {
    for (const action of ['view', 'create', 'edit'])
      await except(`administration.roles.${action}`, true, manager)
    const above = 'You cannot change the permissions of a member who is Administrator.'
    expect(said(await except('me.ppas.edit', false, admin, { as: manager }))).toMatchObject({
      status: 403,
      message: above,
    })
    const high = { name: 'High', permissions: ['me.ppas.edit'], level: 4 }
    const tooHigh = { status: 403, message: 'This role is above your own, which is Manager.' }
    expect(said(await post(manager, 'roles', high))).toEqual({ ...tooHigh, path: 'level' })
    const role = await makeRole(['me.ppas.edit'], { level: 4 })
    expect(said(await assign(role, staff, { as: manager }))).toEqual({ ...tooHigh, path: 'role' })
    expect(said(await patch(manager, 'roles', role, { level: 1 }))).toEqual({ ...tooHigh, path: 'level' })
  })

  test('without the right to give at all', async () => {
    for (const as of [viewer, staff, manager, 'admin@mole.bmms.test', 'viewer@ocm.bmms.test']) {
      expect((await except('me.ppas.view', true, staff, { as })).status).toBeGreaterThanOrEqual(400)
      expect(
        (await post(as, 'roles', { name: 'x', permissions: [], organization: ministry.moh })).status,
      ).toBe(403)
    }
    const { rows } = await ministry.bmms.owner.query('select from permission_overrides')
    expect(rows).toEqual([])
  })
})

describe('roles that come with BMMS', () => {
  const systemRole = async (slug: string) => {
    const { body } = await ministry.bmms.request('GET', `/api/roles?depth=0&where[slug][equals]=${slug}`, {
      as: admin,
    })
    return body.docs[0]!
  }

  test('say what the four membership roles allow', async () => {
    const { permissions, level, isSystemRole } = await systemRole('staff')
    expect(permissions).toEqual(expect.arrayContaining(['me.ppas.view', 'me.ppas.create', 'me.ppas.edit']))
    expect(permissions).not.toContain('me.ppas.delete')
    expect([level, isSystemRole]).toEqual([2, true])
  })

  test('are not changed by ministries, and by superadmins only in their description', async () => {
    const { id, permissions } = await systemRole('viewer')
    expect((await patch(admin, 'roles', id, { description: 'Mine' })).status).toBe(403)
    await patch(root, 'roles', id, {
      permissions: ['me.ppas.delete'],
      isActive: false,
      name: 'x',
      description: 'Reads.',
    })
    expect(await systemRole('viewer')).toMatchObject({
      permissions,
      isActive: true,
      name: 'Viewer',
      description: 'Reads.',
    })
  })

  test('are not given on top of a membership', async () => {
    const { id } = await systemRole('admin')
    for (const as of [admin, root])
      expect(said(await assign(id as string, viewer, { as }))).toMatchObject({ status: 400, path: 'role' })
  })

  test('of superadmins are there for every organization, and written by nobody else', async () => {
    const body = { name: 'Exporter', permissions: ['me.ppas.export'], organization: null }
    const { doc } = (await post(root, 'roles', body)).body
    expect(doc).toMatchObject({ organization: null, slug: 'exporter' })
    expect((await assign(doc.id as string, viewer, { as: admin })).status).toBe(201)
    expect((await patch(admin, 'roles', doc.id, { description: 'x' })).status).toBe(403)
    // Somebody of a ministry who names none makes one of their own.
    const mine = (await post(admin, 'roles', { ...body, name: 'Mine' })).body.doc
    expect(mine.organization).toBe(ministry.moh)
    expect(said(await post(root, 'roles', body))).toMatchObject({ status: 400, path: 'slug' })
  })

  test('marked as such by nobody', async () => {
    const { body } = await post(admin, 'roles', { name: 'False', permissions: [], isSystemRole: true })
    expect(body.doc.isSystemRole).toBe(false)
  })
})

describe('what is no sound permission', () => {
  test.each([{}, 'me.ppas.edit', 7, [{}], [['me.ppas.edit']], null, { in: [] }])(
    'such as %j is refused where it stands, whoever sends it',
    async (permissions) => {
      for (const as of [admin, root]) {
        const answer = await post(as, 'roles', { name: 'Odd', organization: ministry.moh, permissions })
        expect(said(answer)).toMatchObject({ status: 400, path: 'permissions' })
      }
    },
  )

  test.each([{ in: 'x', id: 'toString' }, 'owner', 7, ['admin']])(
    'a membership role such as %j is refused where it stands, whoever sends it',
    async (role) => {
      for (const as of [second, root])
        expect(said(await patch(as, 'memberships', ministry.seats[viewer], { role }))).toMatchObject({
          status: 400,
          path: 'role',
        })
    },
  )

  test.each([
    ['a permission that is none', ['me.ppas.rule'], 'There is no permission "me.ppas.rule".'],
    ['one that is not given', ['geography.places.edit'], 'There is no permission "geography.places.edit".'],
    ['one listed twice', ['me.ppas.view', 'me.ppas.view'], 'A permission is listed twice.'],
    ['an object', [{ a: 1 }], 'There is no permission "object".'],
    ['no list', 'me.ppas.view', 'Choose permissions from the list.'],
  ])('%s is refused in a role', async (_what, permissions, message) => {
    const { status, body } = await post(root, 'roles', {
      name: 'Odd',
      permissions,
      organization: ministry.moh,
    })
    expect(status).toBe(400)
    expect(body.errors[0]!.data!.errors![0]).toMatchObject({ path: 'permissions', message })
  })

  test.each(['me.ppas.rule', '', null, 7])('%p is refused in an exception', async (permission) => {
    const { status, body } = await except(permission as string, true, staff)
    expect([status, body.errors[0]!.data!.errors![0]!.path]).toEqual([400, 'permission'])
  })

  test('an end in the past or before the beginning is refused', async () => {
    const past = await except('me.ppas.view', true, staff, { expiresAt: '2020-01-01T00:00:00Z' })
    expect(said(past)).toMatchObject({ status: 400, path: 'expiresAt' })
    const early = { startsAt: '2099-02-01T00:00:00Z', expiresAt: '2099-01-01T00:00:00Z' }
    expect(said(await except('me.ppas.view', true, staff, early))).toMatchObject({
      status: 400,
      path: 'expiresAt',
    })
  })

  test('a role that is switched off is not assigned', async () => {
    const role = await makeRole(['me.ppas.edit'], { isActive: false })
    expect(said(await assign(role, staff))).toMatchObject({ status: 400, path: 'role' })
  })
})

test('the database itself refuses a role of another organization', async () => {
  const mole = await organizationId(ministry.bmms, 'MOLE')
  const made = await ministry.bmms.owner.query<{ id: string }>(
    `insert into roles (id, name, slug, organization_id) values (gen_random_uuid(), 'Theirs', 'theirs', $1) returning id`,
    [mole],
  )
  const insert = ministry.bmms.owner.query(
    `insert into role_assignments (id, membership_id, role_id, organization_id) values (gen_random_uuid(), $1, $2, $3)`,
    [ministry.seats[staff], made.rows[0]!.id, ministry.moh],
  )
  await expect(insert).rejects.toThrow('refers to a row of another organization')
})

test('the catalogue of features is read by every member and written by nobody', async () => {
  const { body } = await ministry.bmms.request('GET', '/api/features?limit=100&depth=0', { as: viewer })
  const keys = body.docs.map(({ featureKey }) => featureKey)
  expect(keys).toEqual(expect.arrayContaining(['me', 'me.ppas', 'administration.roles']))
  const [first] = body.docs
  expect((await patch(root, 'features', first!.id, { name: 'x' })).status).toBe(403)
})
