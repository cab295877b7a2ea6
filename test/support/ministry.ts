import { afterAll, beforeAll, beforeEach } from '@jest/globals'
import { membershipOf } from './accounts'
import { startBmms, type Bmms } from './bmms'
import { organizationId } from './places'
import { create } from './records'

export const admin = 'admin@moh.bmms.test'
/** An administrator beside the first, who exists in these tests alone. */
export const second = 'second@moh.bmms.test'
export const manager = 'manager@moh.bmms.test'
export const staff = 'staff@moh.bmms.test'
export const viewer = 'viewer@moh.bmms.test'
export const root = 'root@bmms.test'

type Answer = Awaited<ReturnType<Bmms['request']>>
type Ministry = {
  bmms: Bmms
  moh: string
  ppa: string
  /** The membership of each member, by e-mail address. */
  seats: Record<string, string>
}
type By = { as?: string; [field: string]: unknown }

/** The ministry of health with two administrators, one PPA, and no rights given beside the membership roles. */
export const openMinistry = () => {
  const ministry = {} as Ministry

  beforeAll(async () => {
    const bmms = await startBmms()
    const moh = await organizationId(bmms, 'MOH')
    await addAdministrator(bmms, moh)
    const members = [admin, second, manager, staff, viewer]
    const seats = await Promise.all(members.map(async (it) => [it, (await membershipOf(bmms, it)).id]))
    const ppa = (await create(bmms, 'ppas', 'MOH')).id as string
    Object.assign(ministry, { bmms, moh, ppa, seats: Object.fromEntries(seats) })
  })
  afterAll(() => ministry.bmms.close())
  beforeEach(async () => {
    const { owner } = ministry.bmms
    await owner.query('delete from role_assignments')
    await owner.query('delete from permission_overrides')
    await owner.query('delete from roles where not is_system_role')
    await owner.query(
      'update memberships set is_active = true, can_manage_users = false where organization_id = $1',
      [ministry.moh],
    )
  })
  return { ministry, ...ways(ministry) }
}

const ways = (ministry: Ministry) => {
  const post = (as: string, slug: string, body: object) =>
    ministry.bmms.request('POST', `/api/${slug}?depth=0`, { as, body })
  const patch = (as: string, slug: string, id: unknown, body: object) =>
    ministry.bmms.request('PATCH', `/api/${slug}/${String(id)}?depth=0`, { as, body })
  const makeRole = async (permissions: string[], { as = root, ...more }: By = {}) => {
    const body = { name: 'Made', permissions, organization: ministry.moh, ...more }
    return (await post(as, 'roles', body)).body.doc.id as string
  }
  const assign = (role: string, to: string, { as = root, ...more }: By = {}) =>
    post(as, 'role-assignments', { role, membership: ministry.seats[to], ...more })
  const except = (permission: string, isGranted: boolean, to: string, { as = root, ...more }: By = {}) => {
    const body = { permission, isGranted, membership: ministry.seats[to], reason: 'Because', ...more }
    return post(as, 'permission-overrides', body)
  }
  const edits = async (as: string) => (await patch(as, 'ppas', ministry.ppa, { summary: `By ${as}` })).status
  const views = async (as: string) =>
    (await ministry.bmms.request('GET', `/api/ppas/${ministry.ppa}`, { as })).status
  return { post, patch, makeRole, assign, except, edits, views }
}

/** Status, first message and the field it is about. */
export const said = ({ status, body }: Answer) => {
  const [error] = body.errors ?? []
  return { status, message: error?.message, path: error?.data?.errors?.[0]?.path }
}

/** What somebody is told who gives what they lack. */
export const lacking = (label: string, path: string) => ({
  status: 403,
  message: `You cannot give "${label}": you do not hold it yourself, or only until a certain day.`,
  path,
})

const addAdministrator = async ({ owner }: Bmms, organization: string): Promise<void> => {
  await owner.query(
    `insert into users (id, email, name, is_active, is_superadmin, hash, salt)
     select gen_random_uuid(), $1, 'Second Administrator', true, false, hash, salt from users where email = $2`,
    [second, admin],
  )
  await owner.query(
    `insert into memberships (id, user_id, organization_id, role, is_primary)
     select gen_random_uuid(), id, $2, 'admin', true from users where email = $1`,
    [second, organization],
  )
}
