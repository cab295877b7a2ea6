import { isDeepStrictEqual } from 'node:util'
import { invalid } from '@/hooks/problems'
import { figuresOf, overdrawn } from '@/src/domain/funding'
import { settledIn } from '../settled'
import { holdPpa, storeFigures, totalsOf } from './ledger'

/** Carries funding flows over to the figures of their PPA, and refuses those that would overdraw it. */
export const settledInPpa = settledIn({
  field: 'ppa',
  hold: holdPpa,
  settle: async (req, ppa) => {
    const held = await holdPpa(req, ppa)
    const totals = await totalsOf(req, ppa)
    const message = overdrawn(totals)
    if (message) throw invalid({ collection: 'funding-flows', problems: [{ path: 'amount', message }], req })
    // Remarks alone change no figure.
    if (isDeepStrictEqual(totals, held?.totals)) return
    await storeFigures(req, ppa, figuresOf(totals, held?.budgetAllocation ?? null))
  },
})
