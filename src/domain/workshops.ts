import type { Problem } from './rules'
import { lineOf, type Way } from './steps'

/** Regional workshops (data dictionary 3.3.6). */
export const workshopStatuses = {
  planned: 'Planned',
  in_progress: 'In Progress',
  completed: 'Completed',
  cancelled: 'Cancelled',
}
export type WorkshopStatus = keyof typeof workshopStatuses

export const wayOfWorkshop: Way<WorkshopStatus> = {
  labels: workshopStatuses,
  steps: lineOf<WorkshopStatus>(['planned', 'in_progress', 'completed'], 'cancelled'),
}

/** Hours with two decimals between two times of a day; null where one is missing or the end is not after the beginning. */
export const hoursBetween = (start: unknown, end: unknown): number | null => {
  const [from, to] = [minutesOf(start), minutesOf(end)]
  return from !== null && to !== null && to > from ? Math.round(((to - from) / 60) * 100) / 100 : null
}

/** A workshop and each of its sessions end after they begin, and sessions take place within the workshop. */
export const problemsOfTimes = ({
  startTime,
  endTime,
  workshopSessions,
}: {
  startTime?: unknown
  endTime?: unknown
  workshopSessions: readonly { startTime?: unknown; endTime?: unknown }[]
}): Problem[] => [
  ...endsLater({ startTime, endTime }, ''),
  ...workshopSessions.flatMap((session, index) => [
    ...endsLater(session, `workshopSessions.${index}.`),
    ...within(session, { startTime, endTime }, `workshopSessions.${index}.`),
  ]),
]

type Times = { startTime?: unknown; endTime?: unknown }

const endsLater = ({ startTime, endTime }: Times, at: string): Problem[] =>
  minutesOf(startTime) !== null && minutesOf(endTime) !== null && hoursBetween(startTime, endTime) === null
    ? [{ path: `${at}endTime`, message: 'The end comes after the beginning.' }]
    : []

const within = (session: Times, workshop: Times, at: string): Problem[] => {
  const [from, to, first, last] = [
    session.startTime,
    session.endTime,
    workshop.startTime,
    workshop.endTime,
  ].map(minutesOf) as (number | null)[]
  if (isNumber(from) && isNumber(first) && from < first)
    return [{ path: `${at}startTime`, message: 'A session begins no earlier than the workshop.' }]
  return isNumber(to) && isNumber(last) && to > last
    ? [{ path: `${at}endTime`, message: 'A session ends no later than the workshop.' }]
    : []
}

const isNumber = (value: number | null | undefined): value is number => typeof value === 'number'

const minutesOf = (value: unknown): number | null => {
  const parts = typeof value === 'string' ? /^(\d{2}):(\d{2})$/.exec(value) : null
  return parts ? Number(parts[1]) * 60 + Number(parts[2]) : null
}
