import { describe, expect, test } from '@jest/globals'
import { keepBefore, rememberBefore, takeBefore } from '@/hooks/keepBefore'
import { requestOf } from '@/test/support/requests'

const change = (operation: string, originalDoc?: object) => {
  const { context } = requestOf()
  const data = { title: 'New' }
  const req = { context }
  expect(keepBefore({ collection: { slug: 'ppas' }, data, operation, originalDoc, req } as never)).toBe(data)
  return context
}

describe('a record as it was', () => {
  test('is kept for the audit log while it is changed, and handed over once', () => {
    const before = { id: 'this', title: 'Old' }
    const context = change('update', before)
    expect(takeBefore(context, 'ppas', 'this')).toBe(before)
    expect(takeBefore(context, 'ppas', 'this')).toBeUndefined()
  })

  test('is not there when it is new, or was not loaded', () => {
    expect(change('create', { id: 'this' })).toEqual({})
    expect(change('update')).toEqual({})
  })

  test('is told apart from other records of the same request, and from other kinds', () => {
    const context = {}
    const records = [
      ['ppas', { id: 'one' }],
      ['ppas', { id: 'two' }],
      ['needs', { id: 'one' }],
    ] as const
    for (const [slug, document] of records) rememberBefore(context, slug, document)
    expect(takeBefore(context, 'needs', 'two')).toBeUndefined()
    for (const [slug, document] of records) expect(takeBefore(context, slug, document.id)).toBe(document)
  })

  test('is nothing where nothing was kept', () => {
    for (const context of [undefined, {}]) expect(takeBefore(context, 'ppas', 'this')).toBeUndefined()
  })
})
