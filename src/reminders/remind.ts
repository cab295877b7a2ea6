import type { Payload } from 'payload'
import type { PoolClient } from 'pg'
import { systemScopes } from '@/access/databaseScope'
import { runAs } from '@/src/database/scope'
import { asStoredDay } from '@/src/domain/progress'
import { reportsDueMail } from '@/src/mail/messages'
import { waitingForReport, waitingForReportUrl } from './overdue'
import { recipientsIn } from './recipients'

type Organization = { id: string; name: string }

/**
 * Reminds the people of each organization of PPAs that wait for a progress report, once on a day of the Bangsamoro
 * (`2026-03-31`). How many mails were sent. Several servers may do this at once, and each may stop in the middle: an
 * organization has a turn of its own, and its day is stored when its mails are out.
 */
export const sendReminders = ({ payload, today }: { payload: Payload; today: string }): Promise<number> =>
  runAs(systemScopes.reminders, async () => {
    const { rows } = await payload.db.pool.query<Organization>(
      'select id, name from organizations where is_active and enable_me order by code',
    )
    let sent = 0
    for (const organization of rows) sent += await inTurn({ payload, organization, today })
    return sent
  })

type Reminder = { payload: Payload; organization: Organization; today: string }

const inTurn = async ({ payload, organization, today }: Reminder): Promise<number> => {
  const client = await payload.db.pool.connect()
  try {
    await client.query('begin')
    const isDue = await takeTurn(client, organization, today)
    const sent = isDue ? await remind({ payload, organization, today }) : 0
    // Where no mail went out, the next round tries again.
    if (isDue && sent !== null) await storeDay(client, organization, today)
    await client.query('commit')
    return sent ?? 0
  } catch (error) {
    await client.query('rollback')
    payload.logger.error({ err: error, msg: `The reminders of ${organization.name} were not sent` })
    return 0
  } finally {
    client.release()
  }
}

/** False when another server is at it, or the day is done. */
const takeTurn = async (client: PoolClient, { id }: Organization, today: string): Promise<boolean> => {
  const turn = await client.query<{ taken: boolean }>(
    'select pg_try_advisory_xact_lock(hashtextextended($1, 0)) as taken',
    [`reminders of ${id}`],
  )
  if (!turn.rows[0]!.taken) return false
  const { rowCount } = await client.query(
    `select from organizations where id = $1 and (reports_reminded_on is null or reports_reminded_on < $2)`,
    [id, asStoredDay(today)],
  )
  return rowCount === 1
}

const storeDay = (client: PoolClient, { id }: Organization, today: string) =>
  client.query('update organizations set reports_reminded_on = $2 where id = $1', [id, asStoredDay(today)])

/** How many were told; null when there was somebody to tell and nobody could be. */
const remind = async ({ payload, organization, today }: Reminder): Promise<number | null> => {
  const { totalDocs } = await payload.count({
    collection: 'ppas',
    where: { and: [{ implementingMoa: { equals: organization.id } }, waitingForReport(today)] },
    overrideAccess: true,
  })
  if (totalDocs === 0) return 0
  const addresses = await recipientsIn(payload, organization.id)
  const message = reportsDueMail({
    organization: organization.name,
    count: totalDocs,
    address: waitingForReportUrl(today),
  })
  const answers = await Promise.allSettled(addresses.map((to) => payload.sendEmail({ to, ...message })))
  const failed = answers.filter(({ status }) => status === 'rejected')
  for (const { reason } of failed as PromiseRejectedResult[])
    payload.logger.error({ err: reason as Error, msg: 'A reminder could not be sent' })
  return addresses.length > 0 && failed.length === addresses.length ? null : addresses.length - failed.length
}
