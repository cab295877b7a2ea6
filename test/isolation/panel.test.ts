import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { startSystem, type System } from '@/test/support/system'
import { absentId, type Answer } from './cell'
import { leaksIn } from './detector'
import { actors as everybody, collections, type Actor, type Collection } from './facts'
import { isMember, isOpen, may, mayInLists, type Row } from './oracle'
import { recordsOf, untrashed } from './surfaces/operation'
import { openWorld, type World } from './world'

/**
 * The pages of the admin panel, rendered by the system as it runs, for everybody who may ask: lists and documents.
 * Pages are slow, so they stand apart and know fewer targets than the APIs.
 */
let world: World
let system: System
const tally = { cells: 0, leaks: 0 }

beforeAll(async () => {
  world = await openWorld()
  system = await startSystem({ DATABASE_URL: process.env.DATABASE_URL!, PAYLOAD_SECRET: 'test' })
}, 600_000)
afterAll(async () => {
  process.stderr.write(`matrix: ${tally.cells} cells, ${tally.leaks} leaks (panel)\n`)
  await system?.end('SIGKILL')
  await world?.close()
}, 60_000)

const shown = collections.filter(({ kind, slug }) => kind === 'tenant' || ['users', 'regions'].includes(slug))
const targets = ['MOH', 'MOLE', 'MTIT', 'admin@moh.bmms.test', 'viewer@ocm.bmms.test', 'shared', 'absent']

/**
 * A page takes a fifth of a second: the ordinary run opens those of a collection as every seventeenth of the people who may
 * ask. It begins elsewhere for each, so that all of them ask for something.
 */
const every = process.env.BMMS_MATRIX === 'all' ? 1 : 17
const actorsFor = (collection: Collection): Actor[] =>
  everybody.filter((_actor, index) => (index + 3 * shown.indexOf(collection)) % every === 0)

type Page = { answer: Answer; location: string; problems: string[] }

const open = async (actor: Actor, path: string): Promise<Page> => {
  const token = world.token(actor)
  const response = await fetch(`${system.url}${path}`, {
    redirect: 'manual',
    headers: token ? { cookie: `payload-token=${token}` } : {},
  })
  const headers = [...response.headers].map(([name, value]) => `${name}: ${value}`).join('\n')
  const text = await response.text()
  const outcome = response.status >= 500 ? 'broken' : response.status === 200 ? 'done' : 'missing'
  const answer: Answer = { status: response.status, outcome, text, headers, body: null }
  const leaks = leaksIn({ world, actor, ask: { method: 'GET', path }, answer })
  tally.cells += 1
  tally.leaks += leaks.length > 0 ? 1 : 0
  const problems = leaks.map((leak) => `LEAK ${leak}`)
  if (outcome === 'broken') problems.push(`answered ${response.status}`)
  return { answer, location: response.headers.get('location') ?? '', problems }
}

/** The rows a page shows, by their ids: those it was not asked for. */
const shows = ({ answer }: Page, row: Row): boolean => answer.text.includes(row.id)

const report = (actor: Actor, path: string, problems: string[]): string[] =>
  problems.map((problem) => `${actor.name} | ${path}: ${problem}`)

test.each(shown.map((it) => [it.slug, it] as const))(
  'the list of %s shows what one may read',
  async (slug, collection) => {
    const failures: string[] = []
    for (const actor of actorsFor(collection)) {
      const path = `/admin/collections/${slug}?limit=200`
      const page = await open(actor, path)
      const problems = [...page.problems]
      const wanted = untrashed(world.rowsOf(collection)).filter((row) =>
        mayInLists(actor, 'read', collection, row),
      )
      const isShown = isMember(actor) && isOpen(actor, collection)
      const missing = isShown ? wanted.filter((row) => !shows(page, row)) : []
      if (missing.length > 0) problems.push(`${missing.length} of ${wanted.length} rows are missing`)
      failures.push(...report(actor, path, problems))
    }
    expect(failures).toEqual([])
  },
  600_000,
)

test.each(shown.map((it) => [it.slug, it] as const))(
  'a page of %s shows only who may read it its record',
  async (_slug, collection) => {
    const failures: string[] = []
    for (const actor of actorsFor(collection)) failures.push(...(await visitDocuments(actor, collection)))
    expect(failures).toEqual([])
  },
  600_000,
)

const visitDocuments = async (actor: Actor, collection: Collection): Promise<string[]> => {
  const pathOf = (id: string) => `/admin/collections/${collection.slug}/${id}`
  const absent = await open(actor, pathOf(absentId))
  const failures: string[] = []
  for (const { target, id, row } of recordsOf(world, collection)) {
    if (!targets.includes(target) || row === null) continue
    const page = await open(actor, pathOf(id))
    const problems = [...page.problems]
    const isReadable = isMember(actor) && isOpen(actor, collection) && may(actor, 'read', collection, row)
    if (isReadable && page.answer.status !== 200) problems.push(`answered ${page.answer.status}`)
    if (!isReadable && !isSame(page, absent, id)) problems.push('is told from a record that does not exist')
    failures.push(...report(actor, pathOf(id), problems))
  }
  return failures
}

const isSame = (page: Page, absent: Page, id: string): boolean =>
  page.answer.status === absent.answer.status && page.location.replaceAll(id, absentId) === absent.location

test('no page is missing', () => {
  expect(tally.leaks).toBe(0)
  const asked = shown.flatMap(actorsFor)
  expect(new Set(asked).size).toBe(everybody.length)
  expect(tally.cells).toBeGreaterThanOrEqual(asked.length * 3)
})
