import { expect, test } from '@jest/globals'
import { admin, openMinistry, root, staff, viewer } from '@/test/support/ministry'
import { accountOf, organizationId } from '@/test/support/places'
import { create } from '@/test/support/records'

const { ministry, post, patch } = openMinistry()

type Line = {
  action: string
  collection: string
  document: string
  title: string | null
  actor: string | null
  person: string | null
  address: string | null
  requestId: string | null
  changes: { field: string; before?: unknown; after?: unknown }[]
  message: string | null
  organization: string | null
}

/** The lines about a record, the first one first, as somebody reads them over REST. */
const linesOf = async (document: unknown, as = root): Promise<Line[]> => {
  const query = `where[document][equals]=${String(document)}&depth=0&sort=createdAt&limit=100`
  const { body } = await ministry.bmms.request('GET', `/api/audit-log?${query}`, { as })
  return (body.docs ?? []) as unknown as Line[]
}

test('a new record is written down with who, where from, for whom and what is in it', async () => {
  const { status, body, headers } = await post(staff, 'ppas', { title: 'Wells', category: 'moa_ppa' })
  expect(status).toBe(201)
  const [line, ...others] = await linesOf(body.doc.id)
  expect(others).toEqual([])
  expect(line).toMatchObject({
    action: 'create',
    collection: 'ppas',
    title: 'Wells',
    actor: staff,
    person: await accountOf(ministry.bmms, staff),
    organization: ministry.moh,
    requestId: headers.get('x-request-id'),
  })
  expect(line!.address).toMatch(/^(127\.0\.0\.1|::)/)
  expect(line!.changes).toContainEqual({ field: 'title', after: 'Wells' })
  expect(line!.changes.map(({ field }) => field)).not.toContain('updatedAt')
})

test('a change says which fields, before and after, and no other', async () => {
  const { id } = await create(ministry.bmms, 'ppas', 'MOH', { title: 'Before' })
  await patch(staff, 'ppas', id, { title: 'After', summary: 'Now with words' })
  const line = (await linesOf(id)).at(-1)!
  expect(line.action).toBe('update')
  expect(line.changes.filter(({ field }) => field !== 'updatedBy')).toEqual([
    { field: 'title', before: 'Before', after: 'After' },
    { field: 'summary', after: 'Now with words' },
  ])
})

test('a bulk change is one line for each record', async () => {
  const ids = [await create(ministry.bmms, 'ppas', 'MOH'), await create(ministry.bmms, 'ppas', 'MOH')].map(
    ({ id }) => id,
  )
  const { status } = await ministry.bmms.request('PATCH', `/api/ppas?where[id][in]=${ids.join(',')}`, {
    as: staff,
    body: { summary: 'Both' },
  })
  expect(status).toBe(200)
  for (const id of ids) {
    const line = (await linesOf(id)).at(-1)!
    expect([line.action, line.changes]).toEqual([
      'update',
      expect.arrayContaining([{ field: 'summary', after: 'Both' }]),
    ])
  }
})

test('what goes with a record has a line of its own', async () => {
  const { id } = await create(ministry.bmms, 'ppas', 'MOH')
  const indicator = await create(ministry.bmms, 'indicators', 'MOH', { ppa: id })
  await ministry.bmms.request('DELETE', `/api/ppas/${id}`, { as: admin })
  for (const gone of [id, indicator.id]) {
    const line = (await linesOf(gone)).at(-1)!
    expect([line.action, line.actor, line.organization]).toEqual(['delete', admin, ministry.moh])
    expect(line.changes.every((it) => 'before' in it && !('after' in it))).toBe(true)
  }
})

test('trash and back are a deletion and a restoration', async () => {
  const { id } = await create(ministry.bmms, 'communities', 'MOH')
  const put = (deletedAt: string | null) =>
    ministry.bmms.request('PATCH', `/api/communities/${id}?trash=true`, { as: root, body: { deletedAt } })
  await put('2026-01-01T00:00:00.000Z')
  await put(null)
  expect((await linesOf(id)).map(({ action }) => action)).toEqual(['create', 'delete', 'restore'])
})

test('what a report changes of its PPA is written down too', async () => {
  const { id } = await create(ministry.bmms, 'ppas', 'MOH')
  await create(ministry.bmms, 'progress-reports', 'MOH', { ppa: id, progress: 40 })
  const line = (await linesOf(id)).at(-1)!
  expect(line.changes).toContainEqual(expect.objectContaining({ field: 'progress', after: 40 }))
  expect(line.actor).toBe(staff)
})

test('rights given are named as such, with the reason', async () => {
  const { body } = await post(admin, 'permission-overrides', {
    permission: 'me.ppas.delete',
    isGranted: true,
    membership: ministry.seats[staff],
    reason: 'Cleans up for a week',
  })
  const [line] = await linesOf(body.doc.id)
  expect([line!.action, line!.message]).toEqual(['permission', 'Cleans up for a week'])
  await patch(root, 'memberships', ministry.seats[viewer], { canManageUsers: true })
  expect((await linesOf(ministry.seats[viewer])).at(-1)).toMatchObject({
    action: 'permission',
    changes: [{ field: 'canManageUsers', before: false, after: true }],
  })
})

test('a switch of an organization stands in its own log', async () => {
  const mole = await organizationId(ministry.bmms, 'MOLE')
  await patch(root, 'organizations', mole, { enableMana: false })
  const line = (await linesOf(mole, 'admin@mole.bmms.test')).at(-1)!
  expect(line).toMatchObject({
    action: 'switch',
    actor: root,
    organization: mole,
    changes: [{ field: 'enableMana', before: true, after: false }],
  })
  await patch(root, 'organizations', mole, { enableMana: true })
})

test('what belongs to no organization is written down for superadmins', async () => {
  const { docs } = (await ministry.bmms.request('GET', '/api/regions?limit=1', { as: root })).body
  await patch(root, 'regions', docs[0]!.id, { description: 'As of today' })
  const [line] = await linesOf(docs[0]!.id)
  expect(line).toMatchObject({ action: 'update', organization: null, actor: root })
  expect(await linesOf(docs[0]!.id, admin)).toEqual([])
})

test('what was refused leaves no line', async () => {
  const before = await count()
  await post(viewer, 'ppas', { title: 'No', category: 'moa_ppa' })
  await post(staff, 'ppas', {
    title: 'No',
    category: 'moa_ppa',
    startDate: '2026-02-01',
    targetEndDate: '2026-01-01',
  })
  await patch('staff@mole.bmms.test', 'ppas', ministry.ppa, { title: 'Mine' })
  expect(await count()).toBe(before)
})

const count = async () =>
  (await ministry.bmms.owner.query(`select 1 from audit_log where collection = 'ppas'`)).rowCount

test('administrators read the log of their organization, superadmins all, and nobody else any', async () => {
  const read = async (as: string) =>
    await ministry.bmms.request('GET', '/api/audit-log?limit=200&depth=0', { as })
  await create(ministry.bmms, 'ppas', 'MOLE')
  const own = await read(admin)
  expect(own.status).toBe(200)
  expect(own.body.docs.length).toBeGreaterThan(0)
  expect(own.body.docs.every(({ organization }) => organization === ministry.moh)).toBe(true)
  const owners = (await read(root)).body.docs.map(({ organization }) => organization)
  expect(owners).toContain(ministry.moh)
  expect(owners).toContain(await organizationId(ministry.bmms, 'MOLE'))
  for (const as of [staff, viewer, 'manager@moh.bmms.test', 'viewer@ocm.bmms.test'])
    expect([as, (await read(as)).status]).toEqual([as, 403])
  expect((await ministry.bmms.request('GET', '/api/audit-log')).status).toBe(403)
})

test('oversight does not reach into the logs of others', async () => {
  const { body } = await ministry.bmms.request('GET', '/api/audit-log?limit=200&depth=0', {
    as: 'admin@ocm.bmms.test',
  })
  const ocm = await organizationId(ministry.bmms, 'OCM')
  expect(body.docs.every(({ organization }) => organization === ocm)).toBe(true)
})

test('nobody writes, changes or removes a line over any door', async () => {
  const [line] = (await ministry.bmms.request('GET', '/api/audit-log?limit=1', { as: root })).body.docs
  const made = { action: 'create', changes: [], organization: ministry.moh, message: 'made up' }
  for (const as of [root, admin, staff]) {
    const send = async (method: string, path: string, body?: object) =>
      (await ministry.bmms.request(method, path, { as, body })).status
    expect([
      await send('POST', '/api/audit-log', made),
      await send('PATCH', `/api/audit-log/${line!.id}`, { message: 'x' }),
      await send('PATCH', '/api/audit-log?where[id][exists]=true', { message: 'x' }),
      await send('DELETE', `/api/audit-log/${line!.id}`),
      await send('DELETE', '/api/audit-log?where[id][exists]=true'),
    ]).toEqual([403, 403, 403, 403, 403])
    for (const mutation of [
      'createAuditLog(data: { action: "create", changes: [] }) { id }',
      `updateAuditLog(id: "${line!.id}", data: { message: "x" }) { id }`,
      `deleteAuditLog(id: "${line!.id}") { id }`,
    ]) {
      const { body } = await ministry.bmms.graphql(`mutation { ${mutation} }`, { as })
      expect(body.errors[0]).toMatchObject({ extensions: { statusCode: 403 } })
    }
  }
  const { rows } = await ministry.bmms.owner.query(
    `select 1 from audit_log where message in ('x', 'made up')`,
  )
  expect(rows).toEqual([])
})

test('a field that its reader may not read is left out', async () => {
  const { body } = await post(admin, 'memberships', { email: 'new@moh.example', name: 'New', role: 'viewer' })
  const account = body.doc.user as string
  await patch(root, 'users', account, { isSuperadmin: true })
  const seen = async (as: string) => (await linesOf(account, as)).at(-1)
  expect(await seen(root)).toMatchObject({
    action: 'permission',
    changes: [{ field: 'isSuperadmin', before: false, after: true }],
  })
  expect(await seen(admin)).toMatchObject({ action: 'permission', changes: [] })
  await patch(root, 'users', account, { isSuperadmin: false })
})

test('of a collection that is closed to the reader only who did what is told', async () => {
  const { id } = await create(ministry.bmms, 'ppas', 'MOH', { title: 'Hidden for a while' })
  await post(root, 'permission-overrides', {
    permission: 'me.ppas.view',
    isGranted: false,
    membership: ministry.seats[admin],
    reason: 'Not now',
  })
  const [line] = await linesOf(id, admin)
  expect(line).toMatchObject({ action: 'create', actor: staff, document: null, title: null, changes: [] })
  const selections = ['collection', 'document', 'organization'].flatMap((name) => [
    `select[${name}]=false`,
    `select[${name}]=false&select[title]=true`,
  ])
  for (const select of ['', 'select[title]=true', ...selections]) {
    const { status, body } = await ministry.bmms.request('GET', `/api/audit-log?limit=200&${select}`, {
      as: admin,
    })
    expect([status, JSON.stringify(body)]).toEqual([200, expect.not.stringMatching(`Hidden|${id}`)])
  }
  const { body } = await ministry.bmms.graphql('{ AuditLogs { docs { title document changes message } } }', {
    as: admin,
  })
  expect(JSON.stringify(body)).not.toMatch(new RegExp(`Hidden|${id}|errors`))
})

test('nothing that lets somebody in is ever in the log', async () => {
  const { rows } = await ministry.bmms.owner.query<{ text: string }>(
    'select l::text as text from audit_log l',
  )
  const { rows: secrets } = await ministry.bmms.owner.query<{ value: string }>(
    `select unnest(array[hash, salt, reset_password_token]) as value from users
     union all select id from users_sessions`,
  )
  const known = secrets.flatMap(({ value }) => value ?? [])
  expect(known.length).toBeGreaterThan(10)
  expect(rows.filter(({ text }) => known.some((secret) => text.includes(secret)))).toEqual([])
})
