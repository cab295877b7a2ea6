import { refusedWith, written, type Ask } from '../cell'
import { expectChange, expectCopy, expectCreate } from '../expectations'
import { codes, type Code, type Collection } from '../facts'
import { homeOf, isOpen, maySomewhere, type Row } from '../oracle'
import { copyOf, draftFor, sharedDraft } from './drafts'
import { graphql } from './graphqlReads'
import { operation, recordsOf, type Operation } from './operation'
import { withoutCopies } from './restWrites'

/** Accounts have no mutations: log-in and reset go through REST alone. */
const hasMutations = ({ kind, graphql: names }: Collection): boolean =>
  names !== null && ['tenant', 'shared', 'closed'].includes(kind)

const loose = ({ loose }: { loose: Row }) => loose

const mutation = (verb: 'create' | 'update' | 'delete' | 'duplicate', collection: Collection) => {
  const [one] = collection.graphql!
  const input = `mutation${one}${verb === 'update' ? 'Update' : ''}Input!`
  return (id: string | null, data?: unknown): Ask => {
    const arguments_ = [...(id ? [`id: "${id}"`] : []), ...(data ? ['data: $data'] : [])].join(', ')
    const query = `mutation ${data ? `($data: ${input})` : ''} { ${verb}${one}(${arguments_}) { id } }`
    return graphql(query, data ? { data } : undefined)
  }
}

const update = operation('GraphQL update', (world, collection, actor) =>
  hasMutations(collection)
    ? recordsOf(world, collection, loose).map(({ target, id, row }) => ({
        target,
        ask: mutation('update', collection)(id, collection.patch),
        expected: expectChange(actor, 'update', collection, row),
      }))
    : [],
)

const remove = operation('GraphQL delete', (world, collection, actor) =>
  hasMutations(collection)
    ? recordsOf(world, collection, loose).map(({ target, id, row }) => ({
        target,
        ask: mutation('delete', collection)(id),
        expected: expectChange(actor, 'delete', collection, row),
      }))
    : [],
)

const create = operation('GraphQL create', (world, collection, actor) => {
  const send = (data: unknown) => mutation('create', collection)(null, data)
  if (collection.kind === 'shared') {
    return [
      {
        target: 'new',
        ask: send(sharedDraft(world, collection.slug)),
        expected: maySomewhere(actor, 'create', collection) ? written() : refusedWith('forbidden'),
      },
    ]
  }
  if (collection.kind !== 'tenant') return []
  // A file is no value of GraphQL: whoever may add one is told to send it.
  const expect = (code: Code | 'absent' | 'home') => {
    const expected = expectCreate(actor, collection, code)
    return collection.takesFile && maySomewhere(actor, 'create', collection) && isOpen(actor, collection)
      ? refusedWith('invalid')
      : expected
  }
  const { [collection.owner]: _organization, ...draft } = draftFor(world, collection, homeOf(actor) ?? 'MOH')
  return [
    {
      target: 'home',
      ask: send(draft),
      expected: expect(collection.parent && actor.isSuperadmin ? 'MOH' : 'home'),
    },
    ...[...codes, 'absent' as const].map((code) => ({
      target: code,
      ask: send(draftFor(world, collection, code)),
      expected: expect(code),
    })),
  ]
})

const duplicate = operation('GraphQL duplicate', (world, collection, actor) =>
  hasMutations(collection) && collection.kind === 'tenant' && !withoutCopies(collection)
    ? recordsOf(world, collection, loose).map(({ target, id, row }) => {
        const code = row?.organization ?? 'MOH'
        // Payload asks for all that a new record needs, and takes the rest from the source.
        const { [collection.owner]: _organization, ...draft } = draftFor(world, collection, code)
        return {
          target,
          ask: mutation('duplicate', collection)(id, {
            ...draft,
            ...copyOf(world, collection, code),
          }),
          expected: expectCopy(actor, collection, row),
        }
      })
    : [],
)

export const graphqlWrites: readonly Operation[] = [update, remove, create, duplicate]
