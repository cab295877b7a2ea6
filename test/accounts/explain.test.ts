import { describe, expect, test } from '@jest/globals'
import { admin, manager, openMinistry, root, said, staff, viewer } from '@/test/support/ministry'
import { organizationId } from '@/test/support/places'
import { create } from '@/test/support/records'

const { ministry, makeRole, assign, except } = openMinistry()

type Asked = Record<string, string>

const ask = (as: string | undefined, asked: Asked) =>
  ministry.bmms.request('GET', `/api/access/explain?${new URLSearchParams(asked)}`, { as })

/** Why this person can or cannot edit the PPA, as an administrator is told. */
const why = async (person: string, asked: Asked = {}) => {
  const { body } = await ask(admin, {
    person,
    action: 'edit',
    collection: 'ppas',
    id: ministry.ppa,
    ...asked,
  })
  const reasons = body.reasons as { text: string }[]
  return { isAllowed: body.isAllowed, texts: reasons.map(({ text }) => text) }
}

const edit = '“Programs, projects and activities: edit”'
const lackingIt = `${edit} is given by nothing in Ministry of Health: not by the role Viewer, a further role or an exception. The first role that has it is Staff.`

describe('access is explained in words', () => {
  test('by the membership role', async () => {
    expect(await why(staff)).toEqual({
      isAllowed: true,
      texts: [`MOH Staff is Staff in Ministry of Health, and that role has ${edit}.`],
    })
    expect(await why(viewer)).toEqual({ isAllowed: false, texts: [lackingIt] })
  })

  test('by a further role, with who gave it and until when', async () => {
    const expiresAt = '2099-01-31T04:00:00.000Z'
    await assign(await makeRole(['me.ppas.edit']), viewer, { expiresAt })
    expect(await why(viewer)).toEqual({
      isAllowed: true,
      texts: [
        expect.stringMatching(/^The role “Made” has it, given by .+, until Jan 31, 2099, 12:00\sPM\.$/),
      ],
    })
  })

  test('by what would give it, and does not at this moment', async () => {
    await assign(await makeRole(['me.ppas.edit']), viewer, { startsAt: '2099-01-31T04:00:00.000Z' })
    await except('me.ppas.edit', true, viewer, { isActive: false })
    const { isAllowed, texts } = await why(viewer)
    expect(isAllowed).toBe(false)
    expect(texts.slice(0, 2).sort()).toEqual([
      'An exception would grant it, but is switched off.',
      expect.stringMatching(/^The role “Made” would give it, but begins on Jan 31, 2099/),
    ])
    await ministry.bmms.owner.query(
      `update role_assignments set starts_at = '2020-01-01', expires_at = '2020-02-01T04:00:00Z'`,
    )
    expect((await why(viewer)).texts).toContainEqual(
      expect.stringMatching(/^The role “Made” would give it, but ended on Feb 1, 2020/),
    )
  })

  test('by a denial, with its reason, beside all that gives the right', async () => {
    await except('me.ppas.edit', false, staff, { reason: 'On leave' })
    const { isAllowed, texts } = await why(staff)
    expect(isAllowed).toBe(false)
    expect(texts).toEqual([
      `MOH Staff is Staff in Ministry of Health, and that role has ${edit}.`,
      expect.stringMatching(/^An exception denies .+, given by .+, because: On leave\.$/),
      `A denial beats everything that gives ${edit}.`,
    ])
  })

  test('by a further right of the membership', async () => {
    await ministry.bmms.owner.query('update memberships set can_manage_users = true where id = $1', [
      ministry.seats[manager],
    ])
    const { isAllowed, texts } = await why(manager, {
      collection: 'memberships',
      id: ministry.seats[viewer]!,
    })
    expect(isAllowed).toBe(true)
    expect(texts).toEqual([
      'The membership in Ministry of Health carries “Manages users”, which adds “Members: edit”.',
    ])
  })

  test('by a module that is off', async () => {
    const { owner } = ministry.bmms
    await owner.query('update organizations set enable_me = false where id = $1', [ministry.moh])
    try {
      const { body } = await ask(root, {
        person: staff,
        action: 'edit',
        collection: 'ppas',
        id: ministry.ppa,
      })
      expect(body).toMatchObject({
        isAllowed: false,
        answer:
          'No. The module “Monitoring & Evaluation” is switched off in every organization of this person.',
      })
    } finally {
      await owner.query('update organizations set enable_me = true where id = $1', [ministry.moh])
    }
  })

  test('by a membership or an account that is switched off', async () => {
    const { owner } = ministry.bmms
    await owner.query('update memberships set is_active = false where id = $1', [ministry.seats[staff]])
    expect((await why(staff)).texts).toEqual([
      'The membership is switched off: Ministry of Health.',
      'MOH Staff belongs nowhere now.',
    ])
    await owner.query('update users set is_active = false where email = $1', [staff])
    try {
      expect((await why(staff)).texts).toEqual(['The account is switched off: nobody can use it.'])
    } finally {
      await owner.query('update users set is_active = true where email = $1', [staff])
    }
  })

  test('for what nobody may do', async () => {
    const member = { collection: 'memberships', id: ministry.seats[viewer]!, action: 'delete' }
    expect((await why(manager, member)).texts).toEqual(['Members: switched off, never deleted, by nobody.'])
    const { body } = await ask(root, { person: root, action: 'edit', collection: 'features' })
    expect(body.answer).toBe('No. Features: written by BMMS itself, by nobody else.')
  })

  test('for actions that the catalogue offers and no record carries', async () => {
    const asked = { action: 'approve', collection: 'ppas', id: ministry.ppa }
    expect((await why(manager, asked)).isAllowed).toBe(true)
    expect((await why(staff, asked)).isAllowed).toBe(false)
    expect((await why(manager, { ...asked, id: '', action: 'export' })).isAllowed).toBe(true)
  })
})

describe('who is told', () => {
  const question = () => ({ person: staff, action: 'edit', collection: 'ppas', id: ministry.ppa })

  test('nobody without the right to look after roles', async () => {
    expect((await ask(undefined, question())).status).toBe(401)
    for (const as of [viewer, staff, manager])
      expect(said(await ask(as, question()))).toMatchObject({
        status: 403,
        message: 'Access is explained to those who look after roles and permissions.',
      })
  })

  test('administrators about members of their organization alone', async () => {
    const others = said(await ask(admin, { ...question(), person: 'staff@mole.bmms.test' }))
    const none = said(await ask(admin, { ...question(), person: 'none@mole.bmms.test' }))
    expect(others.status).toBe(404)
    expect(others).toEqual(none)
  })

  test('and about records they see themselves', async () => {
    const { id } = await create(ministry.bmms, 'ppas', 'MOLE')
    const foreign = said(await ask(admin, { ...question(), id: id as string }))
    const absent = said(await ask(admin, { ...question(), id: '019e0000-0000-7000-8000-000000000000' }))
    expect(foreign).toEqual(absent)
    expect(foreign.status).toBe(404)
    expect(said(await ask(admin, { ...question(), id: '', organization: 'MOLE' }))).toMatchObject({
      status: 403,
      path: 'organization',
    })
  })

  test('nothing of what a member has elsewhere', async () => {
    const { owner } = ministry.bmms
    const mole = await organizationId(ministry.bmms, 'MOLE')
    const { rows } = await owner.query(
      `insert into memberships (id, user_id, organization_id, role)
       select gen_random_uuid(), id, $2, 'manager' from users where email = $1 returning id`,
      [staff, mole],
    )
    try {
      await owner.query('update memberships set is_active = false where id = $1', [ministry.seats[staff]])
      const { body } = await ask(admin, { person: staff, action: 'view', collection: 'ppas' })
      expect(body.isAllowed).toBe(false)
      expect(JSON.stringify(body)).not.toMatch(/MOLE|Labor/)
    } finally {
      await owner.query('delete from memberships where id = $1', [rows[0].id])
    }
  })
})

describe('what is no sound question', () => {
  test.each([
    [{ action: 'jump' }, 400, 'action'],
    [{ action: '' }, 400, 'action'],
    [{ collection: 'payload-kv' }, 400, 'collection'],
    [{ collection: 'users; drop table users' }, 400, 'collection'],
    [{ id: 'no-id' }, 404, undefined],
    [{ person: '' }, 404, undefined],
    [{ person: "' or true --" }, 404, undefined],
    [{ person: 'x\u0000y' }, 400, undefined],
    [{ id: '', organization: 'NOWHERE' }, 403, 'organization'],
  ])('%j is answered %d', async (part, status, path) => {
    const question = { person: staff, action: 'edit', collection: 'ppas', id: ministry.ppa }
    expect(said(await ask(root, { ...question, ...(part as Asked) }))).toMatchObject({ status, path })
  })
})
