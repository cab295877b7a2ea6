import type { PayloadRequest, UpdateOne, UpdateOneArgs } from 'payload'
import { sql, type PostgresAdapter } from '@payloadcms/db-postgres'

export type Session = { id: string; createdAt: Date | string; expiresAt: Date | string }
type Executor = Pick<PostgresAdapter['drizzle'], 'execute'>

/** However often a log-in is refreshed, a week after it the password is asked for again. */
const longestSession = '7 days'

/**
 * Log-in, log-out and refresh write the whole user back as they read it, sessions included. Two at once lose a
 * session, and a log-in that overlaps a deactivation would undo it. Such a write touches only the session
 * it is about. Other writes of a user leave the sessions alone, or they would bring back one that was ended meanwhile.
 */
export const withSafeSessions = (adapter: PostgresAdapter): PostgresAdapter => {
  const updateOne: UpdateOne = adapter.updateOne.bind(adapter)
  adapter.updateOne = async (args) => {
    if (!isWriteOfSessions(args)) return updateOne(args)
    if (!isWriteOfLogin(args)) return updateOne({ ...args, data: withoutSessions(args.data) })
    await writeSessions(adapter, args)
    return null as never
  }
  return adapter
}

/** Ends the sessions of an account: one, all but one, or all. How many there were. */
export const endSessions = async ({
  req,
  userId,
  only,
  except,
}: {
  req: PayloadRequest
  userId: string
  only?: string
  except?: string
}): Promise<number> => {
  const database = await executorOf(req.payload.db, req)
  const { rowCount } = await database.execute(sql`delete from users_sessions where _parent_id = ${userId}
    and (${only ?? null}::text is null or id = ${only ?? null})
    and (${except ?? null}::text is null or id <> ${except ?? null})`)
  return rowCount ?? 0
}

/** Payload marks what is about a session alone by leaving `updatedAt` as it was. */
export const isWriteOfLogin = (args: UpdateOneArgs): boolean =>
  isWriteOfSessions(args) && args.data.updatedAt === null

const isWriteOfSessions = ({ collection, data }: UpdateOneArgs): boolean =>
  collection === 'users' && Array.isArray(data.sessions)

/** An empty list is meant: a reset ends every session. */
const withoutSessions = ({ sessions, ...data }: UpdateOneArgs['data']): UpdateOneArgs['data'] =>
  (sessions as Session[]).length === 0 ? { ...data, sessions } : data

const writeSessions = async (adapter: PostgresAdapter, { data, id, req }: UpdateOneArgs): Promise<void> => {
  const database = await executorOf(adapter, req)
  const sessions = data.sessions as Session[]
  const added = sessions.filter(({ createdAt }) => createdAt instanceof Date)
  const extended = sessions.filter((it) => !added.includes(it) && it.expiresAt instanceof Date)
  await database.execute(sql`delete from users_sessions where _parent_id = ${id} and expires_at < now()`)
  for (const session of added) {
    await database.execute(sql`insert into users_sessions (_order, _parent_id, id, created_at, expires_at)
      values (1, ${id}, ${session.id}, ${iso(session.createdAt)}, ${iso(session.expiresAt)})`)
  }
  for (const session of extended) {
    await database.execute(sql`update users_sessions
      set expires_at = least(${iso(session.expiresAt)}::timestamptz, created_at + ${longestSession}::interval)
      where id = ${session.id} and _parent_id = ${id}`)
  }
  if (added.length === 0 && extended.length === 0) await logOut({ database, id, sessions, req })
}

/** Of all sessions when none is left, else of the one that asked. */
const logOut = async ({
  database,
  id,
  sessions,
  req,
}: {
  database: Executor
  id: UpdateOneArgs['id']
  sessions: Session[]
  req: UpdateOneArgs['req']
}): Promise<void> => {
  const ending = (req?.user as { _sid?: string } | null | undefined)?._sid
  const condition = sessions.length === 0 || !ending ? sql`true` : sql`id = ${ending}`
  await database.execute(sql`delete from users_sessions where _parent_id = ${id} and ${condition}`)
}

/** The transaction of a request, or the pool outside of one. */
export const executorOf = async (
  { drizzle, sessions }: { drizzle: Executor; sessions?: Record<string | number, { db: unknown }> },
  req: UpdateOneArgs['req'],
): Promise<Executor> => {
  const transaction = await req?.transactionID
  return ((transaction && sessions?.[transaction]?.db) as Executor | undefined) || drizzle
}

const iso = (value: Date | string): string => new Date(value).toISOString()
