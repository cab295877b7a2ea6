import { describe, expect, test } from '@jest/globals'
import { dayOf, lastReportBefore, withoutReport, type Said } from '@/src/domain/progress'

const said = (createdAt: string, rest: Partial<Said> = {}): Said => ({
  status: null,
  progress: null,
  createdAt,
  ...rest,
})

describe('a PPA whose report is taken away', () => {
  const shown = { status: 'completed', progress: 100 }
  const deleted = said('3', { status: 'completed', progress: 100 })

  test('shows what the report before it said', () => {
    const remaining = [said('2', { progress: 60 }), said('1', { status: 'ongoing', progress: 30 })]
    expect(withoutReport({ shown, deleted, remaining })).toEqual({ status: 'ongoing', progress: 60 })
  })

  test('stays where nothing else was said, or somebody has changed it since', () => {
    expect(withoutReport({ shown, deleted, remaining: [] })).toEqual({})
    const remaining = [said('1', { status: 'ongoing', progress: 30 })]
    expect(withoutReport({ shown: { ...shown, progress: 95 }, deleted, remaining })).toEqual({
      status: 'ongoing',
    })
  })

  test('stays where a later report said the same', () => {
    const remaining = [said('4', { progress: 100 }), said('1', { progress: 30 })]
    expect(withoutReport({ shown, deleted, remaining })).toEqual({})
  })

  test('may go back to zero', () => {
    expect(withoutReport({ shown, deleted, remaining: [said('1', { progress: 0 })] })).toEqual({
      progress: 0,
    })
  })
})

test('thirty days are counted in the Bangsamoro', () => {
  expect(dayOf(new Date('2026-03-30T16:00:00Z'))).toBe('2026-03-31')
  expect(lastReportBefore('2026-03-31')).toBe('2026-03-01')
})
