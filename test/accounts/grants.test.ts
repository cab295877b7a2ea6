import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { authorized, membershipOf, soundPassword } from '@/test/support/accounts'
import { startBmms, type Bmms } from '@/test/support/bmms'
import { accountOf, organizationId } from '@/test/support/places'

/**
 * Who stands where: MOH has one administrator, a manager who manages users, staff and a viewer; nobody there approves
 * anything. `dual` is the administrator of OOBC and a viewer of MOLE.
 */
const names = {
  admin: 'admin@moh.bmms.test',
  manager: 'manager@moh.bmms.test',
  staff: 'staff@moh.bmms.test',
  viewer: 'viewer@moh.bmms.test',
  foreigner: 'staff@mole.bmms.test',
  overseer: 'admin@ocm.bmms.test',
  dual: 'admin@oobc.bmms.test',
} as const
type Name = keyof typeof names

let bmms: Bmms
let ids: Record<`${Name}Account` | `${Name}Membership`, string> & { MOH: string; MOLE: string; OOBC: string }
beforeAll(async () => {
  bmms = await startBmms()
  const known: Record<string, string> = {}
  for (const code of ['MOH', 'MOLE', 'OOBC']) known[code] = await organizationId(bmms, code)
  for (const [name, email] of Object.entries(names)) {
    known[`${name}Account`] = await accountOf(bmms, email)
    known[`${name}Membership`] = (await membershipOf(bmms, email)).id
  }
  ids = known as typeof ids
  const asRoot = { overrideAccess: true } as const
  await bmms.payload.update({
    collection: 'memberships',
    id: ids.managerMembership,
    data: { canManageUsers: true, canApprovePlans: false, canApproveBudgets: false },
    ...asRoot,
  })
  await bmms.payload.update({
    collection: 'memberships',
    id: ids.adminMembership,
    data: { canApprovePlans: false, canApproveBudgets: false },
    ...asRoot,
  })
  await bmms.payload.create({
    collection: 'memberships',
    data: { user: ids.dualAccount, organization: ids.MOLE, role: 'viewer', isActive: true, isPrimary: false },
    ...asRoot,
  })
})
afterAll(() => bmms.close())

/** Everything that gives rights, of everybody. */
const rights = async (): Promise<unknown> => {
  const { rows: memberships } = await bmms.payload.db.pool.query(
    `select user_id, organization_id, role, is_active, is_primary, oversight, can_manage_users, can_approve_plans,
       can_approve_budgets, can_view_reports from memberships order by id`,
  )
  const { rows: users } = await bmms.payload.db.pool.query(
    'select id, email, is_superadmin, is_active, hash from users order by id',
  )
  const { rows: organizations } = await bmms.payload.db.pool.query(
    'select id, is_active, is_oversight, enable_mana, enable_me from organizations order by id',
  )
  return { memberships, users, organizations }
}

type Attempt = { as: Name; method?: string; path: () => string; body: () => Record<string, unknown> }

const member = (name: Name) => () => `/api/memberships/${ids[`${name}Membership`]}`
const account = (name: Name) => () => `/api/users/${ids[`${name}Account`]}`
const members = (query: string) => () => `/api/memberships?${query}`
const mohMembers = () => `/api/memberships?where[organization][equals]=${ids.MOH}`
const change = (as: Name, path: () => string, body: Record<string, unknown>): Attempt => ({
  as,
  path,
  body: () => body,
})
const invitation = (as: Name, body: () => Record<string, unknown>): Attempt => ({
  as,
  method: 'POST',
  path: () => '/api/memberships',
  body: () => ({ email: 'friend@moh.example', name: 'A Friend', role: 'staff', ...body() }),
})

/** None of these may change a right, whether they are refused or what they ask for is left out. */
const attempts: Record<string, Attempt> = {
  'staff make themselves administrators': change('staff', member('staff'), { role: 'admin' }),
  'staff give themselves rights': change('staff', member('staff'), {
    canManageUsers: true,
    canApproveBudgets: true,
  }),
  'a viewer becomes staff': change('viewer', member('viewer'), { role: 'staff' }),
  'a manager makes themselves an administrator': change('manager', member('manager'), { role: 'admin' }),
  'a manager approves budgets': change('manager', member('manager'), { canApproveBudgets: true }),
  'a manager makes staff administrators': change('manager', member('staff'), { role: 'admin' }),
  'a manager lets staff approve plans': change('manager', member('staff'), { canApprovePlans: true }),
  'a manager switches the administrator off': change('manager', member('admin'), { isActive: false }),
  'a manager demotes the administrator': change('manager', member('admin'), { role: 'viewer' }),
  'a manager takes a right from the administrator': change('manager', member('admin'), {
    canViewReports: false,
  }),
  'a manager promotes everybody at once': change('manager', mohMembers, { role: 'admin' }),
  'a manager promotes everybody everywhere': change('manager', members('where[id][exists]=true'), {
    role: 'admin',
  }),
  'an administrator approves budgets': change('admin', member('admin'), { canApproveBudgets: true }),
  'an administrator gives what they lack': change('admin', member('staff'), { canApprovePlans: true }),
  'an administrator gives themselves oversight': change('admin', member('admin'), { oversight: true }),
  'an overseer gives oversight on': change('overseer', member('staff'), { oversight: true }),
  'an overseer changes a member elsewhere': change('overseer', member('staff'), { role: 'viewer' }),
  'an administrator changes a member elsewhere': change('admin', member('foreigner'), { role: 'viewer' }),
  'an administrator moves a membership': {
    as: 'admin',
    path: member('staff'),
    body: () => ({ organization: ids.MOLE }),
  },
  'an administrator hands a membership to another person': {
    as: 'admin',
    path: member('viewer'),
    body: () => ({ user: ids.foreignerAccount, email: names.foreigner }),
  },
  'an administrator makes theirs the primary organization': change(
    'dual',
    members('where[user][exists]=true'),
    {
      isPrimary: true,
    },
  ),
  'the last administrator switches themselves off': change('admin', member('admin'), { isActive: false }),
  'the last administrator demotes themselves': change('admin', member('admin'), { role: 'staff' }),
  'an administrator here raises themselves there': {
    as: 'dual',
    path: () => `/api/memberships?where[user][equals]=${ids.dualAccount}`,
    body: () => ({ role: 'manager', organization: ids.MOLE }),
  },
  'staff invite a friend': invitation('staff', () => ({})),
  'a viewer invites themselves': invitation('viewer', () => ({ email: names.viewer, role: 'admin' })),
  'a manager invites an administrator': invitation('manager', () => ({ role: 'admin' })),
  'a manager invites somebody who approves': invitation('manager', () => ({ canApproveBudgets: true })),
  'an administrator invites themselves elsewhere': invitation('admin', () => ({
    email: names.admin,
    role: 'admin',
    organization: ids.MOLE,
  })),
  'an administrator names themselves elsewhere': invitation('admin', () => ({
    user: ids.adminAccount,
    role: 'viewer',
    organization: ids.MOLE,
  })),
  'an administrator here invites there, where they read': invitation('dual', () => ({
    organization: ids.MOLE,
  })),
  'an administrator makes a second membership of their own': invitation('admin', () => ({
    email: names.admin,
    role: 'admin',
    canApproveBudgets: true,
  })),
  'an overseer invites elsewhere': invitation('overseer', () => ({ organization: ids.MOH })),
  'staff become superadmins': change('staff', account('staff'), { isSuperadmin: true }),
  'an administrator makes staff superadmins': change('admin', account('staff'), { isSuperadmin: true }),
  'an administrator switches an account off': change('admin', account('staff'), { isActive: false }),
  'staff take another address': change('staff', account('staff'), { email: 'root@bmms.test' }),
  'staff change a colleague’s account': change('staff', account('admin'), {
    email: 'mine@moh.example',
    password: soundPassword,
  }),
  'staff change all accounts at once': change('staff', () => '/api/users?where[id][exists]=true', {
    isSuperadmin: true,
    password: soundPassword,
  }),
  'staff claim a principal': change('staff', account('staff'), {
    principal: { isSuperadmin: true },
    collection: 'users',
    roles: ['admin'],
  }),
  'an administrator makes an account': {
    as: 'admin',
    method: 'POST',
    path: () => '/api/users',
    body: () => ({
      email: 'x@moh.example',
      name: 'X',
      password: soundPassword,
      isSuperadmin: true,
      isActive: true,
    }),
  },
  'an administrator gives their organization oversight': {
    as: 'admin',
    path: () => `/api/organizations/${ids.MOH}`,
    body: () => ({ isOversight: true, enableMana: false }),
  },
}

describe.each(Object.entries(attempts))('%s', (_what, { as, method = 'PATCH', path, body }) => {
  test.each<[string, (token: string) => Promise<{ status: number }>]>([
    ['JSON', (token) => bmms.request(method, path(), { headers: authorized(token), body: body() })],
    [
      'multipart',
      (token) => {
        const form = new FormData()
        form.set('_payload', JSON.stringify(body()))
        return fetch(`${bmms.url}${path()}`, { method, headers: authorized(token), body: form })
      },
    ],
  ])('changes no right by %s', async (_how, ask) => {
    const before = await rights()
    const { status } = await ask(await bmms.login(names[as]))
    expect(await rights()).toEqual(before)
    expect(status).toBeLessThan(500)
  })
})

describe('GraphQL', () => {
  test.each<[string, Name, () => string]>([
    [
      'a role of one’s own',
      'staff',
      () => `updateMembership(id: "${ids.staffMembership}", data: { role: admin }) { id }`,
    ],
    [
      'a right one lacks',
      'admin',
      () => `updateMembership(id: "${ids.staffMembership}", data: { canApprovePlans: true }) { id }`,
    ],
    [
      'oversight',
      'admin',
      () => `updateMembership(id: "${ids.adminMembership}", data: { oversight: true }) { id }`,
    ],
    [
      'a role above one’s own',
      'manager',
      () =>
        `createMembership(data: { email: "x@moh.example", name: "X", role: admin, organization: "${ids.MOH}" }) { id }`,
    ],
    [
      'a place elsewhere',
      'admin',
      () =>
        `createMembership(data: { email: "${names.admin}", name: "X", role: viewer, organization: "${ids.MOLE}" }) { id }`,
    ],
  ])('gives nobody %s', async (_what, as, mutation) => {
    const before = await rights()
    await bmms.graphql(`mutation { ${mutation()} }`, { as: names[as] })
    expect(await rights()).toEqual(before)
  })
})

describe('what they hold they give', () => {
  test('a manager who manages users lets another manager do so, and no viewer out of reach', async () => {
    const answer = await bmms.request('POST', '/api/memberships?depth=0', {
      as: names.manager,
      body: { email: 'deputy@moh.example', name: 'Deputy', role: 'manager', canManageUsers: true },
    })
    expect(answer).toMatchObject({ status: 201, body: { doc: { role: 'manager', canManageUsers: true } } })
  })

  test('an administrator names another, and may then leave', async () => {
    const named = await bmms.request('PATCH', member('staff')(), { as: names.admin, body: { role: 'admin' } })
    expect(named.status).toBe(200)
    const left = await bmms.request('PATCH', member('admin')(), {
      as: names.admin,
      body: { isActive: false },
    })
    expect(left.status).toBe(200)
    const back = await bmms.request('PATCH', member('admin')(), { as: names.admin, body: { isActive: true } })
    expect(back.status).toBe(403)
    const last = await bmms.request('PATCH', member('staff')(), { as: names.staff, body: { role: 'viewer' } })
    expect(last.status).toBe(403)
    expect(last.body.errors[0]!.message).toContain('at least one administrator')
  })

  test('a superadmin may do without', async () => {
    const answer = await bmms.request('PATCH', member('staff')(), {
      as: 'root@bmms.test',
      body: { role: 'staff' },
    })
    expect(answer.status).toBe(200)
  })
})
