import type { FlattenedField } from 'payload'
import { counted, done, refusedWith, type Ask } from '../cell'
import { expectList, expectRecord } from '../expectations'
import { codes, collections, type Collection } from '../facts'
import { isOpen } from '../oracle'
import type { World } from '../world'
import { operation, recordsOf, untrashed, type Operation } from './operation'

export const graphql = (query: string, variables?: Record<string, unknown>): Ask => ({
  method: 'POST',
  path: '/api/graphql',
  body: { query, variables },
})

const limitOf = ({ kind }: Collection): number => (kind === 'shared' ? 5 : 200)

/** Every field a query can name, and through every relation the id and the text of what lies behind it. */
export const selectionOf = (world: World, { slug }: Collection): string =>
  world.bmms.payload.config.collections
    .find((it) => it.slug === slug)!
    .flattenedFields.flatMap(selected)
    .concat('id')
    .filter((it, index, all) => all.indexOf(it) === index)
    .join(' ')

const simple = ['text', 'textarea', 'email', 'number', 'date', 'checkbox']

const selected = (field: FlattenedField): string[] => {
  if ('hidden' in field && field.hidden) return []
  if (simple.includes(field.type)) return [field.name]
  if (field.type === 'relationship' && typeof field.relationTo === 'string') {
    return [`${field.name} { id ${textOf(field.relationTo)} }`]
  }
  if (field.type === 'join') return [`${field.name} { docs { id ${textOf(field.collection as string)} } }`]
  return []
}

const textOf = (slug: string): string => collections.find((it) => it.slug === slug)!.text

const manyWith = (name: string, argument: (collection: Collection) => string): Operation =>
  operation(name, (world, collection, actor) => {
    if (!collection.graphql) return []
    const [, many] = collection.graphql
    const limit = limitOf(collection)
    return [
      {
        target: 'all',
        ask: graphql(
          `{ ${many}(limit: ${limit} ${argument(collection)}) { totalDocs docs { ${selectionOf(world, collection)} } } }`,
        ),
        expected:
          collection.kind !== 'shared'
            ? expectList(actor, collection, untrashed(world.rowsOf(collection)))
            : isOpen(actor, collection)
              ? counted(world.sample(collection.slug).count)
              : refusedWith('forbidden'),
      },
    ]
  })

const one = operation('GraphQL one', (world, collection, actor) =>
  collection.graphql
    ? recordsOf(world, collection).map(({ target, id, row }) => ({
        target,
        ask: graphql(`{ ${collection.graphql![0]}(id: "${id}") { ${selectionOf(world, collection)} } }`),
        expected: expectRecord(actor, collection, row),
      }))
    : [],
)

const count = operation('GraphQL count', (world, collection, actor) => {
  if (!collection.graphql) return []
  const { ids, ...expected } = expectList(actor, collection, untrashed(world.rowsOf(collection)))
  const total = collection.kind === 'shared' ? world.sample(collection.slug).count : ids!.length
  const isRefused = !expected.outcomes.includes('done')
  return [
    {
      target: 'all',
      ask: graphql(`{ count${collection.graphql[1]} { totalDocs } }`),
      expected: isRefused ? { ...expected, ids: [] } : { ...expected, count: total },
    },
  ]
})

const ofOrganization = operation('GraphQL many of an organization', (world, collection, actor) =>
  collection.kind === 'tenant'
    ? codes.map((code) => ({
        target: code,
        ask: graphql(
          `{ ${collection.graphql![1]}(limit: 200, where: { ${collection.owner}: { equals: "${world.organizationIds.get(code)}" } }) { totalDocs docs { ${selectionOf(world, collection)} } } }`,
        ),
        expected: expectList(
          actor,
          collection,
          untrashed(world.rowsOf(collection)).filter(({ organization }) => organization === code),
        ),
      }))
    : [],
)

const countOfOrganization = operation('GraphQL count of an organization', (world, collection, actor) =>
  collection.kind === 'tenant'
    ? codes.map((code) => {
        const rows = untrashed(world.rowsOf(collection)).filter(({ organization }) => organization === code)
        const found = expectList(actor, collection, rows)
        const isRefused = !found.outcomes.includes('done')
        return {
          target: code,
          ask: graphql(
            `{ count${collection.graphql![1]}(where: { ${collection.owner}: { equals: "${world.organizationIds.get(code)}" } }) { totalDocs } }`,
          ),
          expected: isRefused ? found : { ...done([]), count: found.ids!.length },
        }
      })
    : [],
)

/** One document with the same question under two names, and a fragment: still one question each. */
const aliased = operation('GraphQL one under two names', (world, collection, actor) =>
  collection.kind === 'tenant'
    ? recordsOf(world, collection).map(({ target, id, row }) => ({
        target,
        ask: graphql(
          `query { first: ${collection.graphql![0]}(id: "${id}") { ...it } second: ${collection.graphql![0]}(id: "${id}") { ...it } } fragment it on ${collection.graphql![0]} { id ${collection.text} }`,
        ),
        expected: expectRecord(actor, collection, row),
      }))
    : [],
)

export const graphqlReads: readonly Operation[] = [
  manyWith('GraphQL many', () => ''),
  manyWith('GraphQL many, sorted', ({ text }) => `sort: "-${text}"`),
  one,
  aliased,
  count,
  ofOrganization,
  countOfOrganization,
]
