import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { figuresOf, noTotals, overdrawn, type Totals } from '@/src/domain/funding'

const centavos = fc.integer({ min: 0, max: 10 ** 14 }).map((it) => it / 100)

describe('the figures of a PPA', () => {
  test('are what the data dictionary says', () => {
    const totals = { allocations: 800, adjustments: -100, obligations: 600, disbursements: 150 }
    expect(figuresOf(totals, 1000)).toEqual({
      totalAllocations: 800,
      totalAdjustments: -100,
      availableFunds: 700,
      totalObligations: 600,
      totalDisbursements: 150,
      allocationVariance: -200,
      obligationRate: 75,
      disbursementRate: 25,
      utilisationRate: 15,
      isOverBudget: false,
      isUnderObligated: false,
    })
  })

  test('are zero where they would divide by zero', () => {
    expect(figuresOf(noTotals, null)).toMatchObject({
      obligationRate: 0,
      disbursementRate: 0,
      utilisationRate: 0,
      allocationVariance: 0,
      isOverBudget: false,
      isUnderObligated: true,
    })
  })

  test('say what is over budget, and what is not quite obligated enough', () => {
    const totals = { ...noTotals, allocations: 100_000, obligations: 74_999.99 }
    expect(figuresOf(totals, 99_999.99)).toMatchObject({
      isOverBudget: true,
      obligationRate: 75,
      isUnderObligated: true,
    })
    expect(figuresOf({ ...totals, obligations: 75_000 }, 100_000)).toMatchObject({
      isOverBudget: false,
      isUnderObligated: false,
    })
  })

  test('are exact to the centavo', () => {
    fc.assert(
      fc.property(centavos, centavos, (allocations, budget) => {
        const { allocationVariance } = figuresOf({ ...noTotals, allocations }, budget)
        expect(Math.round(allocationVariance * 100)).toBe(
          Math.round(allocations * 100) - Math.round(budget * 100),
        )
      }),
    )
  })
})

describe('money that is not there', () => {
  const totals: Totals = { allocations: 100, adjustments: 20, obligations: 120, disbursements: 120 }

  test('is neither obligated nor paid', () => {
    expect(overdrawn(totals)).toBeNull()
    expect(overdrawn({ ...totals, obligations: 120.01 })).toBe(
      'Obligations of ₱120.01 would exceed the allocations with their adjustments, ₱120.00.',
    )
    expect(overdrawn({ ...totals, disbursements: 1_200.5 })).toBe(
      'Disbursements of ₱1,200.50 would exceed the obligations, ₱120.00.',
    )
    expect(overdrawn({ ...noTotals, allocations: 5, adjustments: -5.01 })).toBe(
      'The adjustments would exceed the allocations by ₱0.01.',
    )
  })

  test('is told from what adds up in centavos only', () => {
    expect(overdrawn({ ...noTotals, allocations: 0.1, adjustments: 0.2, obligations: 0.3 })).toBeNull()
  })
})
