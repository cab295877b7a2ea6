import type { Scope } from '@/access/principal'

/** A scope as a parameter of a statement. Null is all organizations, and no organizations is an empty array: never the other way round. */
export const toArray = (scope: Scope | null): readonly string[] | null => {
  if (scope === null) return []
  return scope === 'all' ? null : scope
}
