import type { CollectionBeforeValidateHook } from 'payload'
import { holdsIn } from '@/access/compile'
import type { Right } from '@/access/features'
import { invalid } from '@/hooks/problems'
import { idOf } from '@/hooks/relations'
import { isOnWay, wayRefusal, type Way } from '@/src/domain/steps'

/** Keeps the status of a record on its way. Runs once it is known whose the record is. */
export const keepsOnWay =
  <Status extends string>(way: Way<Status>, right: Right, field = 'status'): CollectionBeforeValidateHook =>
  ({ collection, data, operation, originalDoc, req }) => {
    const to = data?.[field] as unknown
    // An unknown status is told by field validation.
    if (!isOnWay(way, to)) return data
    const from = operation === 'update' ? ((originalDoc as Record<string, unknown>)[field] as Status) : null
    const mayApprove = holdsIn(req, right, idOf(data!.organization))
    const message = wayRefusal({ way, from, to, mayApprove })
    if (message) throw invalid({ collection: collection.slug, problems: [{ path: field, message }], req })
    return data
  }
