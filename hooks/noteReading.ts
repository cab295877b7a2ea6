import type { CollectionAfterReadHook } from 'payload'
import { principalOf } from '@/access/compile'
import { declarationOf, isTenantOwned } from '@/access/declaration'
import { sensitivityOf } from '@/access/sensitive'
import { keepReading } from '@/src/privacy/readings'
import { idOf } from './relations'

/** Notes that somebody was shown sensitive fields of a record. What BMMS reads for itself is shown to nobody. */
export const noteReading: CollectionAfterReadHook = ({ collection, doc, overrideAccess, req }) => {
  const principal = principalOf(req)
  if (overrideAccess || !principal) return doc as unknown
  const shown = doc as { id: string } & Record<string, unknown>
  const kinds = collection.flattenedFields.flatMap((field) => {
    const sensitivity = sensitivityOf(field)
    return sensitivity && isFilled(shown[field.name]) ? [sensitivity] : []
  })
  const { ownership } = declarationOf(collection)!
  // Nobody is watched reading about themselves.
  const isOwn = ownership.kind === 'account' && shown.id === principal.userId
  if (kinds.length > 0 && !isOwn) {
    const organizationId = isTenantOwned(ownership) ? idOf(shown[ownership.field]) : null
    keepReading(req, { collection: collection.slug, organizationId, id: shown.id, kinds })
  }
  return doc as unknown
}

const isFilled = (value: unknown): boolean => value !== undefined && value !== null && value !== ''
