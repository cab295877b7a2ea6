import { counted, done, refusedWith, type Expected } from '../cell'
import { expectList, expectRecord } from '../expectations'
import type { Actor, Collection } from '../facts'
import { isOpen, may } from '../oracle'
import { targetsOf, type World } from '../world'
import { everyId, get, operation, recordsOf, untrashed, type Operation } from './operation'

const addressed = (collection: Collection): boolean => collection.kind !== 'nowhere'
/** Payload reads preferences by their key; those cells stand in `payloadOwn.ts`. */
const byId = (collection: Collection): boolean => addressed(collection) && collection.kind !== 'private'

/** Of shared rows only some are asked for: there are tens of thousands. */
const limitOf = ({ kind }: Collection): number => (kind === 'shared' ? 5 : 200)

export const expectPage = (world: World, actor: Actor, collection: Collection): Expected => {
  if (collection.kind !== 'shared') return expectList(actor, collection, untrashed(world.rowsOf(collection)))
  return isOpen(actor, collection) ? counted(world.sample(collection.slug).count) : refusedWith('forbidden')
}

const list = (name: string, query: (collection: Collection) => string): Operation =>
  operation(name, (world, collection, actor) => [
    {
      target: 'all',
      ask: get(`/api/${collection.slug}?limit=${limitOf(collection)}&${query(collection)}`),
      expected: expectPage(world, actor, collection),
    },
  ])

const document = (name: string, query: (collection: Collection) => string): Operation =>
  operation(name, (world, collection, actor) =>
    byId(collection)
      ? recordsOf(world, collection).map(({ target, id, row }) => ({
          target,
          ask: get(`/api/${collection.slug}/${id}?${query(collection)}`),
          expected: expectRecord(actor, collection, row),
        }))
      : [],
  )

const depths = [0, 1, 2, 3]

const joinsOf = (world: World, { slug }: Collection): string[] =>
  world.bmms.payload.config.collections
    .find((it) => it.slug === slug)!
    .flattenedFields.flatMap((field) => (field.type === 'join' ? [field.name] : []))

const joined = (names: string[]): string => names.map((name) => `joins[${name}][limit]=50`).join('&')

const count = operation('REST count', (world, collection, actor) => {
  if (!byId(collection)) return []
  const { ids, count: total, ...expected } = expectPage(world, actor, collection)
  const isRefused = !expected.outcomes.includes('done')
  return [
    {
      target: 'all',
      ask: get(`/api/${collection.slug}/count`),
      expected: isRefused ? { ...expected, ids: [] } : { ...expected, count: total ?? ids!.length },
    },
  ]
})

const joinsInLists = operation('REST find with joins', (world, collection, actor) => {
  const names = joinsOf(world, collection)
  if (names.length === 0) return []
  return [1, 3].map((depth) => ({
    target: `all at depth ${depth}`,
    ask: get(`/api/${collection.slug}?limit=200&depth=${depth}&${joined(names)}`),
    expected: expectPage(world, actor, collection),
  }))
})

const joinsInDocuments = operation('REST findByID with joins', (world, collection, actor) => {
  const names = joinsOf(world, collection)
  if (names.length === 0) return []
  return recordsOf(world, collection).map(({ target, id, row }) => ({
    target,
    ask: get(`/api/${collection.slug}/${id}?depth=2&${joined(names)}`),
    expected: expectRecord(actor, collection, row),
  }))
})

const inTrash = operation('REST find in the trash', (world, collection, actor) =>
  collection.hasTrash
    ? [
        {
          target: 'all',
          ask: get(`/api/${collection.slug}?limit=200&depth=1&trash=true`),
          expected: expectList(actor, collection, world.rowsOf(collection)),
        },
      ]
    : [],
)

const trashedDocument = operation('REST findByID in the trash', (world, collection, actor) =>
  collection.hasTrash
    ? recordsOf(world, collection, ({ trashed }) => world.rowsById.get(trashed!)!).map(
        ({ target, id, row }) => ({
          target,
          ask: get(`/api/${collection.slug}/${id}?depth=1&trash=true`),
          expected: expectRecord(actor, collection, row),
        }),
      )
    : [],
)

/** No collection keeps versions: nobody gets one, and none tells whether a record exists. */
const versions = operation('REST versions', (world, collection) => [
  { target: 'all', ask: get(`/api/${collection.slug}/versions`), expected: refusedWith('missing') },
  ...recordsOf(world, collection).map(({ target, id }) => ({
    target,
    ask: get(`/api/${collection.slug}/versions/${id}`),
    expected: { ...refusedWith('missing'), isLikeAbsent: true },
  })),
])

/** What the panel asks before it shows a form: which parts of this record one may change. */
const documentAccess = operation('REST access to a document', (world, collection, actor) =>
  collection.kind === 'tenant' || collection.kind === 'people'
    ? recordsOf(world, collection).map(({ target, id, row }) => {
        const isHidden = !row || !may(actor, 'read', collection, row)
        return {
          target,
          ask: { method: 'POST', path: `/api/${collection.slug}/access/${id}`, body: {} },
          expected: {
            outcomes: ['done', 'forbidden', 'missing'],
            changes: false,
            isLikeAbsent: isHidden,
          } satisfies Expected,
        }
      })
    : [],
)

const guessedIds = operation('REST find by guessed ids', (world, collection, actor) =>
  addressed(collection) && collection.kind !== 'shared'
    ? [
        {
          target: 'everybody',
          ask: get(
            `/api/${collection.slug}?limit=200&depth=1&where[id][in]=${everyId(world, collection).join(',')}`,
          ),
          expected: expectList(
            actor,
            collection,
            targetsOf(world, collection).map(({ row }) => row),
          ),
        },
      ]
    : [],
)

const guessedId = operation('REST count by a guessed id', (world, collection, actor) =>
  collection.kind === 'tenant' || collection.kind === 'people'
    ? recordsOf(world, collection).map(({ target, id, row }) => {
        const found = expectList(actor, collection, row ? [row] : [])
        const isRefused = !found.outcomes.includes('done')
        return {
          target,
          ask: get(`/api/${collection.slug}/count?where[id][equals]=${id}`),
          expected: isRefused ? found : { ...done([]), count: found.ids!.length },
        }
      })
    : [],
)

export const restReads: readonly Operation[] = [
  ...depths.map((depth) => list(`REST find at depth ${depth}`, () => `depth=${depth}`)),
  list('REST find, selected', ({ text }) => `depth=1&select[${text}]=true`),
  list('REST find, second page first', () => 'depth=0&page=1&pagination=true'),
  ...depths.map((depth) => document(`REST findByID at depth ${depth}`, () => `depth=${depth}`)),
  document('REST findByID, selected', ({ text }) => `depth=1&select[${text}]=true`),
  count,
  joinsInLists,
  joinsInDocuments,
  inTrash,
  trashedDocument,
  versions,
  documentAccess,
  guessedIds,
  guessedId,
]
