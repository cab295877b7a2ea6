import { isDeepStrictEqual } from 'node:util'
import type { CollectionBeforeValidateHook } from 'payload'
import { standingOf, type Accumulation } from '@/src/domain/indicators'
import { settledIn } from '../settled'
import { holdIndicator, reachedBy, storeStanding } from './ledger'

/** Carries the values of the quarters over to their indicator. */
export const settledInIndicator = settledIn({
  field: 'indicator',
  hold: holdIndicator,
  settle: async (req, indicator) => {
    const held = await holdIndicator(req, indicator)
    if (!held) return
    const standing = standingOf({ reached: await reachedBy(req, indicator), ...held })
    if (!isDeepStrictEqual(standing, held.standing)) await storeStanding(req, indicator, standing)
  },
})

/** A changed target changes the progress. What was reached is read anew: Payload writes back what it read before. */
export const settleIndicator: CollectionBeforeValidateHook = async ({
  data,
  operation,
  originalDoc,
  req,
}) => {
  if (!data || operation !== 'update') return data
  const { id } = originalDoc as { id: string }
  const after = { ...originalDoc, ...data } as { accumulation: Accumulation; targetNumber?: unknown }
  const held = await holdIndicator(req, id)
  if (!held) return data
  const target = typeof after.targetNumber === 'number' ? after.targetNumber : null
  const reached = await reachedBy(req, id)
  return { ...data, ...standingOf({ reached, accumulation: after.accumulation, target }) }
}
