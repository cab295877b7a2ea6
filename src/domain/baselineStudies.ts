import type { Problem } from './rules'
import { lineOf, type Way } from './steps'

/** The life of a baseline study (data dictionary 3.3.5). */
export const studyStatuses = {
  planning: 'Planning',
  design: 'Study Design',
  data_collection: 'Data Collection',
  analysis: 'Data Analysis',
  reporting: 'Report Writing',
  review: 'Under Review',
  completed: 'Completed',
  cancelled: 'Cancelled',
}
export type StudyStatus = keyof typeof studyStatuses

const line = [
  'planning',
  'design',
  'data_collection',
  'analysis',
  'reporting',
  'review',
  'completed',
] as const satisfies readonly StudyStatus[]

/** That a study is complete is found by those who may approve, and taken back by them as well. */
export const wayOfStudy: Way<StudyStatus> = {
  labels: studyStatuses,
  steps: lineOf<StudyStatus>(line, 'cancelled'),
  isDecision: (from, to) => from === 'completed' || (from !== null && to === 'completed'),
}

/** How much of the planned sample was reached, in percent with one decimal; null where none was planned. */
export const responseRate = ({
  sampleSizeTarget,
  sampleSizeActual,
}: Partial<Record<string, number | null>>): number | null =>
  sampleSizeTarget ? Math.round(((sampleSizeActual ?? 0) / sampleSizeTarget) * 1000) / 10 : null

/** Somebody holds a role once, an indicator has a name of its own, and a round that is done has a day. */
export const problemsOfStudy = ({
  team,
  indicators,
  dataCollections,
}: {
  team: readonly { user: string | null; role?: unknown }[]
  indicators: readonly { name?: unknown }[]
  dataCollections: readonly { status?: unknown; actualDate?: unknown }[]
}): Problem[] => [
  ...repeated(team.map(({ user, role }) => (user ? `${user} ${String(role)}` : null))).map((index) => ({
    path: `researchTeam.${index}.role`,
    message: 'This person has this role already.',
  })),
  ...repeated(
    indicators.map(({ name }) => (typeof name === 'string' ? name.trim().toLowerCase() : null)),
  ).map((index) => ({
    path: `indicators.${index}.name`,
    message: 'An indicator of this name is there already.',
  })),
  ...dataCollections.flatMap(({ status, actualDate }, index) =>
    isDone(status) && !actualDate
      ? [{ path: `dataCollections.${index}.actualDate`, message: 'Say on which day it was done.' }]
      : [],
  ),
]

const isDone = (status: unknown): boolean =>
  status === 'completed' || status === 'quality_check' || status === 'validated'

/** The places of what stands there a second time. */
const repeated = (keys: readonly (string | null)[]): number[] =>
  keys.flatMap((key, index) => (key !== null && keys.indexOf(key) < index ? [index] : []))
