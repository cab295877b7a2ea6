import type { Payload } from 'payload'
import { systemScopes } from '@/access/databaseScope'
import { loadUser } from '@/access/loadPrincipal'
import { covers, scopeOf } from '@/access/principal'
import { runAs } from '@/src/database/scope'

const members = `
select u.id, u.email from memberships m join users u on u.id = m.user_id
where m.organization_id = $1 and m.is_active and u.is_active order by u.email`

/** The addresses of those members who may change PPAs today, whatever gives them the right. */
export const recipientsIn = async (payload: Payload, organization: string): Promise<string[]> => {
  const { rows } = await runAs(systemScopes.accounts, () =>
    payload.db.pool.query<{ id: string; email: string }>(members, [organization]),
  )
  const addresses: string[] = []
  for (const { id, email } of rows) {
    const user = await loadUser({ payload, userId: id, requested: null })
    // A superadmin may change all, and is asked as a member only.
    const principal = user && { ...user.principal, isSuperadmin: false }
    if (principal && covers(scopeOf(principal, 'edit', 'me.ppas'), organization)) addresses.push(email)
  }
  return addresses
}
