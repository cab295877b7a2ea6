import { describe, expect, test } from '@jest/globals'
import { disaggregationProblems, quarterOf, standingOf } from '@/src/domain/indicators'

describe('the progress of an indicator', () => {
  const reached = { period: '2025-Q2', sum: 50, latest: 30 }

  test.each([
    ['sum', 200, 50, 25],
    ['latest', 200, 30, 15],
    ['sum', 0, 50, null],
    ['sum', null, 50, null],
    ['sum', 3, 50, 1666.67],
  ] as const)('by %s with the target %s', (accumulation, target, actual, progress) => {
    expect(standingOf({ reached, accumulation, target })).toEqual({
      actual,
      progress,
      lastReported: '2025-Q2',
    })
  })

  test('is nothing before anything is reported', () => {
    expect(standingOf({ reached: null, accumulation: 'sum', target: 5 })).toEqual({
      actual: null,
      progress: null,
      lastReported: null,
    })
  })
})

describe('the groups of a value', () => {
  const parts = [
    { group: 'sex_female', count: 6 },
    { group: 'age_15_30', count: 10 },
    { group: 'sex_male', count: 4 },
  ]

  test('share it, each kind for itself', () => {
    expect(disaggregationProblems(10, parts)).toEqual([])
    expect(disaggregationProblems(9.5, parts)).toEqual([
      {
        path: 'disaggregation.2.count',
        message: 'The counts by sex add up to 10, more than the value of 9.5.',
      },
      {
        path: 'disaggregation.1.count',
        message: 'The counts by age add up to 10, more than the value of 9.5.',
      },
    ])
  })

  test('are entered once each', () => {
    expect(disaggregationProblems(100, [...parts, { group: 'sex_male', count: 1 }])).toEqual([
      { path: 'disaggregation.3.group', message: 'This group is entered twice.' },
    ])
  })

  test('that are none are told by the field', () => {
    expect(disaggregationProblems('x', [{ group: 'height', count: 5 }, { count: 'many' }])).toEqual([])
  })
})

test('a quarter begins in the Bangsamoro, not in Greenwich', () => {
  expect(quarterOf(new Date('2026-03-31T15:59:59Z'))).toEqual({ year: 2026, quarter: 'Q1' })
  expect(quarterOf(new Date('2026-03-31T16:00:00Z'))).toEqual({ year: 2026, quarter: 'Q2' })
  expect(quarterOf(new Date('2026-12-31T16:00:00Z'))).toEqual({ year: 2027, quarter: 'Q1' })
})
