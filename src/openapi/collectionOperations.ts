import type { SanitizedCollectionConfig } from 'payload'
import { isOffered } from './closed'
import type { Operation } from './operation'
import { parametersOf } from './parameters'
import { boolean, integer, listOf, object, orNull, schemaNamed, string, uuid, type Schema } from './schema'

/** A collection, and what its records are called: in schemas (`Ppa`), and by people ("PPA", "PPAs"). */
export type Described = {
  collection: SanitizedCollectionConfig
  name: string
  one: string
  many: string
}

/** What Payload wraps around the records of a list. */
export const listSchemas: Record<string, Schema> = {
  Page: object(
    {
      totalDocs: integer('How many there are in all.'),
      limit: integer(),
      totalPages: integer(),
      page: integer('This page, from 1.'),
      pagingCounter: integer('The number of the first record on this page.'),
      hasPrevPage: boolean(),
      hasNextPage: boolean(),
      prevPage: orNull(integer()),
      nextPage: orNull(integer()),
    },
    'Where one is in a list.',
  ),
  Rights: object(
    {
      'create?': { type: ['boolean', 'object'] },
      'read?': { type: ['boolean', 'object'] },
      'update?': { type: ['boolean', 'object'] },
      'delete?': { type: ['boolean', 'object'] },
      fields: {
        type: ['object', 'boolean'],
        description: 'The same for each field; true stands for all of them.',
      },
    },
    'What somebody may do with a record. What is missing is not allowed.',
  ),
}

const shared = ['Where', 'Trash']
const shape = ['Depth', 'Select']

type Make = (described: Described) => Omit<Operation, 'tag' | 'operationId'> & { id: string }

/** What Payload makes for each collection, by method and path. Who may do it at all is asked of the collection. */
const generated: Record<string, Make> = {
  'get /': ({ collection, many, name }) => ({
    id: 'list',
    summary: `List ${many}`,
    parameters: parametersOf(collection, [
      ...shared,
      ...['Sort', 'Limit', 'Page', 'Pagination'],
      ...shape,
      'Joins',
    ]),
    answer: { allOf: [schemaNamed('Page'), object({ docs: listOf(schemaNamed(name)) })] },
    refusals: [],
  }),
  'get /count': ({ collection, many }) => ({
    id: 'count',
    summary: `Count ${many}`,
    parameters: parametersOf(collection, shared),
    answer: object({ totalDocs: integer() }),
    refusals: [],
  }),
  'get /:id': ({ collection, one, name }) => ({
    id: 'read',
    summary: `Read one: ${one}`,
    parameters: parametersOf(collection, ['Id', 'Trash', ...shape, 'Joins']),
    answer: schemaNamed(name),
    refusals: [404],
  }),
  'post /': ({ collection, one, name }) => ({
    id: 'create',
    summary: `Make one: ${one}`,
    parameters: parametersOf(collection, shape),
    body: schemaNamed(`New${name}`),
    ...(collection.upload && { takesFile: true, description: withFile }),
    answer: oneRecord(name),
    status: 201,
    refusals: [409],
  }),
  'patch /:id': ({ collection, one, name }) => ({
    id: 'change',
    summary: `Change one: ${one}`,
    description: [
      'What is left out stays as it is. A list that is sent takes the place of the old one.',
      collection.trash && trashed,
    ]
      .filter(Boolean)
      .join(' '),
    parameters: parametersOf(collection, ['Id', 'Trash', ...shape]),
    body: schemaNamed(`${name}Changes`),
    answer: oneRecord(name),
    refusals: [404, 409],
  }),
  'patch /': ({ collection, many, name }) => ({
    id: 'changeMany',
    summary: `Change several ${many}`,
    description: `${several} ${allOrNone}`,
    parameters: parametersOf(collection, [...shared, 'Limit', 'Sort', 'Select']),
    body: schemaNamed(`${name}Changes`),
    answer: manyRecords(name),
    refusals: [409],
  }),
  'delete /:id': ({ collection, one, name }) => ({
    id: 'delete',
    summary: `Delete one: ${one}`,
    ...(collection.trash && { description: `For good. ${trashed}` }),
    parameters: parametersOf(collection, ['Id', 'Trash', ...shape]),
    answer: oneRecord(name),
    refusals: [404, 409],
  }),
  'delete /': ({ collection, many, name }) => ({
    id: 'deleteMany',
    summary: `Delete several ${many}`,
    description: `${several} ${allOrNone}`,
    parameters: parametersOf(collection, [...shared, 'Select']),
    answer: manyRecords(name),
    refusals: [409],
  }),
  'post /:id/duplicate': ({ collection, one, name }) => ({
    id: 'duplicate',
    summary: `Copy one: ${one}`,
    description: 'Makes a record with the values of this one. What is sent takes the place of a value.',
    parameters: parametersOf(collection, ['Id', ...shape]),
    body: schemaNamed(`${name}Changes`),
    answer: oneRecord(name),
    refusals: [404, 409],
  }),
  'post /access/:id': ({ collection, one }) => ({
    id: 'rightsIn',
    summary: `What one may do with one: ${one}`,
    parameters: parametersOf(collection, ['Id']),
    answer: schemaNamed('Rights'),
    refusals: [404],
  }),
}

const withFile =
  'A form with the record as JSON in `_payload` and its file in `file`: a photo (JPEG, PNG, WebP), a PDF, a Word (.docx) ' +
  'or an Excel file (.xlsx), the whole form at most 5 MB.'
const trashed =
  'A change of `deletedAt` to a time puts a record into the trash; with `trash=true` a change to null takes it out again.'
const several = 'All records that `where` finds and this person may change; without `where` it is refused.'
const allOrNone =
  'They are changed one by one: what could not be is named under `errors`, and the status is 400 then.'

const oneRecord = (name: string): Schema => object({ doc: schemaNamed(name), message: string() })

const manyRecords = (name: string): Schema =>
  object({
    docs: listOf(schemaNamed(name)),
    errors: listOf(object({ id: uuid(), message: string() })),
    message: string(),
  })

const asked: Record<string, 'create' | 'read' | 'update' | 'delete'> = {
  'post /': 'create',
  'post /:id/duplicate': 'create',
  'patch /': 'update',
  'patch /:id': 'update',
  'delete /': 'delete',
  'delete /:id': 'delete',
}

/** An operation that Payload makes by itself; undefined for one that nobody may use. */
export const collectionOperation = (
  route: string,
  described: Described,
  tag: string,
): Operation | undefined => {
  const make = generated[route]
  if (!make || !isOffered(described.collection, asked[route] ?? 'read')) return undefined
  const { id, ...operation } = make(described)
  return { ...operation, tag, operationId: `${id}${described.name}` }
}
