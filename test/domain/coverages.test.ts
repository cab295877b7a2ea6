import { describe, expect, test } from '@jest/globals'
import { attributionRate, populationOf, summedFigures, unattributedPopulation } from '@/src/domain/coverages'

test('28 figures are added up, beside the OBC population', () => {
  expect(new Set(summedFigures).size).toBe(28)
  expect(summedFigures).not.toContain('estimatedObcPopulation')
})

describe.each([
  // autoSync, entered, added up: population, unattributed, rate
  [{ autoSync: true, estimatedObcPopulation: 9, attributedPopulation: 40 }, 40, 0, 100],
  [{ autoSync: false, estimatedObcPopulation: 120, attributedPopulation: 40 }, 120, 80, 33.3],
  [{ autoSync: false, estimatedObcPopulation: 30, attributedPopulation: 40 }, 30, 0, 133.3],
  [{ autoSync: false, estimatedObcPopulation: null, attributedPopulation: 40 }, 40, 0, 100],
  [{ autoSync: false, estimatedObcPopulation: 30, attributedPopulation: null }, 30, 30, 0],
  [{ autoSync: false, estimatedObcPopulation: 0, attributedPopulation: 0 }, 0, 0, null],
  [{}, null, 0, null],
])('of %j', (row, population, unattributed, rate) => {
  test('population, what is not accounted for, and the rate', () => {
    expect([populationOf(row), unattributedPopulation(row), attributionRate(row)]).toEqual([
      population,
      unattributed,
      rate,
    ])
  })
})
