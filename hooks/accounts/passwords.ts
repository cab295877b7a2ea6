import type {
  CollectionAfterOperationHook,
  CollectionBeforeOperationHook,
  PayloadRequest,
  Where,
} from 'payload'
import { passwordFault, passwordFaults, type PersonalWords } from '@/src/domain/passwords'
import { passwordChangedMail } from '@/src/mail/messages'
import { sendLater } from '@/src/mail/sendLater'
import { invalid, refused } from '../problems'

type Args = { id?: string; data?: Record<string, unknown>; overrideAccess?: boolean }

/**
 * Payload asks for three characters and has no rule on reset; this covers every door a password comes in by. One
 * that is in use is changed at `POST /api/account/password`, which asks for it, or by a link sent to the person.
 */
export const enforcePasswordRules: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  if (!['create', 'update', 'resetPassword'].includes(operation)) return args
  const { id, data, overrideAccess } = args as Args
  const password = data?.password
  if (password === undefined) return args
  if (operation === 'update') {
    // The form of the admin panel sends an empty one along.
    if (password === null || password === '') return args
    if (!overrideAccess) throw refused('A password is changed on the page of one’s own account.', 'password')
  }
  const fault = passwordFault(password, await personalWords({ operation, id, data: data!, req }))
  if (!fault) {
    if (operation === 'update') req.context.newPasswordOf = id
    return args
  }
  throw invalid({
    collection: 'users',
    problems: [{ path: 'password', message: passwordFaults[fault] }],
    req,
  })
}

/** Whoever did not set the new password learns that somebody did. */
export const tellOfReset: CollectionAfterOperationHook = ({ operation, req, result }) => {
  if (operation === 'resetPassword' && req.user) {
    sendLater({ payload: req.payload, to: req.user.email, message: passwordChangedMail() })
  }
  return result as unknown
}

/** What is stored counts as well as what is sent: a form need not repeat the name. */
const personalWords = async ({
  operation,
  id,
  data,
  req,
}: {
  operation: string
  id?: string
  data: Record<string, unknown>
  req: PayloadRequest
}): Promise<PersonalWords> => {
  if (operation === 'create') return { email: asText(data.email), name: asText(data.name) }
  const where: Where =
    operation === 'resetPassword'
      ? { resetPasswordToken: { equals: asText(data.token) ?? '' } }
      : { id: { equals: id ?? '' } }
  const { docs } = await req.payload.find({
    collection: 'users',
    where,
    select: { email: true, name: true },
    depth: 0,
    limit: 1,
    pagination: false,
    // Whoever resets a password is not logged in; the token or the own endpoint has let them this far.
    overrideAccess: true,
    req,
  })
  return docs[0] ?? {}
}

const asText = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)
