import type { PayloadRequest } from 'payload'
import { systemScopes } from '@/access/databaseScope'
import { runAs } from '@/src/database/scope'
import { countProof } from './attempts'
import { isPassword } from './passwordHash'

/** Whether somebody who is logged in knows their password. Wrong ones are counted. */
export const knowsPassword = async (
  req: PayloadRequest,
  { id }: { id: string },
  given: unknown,
): Promise<boolean> => {
  const attempt = await countProof(req, id)
  // Whoever must set up a second factor first does not even read their own account.
  const stored = await runAs(systemScopes.accounts, () =>
    req.payload.db.findOne<{ id: string; hash: string; salt: string }>({
      collection: 'users',
      where: { id: { equals: id } },
      req,
    }),
  )
  if (typeof given !== 'string' || !stored || !(await isPassword(given, stored))) return false
  await attempt.giveBack()
  return true
}
