import type { CollectionAfterLoginHook, CollectionAfterOperationHook, PayloadRequest, Where } from 'payload'
import { systemScopes } from '@/access/databaseScope'
import { runAs } from '@/src/database/scope'

/** Whoever logs in has accepted what they were invited to. */
export const acceptAtLogin: CollectionAfterLoginHook = ({ req, user }) => accept(user.id as string, req)

/** Whoever sets a password by a link is logged in by that, past the hooks of a log-in. */
export const acceptAtReset: CollectionAfterOperationHook = async ({ operation, req, result }) => {
  if (operation === 'resetPassword' && req.user) await accept(req.user.id, req)
  return result as unknown
}

const accept = (user: string, req: PayloadRequest): Promise<void> =>
  runAs(systemScopes.accounts, async () => {
    const { db } = req.payload
    const waiting: Where = { and: [{ user: { equals: user } }, { invitation: { equals: 'waiting' } }] }
    await db.updateMany({ collection: 'memberships', where: waiting, data: { invitation: 'accepted' }, req })
    const unclaimed: Where = { and: [{ id: { equals: user } }, { isClaimed: { equals: false } }] }
    await db.updateMany({ collection: 'users', where: unclaimed, data: { isClaimed: true }, req })
  })
