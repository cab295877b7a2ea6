import type { CollectionBeforeChangeHook } from 'payload'
import type { Right } from '@/access/features'
import { isEnding } from './assignments'
import { assertEndAhead, assertHolds, assertMayServe, giverIn, receiverOf } from './giving'

/**
 * An exception for one member. Granting takes holding the permission, and so does lifting or changing a denial, which
 * comes to the same; nobody decides about themselves or about somebody who ranks higher.
 */
export const limitOverride: CollectionBeforeChangeHook = async ({
  collection,
  data,
  operation,
  originalDoc,
  req,
}) => {
  assertEndAhead({ data, originalDoc, collection: collection.slug, req })
  const own = giverIn(req, data.organization)
  if (!own) return data
  assertMayServe(own, await receiverOf(data.membership, req))
  const isTaking = data.isGranted ? isEnding(data) : operation === 'create'
  if (!isTaking) assertHolds(own, [data.permission as Right], 'permission')
  return data
}
