import type { Endpoint, PayloadRequest } from 'payload'
import { principalOf } from '@/access/compile'
import { roles } from '@/access/policy'
import { scopeOf, type Principal } from '@/access/principal'
import { logInFirst } from '@/hooks/problems'
import { waitForTurn } from '@/hooks/accounts/turns'
import { together } from '@/src/database/together'
import { movedMail } from '@/src/mail/messages'
import { sendLater } from '@/src/mail/sendLater'
import { readFormOrJson } from '@/src/server/formOrJson'
import type { Membership, Organization, User } from '@/src/payload-types'
import { visibleAccount } from './account'
import { answerForm, fault } from './notices'
import { asLine, requiredReason, roleIn } from './values'
import { documented } from '@/src/openapi/documented'
import { emailAddress, object, schemaNamed, string, wordOf } from '@/src/openapi/schema'

/** Whoever looks after the members of every organization moves somebody from one to another. */
export const mayTransfer = (principal: Principal): boolean =>
  scopeOf(principal, 'edit', 'administration.people') === 'all'

/**
 * `POST /api/transfer` with `person` (an e-mail address), `from` and `to` (codes), `role`, `reason`, and perhaps `position`
 * and `department`. The old membership is switched off with all that was given beside its role; the new one begins with
 * the role alone. Records stay where they are.
 */
export const transferEndpoint: Endpoint = {
  path: '/transfer',
  method: 'post',
  custom: documented({
    topic: 'access',
    summary: 'Move a member to another organization',
    description:
      'For superadmins. The new membership begins with the role alone; records stay where they are.',
    body: object({
      person: emailAddress(),
      from: string('The code of the present organization.'),
      to: string('The code of the next one.'),
      reason: string(),
      'role?': { ...wordOf(roles), default: 'staff' },
      'position?': string(),
      'department?': string(),
    }),
    answer: object({ doc: schemaNamed('Membership') }),
    refusals: [409],
  }),
  handler: async (req) => {
    const principal = principalOf(req)
    if (!principal) throw logInFirst()
    if (!mayTransfer(principal)) throw fault('not-yours')
    const { values, isForm } = await readFormOrJson(req)
    return answerForm({ isForm, news: 'moved', work: () => transfer(req, values) })
  },
}

const transfer = async (req: PayloadRequest, values: Record<string, unknown>): Promise<object> => {
  const reason = requiredReason(values.reason)
  const from = await organizationOf(req, values.from, 'from')
  const to = await organizationOf(req, values.to, 'to')
  if (from.id === to.id) throw fault('same-place', 'to')
  const { person, doc } = await together(req, async () => {
    // In one order, so that two transfers the other way round do not wait for each other.
    for (const id of [from.id, to.id].sort()) await waitForTurn(req, id)
    req.context.reason = `Moved from ${from.code} to ${to.code}: ${reason}`
    const old = await memberOf(req, from.id, values.person)
    const user = old.user as User
    const doc = await join(req, {
      user: user.id,
      organization: to.id,
      ...seatIn(values),
      isPrimary: old.isPrimary,
    })
    await req.payload.update({
      collection: 'memberships',
      id: old.id,
      data: { isActive: false },
      depth: 0,
      overrideAccess: false,
      req,
    })
    return { person: user, doc }
  })
  const message = movedMail({ from: from.name, to: to.name })
  sendLater({ payload: req.payload, to: person.email, message })
  return { doc }
}

const seatIn = (values: Record<string, unknown>) => ({
  role: roleIn(values.role),
  position: asLine(values.position) || null,
  department: asLine(values.department) || null,
})

type Seat = ReturnType<typeof seatIn> & { user: string; organization: string; isPrimary?: boolean | null }

/** Somebody who was there before takes up their old membership again. */
const join = async (req: PayloadRequest, seat: Seat): Promise<Membership> => {
  const { user, organization } = seat
  const data = { ...seat, isActive: true }
  const { docs } = await req.payload.find({
    collection: 'memberships',
    where: { and: [{ user: { equals: user } }, { organization: { equals: organization } }] },
    depth: 0,
    limit: 1,
    pagination: false,
    overrideAccess: false,
    req,
  })
  if (docs[0]?.isActive) throw fault('already-member', 'to')
  return docs[0]
    ? req.payload.update({
        collection: 'memberships',
        id: docs[0].id,
        data,
        depth: 0,
        overrideAccess: false,
        req,
      })
    : req.payload.create({ collection: 'memberships', data, depth: 0, overrideAccess: false, req })
}

const memberOf = async (req: PayloadRequest, organization: string, person: unknown): Promise<Membership> => {
  const account = await visibleAccount(req, person)
  if (!account) throw fault('nobody-there', 'person')
  const { docs } = await req.payload.find({
    collection: 'memberships',
    where: {
      and: [
        { user: { equals: account.id } },
        { organization: { equals: organization } },
        { isActive: { equals: true } },
      ],
    },
    depth: 1,
    limit: 1,
    pagination: false,
    overrideAccess: false,
    req,
  })
  if (!docs[0]) throw fault('nobody-there', 'person')
  return docs[0]
}

const organizationOf = async (req: PayloadRequest, code: unknown, path: string): Promise<Organization> => {
  const { docs } = await req.payload.find({
    collection: 'organizations',
    where: { and: [{ code: { equals: asLine(code).toUpperCase() } }, { isActive: { equals: true } }] },
    depth: 0,
    limit: 1,
    pagination: false,
    overrideAccess: false,
    req,
  })
  if (!docs[0]) throw fault('no-place', path)
  return docs[0]
}
