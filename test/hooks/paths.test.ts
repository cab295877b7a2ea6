import { describe, expect, test } from '@jest/globals'
import type { FlattenedField, PayloadRequest } from 'payload'
import { assertJoins, assertSort, assertWhere } from '@/hooks/query/paths'
import { principal } from '@/test/support/principals'
import { declared, refusal, refusalOf, requestOf } from '@/test/support/requests'

const field = (name: string, type: string, extra: object = {}): FlattenedField =>
  ({ name, type, ...extra }) as FlattenedField

const flattenedFields = [
  field('title', 'text'),
  field('amount', 'number'),
  field('notes', 'json'),
  field('reports', 'join', { collection: 'reports', on: 'ppa' }),
  field('author', 'relationship', { relationTo: 'users' }),
  field('picture', 'upload', { relationTo: 'files' }),
  field('owner', 'relationship', { relationTo: ['users', 'regions'] }),
  field('region', 'relationship', { relationTo: 'regions' }),
  field('map', 'upload', { relationTo: 'regions' }),
  field('profile', 'group', {
    flattenedFields: [
      field('motto', 'text'),
      field('name', 'group', { flattenedFields: [field('short', 'text')] }),
      field('author', 'relationship'),
    ],
  }),
]
const reference = declared({ feature: 'geography.places', ownership: { kind: 'reference' } })
const req = requestOf({
  collections: [
    { slug: 'ppas', custom: declared(), flattenedFields },
    {
      slug: 'reports',
      custom: declared(),
      flattenedFields: [
        field('quarter', 'number'),
        field('author', 'relationship', { relationTo: 'users' }),
        field('region', 'relationship', { relationTo: 'regions' }),
      ],
    },
    {
      slug: 'users',
      custom: declared({ ownership: { kind: 'account' } }),
      flattenedFields: [field('email', 'email')],
    },
    { slug: 'files', flattenedFields: [field('filename', 'text')] },
    {
      slug: 'regions',
      custom: reference,
      flattenedFields: [
        field('name', 'text'),
        field('parent', 'relationship', { relationTo: 'regions' }),
        field('mayor', 'relationship', { relationTo: 'users' }),
      ],
    },
  ],
})

const where = (asked: unknown) => refusalOf(() => assertWhere({ where: asked, fields: flattenedFields, req }))
const sort = (asked: unknown) => refusalOf(() => assertSort({ sort: asked, fields: flattenedFields, req }))
const join = (asked: unknown) => refusalOf(() => assertJoins({ joins: asked, fields: flattenedFields, req }))
const through = (path: string) => refusal(400, `query through relation not allowed: ${path}`, path)
const noField = (path: string) => refusal(400, `There is no field "${path}" to query.`, `where.${path}`)
const id = '019e0000-0000-7000-8000-000000000001'

describe('where', () => {
  test.each([
    undefined,
    null,
    {},
    { title: { like: 'x' } },
    { title: { like: 'x', not_equals: 'xy' }, amount: { greater_than: 1 } },
    { id: { in: [id] } },
    { createdAt: { greater_than: '2025-01-01' } },
    { updatedAt: { less_than: '2025-01-01' } },
    { deletedAt: { exists: false } },
    { 'version.title': { equals: 'x' } },
    { 'version.createdAt': { less_than: '2025-01-01' } },
    { 'profile.motto': { like: 'x' } },
    { 'profile.name.short': { like: 'x' } },
    { profile__motto: { like: 'x' } },
    { author: { equals: id } },
    { 'author.id': { equals: id } },
    { 'author.value': { equals: id } },
    { 'owner.value': { equals: id } },
    { 'picture.id': { equals: id } },
    { 'region.name': { equals: 'x' } },
    { 'map.name': { equals: 'x' } },
    { 'region.parent.parent.name': { equals: 'x' } },
    { region__parent__name: { equals: 'x' } },
    { and: [{ title: { like: 'x' } }, { or: [{ amount: { equals: 1 } }, {}] }] },
    { AND: [{ title: { like: 'x' } }] },
    { or: [] },
    { or: [null] },
  ])('%j is allowed', async (asked) => {
    expect(await where(asked)).toBeNull()
  })

  test.each([
    ['author.email', 'author.email'],
    ['author.id.email', 'author.id.email'],
    ['picture.filename', 'picture.filename'],
    ['owner.name', 'owner.name'],
    ['reports.quarter', 'reports.quarter'],
    ['region.mayor.email', 'region.mayor.email'],
    ['region.parent.mayor.email', 'region.parent.mayor.email'],
    ['region__mayor__email', 'region__mayor__email'],
    ['version.author.email', 'version.author.email'],
  ])('%s reaches through a relation', async (path, named) => {
    expect(await where({ [path]: { equals: 'x' } })).toEqual(through(named))
    expect(await where({ or: [{ and: [{ [path]: { exists: true } }] }] })).toEqual(through(named))
  })

  test.each([
    'nowhere',
    'id.title',
    'title.x',
    'profile.nowhere',
    'region.nowhere',
    'titleversion.title',
    'createdBy',
    'titleversion.',
    '',
  ])('"%s" is no field', async (path) => {
    expect(await where({ [path]: { equals: 'x' } })).toEqual(noField(path))
  })

  test('an operand is checked against the field it is for, and named with its path', async () => {
    expect(await where({ title: { equals: 'x' }, amount: { equals: 'x' } })).toEqual(
      refusal(400, 'Expected a number.', 'where.amount.equals'),
    )
    expect(await where({ amount: { equals: 1, less_than: 'x' } })).toEqual(
      refusal(400, 'Expected a number.', 'where.amount.less_than'),
    )
    for (const at of ['createdAt', 'updatedAt', 'deletedAt']) {
      expect(await where({ [at]: { equals: 'soon' } })).toEqual(
        refusal(400, 'Expected a date, such as 2025-06-30.', `where.${at}.equals`),
      )
    }
    for (const path of ['id', 'author', 'author.id', 'owner.value']) {
      expect(await where({ [path]: { equals: 'x' } })).toEqual(
        refusal(400, 'Expected an id.', `where.${path}.equals`),
      )
    }
  })

  test.each(['x', 7, true, [], [{ title: { equals: 'x' } }]])('%j is no where', async (asked) => {
    const answer = refusal(400, 'where must be an object.', 'where')
    expect(await where(asked)).toEqual(answer)
    expect(await where({ and: [asked] })).toEqual(answer)
  })

  test.each([
    { and: [{ title: { equals: 'x' } }], title: { equals: 'y' } },
    { title: { equals: 'y' }, or: [] },
    { and: [], or: [] },
    { AND: [], or: [] },
    { Or: [], title: { equals: 'y' } },
    { or: [{ and: [], title: { equals: 'x' } }] },
  ])('%j would lose a condition', async (asked) => {
    expect(await where(asked)).toEqual(
      refusal(400, 'In where, "and" and "or" stand alone in their object.', 'where'),
    )
  })

  test.each(['and', 'or', 'OR'])('%s holds a list', async (group) => {
    for (const value of [{}, 'x', null, { title: { equals: 'x' } }]) {
      expect(await where({ [group]: value })).toEqual(
        refusal(400, `where.${group} must be a list.`, `where.${group}`),
      )
    }
  })

  test.each(['x', 7, null, undefined, [], [{ equals: 'x' }]])('%j is no condition', async (condition) => {
    expect(await where({ title: condition })).toEqual(
      refusal(400, 'where.title needs an operator, such as [equals].', 'where.title'),
    )
  })

  test('is nested six levels deep at most', async () => {
    const nested = (levels: number): unknown =>
      levels === 0 ? { title: { equals: 'x' } } : { and: [nested(levels - 1)] }
    expect(await where(nested(6))).toBeNull()
    expect(await where(nested(7))).toEqual(refusal(400, 'where may be nested 6 levels deep.', 'where'))
  })

  test('has at most a hundred conditions, wherever they stand', async () => {
    const conditions = (length: number) => Array.from({ length }, () => ({ title: { equals: 'x' } }))
    const tooMany = refusal(400, 'where may have 100 conditions.', 'where')
    expect(await where({ or: conditions(100) })).toBeNull()
    expect(await where({ or: conditions(101) })).toEqual(tooMany)
    expect(await where({ or: [{ and: conditions(60) }, { and: conditions(41) }] })).toEqual(tooMany)
  })
})

describe('sort', () => {
  test.each([
    undefined,
    null,
    '',
    'title',
    '-title',
    ' -title , amount,,',
    ['title', '-amount'],
    ['title,-amount'],
    'id',
    '-createdAt',
    'region.name',
    '-profile.motto',
    'author',
    'version.title',
  ])('%j is allowed', async (asked) => {
    expect(await sort(asked)).toBeNull()
  })

  test.each([
    ['nowhere', 'nowhere'],
    ['title,-nowhere', 'nowhere'],
    [['title', 'nowhere'], 'nowhere'],
    ['--title', '-title'],
    ['a-title', 'a-title'],
    ['title.x', 'title.x'],
  ])('%j names no field', async (asked, path) => {
    expect(await sort(asked)).toEqual(refusal(400, `There is no field "${path}" to sort by.`, 'sort'))
  })

  test.each(['notes', '-reports'])('%s has no order', async (asked) => {
    const path = asked.replace('-', '')
    expect(await sort(asked)).toEqual(refusal(400, `The field "${path}" cannot be sorted by.`, 'sort'))
  })

  test.each(['author.email', 'reports.quarter', 'region.mayor.email'])('%s reaches through', async (path) => {
    expect(await sort(`-${path}`)).toEqual(through(path))
  })

  test.each([7, true, {}, ['title', 7], [['title']]])('%j is no name of a field', async (asked) => {
    expect(await sort(asked)).toEqual(refusal(400, 'sort must be the name of a field.', 'sort'))
  })
})

describe('what somebody may not read', () => {
  const readers = { who: principal() }
  const fields = [
    field('phone', 'text', { access: { read: ({ req: by }: { req: PayloadRequest }) => by.user !== null } }),
    field('note', 'text', { access: { read: () => undefined } }),
    field('title', 'text', { access: {} }),
    field('group', 'group', {
      flattenedFields: [field('secret', 'text', { access: { read: () => false } })],
    }),
  ]
  const ask = (path: string, by: PayloadRequest) =>
    Promise.all([
      refusalOf(() => assertWhere({ where: { [path]: { equals: 'x' } }, fields, req: by })),
      refusalOf(() => assertSort({ sort: `-${path}`, fields, req: by })),
    ])
  const refused = (path: string) => refusal(400, `You may not search or sort by "${path}".`, path)

  test('they neither search nor sort by', async () => {
    expect(await ask('phone', requestOf())).toEqual([refused('phone'), refused('phone')])
    expect(await ask('phone', requestOf(readers))).toEqual([null, null])
    const secret = refused('group.secret')
    expect(await ask('group.secret', requestOf(readers))).toEqual([secret, secret])
  })

  test.each(['note', 'title', 'createdAt'])('is what a rule says no to: not %s', async (path) => {
    const [, sorted] = await ask(path, requestOf())
    expect(sorted).toBeNull()
  })
})

describe('joins', () => {
  test.each([
    undefined,
    null,
    false,
    {},
    { reports: undefined },
    { reports: null },
    { reports: false },
    { reports: {} },
    { reports: { limit: 1 } },
    { reports: { limit: 200, sort: '-quarter', where: { quarter: { equals: 1 } } } },
    { reports: { limit: '5' } },
    { nowhere: { limit: 0 } },
    { title: { limit: 0 } },
  ])('%j is allowed', async (asked) => {
    expect(await join(asked)).toBeNull()
  })

  test('are checked as a query of the joined collection', async () => {
    expect(await join({ reports: { where: { title: { equals: 'x' } } } })).toEqual(noField('title'))
    expect(await join({ reports: { where: { 'author.email': { equals: 'x' } } } })).toEqual(
      through('author.email'),
    )
    expect(await join({ reports: { sort: 'title' } })).toEqual(
      refusal(400, 'There is no field "title" to sort by.', 'sort'),
    )
    expect(await join({ title: {}, reports: { sort: 'author.email' } })).toEqual(through('author.email'))
  })

  test('are sorted by fields of their own, because Payload cannot sort them by shared data', async () => {
    const refused = refusal(400, 'Joined records are sorted by a field of their own.', 'joins.reports.sort')
    for (const order of ['region.name', '-region__name', 'quarter,region.name', ['quarter', 'region.name']])
      expect(await join({ reports: { sort: order } })).toEqual(refused)
    expect(await join({ reports: { sort: ['-quarter', 'region'] } })).toBeNull()
  })

  test.each([0, -1, 201, 1.5, 'all', Infinity])('a limit of %j is refused', async (limit) => {
    expect(await join({ reports: { limit } })).toEqual(
      refusal(400, 'The limit of a join is a whole number from 1 to 200.', 'joins.reports.limit'),
    )
  })
})
