import type { CollectionBeforeChangeHook } from 'payload'
import { rankOf, roleLabels, roles } from '@/access/policy'
import type { Membership } from '@/access/principal'
import { refused } from '../problems'
import { assertHolds, giverIn } from './giving'

/** The four membership roles come as levels 1 to 4 of the data dictionary (1.5). */
export const roleOfLevel = (level: unknown) => roles[Number(level) - 1]

/**
 * A role reaches everybody who has it, so that changing one is giving: nobody makes or changes a role above their own
 * level, or one with a permission that they lack, be it before or after.
 */
export const limitRole: CollectionBeforeChangeHook = ({ data, operation, originalDoc, req }) => {
  const own = giverIn(req, data.organization)
  if (!own) return data
  for (const role of operation === 'create' ? [data] : [originalDoc, data]) {
    assertLevel(own, role.level ?? originalDoc.level)
    assertHolds(own, role.permissions, 'permissions')
  }
  return data
}

/** Nobody deals with a role of a level above their own. */
export const assertLevel = (own: Membership, level: unknown, path = 'level'): void => {
  const role = roleOfLevel(level)
  if (role && rankOf(role) <= rankOf(own.role)) return
  throw refused(`This role is above your own, which is ${roleLabels[own.role]}.`, path)
}
