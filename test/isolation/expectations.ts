/** What the oracle's answers mean on the wire: which class an answer has and what is in it. */
import { done, hidden, refusedWith, written, type Expected } from './cell'
import type { Action, Actor, Code, Collection } from './facts'
import { homeOf, isOpen, may, mayIn, mayInLists, maySomewhere, mayWorkIn, type Row } from './oracle'

const hasNoAddress = ({ kind }: Collection): boolean => kind === 'nowhere' || kind === 'private'

export const expectList = (
  actor: Actor,
  collection: Collection,
  rows: readonly Row[],
  context: Code | null = null,
): Expected => {
  if (hasNoAddress(collection)) return refusedWith('missing')
  if (context !== null && !mayWorkIn(actor, context)) return refusedWith('forbidden')
  if (!isOpen(actor, collection, context)) return refusedWith('forbidden')
  return done(rows.filter((row) => mayInLists(actor, 'read', collection, row)).map(({ id }) => id))
}

/** A query that BMMS answers to nobody, because it would reach into other organizations' rows. */
export const expectUnanswered = (actor: Actor, collection: Collection): Expected =>
  isOpen(actor, collection) ? refusedWith('invalid') : refusedWith('invalid', 'forbidden')

/** One record, or null for one that does not exist. */
export const expectRecord = (actor: Actor, collection: Collection, row: Row | null): Expected => {
  if (hasNoAddress(collection)) return refusedWith('missing')
  if (!isOpen(actor, collection)) return hidden('forbidden')
  return row && may(actor, 'read', collection, row) ? done([row.id]) : hidden('missing')
}

export const expectChange = (
  actor: Actor,
  action: Action,
  collection: Collection,
  row: Row | null,
): Expected => {
  if (hasNoAddress(collection)) return refusedWith('missing')
  if (!isOpen(actor, collection) || !maySomewhere(actor, action, collection)) return hidden('forbidden')
  if (row && may(actor, action, collection, row)) return written([row.id])
  return row && may(actor, 'read', collection, row)
    ? refusedWith('forbidden', 'missing')
    : hidden('forbidden', 'missing')
}

export const expectBulk = (
  actor: Actor,
  action: Action,
  collection: Collection,
  rows: readonly Row[],
): Expected => {
  if (hasNoAddress(collection)) return refusedWith('missing')
  if (!isOpen(actor, collection) || !maySomewhere(actor, action, collection)) return refusedWith('forbidden')
  const ids = rows.filter((row) => mayInLists(actor, action, collection, row)).map(({ id }) => id)
  return ids.length > 0 ? written(ids) : done([])
}

/** A new record of a tenant collection: in the organization it names, or that its parent belongs to. */
export const expectCreate = (
  actor: Actor,
  collection: Collection,
  code: Code | 'absent' | 'home',
): Expected => {
  if (!isOpen(actor, collection) || !maySomewhere(actor, 'create', collection))
    return refusedWith('forbidden')
  const place = code === 'home' ? homeOf(actor) : code === 'absent' ? null : code
  if (collection.parent) return expectChild(actor, collection, place)
  // Superadmins belong nowhere, and must say where, unless it is for all.
  if (place === null && code === 'home' && actor.isSuperadmin && collection.sharesRows) return written()
  if (place === null) return refusedWith(code === 'home' || actor.isSuperadmin ? 'invalid' : 'forbidden')
  return mayIn(actor, 'create', collection, place) ? written() : refusedWith('forbidden')
}

const expectChild = (actor: Actor, collection: Collection, place: Code | null): Expected => {
  if (place === null || !mayIn(actor, 'read', collection, place)) return refusedWith('invalid')
  return mayIn(actor, 'create', collection, place) ? written() : refusedWith('forbidden')
}

/** A copy is a new record beside its source, in the same organization. */
export const expectCopy = (actor: Actor, collection: Collection, row: Row | null): Expected => {
  if (!isOpen(actor, collection)) return hidden('forbidden')
  if (!row || !may(actor, 'read', collection, row)) return hidden('missing', 'forbidden')
  if (may(actor, 'create', collection, row)) return written()
  // A copy of what lets a guest in names another record to open, which the guest does not know of.
  return collection.guest ? refusedWith('forbidden', 'invalid') : refusedWith('forbidden')
}
