import { describe, expect, test } from '@jest/globals'
import type { CollectionAfterChangeHook, CollectionAfterDeleteHook, SelectType } from 'payload'
import { keepInSight, lookedAt, lookingAt } from '@/hooks/lookingAt'

const afterChangeHook = (): CollectionAfterChangeHook => () => undefined
const afterDeleteHook = (): CollectionAfterDeleteHook => () => undefined

describe('what hooks after a write look at', () => {
  test('is said by each of them, those after a deletion included', () => {
    const afterChange = [lookingAt(['barangay'], afterChangeHook()), lookingAt([], afterChangeHook())]
    const afterDelete = [lookingAt(['ppa', 'status'], afterDeleteHook())]
    expect(lookedAt({ slug: 'needs', hooks: { afterChange, afterDelete } })).toEqual([
      'barangay',
      'ppa',
      'status',
    ])
    expect(lookedAt({ slug: 'needs' })).toEqual([])
  })

  test('must be said', () => {
    const unsaid = 'A hook after writes of needs does not say at which fields it looks.'
    expect(() => lookedAt({ slug: 'needs', hooks: { afterChange: [afterChangeHook()] } })).toThrow(unsaid)
    expect(() => lookedAt({ slug: 'needs', hooks: { afterDelete: [afterDeleteHook()] } })).toThrow(unsaid)
  })
})

describe('a selection', () => {
  const keep = keepInSight({ always: ['organization'], afterWrites: ['ppa'] })
  const selected = async (operation: string, select?: unknown): Promise<unknown> =>
    ((await keep({ args: { depth: 0, select }, operation } as never)) as { select?: SelectType }).select

  test.each([
    ['read', { title: true }, { title: true, organization: true }],
    ['create', { title: true }, { title: true, organization: true, ppa: true }],
    ['update', { title: true, ppa: true }, { title: true, organization: true, ppa: true }],
    ['updateByID', { group: { name: true } }, { group: { name: true }, organization: true, ppa: true }],
    ['deleteByID', {}, { organization: true, ppa: true }],
    ['read', { title: false, organization: false, ppa: false }, { title: false, ppa: false }],
    ['delete', { title: false, organization: false, ppa: false }, { title: false }],
    ['create', { organization: false, ppa: false }, undefined],
    ['update', undefined, undefined],
    ['update', null, null],
    ['update', 'everything', 'everything'],
  ])('%s %j becomes %j', async (operation, given, kept) => {
    expect(await selected(operation, given)).toEqual(kept)
  })

  test('leaves everything else that was asked as it is', async () => {
    const args = { depth: 0, where: {}, select: { title: true } }
    expect(await keep({ args, operation: 'read' } as never)).toEqual({
      ...args,
      select: { title: true, organization: true },
    })
  })
})
