import { isDeepStrictEqual } from 'node:util'
import type { CollectionBeforeDeleteHook, CollectionBeforeValidateHook } from 'payload'
import { organizationScope } from '@/access/databaseScope'
import { idOf } from '@/hooks/relations'
import { runAs } from '@/src/database/scope'
import { standingOf, type Accumulation } from '@/src/domain/indicators'
import { markAsGoing, settledIn } from '../settled'
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

/** An indicator goes with the values of its quarters, one by one, so that the audit log names each. */
export const deleteActuals: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const { organization } = await req.payload.findByID({
    collection: 'indicators',
    id,
    depth: 0,
    select: { organization: true },
    overrideAccess: true,
    req,
  })
  markAsGoing(req, String(id))
  await runAs(organizationScope(idOf(organization)!, req.user?.id), async () => {
    await holdIndicator(req, String(id))
    await req.payload.delete({
      collection: 'indicator-actuals',
      where: { indicator: { equals: id } },
      depth: 0,
      overrideAccess: true,
      req,
    })
  })
}
