/** What a report says of its PPA; what it does not say is null. */
export type Said = {
  status: string | null
  progress: number | null
  createdAt: string
}

type Shown = Pick<Said, 'status' | 'progress'>

const parts = ['status', 'progress'] as const

/**
 * What a PPA shows once a report is gone that should not have been entered: what the report before it said. Only where
 * the PPA still shows what the deleted one brought, and where an earlier one says something else. `remaining` has the
 * latest first. A step of a request stays taken: it may have been a decision.
 */
export const withoutReport = ({
  shown,
  deleted,
  remaining,
}: {
  shown: Shown
  deleted: Said
  remaining: readonly Said[]
}): Partial<Shown> => {
  const taken = parts.flatMap((part) => {
    const latest = remaining.find((it) => it[part] !== null)
    const isOutdated = latest !== undefined && latest.createdAt > deleted.createdAt
    if (deleted[part] === null || shown[part] !== deleted[part] || !latest || isOutdated) return []
    return [[part, latest[part]]]
  })
  return Object.fromEntries(taken) as Partial<Shown>
}

/** After how many days without a report an ongoing PPA is asked for one. */
export const daysWithoutReport = 30

/** A day of the Bangsamoro (`2026-03-31`) as the day pickers of the admin store it: noon UTC. */
export const asStoredDay = (day: string): string => `${day}T12:00:00.000Z`

/** The day in the Bangsamoro, which is eight hours ahead of UTC. */
export const dayOf = (moment: Date): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Manila' }).format(moment)

/** Since when an ongoing PPA that is asked for a report today has had none. */
export const lastReportBefore = (today: string): string =>
  new Date(Date.parse(`${today}T00:00:00Z`) - daysWithoutReport * 86_400_000).toISOString().slice(0, 10)
