import type { PayloadRequest } from 'payload'
import { systemScopes } from '@/access/databaseScope'
import type { Action } from '@/access/features'
import { covers, scopeOf, type Principal } from '@/access/principal'
import { principalOf } from '@/access/compile'
import { waitForTurn } from '@/hooks/accounts/turns'
import { logInFirst } from '@/hooks/problems'
import { idOf, visibleRecord } from '@/hooks/relations'
import { isOpen } from '@/src/domain/registrations'
import { runAs } from '@/src/database/scope'
import { together } from '@/src/database/together'
import { declinedMail } from '@/src/mail/messages'
import { sendLater } from '@/src/mail/sendLater'
import type { Registration } from '@/src/payload-types'
import { fault } from './notices'
import { tellReviewers } from './reviewers'
import { reasonIn, requiredReason, roleIn } from './values'

type Values = Record<string, unknown>
type Step = (args: {
  req: PayloadRequest
  principal: Principal
  asked: Registration
  values: Values
}) => Promise<void>

/** A focal person knows whoever asks. */
export const endorse: Step = async ({ req, principal, asked, values }) => {
  assertMay(principal, 'edit', asked)
  assertNotOwn(req, asked)
  if (asked.status === 'endorsed') throw fault('endorsed-already')
  await store(req, asked, { status: 'endorsed', ...stamp('endorsed', principal, reasonIn(values.reason)) })
}

/** Makes the person a member, by the rules for whoever adds one, and invites them. */
export const approve: Step = async ({ req, principal, asked, values }) => {
  assertMay(principal, 'approve', asked)
  assertNotOwn(req, asked)
  const reason = reasonIn(values.reason)
  if (asked.status === 'submitted' && reason === null) throw fault('no-endorsement', 'reason')
  if (idOf(asked.endorsedBy) === principal.userId) throw fault('both-steps')
  const { name, email, position, department } = asked
  await req.payload.create({
    collection: 'memberships',
    data: {
      email,
      name,
      position,
      department,
      organization: idOf(asked.organization)!,
      role: roleIn(values.role),
    } as never,
    depth: 0,
    overrideAccess: false,
    req,
  })
  await store(req, asked, { status: 'approved', ...stamp('decided', principal, reason) })
}

/** Either of the two says no, and why. */
export const decline: Step = async ({ req, principal, asked, values }) => {
  assertMay(principal, 'edit', asked)
  const reason = requiredReason(values.reason)
  await store(req, asked, { status: 'declined', ...stamp('decided', principal, reason) })
}

/**
 * Takes a step with a request for an account; one after the other in an organization, so that two who decide at once
 * do not both.
 */
export const takeStep = async (
  req: PayloadRequest,
  id: unknown,
  step: Step,
  values: Values,
): Promise<object> => {
  const principal = principalOf(req)
  if (!principal) throw logInFirst()
  const organization = idOf((await requestFor(req, id)).organization)!
  const doc = await together(req, async () => {
    await waitForTurn(req, organization)
    const asked = await requestFor(req, id)
    if (!isOpen(asked.status)) throw fault('decided')
    await step({ req, principal, asked, values })
    return requestFor(req, id)
  })
  if (doc.status === 'endorsed') await tellReviewers(req, organization, 'endorsed')
  if (doc.status === 'declined')
    sendLater({ payload: req.payload, to: doc.email, message: declinedMail(doc.decidedReason ?? '') })
  return { doc }
}

const requestFor = async (req: PayloadRequest, id: unknown): Promise<Registration> => {
  const found = await visibleRecord(req, 'registrations', id)
  if (!found) throw fault('gone')
  return found as unknown as Registration
}

const assertMay = (principal: Principal, action: Action, { organization }: Registration): void => {
  const scope = scopeOf(principal, action, 'administration.registrations')
  if (!covers(scope, idOf(organization)!)) throw fault('not-yours')
}

const assertNotOwn = (req: PayloadRequest, { email }: Registration): void => {
  if (req.user?.email?.toLowerCase() === email.toLowerCase()) throw fault('own-request')
}

const stamp = (step: 'endorsed' | 'decided', { userId }: Principal, reason: string | null) => ({
  [`${step}By`]: userId,
  [`${step}At`]: new Date().toISOString(),
  [`${step}Reason`]: reason,
})

/** Nobody changes a request over the API, so the step does. */
const store = async (
  req: PayloadRequest,
  { id }: Registration,
  data: Partial<Registration>,
): Promise<void> => {
  await runAs(systemScopes.accounts, () =>
    req.payload.update({ collection: 'registrations', id, data, depth: 0, overrideAccess: true, req }),
  )
}
