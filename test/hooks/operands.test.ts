import { describe, expect, test } from '@jest/globals'
import type { FlattenedField } from 'payload'
import { assertOperand } from '@/hooks/query/operands'
import { refusal, refusalOf } from '@/test/support/requests'

type Target = Parameters<typeof assertOperand>[0]['field']

const field = (type: string, extra: object = {}): FlattenedField =>
  ({ name: 'field', type, ...extra }) as FlattenedField

const ask = (target: Target, operator: string, value: unknown) =>
  refusalOf(() => assertOperand({ field: target, operator, value, path: 'where.field' }))

const uuid = '019e0000-0000-7000-8000-000000000001'
const options = { options: ['draft', { label: 'Final', value: 'final' }] }

describe('operators', () => {
  const known = [
    ...['equals', 'not_equals', 'in', 'not_in', 'exists'],
    ...['like', 'not_like', 'contains', 'all'],
    ...['greater_than', 'greater_than_equal', 'less_than', 'less_than_equal'],
    ...['near', 'within', 'intersects', 'constructor', ''],
  ]
  const equality = ['equals', 'not_equals', 'in', 'not_in', 'exists']
  const order = ['greater_than', 'greater_than_equal', 'less_than', 'less_than_equal']
  const textual = ['like', 'not_like', 'contains']
  // PostgreSQL has no "all" in Payload's adapter.
  const many = ['contains']
  const relation = { relationTo: 'ppas' }
  const soundOperands = new Map<string, unknown>([
    ['exists', true],
    ['in', []],
    ['not_in', []],
  ])

  const table: [string, Target, string[]][] = [
    ['an id', 'id', [...equality, ...order]],
    ['a time stamp', 'timestamp', [...equality, ...order]],
    ['a number', field('number'), [...equality, ...order]],
    ['a date', field('date'), [...equality, ...order]],
    ['a checkbox', field('checkbox'), equality],
    ['a choice', field('select', options), equality],
    ['several choices', field('select', { ...options, hasMany: true }), [...equality, ...many]],
    ['a radio group', field('radio', options), equality],
    ['a relation', field('relationship', relation), equality],
    ['several relations', field('relationship', { ...relation, hasMany: true }), [...equality, ...many]],
    ['an upload', field('upload', relation), equality],
    ['several uploads', field('upload', { ...relation, hasMany: true }), [...equality, ...many]],
    ['a text', field('text'), [...equality, ...textual, ...order]],
    ['a long text', field('textarea'), [...equality, ...textual, ...order]],
    ['an e-mail address', field('email'), [...equality, ...textual, ...order]],
    ['code', field('code'), [...equality, ...textual, ...order]],
    ['JSON', field('json'), ['exists']],
    ['a group', field('group', { flattenedFields: [] }), ['exists']],
    ['joined records', field('join'), ['exists']],
  ]

  test.each(table)('%s takes these and no other', async (_name, target, expected) => {
    const taken: string[] = []
    for (const operator of known) {
      const no = refusal(400, `The operator "${operator}" cannot be used here.`, `where.field.${operator}`)
      const answer = await ask(target, operator, soundOperands.get(operator) ?? null)
      if (answer === null) taken.push(operator)
      else expect(answer).toEqual(no)
    }
    expect(taken.sort()).toEqual([...expected].sort())
  })

  test('a field that does not exist takes none and is named as it was asked for', async () => {
    expect(await ask('unknown', 'equals', 'x')).toEqual(
      refusal(400, 'There is no field "field" to query.', 'where.field'),
    )
    const inside = () => assertOperand({ field: 'unknown', operator: 'in', value: 1, path: 'a.where.b' })
    expect(await refusalOf(inside)).toEqual(
      refusal(400, 'There is no field "a.where.b" to query.', 'a.where.b'),
    )
  })
})

describe('operands', () => {
  const texts = 'a text of at most 500 characters'
  const date = 'a date, such as 2025-06-30'
  const table: {
    target: Target
    expected: string
    operator?: string
    sound: unknown[]
    unsound: unknown[]
  }[] = [
    {
      target: 'id',
      expected: 'an id',
      sound: [uuid, uuid.toUpperCase()],
      unsound: ['x', 1, true, {}, [uuid], `${uuid}0`, undefined],
    },
    {
      target: field('relationship', { relationTo: 'ppas' }),
      expected: 'an id',
      sound: [uuid],
      unsound: ['x', 1, { relationTo: 'ppas', value: uuid }],
    },
    {
      target: field('upload', { relationTo: 'ppas' }),
      expected: 'an id',
      sound: [uuid],
      unsound: ['x', ' '],
    },
    {
      target: field('number'),
      expected: 'a number',
      sound: [0, -1.5, '12', ' 7 ', '-0.25', 999_999_999_999_999, -999_999_999_999_999],
      unsound: [' ', 'twelve', 1e15, -1e15, Infinity, NaN, 'NaN', '1e400', true, [5], {}, undefined],
    },
    {
      target: field('date'),
      expected: date,
      sound: ['2025-06-30', '0001-01-01', '9999-12-31T23:59:59Z', 0, Date.UTC(2025, 0)],
      unsound: ['soon', '0000-12-31', '+010000-01-01', NaN, true, {}, ['2025-06-30'], undefined],
    },
    { target: 'timestamp', expected: date, sound: ['2025-06-30'], unsound: ['soon', uuid] },
    {
      target: field('checkbox'),
      expected: 'true or false',
      sound: [true, false, 'true', 'false'],
      unsound: ['yes', 1, 0, [true], undefined],
    },
    {
      target: field('select', options),
      expected: 'one of draft, final',
      sound: ['draft', 'final'],
      unsound: ['Final', 'other', {}, undefined],
    },
    {
      target: field('radio', { options: ['1', '2'] }),
      expected: 'one of 1, 2',
      sound: ['1', 2],
      unsound: ['3'],
    },
    {
      target: field('select', { ...options, hasMany: true }),
      operator: 'contains',
      expected: texts,
      sound: ['other'],
      unsound: [{}, 'x'.repeat(501)],
    },
    ...['like', 'not_like', 'contains', 'equals', 'less_than'].map((operator) => ({
      target: field('text'),
      operator,
      expected: texts,
      sound: ['x', '12', 'x'.repeat(500), "'; drop table users; --"],
      unsound: ['x'.repeat(501), 'a\u0000b', '\u0000', {}, ['x'], undefined],
    })),
    // Payload splits what a text is searched for into words, which nothing but a text can be.
    ...['like', 'not_like', 'contains'].map((operator) => ({
      target: field('text'),
      operator,
      expected: texts,
      sound: ['two words'],
      unsound: [0, 12, true, false],
    })),
    { target: field('text'), expected: texts, sound: [12, false], unsound: [{}] },
  ]

  test.each(table)('$operator $target.type $target: $expected', async (row) => {
    const { target, operator = 'equals', expected, sound, unsound } = row
    for (const value of [...sound, null, 'null', '']) {
      expect({ value, answer: await ask(target, operator, value) }).toEqual({ value, answer: null })
    }
    for (const value of unsound) {
      const answer = refusal(400, `Expected ${expected}.`, `where.field.${operator}`)
      expect({ value, answer: await ask(target, operator, value) }).toEqual({ value, answer })
    }
  })

  test('exists asks for true or false and for nothing else', async () => {
    for (const value of [true, false, 'true', 'false'])
      expect(await ask(field('json'), 'exists', value)).toBeNull()
    for (const value of [null, '', 'null', 1, 'yes', undefined]) {
      expect(await ask(field('number'), 'exists', value)).toEqual(
        refusal(400, 'Expected true or false.', 'where.field.exists'),
      )
    }
  })
})

describe('lists', () => {
  const choices = field('select', { ...options, hasMany: true })

  test.each(['in', 'not_in'])('%s takes a list, or one text with commas', async (operator) => {
    for (const value of ['draft', 'draft,final', ' draft , final ', ['draft', 'final'], []]) {
      expect({ value, answer: await ask(choices, operator, value) }).toEqual({ value, answer: null })
    }
    for (const value of [
      'draft,other',
      ['draft', 'other'],
      ['draft,final'],
      7,
      {},
      null,
      'null',
      '',
      'draft,null',
      ['draft', null],
    ]) {
      expect({ value, answer: await ask(choices, operator, value) }).toEqual({
        value,
        answer: refusal(400, 'Expected one of draft, final.', `where.field.${operator}`),
      })
    }
  })

  test('a single value is not split', async () => {
    expect(await ask(choices, 'equals', 'draft,final')).toEqual(
      refusal(400, 'Expected one of draft, final.', 'where.field.equals'),
    )
  })

  test('a list has at most 200 values', async () => {
    const values = (length: number): number[] => Array.from({ length }, (_value, index) => index)
    const tooMany = refusal(400, 'A list may have 200 values.', 'where.field.in')
    expect(await ask(field('number'), 'in', values(200))).toBeNull()
    expect(await ask(field('number'), 'in', values(201))).toEqual(tooMany)
    expect(await ask(field('number'), 'in', values(201).join(','))).toEqual(tooMany)
  })
})
