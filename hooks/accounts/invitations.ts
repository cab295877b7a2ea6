import { randomBytes } from 'node:crypto'
import type {
  CollectionAfterChangeHook,
  CollectionBeforeChangeHook,
  CollectionBeforeValidateHook,
  PayloadRequest,
} from 'payload'
import { systemScopes } from '@/access/databaseScope'
import { invitationDays, type InvitationState } from '@/src/domain/invitations'
import { runAs } from '@/src/database/scope'
import { invitationMail } from '@/src/mail/messages'
import { sendLater } from '@/src/mail/sendLater'
import { asStored } from '@/src/server/accounts/attempts'
import type { Problem } from '@/src/domain/rules'
import { lookingAt } from '../lookingAt'
import { invalid } from '../problems'
import { idOf } from '../relations'

type Account = { id: string; email: string; isClaimed?: boolean | null }
type Row = {
  user?: unknown
  organization?: unknown
  isActive?: boolean | null
  invitation?: InvitationState | null
}

const oneDay = 24 * 60 * 60 * 1000

/**
 * A membership is made by e-mail address: a known person is added, an unknown one gets an account and a link to
 * set a password. Both answer alike, so that an invitation does not tell who has an account elsewhere.
 */
export const invitePerson: CollectionBeforeValidateHook = async ({ collection, data, operation, req }) => {
  if (operation !== 'create' || !data || data.user) return data
  const email = asStored(data.email)
  const name = typeof data.name === 'string' ? data.name.trim() : ''
  const problems: Problem[] = []
  if (!isAddress(email)) problems.push({ path: 'email', message: 'Enter the person’s e-mail address.' })
  if (!name) problems.push({ path: 'name', message: 'Enter the person’s full name.' })
  if (problems.length > 0) throw invalid({ collection: collection.slug, problems, req })
  const user = await runAs(
    systemScopes.accounts,
    async () => (await findAccount(email, req)) ?? (await createAccount({ email, name, req })),
  )
  req.context.isInviting = true
  return { ...data, user }
}

/** One address, as mail servers take it; whether somebody reads it shows when they follow the link. */
export const isAddress = (email: string): boolean => /^[^\s@,]+@[^\s@,]+\.[^\s@,]+$/.test(email)

/** Has an update send a waiting invitation once more. */
export const inviteAgain = { isInviting: true } as const

/**
 * What becomes of the invitation: it waits for its person; switching them off before they came withdraws it, switching
 * them on again sends it anew.
 */
export const keepInvitation: CollectionBeforeChangeHook = ({ context, data, originalDoc }) => {
  // Empty for a new member.
  const before = originalDoc as Row
  const after = { ...before, ...data } as Row
  if (before.invitation === 'withdrawn' && after.isActive) context.isInviting = true
  if (context.isInviting) {
    return { ...data, ...sentNow() }
  }
  return before.invitation === 'waiting' && after.isActive === false
    ? { ...data, invitation: 'withdrawn' }
    : data
}

const sentNow = () => ({
  invitation: 'waiting',
  invitationSentAt: new Date().toISOString(),
  invitationExpiresAt: new Date(Date.now() + invitationDays * oneDay).toISOString(),
})

const ofInvitation = ['invitation', 'user', 'organization']

/** Sends the mail once the membership is stored; a slow mail server must not hold up the request. */
export const sendInvitation: CollectionAfterChangeHook = lookingAt(ofInvitation, async (change) => {
  const { context, doc, previousDoc, req } = change
  const member = doc as Row
  if (member.invitation === 'withdrawn' && (previousDoc as Row).invitation === 'waiting')
    await runAs(systemScopes.accounts, () => closeLink(idOf(member.user)!, req))
  if (!context.isInviting) return doc
  delete context.isInviting
  const organization = await req.payload.findByID({
    collection: 'organizations',
    id: idOf(member.organization)!,
    depth: 0,
    select: { name: true },
    overrideAccess: true,
    req,
  })
  const { email, token } = await runAs(systemScopes.accounts, () => linkFor(idOf(member.user)!, req))
  sendLater({
    payload: req.payload,
    to: email,
    message: invitationMail({ organization: organization.name, token }),
  })
  return doc
})

/** Null for people who have set a password already. */
const linkFor = async (
  user: string,
  req: PayloadRequest,
): Promise<{ email: string; token: string | null }> => {
  const { email, isClaimed } = await accountOf(user, req)
  if (isClaimed !== false) return { email, token: null }
  const token = await req.payload.forgotPassword({
    collection: 'users',
    data: { email },
    expiration: invitationDays * oneDay,
    disableEmail: true,
    overrideAccess: true,
    req,
  })
  return { email, token }
}

/** Nobody sets a password by an invitation that was withdrawn, unless another organization waits for them as well. */
const closeLink = async (user: string, req: PayloadRequest): Promise<void> => {
  const { isClaimed } = await accountOf(user, req)
  if (isClaimed !== false) return
  const { totalDocs: others } = await req.payload.count({
    collection: 'memberships',
    where: { and: [{ user: { equals: user } }, { isActive: { equals: true } }] },
    // Other organizations' members count as well.
    overrideAccess: true,
    req,
  })
  if (others > 0) return
  await req.payload.db.updateOne({
    collection: 'users',
    id: user,
    data: { resetPasswordToken: null, resetPasswordExpiration: null },
    req,
  })
}

const accountOf = (id: string, req: PayloadRequest): Promise<Account> =>
  req.payload.findByID({
    collection: 'users',
    id,
    depth: 0,
    select: { email: true, isClaimed: true },
    showHiddenFields: true,
    // It may be somebody of another organization, whom the inviter cannot see.
    overrideAccess: true,
    req,
  })

const findAccount = async (email: string, req: PayloadRequest): Promise<string | null> => {
  const { docs } = await req.payload.find({
    collection: 'users',
    where: { email: { equals: email } },
    depth: 0,
    limit: 1,
    pagination: false,
    // An address may belong to somebody of another organization, whom the inviter cannot see.
    overrideAccess: true,
    req,
  })
  return docs[0]?.id ?? null
}

const createAccount = async ({
  email,
  name,
  req,
}: {
  email: string
  name: string
  req: PayloadRequest
}): Promise<string> => {
  const { id } = await req.payload.create({
    collection: 'users',
    data: {
      email,
      name,
      password: randomBytes(24).toString('base64url'),
      isActive: true,
      isClaimed: false,
      isSuperadmin: false,
    },
    depth: 0,
    // Only superadmins create accounts directly; the right checked here is that to create memberships.
    overrideAccess: true,
    req,
  })
  return id
}
