import type { UpdateOne, UpdateOneArgs } from 'payload'
import { sql, type PostgresAdapter } from '@payloadcms/db-postgres'

type Session = { id: string; createdAt: Date | string; expiresAt: Date | string }
type Executor = Pick<PostgresAdapter['drizzle'], 'execute'>

/**
 * Log-in, log-out and refresh write the whole user back as they read it, sessions included. Two at once lose a
 * session, and a log-in that overlaps a deactivation would undo it. Such a write touches only the session
 * it is about; everything else passes through.
 */
export const withSafeSessions = (adapter: PostgresAdapter): PostgresAdapter => {
  const updateOne: UpdateOne = adapter.updateOne.bind(adapter)
  adapter.updateOne = async (args) => {
    if (!isSessionWrite(args)) return updateOne(args)
    await writeSessions(adapter, args)
    return null as never
  }
  return adapter
}

/** Payload marks these writes by leaving `updatedAt` as it was. */
const isSessionWrite = ({ collection, data }: UpdateOneArgs): boolean =>
  collection === 'users' && Array.isArray(data.sessions) && data.updatedAt === null

const writeSessions = async (adapter: PostgresAdapter, { data, id, req }: UpdateOneArgs): Promise<void> => {
  const transaction = await req?.transactionID
  const database: Executor = (transaction && adapter.sessions?.[transaction]?.db) || adapter.drizzle
  const sessions = data.sessions as Session[]
  const added = sessions.filter(({ createdAt }) => createdAt instanceof Date)
  const extended = sessions.filter((it) => !added.includes(it) && it.expiresAt instanceof Date)
  await database.execute(sql`delete from users_sessions where _parent_id = ${id} and expires_at < now()`)
  for (const session of added) {
    await database.execute(sql`insert into users_sessions (_order, _parent_id, id, created_at, expires_at)
      values (1, ${id}, ${session.id}, ${iso(session.createdAt)}, ${iso(session.expiresAt)})`)
  }
  for (const session of extended) {
    await database.execute(sql`update users_sessions set expires_at = ${iso(session.expiresAt)}
      where id = ${session.id} and _parent_id = ${id}`)
  }
  if (added.length === 0 && extended.length === 0) await endSessions({ database, id, sessions, req })
}

/** Log-out: of all sessions when none is left, else of the one that asked. */
const endSessions = async ({
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

const iso = (value: Date | string): string => new Date(value).toISOString()
