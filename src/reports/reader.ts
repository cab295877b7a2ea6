import { principalOfUser } from '@/access/compile'
import { isMember, type Principal } from '@/access/principal'
import { logInFirst, refused } from '@/hooks/problems'

/** Who asks for figures, in an organization in which they may work. Throws 401 and 403. */
export const readerOf = (user: unknown): Principal => {
  const principal = principalOfUser(user)
  if (!principal) throw logInFirst()
  if (!isMember(principal)) throw refused('You do not belong to an active organization.')
  if (principal.refusedContext) {
    throw refused(`You may not work in the organization "${principal.refusedContext}".`)
  }
  return principal
}
