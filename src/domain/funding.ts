/** The money of a PPA as its funding flows tell it, in pesos. */
export type Totals = { allocations: number; adjustments: number; obligations: number; disbursements: number }

/** What a PPA shows of its money (data dictionary 3.4.1). Rates are in percent, 0 where they would divide by 0. */
export type Figures = {
  totalAllocations: number
  totalAdjustments: number
  availableFunds: number
  totalObligations: number
  totalDisbursements: number
  allocationVariance: number
  obligationRate: number
  disbursementRate: number
  utilisationRate: number
  isOverBudget: boolean
  isUnderObligated: boolean
}

export const noTotals: Totals = { allocations: 0, adjustments: 0, obligations: 0, disbursements: 0 }

/** Below this obligation rate, in percent, a PPA counts as under-obligated. */
const soundObligationRate = 75

/** The figures that follow from what flowed and from the approved budget; none counts as zero. */
export const figuresOf = (totals: Totals, budgetAllocation: number | null): Figures => {
  const { allocations, adjustments, obligations, disbursements } = totals
  const budget = budgetAllocation ?? 0
  const allocationVariance = minus(allocations, budget)
  return {
    totalAllocations: allocations,
    totalAdjustments: adjustments,
    availableFunds: available(totals),
    totalObligations: obligations,
    totalDisbursements: disbursements,
    allocationVariance,
    obligationRate: rate(obligations, allocations),
    disbursementRate: rate(disbursements, obligations),
    utilisationRate: rate(disbursements, budget),
    isOverBudget: allocationVariance > 0,
    // Of the exact amounts: 74.999 % is not rounded up to a sound rate.
    isUnderObligated: obligations * 100 < allocations * soundObligationRate || allocations === 0,
  }
}

/**
 * What is wrong with the totals: nothing is obligated that was not allotted, and nothing paid that was not obligated.
 * A sentence with both amounts, or null.
 */
export const overdrawn = (totals: Totals): string | null => {
  const { obligations, disbursements } = totals
  const funds = available(totals)
  if (funds < 0) return `The adjustments would exceed the allocations by ${pesos(-funds)}.`
  if (obligations > funds)
    return `Obligations of ${pesos(obligations)} would exceed the allocations with their adjustments, ${pesos(funds)}.`
  if (disbursements > obligations)
    return `Disbursements of ${pesos(disbursements)} would exceed the obligations, ${pesos(obligations)}.`
  return null
}

const available = ({ allocations, adjustments }: Totals): number => minus(allocations, -adjustments)

/** Centavos are exact, fractions of a peso are not. */
const minus = (one: number, other: number): number =>
  (Math.round(one * 100) - Math.round(other * 100)) / 100 || 0

const rate = (part: number, whole: number): number =>
  whole === 0 ? 0 : Math.round((part / whole) * 10_000) / 100

const pesos = (amount: number): string =>
  `₱${amount.toLocaleString('en-PH', { minimumFractionDigits: 2, maximumFractionDigits: 2 })}`
