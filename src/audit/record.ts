import { sql, type PostgresAdapter } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { executorOf } from '@/src/database/sessions'
import { uuidv7 } from '@/src/database/uuid'
import { addressHeader } from '@/src/server/accounts/attempts'
import { changesOf } from './changes'
import type { Entry } from './entry'

export const requestIdHeader = 'x-request-id'

type Request = Partial<Pick<PayloadRequest, 'user' | 'headers' | 'transactionID'>>

/**
 * Writes down an event that is no write of a record, such as an export, in the transaction of the request if there is
 * one. Records are written down by themselves (src/database/audited.ts).
 */
export const recordEvent = async ({
  req,
  before = null,
  after = null,
  ...entry
}: Entry & {
  req: PayloadRequest
  before?: Record<string, unknown> | null
  after?: Record<string, unknown> | null
}): Promise<void> =>
  writeEntry({
    adapter: req.payload.db as unknown as PostgresAdapter,
    req,
    entry: { changes: changesOf(before, after), ...entry },
  })

/** One statement. Place in the chain, hash and time are given by the database when the transaction ends. */
export const writeEntry = async ({
  adapter,
  req,
  entry,
}: {
  adapter: PostgresAdapter
  req: Request | undefined
  entry: Entry
}): Promise<void> => {
  const { action, organizationId, accountId, collection, id, title, changes, message } = entry
  const person = req?.user as { id?: string; email?: string } | null | undefined
  const database = await executorOf(adapter as never, req as PayloadRequest)
  await database.execute(sql`
    insert into audit_log (id, action, collection, document, title, person_id, actor, address, request_id, changes,
      message, organization_id)
    values (${uuidv7()}, ${action}, ${collection ?? null}, ${id ?? null}, ${title ?? null}, ${person?.id ?? null},
      ${person?.email ?? null}, ${req?.headers?.get(addressHeader) ?? null},
      ${req?.headers?.get(requestIdHeader) ?? null}, ${JSON.stringify(changes ?? [])}::jsonb, ${message ?? null},
      coalesce(${organizationId ?? null}::uuid, ${homeOf(sql`${accountId ?? null}::uuid`)}))`)
}

/** The organization in whose chain the lines about each account stand, null for none; one statement. */
export const homesOf = async (
  adapter: PostgresAdapter,
  accountIds: readonly string[],
): Promise<Map<string, string | null>> => {
  const database = await executorOf(adapter as never, undefined)
  const { rows } = await database.execute(sql`
    select a.id, ${homeOf(sql`a.id`)} as home
    from jsonb_array_elements_text(${JSON.stringify(accountIds)}::jsonb) e, lateral (select e.value::uuid as id) a`)
  return new Map((rows as { id: string; home: string | null }[]).map(({ id, home }) => [id, home]))
}

/** An account may be at home in several organizations: the primary one comes first. */
const homeOf = (account: ReturnType<typeof sql>) => sql`(
  select m.organization_id from memberships m join organizations o on o.id = m.organization_id
  where m.user_id = ${account} and m.is_active and o.is_active
  order by m.is_primary desc limit 1)`
