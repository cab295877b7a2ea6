import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { systemScopes } from '@/access/databaseScope'
import { runAs } from '@/src/database/scope'
import { executorOf } from '@/src/database/sessions'
import { decrypt, encrypt } from './encryption'
import { hashOf } from './recoveryCodes'

/** What an account has of a second factor; the secrets as they are. */
export type Factor = {
  secret: string | null
  /** Begun, and not yet confirmed with a code. */
  pending: string | null
  since: string | null
  recoveryCodesLeft: number
}

type Row = { totp_secret: string | null; totp_pending: string | null; since: string | null; left: number }

/** Plain statements: no API of Payload reads or writes these columns, and the audit log gets a line of its own. */
const run = (
  req: PayloadRequest,
  statement: ReturnType<typeof sql>,
): Promise<{ rows: unknown[]; rowCount: number | null }> =>
  runAs(systemScopes.accounts, async () => (await executorOf(req.payload.db, req)).execute(statement))

export const loadFactor = async (req: PayloadRequest, user: string): Promise<Factor> => {
  const { rows } = await run(
    req,
    sql`select totp_secret, totp_pending, second_factor_at as since,
      jsonb_array_length(coalesce(recovery_codes, '[]')) as left from users where id = ${user}`,
  )
  const { totp_secret, totp_pending, since, left } = rows[0] as Row
  return {
    secret: totp_secret && decrypt(totp_secret, user),
    pending: totp_pending && decrypt(totp_pending, user),
    since: since && new Date(since).toISOString(),
    recoveryCodesLeft: left,
  }
}

/** Whether the account has one, readable or not. */
export const hasFactor = async (req: PayloadRequest, user: string): Promise<boolean> =>
  (await loadFactor(req, user)).since !== null

export const keepPending = async (req: PayloadRequest, user: string, secret: string): Promise<void> => {
  await run(req, sql`update users set totp_pending = ${encrypt(secret, user)} where id = ${user}`)
}

/** From here on the account needs it to log in. The code that confirmed it counts as used. */
export const activate = async (
  req: PayloadRequest,
  { user, secret, step, codes }: { user: string; secret: string; step: number; codes: string[] },
): Promise<void> => {
  await run(
    req,
    sql`update users set totp_secret = ${encrypt(secret, user)}, totp_pending = null, totp_last_step = ${step},
      recovery_codes = ${hashesOf(codes)}::jsonb, second_factor_at = now() where id = ${user}`,
  )
}

export const keepRecoveryCodes = async (
  req: PayloadRequest,
  user: string,
  codes: string[],
): Promise<void> => {
  await run(req, sql`update users set recovery_codes = ${hashesOf(codes)}::jsonb where id = ${user}`)
}

/** True for whoever had one. */
export const removeFactor = async (req: PayloadRequest, user: string): Promise<boolean> => {
  const { rowCount } = await run(
    req,
    sql`update users set totp_secret = null, totp_pending = null, totp_last_step = null, recovery_codes = null,
      second_factor_at = null where id = ${user} and second_factor_at is not null`,
  )
  return rowCount === 1
}

/** Each time step counts once, also for two who come at the same instant. */
export const takeStep = async (req: PayloadRequest, user: string, step: number): Promise<boolean> => {
  const { rowCount } = await run(
    req,
    sql`update users set totp_last_step = ${step} where id = ${user} and coalesce(totp_last_step, 0) < ${step}`,
  )
  return rowCount === 1
}

/** Each recovery code counts once. */
export const takeRecoveryCode = async (req: PayloadRequest, user: string, code: string): Promise<boolean> => {
  const hash = hashOf(code)
  const { rowCount } = await run(
    req,
    sql`update users set recovery_codes = recovery_codes - ${hash}::text
      where id = ${user} and jsonb_exists(recovery_codes, ${hash}::text)`,
  )
  return rowCount === 1
}

const hashesOf = (codes: string[]): string => JSON.stringify(codes.map(hashOf))
