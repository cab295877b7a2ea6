import { describe, expect, test } from '@jest/globals'
import { keepASuperadmin } from '@/hooks/accounts/superadmins'
import { refusal, refusalOf, requestOf } from '@/test/support/requests'
import { databaseOf } from '@/test/support/statements'

const inOffice = { id: 'root', isSuperadmin: true, isActive: true }

/** Changes an account where so many other superadmins are left; tells what was done before the answer. */
const change = async (
  data: object,
  { others = 0, before = inOffice as object, operation = 'update' } = {},
) => {
  const done: unknown[] = []
  const req = requestOf({
    localApi: {
      count: ({ req: passed, ...call }: { req: unknown }) => {
        done.push({ ...call, isSameRequest: passed === req })
        return Promise.resolve({ totalDocs: others })
      },
      db: databaseOf(({ values }) => void done.push(values)),
    },
  })
  const refused = await refusalOf(async () => {
    expect(await keepASuperadmin({ data, operation, originalDoc: before, req } as never)).toBe(data)
  })
  return { refused, done }
}

const kept = (field: string) =>
  refusal(403, 'BMMS keeps at least one superadmin. Name another one first.', field)

describe('the last superadmin', () => {
  test.each([
    [{ isActive: false }, 'isActive'],
    [{ isSuperadmin: false }, 'isSuperadmin'],
    [{ isSuperadmin: null }, 'isSuperadmin'],
    [{ isActive: false, isSuperadmin: false }, 'isActive'],
    [{ isActive: true, isSuperadmin: false }, 'isSuperadmin'],
  ])('stays, and is not changed to %j', async (data, field) => {
    expect((await change(data)).refused).toEqual(kept(field))
  })

  test('is so once all who change superadmins at this moment have had their turn', async () => {
    const done = [
      ['rights of superadmins'],
      {
        collection: 'users',
        where: {
          and: [
            { isSuperadmin: { equals: true } },
            { isActive: { equals: true } },
            { id: { not_equals: 'root' } },
          ],
        },
        overrideAccess: true,
        isSameRequest: true,
      },
    ]
    expect(await change({ isActive: false })).toEqual({ refused: kept('isActive'), done })
    for (const others of [1, 2])
      expect(await change({ isActive: false }, { others })).toEqual({ refused: null, done })
  })

  test.each<[string, object, { before?: object; operation?: string }]>([
    ['an account is made', { isActive: false }, { operation: 'create', before: {} }],
    ['one in office is copied', { isActive: false }, { operation: 'create' }],
    ['one stays in office', { name: 'Root', isActive: true, isSuperadmin: true }, {}],
    ['nothing is said of the office', { name: 'Root' }, {}],
    ['one was none', { isActive: false }, { before: { ...inOffice, isSuperadmin: false } }],
    ['one was off already', { isSuperadmin: false }, { before: { ...inOffice, isActive: false } }],
  ])('is not looked for when %s', async (_why, data, how) => {
    expect(await change(data, how)).toEqual({ refused: null, done: [] })
  })
})
