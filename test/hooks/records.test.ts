import { describe, expect, test } from '@jest/globals'
import type { FlattenedField } from 'payload'
import { assertRecord, withEmptyLists } from '@/hooks/query/records'
import { refusal, refusalOf } from '@/test/support/requests'

const field = (name: string, type: string, extra: object = {}): FlattenedField =>
  ({ name, type, ...extra }) as FlattenedField

const fields = [
  field('title', 'text'),
  field('summary', 'textarea'),
  field('contact', 'email', { hasMany: false }),
  field('script', 'code'),
  field('names', 'text', { hasMany: true }),
  field('details', 'json'),
  field('begun', 'date'),
  field('milestones', 'array', { flattenedFields: [field('label', 'text'), field('due', 'date')] }),
  field('parts', 'blocks'),
]

const record = (data: unknown) => refusalOf(() => assertRecord(data, fields))

describe('a record that is sent', () => {
  test.each([undefined, null, 'text', 5, true, []])('is not %j', async (data) => {
    expect(await record(data)).toEqual(refusal(400, 'Send the record as a JSON object.'))
  })

  test.each([
    {},
    { title: 'x', summary: null, contact: 'a@b.cc', script: '', nothing: {} },
    { names: ['a'], details: { a: 1 } },
    { begun: '2025-01-31' },
    { begun: new Date(0), milestones: [{ label: 'x', due: null, more: 5 }] },
    { milestones: [], parts: [{ a: 1 }] },
    { milestones: null, parts: undefined },
    // What the panel sends of an empty list.
    { milestones: 0, parts: '0' },
  ])('may be %j', async (data) => {
    expect(await record(data)).toBeNull()
  })

  test.each(['title', 'summary', 'contact', 'script'])('has a text as its %s', async (name) => {
    for (const value of [{}, [], { a: 'x' }, 5, 1.5, true])
      expect(await record({ [name]: value })).toEqual(refusal(400, 'Expected a text.', name))
  })

  test.each(['milestones', 'parts'])('has a list as its %s', async (name) => {
    for (const value of [-1, 1, 'x', '', true, {}, { 0: {} }])
      expect(await record({ [name]: value })).toEqual(refusal(400, 'Expected a list.', name))
  })
})

test('a date of a record is a date', async () => {
  const message = 'Expected a date, such as 2025-01-31.'
  for (const value of [['a', 1], {}, 5, true])
    expect(await record({ begun: value })).toEqual(refusal(400, message, 'begun'))
})

describe('a row of a list', () => {
  test.each([null, 5, 'x', []])('is an object, which %j is not', async (row) => {
    expect(await record({ parts: [{}, row] })).toEqual(refusal(400, 'Expected an object.', 'parts.1'))
  })

  test('has values of the right form', async () => {
    const rows = [{ label: 'x' }, { label: 5 }]
    expect(await record({ milestones: rows })).toEqual(refusal(400, 'Expected a text.', 'milestones.1.label'))
  })
})

describe('lists that are null', () => {
  test('are empty, and nothing else is changed', () => {
    const data = { milestones: null, parts: [{ a: 1 }], title: null, nothing: null }
    expect(withEmptyLists(data, fields)).toEqual({ ...data, milestones: [] })
    expect(withEmptyLists({ title: 'x' }, fields)).toEqual({ title: 'x' })
  })

  test('are looked for in records only', () => {
    for (const data of [undefined, null, 'x', 5]) expect(withEmptyLists(data, fields)).toBe(data)
  })
})
