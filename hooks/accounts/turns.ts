import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload'
import { sql } from '@payloadcms/db-postgres'
import { principalOf } from '@/access/compile'
import { databaseScopeOf } from '@/access/databaseScope'
import { loadUser } from '@/access/loadPrincipal'
import { enterScope } from '@/src/database/scope'
import { executorOf } from '@/src/database/sessions'
import { idOf } from '../relations'

/**
 * Rights in an organization change one after the other, until the transaction ends: else two administrators could
 * demote one another, or somebody could hand on what is being taken from them. Whoever waited is looked at anew.
 */
export const takeTurn: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const organization = idOf(data.organization) ?? idOf((originalDoc as typeof data | undefined)?.organization)
  await waitForTurn(req, organization ?? 'platform')
  return data
}

/** The same for the rights of superadmins, which belong to no organization. */
export const waitForTurn = async (req: PayloadRequest, whose: string): Promise<void> => {
  const database = await executorOf(req.payload.db, req)
  await database.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`rights of ${whose}`}, 0))`)
  await lookAnew(req)
}

const lookAnew = async (req: PayloadRequest): Promise<void> => {
  const principal = principalOf(req)
  if (!principal) return
  const fresh = await loadUser({ payload: req.payload, userId: principal.userId, requested: null })
  if (!fresh) return
  const { context, refusedContext } = principal
  Object.assign(principal, fresh.principal, { context, refusedContext })
  enterScope(databaseScopeOf(principal))
}
