import type { Endpoint, PayloadRequest } from 'payload'
import { principalOf } from '@/access/compile'
import { loadUser } from '@/access/loadPrincipal'
import { rankOf } from '@/access/policy'
import { covers, hasOversight, isEmpty, membershipIn, scopeOf, type Principal } from '@/access/principal'
import { noteSecondFactor } from '@/hooks/accounts/audit'
import { endSessions } from '@/src/database/sessions'
import { together } from '@/src/database/together'
import { visibleAccount } from '@/src/joining/account'
import { answerForm, fault } from '@/src/joining/notices'
import { requiredReason } from '@/src/joining/values'
import { secondFactorResetMail } from '@/src/mail/messages'
import { sendLater } from '@/src/mail/sendLater'
import { readFormOrJson } from '../../formOrJson'
import { personOfRequest } from '../person'
import { removeFactor } from './store'
import { documented } from '@/src/openapi/documented'
import { emailAddress, object, string } from '@/src/openapi/schema'

/** Who helps somebody that lost the telephone: superadmins, and those who look after members. */
export const mayResetFactors = (principal: Principal): boolean =>
  !isEmpty(scopeOf(principal, 'edit', 'administration.people'))

/**
 * `POST /api/second-factor/reset` with `person` (an e-mail address) and `reason`. The person logs in with the password alone
 * after that; where a role requires a second factor, they set it up anew before anything else.
 */
export const resetFactorEndpoint: Endpoint = {
  path: '/second-factor/reset',
  method: 'post',
  custom: documented({
    topic: 'access',
    summary: 'Take the second factor from somebody who lost it',
    description: 'For those who look after members. The person is told by mail, and logged out everywhere.',
    body: object({ person: emailAddress(), reason: string() }),
    answer: object({ message: string() }),
  }),
  handler: async (req) => {
    personOfRequest(req)
    const { values, isForm } = await readFormOrJson(req)
    return answerForm({ isForm, news: 'factor-reset', work: () => reset(req, values) })
  },
}

const reset = async (req: PayloadRequest, values: Record<string, unknown>): Promise<object> => {
  const principal = principalOf(req)!
  if (!mayResetFactors(principal)) throw fault('not-yours')
  const reason = requiredReason(values.reason)
  const person = await visibleAccount(req, values.person)
  if (!person) throw fault('no-account', 'person')
  await assertMayReset(req, principal, person.id)
  await together(req, async () => {
    if (!(await removeFactor(req, person.id))) throw fault('no-factor', 'person')
    await endSessions({ req, userId: person.id })
    await noteSecondFactor(req, person, `Reset: ${reason}`)
  })
  sendLater({ payload: req.payload, to: person.email, message: secondFactorResetMail() })
  return { message: 'The second factor was reset.' }
}

/** Nobody of a higher rank, nobody who reaches further than whoever resets, and not oneself: that takes a code. */
const assertMayReset = async (req: PayloadRequest, own: Principal, userId: string): Promise<void> => {
  if (userId === own.userId) throw fault('own-factor')
  if (own.isSuperadmin) return
  const loaded = await loadUser({ payload: req.payload, userId, requested: null })
  const theirs = loaded?.principal
  if (!theirs || theirs.isSuperadmin || hasOversight(theirs)) throw fault('not-yours')
  const scope = scopeOf(own, 'edit', 'administration.people')
  const isBelow = theirs.memberships.every(
    ({ organizationId, role }) =>
      covers(scope, organizationId) && rankOf(role) <= rankOf(membershipIn(own, organizationId)!.role),
  )
  if (theirs.memberships.length === 0 || !isBelow) throw fault('not-yours')
}
