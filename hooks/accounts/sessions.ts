import type { CollectionAfterChangeHook } from 'payload'
import { lookingAt } from '@/hooks/lookingAt'
import { endSessions } from '@/src/database/sessions'

/**
 * A new password ends all sessions but the one that set it. An account that is switched off has none left, so that
 * nobody is back in when it is switched on again.
 */
export const endSessionsOnChange: CollectionAfterChangeHook = lookingAt(['isActive'], async (change) => {
  const { doc, operation, previousDoc, req } = change
  if (operation !== 'update') return doc
  const isSwitchedOff = previousDoc.isActive && !doc.isActive
  const hasNewPassword = req.context.newPasswordOf === doc.id
  if (!isSwitchedOff && !hasNewPassword) return doc
  const own = (req.user as { id?: string; _sid?: string } | null) ?? {}
  const except = !isSwitchedOff && own.id === doc.id ? own._sid : undefined
  await endSessions({ req, userId: doc.id as string, except })
  return doc
})
