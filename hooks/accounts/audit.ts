import type {
  CollectionAfterErrorHook,
  CollectionAfterLoginHook,
  CollectionAfterLogoutHook,
  PayloadRequest,
} from 'payload'
import { systemScopes } from '@/access/databaseScope'
import type { AuditAction } from '@/src/audit/entry'
import { recordEvent } from '@/src/audit/record'
import { runAs } from '@/src/database/scope'

type Account = { id: string; name?: string | null }

/** What happens to sessions is no write of a record, so it is noted here, for the organization the person works in. */
export const noteSessions = (
  req: PayloadRequest,
  action: AuditAction,
  account: Account,
  message?: string,
): Promise<void> =>
  // Whoever was switched off meanwhile still logs out, and that is written down as well.
  runAs(systemScopes.accounts, () =>
    recordEvent({
      req,
      action,
      accountId: account.id,
      collection: 'users',
      id: account.id,
      title: account.name ?? null,
      message,
    }),
  )

/** Set up, taken away, or a recovery code used. */
export const noteSecondFactor = (req: PayloadRequest, account: Account, message: string): Promise<void> =>
  noteSessions(req, 'second_factor', account, message)

export const noteLogin: CollectionAfterLoginHook = ({ req, user }) =>
  noteSessions(req, 'login', user as unknown as Account)

export const noteLogout: CollectionAfterLogoutHook = ({ req }) =>
  noteSessions(req, 'logout', req.user as unknown as Account)

/** Attempts beyond the limits are not noted: the password was not looked at, and a flood of them would fill the log. */
export const noteFailedLogin: CollectionAfterErrorHook = async ({ context, req }) => {
  const { loginAs } = context
  if (typeof loginAs !== 'string') return
  delete context.loginAs
  await runAs(systemScopes.accounts, async () => {
    const account = await accountOf(loginAs, req)
    await recordEvent({
      req,
      action: 'login_failed',
      accountId: account?.id,
      collection: 'users',
      id: account?.id,
      // What is no address may be a password in the wrong place.
      title: account?.name ?? (loginAs.includes('@') ? loginAs.slice(0, 254) : null),
    })
  })
}

const accountOf = async (email: string, req: PayloadRequest): Promise<Account | undefined> => {
  const { docs } = await req.payload.find({
    collection: 'users',
    where: { email: { equals: email } },
    depth: 0,
    limit: 1,
    pagination: false,
    select: { name: true },
    // Nobody is logged in yet.
    overrideAccess: true,
    req,
  })
  return docs[0]
}
