import type { Payload } from 'payload'
import { dayOf } from '@/src/domain/progress'
import { sendReminders } from './remind'

const everyHalfHour = 30 * 60 * 1000

/** In the morning, when people come in. */
const earliestHour = 7

/**
 * Looks every half hour whether the reminders of the day are out. What is done is kept in the database, so a start
 * anew neither forgets nor repeats a day. Returns how to end it.
 */
export const startReminders = (payload: Payload): (() => void) => {
  const look = (): void => {
    const now = new Date()
    if (hourOf(now) < earliestHour) return
    sendReminders({ payload, today: dayOf(now) }).catch((error: unknown) =>
      payload.logger.error({ err: error, msg: 'The reminders of the day were not sent' }),
    )
  }
  const timer = setInterval(look, everyHalfHour)
  timer.unref()
  look()
  return () => clearInterval(timer)
}

const hourOf = (moment: Date): number =>
  Number(
    new Intl.DateTimeFormat('en-GB', { hour: '2-digit', hour12: false, timeZone: 'Asia/Manila' }).format(
      moment,
    ),
  )
