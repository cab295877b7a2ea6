import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { expectedCounts } from '@/src/bench/data/seed'
import { spread } from '@/src/bench/data/spread'

const sum = (values: number[]): number => values.reduce((all, value) => all + value, 0)

describe('records among organizations', () => {
  test.each(Object.entries(expectedCounts))('the %s of 44 organizations are %i', (_name, total) => {
    const shares = spread({ total, among: 44 })
    expect(shares).toHaveLength(44)
    expect(sum(shares)).toBe(total)
  })

  test('a few have most, each has some', () => {
    const shares = spread({ total: expectedCounts.ppas, among: 44 })
    expect(sum(shares.slice(0, 11))).toBeGreaterThan(expectedCounts.ppas / 2)
    expect(Math.min(...shares)).toBeGreaterThan(50)
  })

  test('any total is divided without rest, the largest share first', () => {
    const anything = fc.record({ total: fc.nat(100_000), among: fc.integer({ min: 1, max: 100 }) })
    fc.assert(
      fc.property(anything, ({ total, among }) => {
        const shares = spread({ total, among })
        expect(sum(shares)).toBe(total)
        expect(shares).toEqual([...shares].sort((one, other) => other - one))
      }),
    )
  })
})
