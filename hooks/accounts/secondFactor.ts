import {
  APIError,
  type CollectionAfterOperationHook,
  type CollectionBeforeLoginHook,
  type CollectionBeforeOperationHook,
} from 'payload'
import { endSessions } from '@/src/database/sessions'
import type { Attempt } from '@/src/server/accounts/attempts'
import { isProof } from '@/src/server/accounts/secondFactor/prove'
import { hasFactor } from '@/src/server/accounts/secondFactor/store'

/** Payload runs the hooks of a log-in within a reset as well, where nobody is asked for a code. */
export const noteReset: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (operation === 'resetPassword') req.context.isReset = true
  return args
}

/** After the right password: a code, where the account has a second factor. No session exists before it is right. */
export const askForSecondFactor: CollectionBeforeLoginHook = async ({ req, user }) => {
  const { context } = req
  if (context.isReset || !(await hasFactor(req, user.id as string))) return user
  const code: unknown = req.data?.code
  if (code === undefined || code === null || code === '') {
    // The password was right, so nothing is held against anybody.
    for (const attempt of (context.attempts ?? []) as Attempt[]) await attempt.giveBack()
    delete context.loginAs
    throw asking('Enter the six-digit code of your authenticator app, or a recovery code.')
  }
  if (await isProof(req, user.id as string, code)) return user
  throw asking('This code is wrong or was used already. Wait for the next one.')
}

const asking = (message: string): APIError =>
  new APIError(message, 401, { secondFactor: true, errors: [{ path: 'code', message }] }, true)

/** A link sent by mail shows one factor, not two: whoever has a second one logs in with it after a reset. */
export const endSessionOfReset: CollectionAfterOperationHook = async ({ operation, req, result }) => {
  if (operation !== 'resetPassword' || !req.user || !(await hasFactor(req, req.user.id)))
    return result as unknown
  await endSessions({ req, userId: req.user.id })
  return { ...(result as object), token: '' } as unknown
}
