import { contentOf } from '@/test/support/forms'
import { absentId, nameOf, type Answer, type Cell, type Outcome } from './cell'
import { leaksIn, trespasses } from './detector'
import { collections } from './facts'
import { changesOf, undo, type Change } from './journal'
import { unwritten } from './log'
import type { World } from './world'

/** `oracle`: every answer is as the oracle says. `leaks`: answers may differ, but nothing leaks and nothing breaks. */
export type Judging = 'oracle' | 'leaks'

export type Tally = { cells: number; leaks: number; readings: number; refusals: number; writes: number }

export const newTally = (): Tally => ({ cells: 0, leaks: 0, readings: 0, refusals: 0, writes: 0 })

type Run = { world: World; cells: readonly Cell[]; judging: Judging; tally: Tally }

/** Eight at a time: reading changes nothing, and that is checked at the end. */
export const runReads = async ({ world, cells, judging, tally }: Run): Promise<string[]> => {
  const answers = new Map<Cell, Answer>()
  const waiting = [...cells]
  const work = async (): Promise<void> => {
    for (let cell = waiting.shift(); cell; cell = waiting.shift()) answers.set(cell, await send(world, cell))
  }
  await Promise.all(Array.from({ length: 8 }, work))
  const changes = await changesOf(world.database)
  const failures = cells.flatMap((cell) =>
    judge({ world, cell, answer: answers.get(cell)!, changes: [], judging, tally }),
  )
  if (changes.length > 0)
    failures.push(`reading changed ${changes.length} rows, the first in ${changes[0]!.table}`)
  return [...failures, ...(judging === 'oracle' ? unlikeAbsent(answers) : [])]
}

/** One at a time: what the database noted is the work of this one request, and is undone before the next. */
export const runWrites = async ({ world, cells, judging, tally }: Run): Promise<string[]> => {
  const answers = new Map<Cell, Answer>()
  const failures: string[] = []
  for (const cell of cells) {
    const answer = await send(world, cell)
    const changes = await changesOf(world.database)
    if (changes.length > 0) await undo(world.database)
    answers.set(cell, answer)
    failures.push(...judge({ world, cell, answer, changes, judging, tally }))
  }
  return [...failures, ...(judging === 'oracle' ? unlikeAbsent(answers) : [])]
}

const loggedTables = collections
  .filter(({ kind }) => ['tenant', 'shared', 'people'].includes(kind))
  .map(({ slug }) => slug.replaceAll('-', '_'))

type Judgement = {
  world: World
  cell: Cell
  answer: Answer
  changes: readonly Change[]
  judging: Judging
  tally: Tally
}

const judge = ({ world, cell, answer, changes, judging, tally }: Judgement): string[] => {
  const { actor, ask, expected } = cell
  const leaks = [
    ...leaksIn({ world, actor, ask, answer }),
    ...trespasses(world, actor, changes).map((it) => `wrote what it may not: ${it}`),
    ...unwritten(changes, loggedTables),
  ]
  tally.cells += 1
  tally.leaks += leaks.length > 0 ? 1 : 0
  if (answer.outcome !== 'done') tally.refusals += 1
  else if (changes.length > 0) tally.writes += 1
  else if (idsIn(answer.body).length > 0 || expected.check) tally.readings += 1
  const problems = leaks.map((it) => `LEAK ${it}`)
  const isBroken = answer.outcome === 'broken' && !(judging === 'leaks' && expected.breaksUnguarded)
  if (isBroken) problems.push(`answered ${answer.status} ${answer.text.slice(0, 200)}`)
  else if (judging === 'oracle') problems.push(...unlikeOracle(expected, answer, changes))
  return problems.map((problem) => `${nameOf(cell)} | ${ask.method} ${ask.path.slice(0, 120)}: ${problem}`)
}

const unlikeOracle = (expected: Cell['expected'], answer: Answer, changes: readonly Change[]): string[] => {
  if (!expected.outcomes.includes(answer.outcome as Outcome)) {
    return [`expected ${expected.outcomes.join(' or ')}, got ${answer.status} ${answer.text.slice(0, 200)}`]
  }
  const problems: string[] = []
  if (expected.ids) {
    const [wanted, got] = [[...expected.ids].sort(), idsIn(answer.body).sort()]
    if (wanted.join() !== got.join())
      problems.push(`expected ${wanted.length} records, got ${got.length}; not the same ones`)
  }
  const count = (unwrapped(answer.body) as { totalDocs?: number } | null)?.totalDocs
  if (expected.count !== undefined && count !== expected.count)
    problems.push(`expected a count of ${expected.count}, got ${count}`)
  if (expected.changes !== undefined && expected.changes !== changes.length > 0)
    problems.push(expected.changes ? 'nothing changed' : `changed ${changes.length} rows`)
  const problem = expected.check?.(answer.body)
  return problem ? [...problems, problem] : problems
}

/** A record of others is answered with the same status and the same bytes as one that does not exist. */
const unlikeAbsent = (answers: ReadonlyMap<Cell, Answer>): string[] => {
  const keyOf = ({ actor, operation, collection }: Cell) => `${actor.name} ${operation} ${collection}`
  const absent = new Map(
    [...answers].filter(([cell]) => cell.target === 'absent').map(([cell, answer]) => [keyOf(cell), answer]),
  )
  return [...answers].flatMap(([cell, answer]) => {
    if (!cell.expected.isLikeAbsent || cell.target === 'absent') return []
    const other = absent.get(keyOf(cell))
    if (!other) return [`${nameOf(cell)}: there is no absent record to compare with`]
    return other.status === answer.status && inOrder(anonymised(cell, answer.text)) === inOrder(other.text)
      ? []
      : [
          `${nameOf(cell)}: ${answer.status} ${answer.text.slice(0, 150)}, but for an absent one ${other.status} ${other.text.slice(0, 150)}`,
        ]
  })
}

/** What is asked for under two names fails in whichever order. */
const inOrder = (text: string): string => {
  if (!text.startsWith('{"errors":[')) return text
  const { errors, ...rest } = JSON.parse(text) as { errors: { path?: unknown }[] }
  const inPath = errors.sort((one, other) => (JSON.stringify(one.path) < JSON.stringify(other.path) ? -1 : 1))
  return JSON.stringify({ errors: inPath, ...rest })
}

/** Answers may repeat the id they were asked for. */
const anonymised = ({ ask }: Cell, text: string): string => {
  const asked = `${ask.path} ${JSON.stringify(ask.body ?? '')}`.match(/[0-9a-f]{8}-[0-9a-f-]{27}/g) ?? []
  return asked.reduce((said, id) => said.replaceAll(id, absentId), text)
}

/** As it is before anything listens in: the detector here knows the matrix's actors, who hold tokens of old. */
const plainFetch = globalThis.fetch

export const send = async (world: World, { actor, ask }: Cell): Promise<Answer> => {
  const token = world.token(actor)
  const content = contentOf(ask)
  const response = await plainFetch(`${world.bmms.url}${ask.path}`, {
    method: ask.method,
    redirect: 'manual',
    headers: {
      'accept-encoding': 'identity',
      ...(token && { authorization: `JWT ${token}` }),
      ...content.headers,
      ...ask.headers,
    },
    body: content.body,
  })
  const text = await response.text()
  const body = parse(text)
  const headers = [...response.headers].map(([name, value]) => `${name}: ${value}`).join('\n')
  return { status: response.status, outcome: outcomeOf(response.status, body), text, headers, body }
}

const outcomeOf = (status: number, body: unknown): Answer['outcome'] => {
  const errors = (body as { errors?: { extensions?: { statusCode?: number } }[] } | null)?.errors
  const isGraphQLRefusal =
    status === 200 && Array.isArray(errors) && body !== null && 'data' in (body as object)
  return classOf(isGraphQLRefusal ? (errors[0]?.extensions?.statusCode ?? 500) : status)
}

const classOf = (status: number): Answer['outcome'] => {
  if (status === 200 || status === 201) return 'done'
  if (status === 401 || status === 403) return 'forbidden'
  if (status === 404) return 'missing'
  if (status === 400 || status === 409) return 'invalid'
  return 'broken'
}

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** GraphQL puts its one answer below `data` and a name. */
const unwrapped = (body: unknown): unknown => {
  const data = (body as { data?: Record<string, unknown> } | null)?.data
  return data && typeof data === 'object' ? Object.values(data)[0] : body
}

const idsIn = (body: unknown): string[] => {
  const it = unwrapped(body) as { id?: string; doc?: { id: string }; docs?: { id: string }[] } | null
  if (it?.docs) return it.docs.map(({ id }) => id)
  if (it?.doc) return [it.doc.id]
  return it?.id ? [it.id] : []
}
