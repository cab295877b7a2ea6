import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import type { Payload } from 'payload'
import pg from 'pg'
import { loadUser, nobody, type RequestedOrganization } from '@/access/loadPrincipal'
import { moduleFlags } from '@/access/modules'
import { capabilities } from '@/access/policy'
import { createDatabase, type Database } from '@/test/support/databases'

let database: Database
let pool: pg.Pool
const organizations: Record<string, { id: string; name: string }> = {}
const users: Record<string, string> = {}

beforeAll(async () => {
  database = await createDatabase()
  pool = new pg.Pool({ connectionString: database.ownerUrl, max: 1 })
  for (const { code, ...organization } of await rows('select code, id, name from organizations'))
    organizations[code!] = organization as { id: string; name: string }
  for (const { email, id } of await rows('select email, id from users')) users[email!] = id!
})
afterAll(async () => {
  await pool.end()
  await database.drop()
})
// The pool has one connection, so each test sees its own changes and leaves none.
beforeEach(() => pool.query('begin'))
afterEach(() => pool.query('rollback'))

const rows = async (text: string, values: unknown[] = []): Promise<Record<string, string>[]> =>
  (await pool.query<Record<string, string>>(text, values)).rows

const account = (name: string): string => (users[`${name}.bmms.test`] ?? users[`${name}.test`])!

const load = (name: string, requested: RequestedOrganization = null) =>
  loadUser({ payload: { db: { pool } } as Payload, userId: account(name), requested })

const principalOf = async (name: string, requested: RequestedOrganization = null) =>
  (await load(name, requested))!.principal

const setMembership = (name: string, assignment: string) =>
  pool.query(`update memberships set ${assignment} where user_id = $1`, [account(name)])
const setOrganization = (code: string, assignment: string) =>
  pool.query(`update organizations set ${assignment} where code = $1`, [code])
const join = (name: string, code: string, role = 'staff') =>
  pool.query(
    'insert into memberships (id, user_id, organization_id, role) values (gen_random_uuid(), $1, $2, $3)',
    [account(name), organizations[code]!.id, role],
  )
const peopleOf = (code: string): string[] =>
  ['viewer', 'staff', 'manager', 'admin'].map((role) => account(`${role}@${code.toLowerCase()}`))
const sorted = (list: string[]): string[] => [...list].sort()

describe('the user', () => {
  test('is loaded with their sessions and nothing secret', async () => {
    await pool.query(
      `insert into users_sessions (_order, _parent_id, id, created_at, expires_at) values
         (1, $1, 'mine', '2026-01-01Z', '2100-01-02Z'), (1, $2, 'not mine', '2026-01-01Z', '2100-01-02Z')`,
      [account('staff@moh'), account('admin@moh')],
    )
    await pool.query(`update users set created_at = '2026-01-03Z', updated_at = '2026-01-04Z'`)
    expect(await load('staff@moh')).toEqual({
      id: account('staff@moh'),
      email: 'staff@moh.bmms.test',
      name: 'MOH Staff',
      isSuperadmin: false,
      isActive: true,
      createdAt: '2026-01-03T00:00:00+00:00',
      updatedAt: '2026-01-04T00:00:00+00:00',
      sessions: [
        { id: 'mine', createdAt: '2026-01-01T00:00:00+00:00', expiresAt: '2100-01-02T00:00:00+00:00' },
      ],
      principal: expect.objectContaining({ userId: account('staff@moh') }),
    })
  })

  test('who does not exist is not loaded', async () => {
    const userId = '019e0000-0000-7000-8000-000000000001'
    expect(await loadUser({ payload: { db: { pool } } as Payload, userId, requested: null })).toBeNull()
  })

  test('who is switched off belongs nowhere, whatever they were', async () => {
    for (const name of ['root@bmms', 'admin@moh']) {
      await pool.query('update users set is_active = false where id = $1', [account(name)])
      const loaded = (await load(name, { code: 'MOH', isExplicit: true }))!
      expect(loaded.isActive).toBe(false)
      expect(loaded.principal).toEqual(nobody(account(name)))
    }
  })

  test('of whom nothing is known has and sees nothing', () => {
    expect(nobody('somebody')).toEqual({
      userId: 'somebody',
      isSuperadmin: false,
      memberships: [],
      context: null,
      refusedContext: null,
      requiresSecondFactor: false,
      needsSecondFactor: false,
      colleagueIds: [],
      doors: [],
    })
  })

  test('is loaded by a statement that PostgreSQL prepares once', async () => {
    await load('staff@moh')
    await load('staff@mole')
    expect(await rows(`select count(*) from pg_prepared_statements where name = 'load-user'`)).toEqual([
      { count: '1' },
    ])
  })
})

describe('memberships', () => {
  const moh = () => ({
    id: expect.any(String),
    organizationId: organizations.MOH!.id,
    organizationCode: 'MOH',
    organizationName: organizations.MOH!.name,
    role: 'staff',
    isPrimary: true,
    hasOversight: false,
    capabilities: ['canViewReports'],
    flags: [...moduleFlags],
    granted: [],
    denied: [],
    lasting: [],
  })

  test('come with the organization, the role and what is switched on', async () => {
    expect((await principalOf('staff@moh')).memberships).toEqual([moh()])
  })

  test('come with the primary one first, then by code', async () => {
    await join('staff@moh', 'OOBC')
    await join('staff@moh', 'MAFAR', 'viewer')
    const { memberships } = await principalOf('staff@moh')
    expect(memberships.map(({ organizationCode, role }) => [organizationCode, role])).toEqual([
      ['MOH', 'staff'],
      ['MAFAR', 'viewer'],
      ['OOBC', 'staff'],
    ])
  })

  test.each(capabilities)('carry %s when it is given', async (capability) => {
    const column = capability.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
    await setMembership('staff@moh', 'can_view_reports = false')
    expect((await principalOf('staff@moh')).memberships[0]!.capabilities).toEqual([])
    await setMembership('staff@moh', `${column} = true`)
    expect((await principalOf('staff@moh')).memberships[0]!.capabilities).toEqual([capability])
  })

  test.each(moduleFlags)('lose %s when it is switched off', async (flag) => {
    const column = flag.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
    await setOrganization('MOH', `${column} = false`)
    const flags = moduleFlags.filter((it) => it !== flag)
    expect((await principalOf('staff@moh')).memberships).toEqual([{ ...moh(), flags }])
  })

  test('carry oversight only in an organization that has it', async () => {
    const overseeing = async (name: string) =>
      (await principalOf(name)).memberships.map((it) => it.hasOversight)
    expect(await overseeing('viewer@ocm')).toEqual([true])
    await setMembership('staff@moh', 'oversight = true')
    expect(await overseeing('staff@moh')).toEqual([false])
    await setMembership('viewer@ocm', 'oversight = false')
    expect(await overseeing('viewer@ocm')).toEqual([false])
  })

  test('end when they or their organization are switched off', async () => {
    await setMembership('staff@moh', 'is_active = false')
    expect(await principalOf('staff@moh')).toMatchObject({
      memberships: [],
      colleagueIds: [account('staff@moh')],
    })
    await setOrganization('MOLE', 'is_active = false')
    expect(await principalOf('staff@mole')).toMatchObject({
      memberships: [],
      colleagueIds: [account('staff@mole')],
    })
  })
})

describe('what is given beside the role', () => {
  const membershipOf = `(select id from memberships where user_id = $1 order by is_primary desc limit 1)`
  const except = (permission: string, isGranted: boolean, more = {}) =>
    insert('permission_overrides', { permission, is_granted: isGranted, reason: 'because', ...more })
  const assign = async (permissions: string[], more = {}, role = {}) => {
    const made = await rows(
      `insert into roles (id, name, slug, permissions, organization_id, is_active)
       values (gen_random_uuid(), 'Made', gen_random_uuid(), $1, $2, $3) returning id`,
      [JSON.stringify(permissions), organizations.MOH!.id, { is_active: true, ...role }.is_active],
    )
    await insert('role_assignments', { role_id: made[0]!.id, ...more })
  }
  const insert = (table: string, values: Record<string, unknown>) => {
    const names = Object.keys(values)
    return pool.query(
      `insert into ${table} (id, membership_id, organization_id, ${names.join(', ')})
       values (gen_random_uuid(), ${membershipOf}, $2, ${names.map((_, index) => `$${index + 3}`).join(', ')})`,
      [account('staff@moh'), organizations.MOH!.id, ...Object.values(values)],
    )
  }
  const given = async () => {
    const { granted, denied, lasting } = (await principalOf('staff@moh')).memberships[0]!
    return { granted, denied, lasting }
  }
  const none = { granted: [], denied: [], lasting: [] }
  const past = '2020-01-01Z'
  const future = '2100-01-01Z'

  test('comes from roles and from exceptions, each once', async () => {
    await assign(['me.ppas.approve', 'me.ppas.delete'])
    await except('me.ppas.delete', true)
    await except('me.ppas.view', false)
    expect(await given()).toEqual({
      granted: ['me.ppas.approve', 'me.ppas.delete'],
      denied: ['me.ppas.view'],
      lasting: ['me.ppas.approve', 'me.ppas.delete'],
    })
  })

  test('holds from its beginning to its end, and does not last when it has one', async () => {
    await assign(['me.ppas.approve'], { starts_at: past, expires_at: future })
    await assign(['me.ppas.delete'], { expires_at: past })
    await except('me.indicators.delete', true, { starts_at: future })
    await except('me.ppas.view', false, { expires_at: past })
    expect(await given()).toEqual({ granted: ['me.ppas.approve'], denied: [], lasting: [] })
  })

  test('ends when it, or the role, is switched off', async () => {
    await assign(['me.ppas.approve'], { is_active: false })
    await assign(['me.ppas.approve'], {}, { is_active: false })
    await except('me.ppas.view', false, { is_active: false })
    expect(await given()).toEqual(none)
  })

  test('is nothing where the catalogue does not know it', async () => {
    await assign(['me.ppas.rule', 'geography.places.edit'])
    expect(await given()).toEqual(none)
  })

  test('is not carried to another organization', async () => {
    await join('staff@moh', 'MOLE')
    await assign(['me.ppas.approve'])
    const { memberships } = await principalOf('staff@moh')
    expect(memberships.map(({ organizationCode, granted }) => [organizationCode, granted])).toEqual([
      ['MOH', ['me.ppas.approve']],
      ['MOLE', []],
    ])
  })
})

describe('a second factor', () => {
  const setUp = (name: string) =>
    pool.query('update users set second_factor_at = now() where id = $1', [account(name)])
  /** What is left to them: everything, nothing until they set one up, or everything with one that stays. */
  const has = async (name: string) => {
    const { requiresSecondFactor, needsSecondFactor, isSuperadmin, memberships } = await principalOf(name)
    expect(!isSuperadmin && memberships.length === 0).toBe(needsSecondFactor)
    return needsSecondFactor ? 'nothing' : requiresSecondFactor ? 'everything with it' : 'everything'
  }

  test('that a role requires takes everything until it is set up', async () => {
    await pool.query(`update roles set requires_second_factor = true where slug = 'staff'`)
    const all = async () => Promise.all(['staff@moh', 'viewer@moh', 'root@bmms'].map(has))
    expect(await all()).toEqual(['nothing', 'everything', 'everything'])
    await setUp('staff@moh')
    await setUp('viewer@moh')
    expect(await all()).toEqual(['everything with it', 'everything', 'everything'])
    await join('viewer@moh', 'MOLE')
    expect(await has('viewer@moh')).toBe('everything with it')
  })

  test.each([
    ['superadmins', ['nothing', 'everything', 'everything']],
    ['oversight', ['everything', 'nothing', 'everything']],
    ['oversight, superadmins', ['nothing', 'nothing', 'everything']],
  ])('is required of %s by the installation', async (whom, expected) => {
    process.env.BMMS_SECOND_FACTOR = whom
    const found = await Promise.all(['root@bmms', 'viewer@ocm', 'admin@moh'].map(has))
    delete process.env.BMMS_SECOND_FACTOR
    expect(found).toEqual(expected)
  })
})

describe('people', () => {
  test('know those of their organizations, themselves first and once', async () => {
    await join('staff@moh', 'MOLE')
    const { colleagueIds } = await principalOf('staff@moh')
    expect(colleagueIds[0]).toBe(account('staff@moh'))
    expect(sorted(colleagueIds)).toEqual(sorted([...peopleOf('MOH'), ...peopleOf('MOLE')]))
  })

  test('of no organization know themselves', async () => {
    const root = account('root@bmms')
    expect(await principalOf('root@bmms')).toEqual({
      ...nobody(root),
      isSuperadmin: true,
      colleagueIds: [root],
    })
  })
})

describe('the organization that is asked for', () => {
  const working = async (name: string, code: string, isExplicit = true) => {
    const { context, refusedContext } = await principalOf(name, { code, isExplicit })
    return { context, refusedContext }
  }
  const granted = (code: string) => ({ context: { code, ...organizations[code]! }, refusedContext: null })
  const refused = (code: string | null) => ({ context: null, refusedContext: code })

  test.each([true, false])('is granted to members and oversight (explicit: %s)', async (isExplicit) => {
    expect(await working('staff@moh', 'MOH', isExplicit)).toEqual(granted('MOH'))
    expect(await working('viewer@ocm', 'MOLE', isExplicit)).toEqual(granted('MOLE'))
    await join('staff@moh', 'OOBC')
    expect(await working('staff@moh', 'OOBC', isExplicit)).toEqual(granted('OOBC'))
    await pool.query('update users set is_superadmin = true where id = $1', [account('staff@moh')])
    expect(await working('staff@moh', 'MAFAR', isExplicit)).toEqual(granted('MAFAR'))
  })

  test('is refused to others when explicit, and dropped when remembered', async () => {
    expect(await working('staff@moh', 'MOLE')).toEqual(refused('MOLE'))
    expect(await working('staff@moh', 'MOLE', false)).toEqual(refused(null))
  })

  test.each(['staff@moh', 'viewer@ocm'])('is refused to %s when there is none', async (name) => {
    await setOrganization('MAFAR', 'is_active = false')
    for (const code of ['NOWHERE', 'MAFAR', 'moh']) expect(await working(name, code)).toEqual(refused(code))
  })

  test('is none when none is asked for', async () => {
    expect(await principalOf('staff@moh')).toMatchObject(refused(null))
  })
})
