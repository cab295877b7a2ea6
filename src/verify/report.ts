import type { Finding, Progress } from './fuzz'

/** Resident memory of a process, in bytes: at first, once it was warm, and at last. */
export type Memory = { first: number; last: number }

export type Outcome = { progress: Progress; memory: Memory }

const megabyte = 1024 * 1024

export const total = (parts: readonly Progress[]): Progress => ({
  requests: parts.reduce((sum, { requests }) => sum + requests, 0),
  changes: parts.reduce((sum, { changes }) => sum + changes, 0),
  bySurface: summed(parts.map(({ bySurface }) => bySurface)),
  byStatus: summed(parts.map(({ byStatus }) => byStatus)),
  findings: parts.flatMap(({ findings }) => findings),
})

/** One line while it runs. */
export const lineOf = ({
  progress,
  seconds,
  bytes,
}: {
  progress: Progress
  seconds: number
  bytes: number
}) => {
  const { requests, byStatus, findings } = progress
  const statuses = Object.entries(classes(byStatus)).map(([name, count]) => `${name} ${count}`)
  return [
    `${requests} requests`,
    `${Math.round(requests / Math.max(seconds, 1))}/s`,
    statuses.join(', '),
    `${Math.round(bytes / megabyte)} MB`,
    `${findings.length} findings`,
  ].join(' · ')
}

/** What a run has come to, in full. */
export const reportOf = ({
  outcomes,
  seconds,
  seed,
}: {
  outcomes: readonly Outcome[]
  seconds: number
  seed: number
}): string => {
  const progress = total(outcomes.map((it) => it.progress))
  const { requests, bySurface, byStatus, changes, findings } = progress
  const isServerError = ({ answer }: Finding) => answer.status >= 500
  return [
    `requests: ${requests} with seed ${seed} in ${Math.round(seconds)} s (${Math.round(requests / Math.max(seconds, 1))}/s)`,
    `by surface: ${listed(bySurface)}`,
    `by status: ${listed(byStatus)}`,
    `rows changed and taken back: ${changes}`,
    `memory per process: ${outcomes.map(({ memory }) => `${mb(memory.first)} at first, ${mb(memory.last)} at last`).join('; ')}`,
    `status 500 and above: ${findings.filter(isServerError).length}`,
    `leaks and other findings: ${findings.filter((it) => !isServerError(it)).length}`,
  ].join('\n')
}

/** A finding, with the command that makes the request again. */
export const described = ({ number, problems, attempt, answer }: Finding, seed: number): string =>
  [
    `\nrequest ${number}: ${problems.join('; ')}`,
    `  again: npm run verify:isolation -- --seed ${seed} --only ${number}`,
    `  ${attempt.method} ${attempt.path.slice(0, 500)}`,
    `  body: ${(attempt.body ?? '').slice(0, 500)}`,
    `  answer: ${answer.status} ${answer.body.slice(0, 300)}`,
  ].join('\n')

const classes = (byStatus: Record<string, number>): Record<string, number> =>
  Object.entries(byStatus).reduce<Record<string, number>>((sums, [status, count]) => {
    const name = `${status[0]}xx`
    return { ...sums, [name]: (sums[name] ?? 0) + count }
  }, {})

const summed = (parts: readonly Partial<Record<string, number>>[]): Record<string, number> =>
  parts
    .flatMap((part) => Object.entries(part))
    .reduce<Record<string, number>>(
      (sums, [key, count]) => ({ ...sums, [key]: (sums[key] ?? 0) + (count ?? 0) }),
      {},
    )

const listed = (counts: Partial<Record<string, number>>): string =>
  Object.entries(counts)
    .map(([name, count]) => `${name} ${count}`)
    .join(', ')

const mb = (bytes: number): string => `${Math.round(bytes / megabyte)} MB`
