import type { FlattenedField } from 'payload'
import { toColumn } from '../accounts'
import { expectList, expectUnanswered } from '../expectations'
import { codes, collectionOf, type Actor, type Code, type Collection } from '../facts'
import type { World } from '../world'
import { get, operation, untrashed, type Operation } from './operation'
import { expectPage } from './restReads'

type Relation = { name: string; to: Collection; hasMany: boolean }

/** The relations of a collection, as the configuration has them. */
const relationsOf = (world: World, { slug }: Collection): Relation[] =>
  world.bmms.payload.config.collections
    .find((it) => it.slug === slug)!
    .flattenedFields.flatMap((field: FlattenedField) =>
      field.type === 'relationship' && typeof field.relationTo === 'string'
        ? [{ name: field.name, to: collectionOf(field.relationTo), hasMany: Boolean(field.hasMany) }]
        : [],
    )

const isReadable = ({ kind }: Collection): boolean => ['tenant', 'shared', 'people'].includes(kind)

const sorted = (name: string, sort: (collection: Collection) => string): Operation =>
  operation(name, (world, collection, actor) =>
    isReadable(collection)
      ? [
          {
            target: 'all',
            ask: get(
              `/api/${collection.slug}?depth=0&limit=${collection.kind === 'shared' ? 5 : 200}&sort=${sort(collection)}`,
            ),
            expected: expectPage(world, actor, collection),
          },
        ]
      : [],
  )

const sortedThroughOrganization = operation('sort through the organization', (world, collection, actor) =>
  collection.kind === 'tenant'
    ? [
        {
          target: 'all',
          ask: get(`/api/${collection.slug}?limit=200&depth=0&sort=-${collection.owner}.code`),
          expected: expectPage(world, actor, collection),
        },
      ]
    : [],
)

/** Each organization's words, in the field that people search. */
const words = operation('where on a text of its own', (world, collection, actor) =>
  collection.kind === 'tenant'
    ? codes.map((code) => {
        const word = `canary-${code}-${collection.slug}`
        const column = toColumn(collection.text)
        const rows = untrashed(world.rowsOf(collection)).filter(({ columns }) =>
          String(columns[column]).includes(word),
        )
        return {
          target: code,
          ask: get(`/api/${collection.slug}?limit=200&depth=1&where[${collection.text}][like]=${word}`),
          expected: expectList(actor, collection, rows),
        }
      })
    : [],
)

const throughOrganization = operation('where through the organization', (world, collection, actor) =>
  collection.kind === 'tenant'
    ? codes.map((code) => ({
        target: code,
        ask: get(`/api/${collection.slug}?limit=200&depth=1&where[${collection.owner}.code][equals]=${code}`),
        expected: expectList(actor, collection, inOrganization(world, collection, code)),
      }))
    : [],
)

const byOrganization = operation('where on the id of the organization', (world, collection, actor) =>
  collection.kind === 'tenant'
    ? codes.map((code) => ({
        target: code,
        ask: get(
          `/api/${collection.slug}?limit=200&depth=1&where[or][0][${collection.owner}][equals]=${world.organizationIds.get(code)}`,
        ),
        expected: expectList(actor, collection, inOrganization(world, collection, code)),
      }))
    : [],
)

const notMine = operation('where not in an organization', (world, collection, actor) =>
  collection.kind === 'tenant'
    ? codes.map((code) => ({
        target: code,
        ask: get(
          `/api/${collection.slug}?limit=200&depth=0&where[${collection.owner}][not_equals]=${world.organizationIds.get(code)}`,
        ),
        expected: expectList(
          actor,
          collection,
          untrashed(world.rowsOf(collection)).filter(({ organization }) => organization !== code),
        ),
      }))
    : [],
)

const inContext = operation('find in the context of an organization', (world, collection, actor) =>
  collection.kind === 'tenant'
    ? codes.map((code) => ({
        target: code,
        ask: get(`/api/${collection.slug}?limit=200&depth=1`, { 'x-bmms-organization': code }),
        expected: expectList(actor, collection, usedIn(world, collection, code), code),
      }))
    : [],
)

/** Geography and organizations are the same for all, so conditions may reach through them. */
const throughShared = operation('where through shared data', (world, collection, actor) =>
  collection.kind === 'tenant'
    ? relationsOf(world, collection)
        .filter(({ to, hasMany }) => to.kind === 'shared' && !hasMany)
        .map(({ name, to }) => ({
          target: name,
          ask: get(`/api/${collection.slug}?limit=200&depth=1&where[${name}.${to.text}][exists]=true`),
          expected: expectList(
            actor,
            collection,
            untrashed(world.rowsOf(collection)).filter(
              ({ columns }) => columns[`${toColumn(name)}_id`] !== null,
            ),
          ),
        }))
    : [],
)

const reaching = (
  name: string,
  query: (relation: string) => string,
  breaksUnguarded: (relation: Relation, collection: Collection) => boolean = () => false,
): Operation =>
  operation(name, (world, collection, actor: Actor) =>
    isReadable(collection)
      ? relationsOf(world, collection)
          .filter(({ to }) => to.kind !== 'shared')
          .map((relation) => ({
            target: relation.name,
            ask: get(`/api/${collection.slug}?limit=5&depth=0&${query(relation.name)}`),
            expected: {
              ...expectUnanswered(actor, collection),
              breaksUnguarded: breaksUnguarded(relation, collection),
            },
          }))
      : [],
  )

/** What belongs to an organization or is the same for all. */
/** Its own, those for all, and those that let it in. */
const usedIn = (world: World, collection: Collection, code: Code) =>
  untrashed(world.rowsOf(collection)).filter(
    ({ organization, guests }) =>
      organization === code ||
      (organization === null && collection.sharesRows) ||
      guests.listed.includes(code),
  )

const inOrganization = (world: World, collection: Collection, code: string) =>
  untrashed(world.rowsOf(collection)).filter(({ organization }) => organization === code)

export const queries: readonly Operation[] = [
  sorted('sort by a field of its own', ({ text }) => `-${text}`),
  sorted('sort by age', () => 'createdAt'),
  sortedThroughOrganization,
  words,
  throughOrganization,
  byOrganization,
  notMine,
  inContext,
  throughShared,
  reaching('where through a record', (name) => `where[${name}.createdAt][exists]=true`),
  reaching(
    'sort through a record',
    (name) => `sort=${name}.createdAt`,
    // Payload sorts by the records of one kind that are related to many of the same, and PostgreSQL cannot.
    ({ hasMany, to }, { slug }) => hasMany && to.slug === slug,
  ),
]
