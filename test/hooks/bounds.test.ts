import { describe, expect, test } from '@jest/globals'
import { assertBounds, assertId, limitOf } from '@/hooks/query/bounds'
import { refusal, refusalOf } from '@/test/support/requests'

const limitRefused = refusal(400, 'limit must be a whole number from 1 to 200.', 'limit')
const unpagedRefused = refusal(400, 'Without pages, give a limit of at most 200.', 'limit')
const pageRefused = refusal(400, 'page must be a whole number from 1 upwards.', 'page')
const depthRefused = refusal(400, 'depth must be a whole number from 0 to 3.', 'depth')
const ids = (length: number): string[] => Array.from({ length }, (_value, index) => `id-${index}`)

describe('what a list may ask for', () => {
  test.each([
    {},
    { limit: 1 },
    { limit: 200 },
    { limit: null, page: null, depth: null },
    { page: 1 },
    { page: 1_000_000 },
    { depth: 0 },
    { depth: 3 },
    { pagination: true },
    { pagination: null },
    { pagination: false, limit: 200 },
    { limit: 200, page: 2, depth: 1, where: { name: { equals: 'x' } } },
  ])('%j is within bounds', async (asked) => {
    expect(await refusalOf(() => assertBounds(asked))).toBeNull()
  })

  test.each([
    ...[0, -1, 201, 1.5, NaN, Infinity, '10', true, []].map((limit) => ({ limit, answer: limitRefused })),
    ...[0, -1, 1_000_001, 1.5, '1'].map((page) => ({ page, answer: pageRefused })),
    ...[-1, 4, 0.5, '2'].map((depth) => ({ depth, answer: depthRefused })),
    { pagination: false, answer: unpagedRefused },
    { pagination: false, limit: null, answer: unpagedRefused },
    { pagination: false, limit: 201, answer: limitRefused },
  ])('$answer.message For $limit $page $depth', async ({ answer, ...asked }) => {
    expect(await refusalOf(() => assertBounds(asked))).toEqual(answer)
  })
})

describe('a list of ids bounds itself', () => {
  test.each([
    ['a list', { id: { in: ids(200) } }],
    ['one text with commas', { id: { in: ids(200).join(',') } }],
    ['an empty list', { id: { in: [] } }],
    ['one of several conditions', { and: [{ name: { equals: 'x' } }, { id: { in: ids(3) } }] }],
    ['a condition within conditions', { and: [{ and: [{ id: { in: ids(3) } }] }] }],
  ])('%s', async (_name, where) => {
    expect(await refusalOf(() => assertBounds({ limit: 1000, where }))).toBeNull()
    expect(await refusalOf(() => assertBounds({ limit: 0, where }))).toBeNull()
    for (const limit of [-1, 1.5, NaN, '10', true, ['5', '500'], {}])
      expect(await refusalOf(() => assertBounds({ limit, where }))).toEqual(limitRefused)
    expect(await refusalOf(() => assertBounds({ pagination: false, where }))).toBeNull()
    expect(await refusalOf(() => assertBounds({ page: 0, where }))).toEqual(pageRefused)
    expect(await refusalOf(() => assertBounds({ depth: 4, where }))).toEqual(depthRefused)
  })

  test.each([
    ['too many', { id: { in: ids(201) } }],
    ['too many in one text', { id: { in: ids(201).join(',') } }],
    ['no list', { id: { in: 7 } }],
    ['another operator', { id: { not_in: ids(3) } }],
    ['no operator', { id: null }],
    ['another field', { name: { in: ids(3) } }],
    ['one of two that may hold', { or: [{ id: { in: ids(3) } }, { name: { equals: 'x' } }] }],
    ['conditions without ids', { and: [{ name: { equals: 'x' } }] }],
    ['no conditions', { and: [] }],
    ['a malformed group', { and: { id: { in: ids(3) } } }],
    ['nothing', null],
    ['a text', 'id'],
  ])('but not %s', async (_name, where) => {
    expect(await refusalOf(() => assertBounds({ limit: 201, where }))).toEqual(limitRefused)
    expect(await refusalOf(() => assertBounds({ pagination: false, where }))).toEqual(unpagedRefused)
  })
})

describe('callers of Payload that mean "all" get the largest limit', () => {
  test.each([
    ['GraphQL, joined records', { limit: 0, pagination: false }, true, 200],
    ['GraphQL, one more than it shows', { limit: 201, pagination: false }, true, 200],
    ['GraphQL, fewer joined records', { limit: 10, pagination: false }, true, 10],
    ['GraphQL, more joined records', { limit: 202, pagination: false }, true, 202],
    ['GraphQL, a list', { limit: 0, pagination: true }, true, 0],
    ['GraphQL, a list of one too many', { limit: 201 }, true, 201],
    ['REST without pages', { limit: 0, pagination: false }, false, 0],
    ['REST, one too many', { limit: 201, pagination: false }, false, 201],
    ['REST', { limit: 0 }, false, 0],
    ['the trash', { limit: 0, trash: true }, false, 200],
    ['the trash, some', { limit: 7, trash: true }, false, 7],
    ['not the trash', { limit: 0, trash: 'true' }, false, 0],
    ['nothing said', {}, false, undefined],
  ])('%s', (_name, asked, isGraphQL, limit) => {
    expect(limitOf(asked, isGraphQL)).toBe(limit)
  })
})

test('an id is a UUID or absent', async () => {
  for (const id of [undefined, null, '019e0000-0000-7000-8000-000000000001'])
    expect(await refusalOf(() => assertId(id))).toBeNull()
  for (const id of ['', 'x', 7, true, {}])
    expect(await refusalOf(() => assertId(id))).toEqual(refusal(400, 'This is not a valid id.', 'id'))
})
