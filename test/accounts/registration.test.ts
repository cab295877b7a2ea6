import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { mailTo, mailsTo, membershipOf, resetTokenOf, soundPassword, tryLogin } from '@/test/support/accounts'
import { startBmms, type Answer, type Bmms, type Document } from '@/test/support/bmms'
import { organizationId } from '@/test/support/places'

let bmms: Bmms
beforeAll(async () => {
  bmms = await startBmms()
  await makeFocal('staff@moh.bmms.test')
})
afterAll(() => bmms.close())

const admin = 'admin@moh.bmms.test'
const focal = 'staff@moh.bmms.test'
const root = 'root@bmms.test'

const makeFocal = async (email: string) => {
  const { id } = await membershipOf(bmms, email)
  const answer = await bmms.request('PATCH', `/api/memberships/${String(id)}`, {
    as: admin,
    body: { isFocalPerson: true },
  })
  expect(answer.status).toBe(200)
}

let taken = 0
const ask = async (values: object = {}): Promise<Answer> => {
  taken += 1
  return bmms.request('POST', '/api/registration', {
    body: {
      organization: 'MOH',
      name: 'Applying Person',
      email: `applicant${taken}@moh.example`,
      position: 'Nurse II',
      ...values,
    },
  })
}
const requestOf = async (email: string): Promise<Document> => {
  const { docs } = await bmms.payload.find({
    collection: 'registrations',
    where: { email: { equals: email } },
    depth: 0,
    sort: '-createdAt',
    overrideAccess: true,
  })
  return docs[0] as unknown as Document
}
/** A new request, and its id. */
const asked = async (values: object = {}): Promise<{ id: string; email: string }> => {
  expect((await ask(values)).status).toBe(201)
  const email = `applicant${taken}@moh.example`
  return { id: String((await requestOf(email)).id), email }
}
const step = (as: string | undefined, id: string, name: string, body: object = {}): Promise<Answer> =>
  bmms.request('POST', `/api/registrations/${id}/${name}`, { as, body })
const saying = ({ status, body }: Answer) => [status, body.errors[0]!.message]

describe('a request for an account', () => {
  test('goes by the focal person and an administrator to a member with an invitation', async () => {
    const { id, email } = await asked({ message: 'I keep the vaccination records.', department: 'Lanao' })
    await mailTo(focal, /Somebody asks for a BMMS account/)
    expect((await tryLogin(bmms, email)).status).toBe(401)
    const endorsed = await step(focal, id, 'endorse', { reason: 'She works on my floor.' })
    expect(endorsed).toMatchObject({
      status: 200,
      body: { doc: { status: 'endorsed', endorsedReason: 'She works on my floor.' } },
    })
    await mailTo(admin, /Somebody asks for a BMMS account/)
    const approved = await step(admin, id, 'approve', { role: 'viewer' })
    expect(approved).toMatchObject({ status: 200, body: { doc: { status: 'approved' } } })
    const token = await resetTokenOf(email)
    await bmms.request('POST', '/api/users/reset-password', { body: { token, password: soundPassword } })
    expect((await tryLogin(bmms, email, soundPassword)).status).toBe(200)
    expect(await membershipOf(bmms, email)).toMatchObject({
      role: 'viewer',
      position: 'Nurse II',
      department: 'Lanao',
      invitation: 'accepted',
      isActive: true,
      organization: await organizationId(bmms, 'MOH'),
    })
    const { rows } = await bmms.owner.query(
      `select action, actor from audit_log where collection = 'registrations' and document = $1 order by created_at`,
      [id],
    )
    expect(rows).toEqual([
      { action: 'create', actor: null },
      { action: 'update', actor: focal },
      { action: 'update', actor: admin },
    ])
  })

  test('is answered alike again, for an account that is there, and stored once while it waits', async () => {
    const email = 'twice@moh.example'
    const answers = [
      await ask({ email }),
      await ask({ email: ' Twice@MOH.example ' }),
      await ask({ email: 'staff@mafar.bmms.test' }),
      await ask({ email: focal }),
    ]
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201])
    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1)
    const { rows } = await bmms.owner.query('select count(*)::int as n from registrations where email = $1', [
      email,
    ])
    expect(rows).toEqual([{ n: 1 }])
  })

  test('is told what it lacks', async () => {
    const lacking = await ask({ organization: 'NOWHERE', name: ' ', email: 'nobody', position: 7 })
    expect(lacking.status).toBe(400)
    expect(lacking.body.errors[0]!.data!.errors!.map(({ path }) => path)).toEqual([
      'organization',
      'name',
      'email',
      'position',
    ])
    expect((await ask({ message: 'x'.repeat(1001) })).status).toBe(400)
    const own = await bmms.request('POST', '/api/registration', { as: admin, body: {} })
    expect(own.status).toBe(400)
  })

  test('says nothing of its own state', async () => {
    const { id } = await asked({ status: 'approved', endorsedBy: 'x', role: 'admin', decidedReason: 'mine' })
    expect(await requestOf(`applicant${taken}@moh.example`)).toMatchObject({
      id,
      status: 'submitted',
      endorsedBy: null,
      decidedReason: null,
    })
  })

  test('is not flooded', async () => {
    await bmms.owner.query(
      `insert into registrations (id, name, email, position, organization_id)
       select gen_random_uuid(), 'Flood', 'flood' || n || '@x.example', 'x', $1 from generate_series(1, 200) n`,
      [await organizationId(bmms, 'MOLE')],
    )
    expect(saying(await ask({ organization: 'MOLE' }))).toEqual([
      400,
      'Too many requests wait in this organization. Ask its administrator.',
    ])
    expect((await ask({ organization: 'MAFAR' })).status).toBe(201)
  })
})

describe('the two approvals', () => {
  test('are not skipped without a reason, nor given by one person', async () => {
    const { id } = await asked()
    expect(saying(await step(admin, id, 'approve'))).toEqual([
      400,
      'No focal person has endorsed this request. To approve it nevertheless, give the reason why.',
    ])
    expect((await step(admin, id, 'endorse')).status).toBe(200)
    expect(saying(await step(admin, id, 'approve', { reason: 'I know her.' }))).toEqual([
      403,
      'Whoever endorsed a request does not approve it as well. Another administrator does.',
    ])
    expect(saying(await step(admin, id, 'endorse'))).toEqual([
      409,
      'Somebody has endorsed this request meanwhile.',
    ])
    expect((await step(root, id, 'approve')).status).toBe(200)
    expect(saying(await step(admin, id, 'decline', { reason: 'Too late.' }))).toEqual([
      409,
      'Somebody has decided this request meanwhile.',
    ])
  })

  test('may leave out the focal person for a reason, which is kept', async () => {
    const { id, email } = await asked()
    expect((await step(admin, id, 'approve', { reason: 'The office has none.' })).status).toBe(200)
    expect(await requestOf(email)).toMatchObject({
      status: 'approved',
      decidedReason: 'The office has none.',
    })
  })

  test('can both be refused, with a reason that the person is told', async () => {
    const { id, email } = await asked()
    expect(saying(await step(focal, id, 'decline'))).toEqual([400, 'Give a reason of 3 to 1,000 characters.'])
    expect((await step(focal, id, 'decline', { reason: 'Not of <our> office.' })).status).toBe(200)
    await mailTo(email, /Not of &#60;our&#62; office/)
    expect((await ask({ email })).status).toBe(201)
    expect(await requestOf(email)).toMatchObject({ id: expect.not.stringMatching(id), status: 'submitted' })
  })

  test('are nobody’s for themselves', async () => {
    await ask({ email: focal })
    const { id } = await requestOf(focal)
    for (const name of ['endorse', 'approve'])
      expect((await step(focal, String(id), name, { reason: 'I am fine.' })).status).toBe(403)
    expect(await requestOf(focal)).toMatchObject({ status: 'submitted' })
  })

  test('do not go beyond what each may', async () => {
    const { id, email } = await asked()
    expect((await step(focal, id, 'approve', { reason: 'I am the boss.' })).status).toBe(403)
    for (const as of ['viewer@moh.bmms.test', 'manager@moh.bmms.test', 'admin@mole.bmms.test'])
      for (const name of ['endorse', 'approve', 'decline'])
        expect([as, name, (await step(as, id, name, { reason: 'For me.' })).status]).toEqual([as, name, 404])
    // Oversight sees it and decides nothing elsewhere.
    expect((await step('admin@ocm.bmms.test', id, 'approve', { reason: 'For me.' })).status).toBe(403)
    expect((await step(undefined, id, 'approve')).status).toBe(401)
    expect((await step(admin, id, 'approve', { role: 'emperor', reason: 'For me.' })).status).toBe(400)
    expect((await step(admin, 'nonsense', 'endorse')).status).toBe(404)
    expect(await requestOf(email)).toMatchObject({ status: 'submitted' })
  })

  test('give no role above that of whoever approves', async () => {
    const manager = 'manager@moh.bmms.test'
    const { id: seat } = await membershipOf(bmms, manager)
    await bmms.request('PATCH', `/api/memberships/${String(seat)}`, {
      as: admin,
      body: { canManageUsers: true },
    })
    const { id, email } = await asked()
    await step(focal, id, 'endorse')
    expect((await step(manager, id, 'approve', { role: 'admin' })).status).toBe(403)
    expect(await requestOf(email)).toMatchObject({ status: 'endorsed' })
    expect((await step(manager, id, 'approve', { role: 'staff' })).status).toBe(200)
  })

  test('of somebody who is a member already say so, and leave all as it was', async () => {
    await ask({ email: 'viewer@moh.bmms.test' })
    const { id } = await requestOf('viewer@moh.bmms.test')
    const answer = await step(admin, String(id), 'approve', { reason: 'A second time.' })
    expect(JSON.stringify(answer.body)).toContain('This person is already a member of the organization.')
    expect(await requestOf('viewer@moh.bmms.test')).toMatchObject({ status: 'submitted', decidedBy: null })
  })

  test('happen once when two decide at once', async () => {
    const { id, email } = await asked()
    await step(focal, id, 'endorse')
    const answers = await Promise.all(
      [admin, root, admin, root].map((as) => step(as, id, 'approve', { role: 'viewer' })),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409])
    expect((await mailsTo(email)).length).toBeLessThanOrEqual(1)
  })

  test('cannot be had by writing the request itself', async () => {
    const { id, email } = await asked()
    for (const as of [focal, admin, root]) {
      expect(
        (await bmms.request('PATCH', `/api/registrations/${id}`, { as, body: { status: 'endorsed' } }))
          .status,
      ).toBe(403)
      expect((await bmms.request('DELETE', `/api/registrations/${id}`, { as })).status).toBe(403)
      const body = { ...(await requestOf(email)), id: undefined, status: 'endorsed' }
      expect((await bmms.request('POST', '/api/registrations', { as, body })).status).toBe(403)
    }
    expect(await requestOf(email)).toMatchObject({ status: 'submitted' })
  })
})

describe('focal persons', () => {
  test('are named by administrators, not by themselves or those who lack it', async () => {
    const { id } = await membershipOf(bmms, 'viewer@moh.bmms.test')
    for (const as of ['viewer@moh.bmms.test', focal, 'manager@moh.bmms.test']) {
      await bmms.request('PATCH', `/api/memberships/${String(id)}`, { as, body: { isFocalPerson: true } })
    }
    const manager = await membershipOf(bmms, 'manager@moh.bmms.test')
    const granted = Boolean(manager.canManageUsers)
    expect(await membershipOf(bmms, 'viewer@moh.bmms.test')).toMatchObject({ isFocalPerson: granted })
  })
})
