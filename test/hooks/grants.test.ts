import { describe, expect, test } from '@jest/globals'
import { limitGrants } from '@/hooks/accounts/grants'
import { membership, principal } from '@/test/support/principals'
import { callOf, refusal, refusalOf, requestOf } from '@/test/support/requests'

/** An administrator who was denied what managers and administrators may do, and staff may not. */
const who = principal({ memberships: [membership({ role: 'admin', denied: ['me.ppas.delete'] })] })

type Kept = { assigned?: object[]; exceptions?: object[] }

/** Changes a member who has this beside the role; tells what was looked up for it, in which scope. */
const change = async (
  data: object,
  { before, assigned = [], exceptions = [] }: Kept & { before?: object } = {},
) => {
  const asked: object[] = []
  const find = (call: { req: unknown; collection: string }) => {
    asked.push(callOf(call, req))
    return Promise.resolve({ docs: call.collection === 'role-assignments' ? assigned : exceptions })
  }
  const req = requestOf({ who, localApi: { find, count: () => Promise.resolve({ totalDocs: 1 }) } })
  const row = { organization: 'moh', ...data }
  const originalDoc = before && { id: 'nurse', organization: 'moh', ...before }
  const refused = await refusalOf(async () => {
    expect(await limitGrants({ data: row, originalDoc, req } as never)).toBe(row)
  })
  return { refused, asked }
}

const lacking = (label: string) =>
  refusal(
    403,
    `You cannot give "${label}": you do not hold it yourself, or only until a certain day.`,
    'role',
  )
const deleting = lacking('Programs, projects and activities: delete')

describe('a membership role', () => {
  test.each([
    ['is given with all that it allows', { role: 'manager' }, undefined, deleting],
    ['is given where one may do all that it allows', { role: 'staff' }, undefined, null],
    ['is given instead of another', { role: 'manager' }, { role: 'staff' }, deleting],
    ['is given instead of a higher one', { role: 'staff' }, { role: 'manager' }, null],
    ['is kept by name', { role: 'manager', isActive: true }, { role: 'manager', isActive: true }, null],
    ['is kept in silence', { position: 'Director' }, { role: 'manager', isActive: true }, null],
    ['is kept by somebody who goes', { isActive: false }, { role: 'manager', isActive: true }, null],
    ['is kept by somebody who is off', { isActive: false }, { role: 'manager', isActive: false }, null],
    [
      'is kept by somebody of whom nothing is said',
      { position: 'x' },
      { role: 'manager', isActive: false },
      null,
    ],
    ['is kept by somebody who never was off', { isActive: true }, { role: 'manager' }, null],
    ['is left to the check of the field when it is none', { role: 'boss' }, undefined, null],
    ['is left to the check of the field when it is missing', {}, undefined, null],
  ])('%s', async (_what, data, before, refused) => {
    expect(await change(data, { before })).toEqual({ refused, asked: [] })
  })
})

describe('switching a member on again', () => {
  const before = { role: 'staff', isActive: false }
  const on = { isActive: true }
  const returning = async (kept: Kept) => (await change(on, { before, ...kept })).refused

  test('takes the rights of the role that comes back with them', async () => {
    expect((await change(on, { before: { ...before, role: 'manager' } })).refused).toEqual(deleting)
    expect(
      (await change({ ...on, role: 'staff' }, { before: { ...before, role: 'manager' } })).refused,
    ).toBeNull()
    expect((await change({ ...on, role: 'manager' }, { before })).refused).toEqual(deleting)
    expect((await change(on, { before: { isActive: false } })).refused).toBeNull()
  })

  test('has all that was given beside the role looked up, whoever gave it', async () => {
    const every = {
      where: { and: [{ membership: { equals: 'nurse' } }, { isActive: { equals: true } }] },
      limit: 1000,
      pagination: false,
      overrideAccess: true,
      isSameRequest: true,
      isOfAccounts: true,
    }
    expect(await change(on, { before })).toEqual({
      refused: null,
      asked: [
        {
          ...every,
          collection: 'role-assignments',
          depth: 1,
          populate: { roles: { permissions: true } },
        },
        { ...every, collection: 'permission-overrides', depth: 0 },
      ],
    })
  })

  test('takes the permissions of further roles', async () => {
    const modest = { role: { permissions: ['me.ppas.edit'] } }
    expect(await returning({ assigned: [modest] })).toBeNull()
    expect(
      await returning({ assigned: [modest, { role: { permissions: ['me.ppas.edit', 'me.ppas.delete'] } }] }),
    ).toEqual(deleting)
  })

  test.each([{ role: 'gone' }, { role: { permissions: null } }, { role: { permissions: [] } }])(
    'is not held up by %j, which gives nothing',
    async (assignment) => {
      expect(await returning({ assigned: [assignment] })).toBeNull()
    },
  )

  test('takes what exceptions grant, and nothing of what they deny', async () => {
    const permission = 'me.ppas.delete'
    expect(await returning({ exceptions: [{ permission, isGranted: true }] })).toEqual(deleting)
    expect(await returning({ exceptions: [{ permission, isGranted: false }] })).toBeNull()
    expect(await returning({ exceptions: [{ permission: 'me.ppas.edit', isGranted: true }] })).toBeNull()
  })
})
