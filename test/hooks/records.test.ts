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
  field('milestones', 'array'),
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
    { title: 5, summary: true },
    { names: ['a'], details: { a: 1 } },
    { milestones: [], parts: [{ a: 1 }] },
    { milestones: null, parts: undefined },
    // What the panel sends of an empty list.
    { milestones: 0, parts: '0' },
  ])('may be %j', async (data) => {
    expect(await record(data)).toBeNull()
  })

  test.each(['title', 'summary', 'contact', 'script'])('has a text as its %s', async (name) => {
    for (const value of [{}, [], { a: 'x' }])
      expect(await record({ [name]: value })).toEqual(refusal(400, 'Expected a text.', name))
  })

  test.each(['milestones', 'parts'])('has a list as its %s', async (name) => {
    for (const value of [-1, 1, 'x', '', true, {}, { 0: {} }])
      expect(await record({ [name]: value })).toEqual(refusal(400, 'Expected a list.', name))
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
