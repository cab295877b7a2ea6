import { randomBytes } from 'node:crypto'
import type { CollectionAfterChangeHook, CollectionBeforeValidateHook, PayloadRequest } from 'payload'
import { systemScopes } from '@/access/databaseScope'
import { runAs } from '@/src/database/scope'
import { invitationMail } from '@/src/mail/messages'
import { sendLater } from '@/src/mail/sendLater'
import type { Problem } from '@/src/domain/rules'
import { invalid } from '../problems'
import { idOf } from '../relations'

type Invitation = { email: string; isNew: boolean }

/**
 * A membership is made by e-mail address: a known person is added, an unknown one gets an account and a link to
 * set a password. Both answer alike, so that an invitation does not tell who has an account elsewhere.
 */
export const invitePerson: CollectionBeforeValidateHook = async ({ collection, data, operation, req }) => {
  if (operation !== 'create' || !data || data.user) return data
  const email = typeof data.email === 'string' ? data.email.trim().toLowerCase() : ''
  const name = typeof data.name === 'string' ? data.name.trim() : ''
  const problems: Problem[] = []
  if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email))
    problems.push({ path: 'email', message: 'Enter the person’s e-mail address.' })
  if (!name) problems.push({ path: 'name', message: 'Enter the person’s full name.' })
  if (problems.length > 0) throw invalid({ collection: collection.slug, problems, req })
  const { known, user } = await runAs(systemScopes.accounts, async () => {
    const found = await findAccount(email, req)
    return { known: found, user: found ?? (await createAccount({ email, name, req })) }
  })
  req.context.invitation = { email, isNew: known === null } satisfies Invitation
  return { ...data, user }
}

/** Sends the mail once the membership is stored; a slow mail server must not hold up the request. */
export const sendInvitation: CollectionAfterChangeHook = async ({ doc, operation, req }) => {
  const invitation = req.context.invitation as Invitation | undefined
  if (operation !== 'create' || !invitation) return doc
  delete req.context.invitation
  const organization = await req.payload.findByID({
    collection: 'organizations',
    id: idOf(doc.organization)!,
    depth: 0,
    select: { name: true },
    overrideAccess: true,
    req,
  })
  const token = invitation.isNew
    ? await runAs(systemScopes.accounts, () => resetToken(invitation.email, req))
    : null
  const message = invitationMail({ organization: organization.name, token })
  sendLater({ payload: req.payload, to: invitation.email, message })
  return doc
}

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
      isSuperadmin: false,
    },
    depth: 0,
    // Only superadmins create accounts directly; the right checked here is that to create memberships.
    overrideAccess: true,
    req,
  })
  return id
}

const resetToken = (email: string, req: PayloadRequest): Promise<string> =>
  req.payload.forgotPassword({
    collection: 'users',
    data: { email },
    disableEmail: true,
    overrideAccess: true,
    req,
  })
