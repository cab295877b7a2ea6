import fc, { type Arbitrary } from 'fast-check'
import { referenceSlugs, tenantSlugs } from '../people'
import { fieldsOf, mostly, perSlug, type FieldInfo, type Material } from './attempt'
import { nastyText, type Values } from './values'
import type { writesFrom } from './writes'

type Query = { query: unknown; variables?: unknown; operationName?: unknown }

const relation: Record<string, string> = {
  users: '{ id name email }',
  organizations: '{ id code name primaryFocalPerson { id email } }',
  ppas: '{ id title implementingMoa { code } createdBy { email } }',
  communities: '{ id displayName organization { code } }',
  assessments: '{ id title leadAssessor { email } }',
}

/** GraphQL documents: lists, records, mutations, aliases, fragments, variables, introspection, and nonsense. */
export const graphqlFrom = (
  material: Material,
  values: Values,
  writes: ReturnType<typeof writesFrom>,
): Arbitrary<unknown> => {
  const slug = mostly(fc.constantFrom(...tenantSlugs), 4, fc.constantFrom('users', ...referenceSlugs))

  const selection = (name: string): Arbitrary<string> => {
    const fields = fieldsOf(material, name)
    return fc
      .subarray([...fields], { minLength: 0, maxLength: 6 })
      .map((chosen) => `id ${chosen.map(selected).join(' ')}`)
  }

  const argument = (name: string): Arbitrary<string> => {
    const fields = fieldsOf(material, name).filter(({ kind }) => kind === 'text' || kind === 'relation')
    const where = fc
      .constantFrom<FieldInfo>(...fields, { name: 'id', kind: 'relation', target: name })
      .chain((field) =>
        values
          .fitting(field)
          .map(
            (value) =>
              `where: { ${field.name}: { ${field.kind === 'text' ? 'like' : 'equals'}: ${JSON.stringify(value)} } }`,
          ),
      )
    return fc
      .array(
        fc.oneof(
          where,
          fc.constantFrom(
            'limit: 5',
            'limit: 0',
            'limit: 201',
            'limit: -1',
            'page: 2',
            'page: 0',
            'pagination: false',
          ),
          fc.constantFrom(
            'sort: "-createdAt"',
            'sort: "createdBy.email"',
            'sort: "title"',
            'draft: true',
            'trash: true',
          ),
          fc.constantFrom(
            'locale: all',
            'fallbackLocale: en',
            'depth: 9',
            'where: null',
            'where: { AND: [] }',
            'where: { OR: [{}] }',
          ),
        ),
        { maxLength: 2 },
      )
      .map((items) => {
        const unique = [...new Map(items.map((item) => [item.split(':')[0], item])).values()]
        return unique.length > 0 ? `(${unique.join(', ')})` : ''
      })
  }

  const operation = slug.chain(
    perSlug((name) => {
      const { one, many } = material.graphql[name]!
      const id = values.id(name).map((it) => JSON.stringify(it))
      return fc
        .tuple(selection(name), argument(name), id, writes.update(name))
        .chain(([fields, args, quoted, data]) => {
          const literal = literalOf(data)
          return fc.constantFrom(
            `${many}${args} { totalDocs docs { ${fields} } }`,
            `${many}${args} { docs { ${fields} } hasNextPage }`,
            `${one}(id: ${quoted}) { ${fields} }`,
            `${one}(id: ${quoted}, trash: true) { ${fields} }`,
            `count${many}${args} { totalDocs }`,
            `docAccess${one}(id: ${quoted}) { read { permission where } }`,
            `versions${many} { docs { id } }`,
            `mutation update${one}(id: ${quoted}, data: ${literal}) { ${fields} }`,
            `mutation create${one}(data: ${literal}) { ${fields} }`,
            `mutation delete${one}(id: ${quoted}) { ${fields} }`,
            `mutation duplicate${one}(id: ${quoted}, data: ${literal}) { ${fields} }`,
          )
        })
    }),
  )

  const platform = fc.constantFrom(
    'meUser { user { id } }',
    'meUser { user { id email sessions { id } } token exp strategy }',
    'initializedUser',
    'Access { canAccessAdmin }',
    '__schema { queryType { fields { name } } }',
    '__type(name: "User") { fields { name } }',
    'mutation loginUser(email: "root@bmms.test", password: "x") { token }',
    'mutation refreshTokenUser { refreshedToken }',
    'mutation logoutUser',
    'mutation unlockUser(email: "root@bmms.test")',
    'PayloadPreferences { docs { id value } }',
    'PayloadKvs { docs { id data } }',
    'mutation deletePreference(key: "nav") { key }',
    'Preference(key: "nav") { value }',
  )

  const document = mostly(operation, 8, platform).chain((body) =>
    fc.constantFrom<Query>(
      { query: documentOf(body) },
      { query: documentOf(body), operationName: 'Q' },
      { query: documentOf(Array.from({ length: 3 }, (_, index) => aliased(body, index)).join(' ')) },
      { query: documentOf(Array.from({ length: 25 }, (_, index) => aliased(body, index)).join(' ')) },
      {
        query: `${documentOf('...F')} fragment F on ${isMutation(body) ? 'Mutation' : 'Query'} { ${bare(body)} ...F }`,
      },
      { query: `${documentOf('...F')} fragment F on Query { ${bare(body)} }` },
      {
        query: documentOf(`${body} @include(if: $on)`).replace(/^(query Q|mutation M)/, '$1($on: Boolean!)'),
        variables: { on: true },
      },
    ),
  )

  const variables = slug.chain(
    perSlug((name) => {
      const { one, many } = material.graphql[name]!
      return fc.tuple(values.id(name), writes.creation(name), nastyText).chain(([id, data, text]) =>
        fc.constantFrom<Query>(
          { query: `query ($id: String!) { ${one}(id: $id) { id } }`, variables: { id } },
          { query: `query ($id: String!) { ${one}(id: $id) { id } }`, variables: { id: [id] } },
          {
            query: `mutation ($data: mutation${one}Input!) { create${one}(data: $data) { id } }`,
            variables: { data },
          },
          {
            query: `mutation ($id: String!, $data: mutation${one}UpdateInput!) { update${one}(id: $id, data: $data) { id } }`,
            variables: { id, data },
          },
          {
            query: `query ($w: ${one}_where) { ${many}(where: $w) { docs { id } } }`,
            variables: { w: { OR: [{ id: { equals: id } }] } },
          },
          { query: `query ($s: String) { ${many}(sort: $s) { docs { id } } }`, variables: { s: text } },
          { query: `{ ${one}(id: ${JSON.stringify(text)}) { id } }` },
        ),
      )
    }),
  )

  const nonsense = fc.constantFrom<unknown>(
    {},
    [],
    [{ query: '{ Ppas { totalDocs } }' }, { query: '{ Ppas { totalDocs } }' }],
    { query: 5 },
    { query: '' },
    { query: '{ Ppas {' },
    { query: `{ Ppas { docs ${'{ relatedPpas '.repeat(12)} { id } ${'}'.repeat(12)} } }` },
    { query: '{ Ppas { docs { createdBy { hash salt } } } }' },
    { query: 'query A { Ppas { totalDocs } } query B { Users { totalDocs } }', operationName: 'C' },
    { query: 'subscription { Ppas { totalDocs } }' },
    { query: '{ Ppas { totalDocs } }', variables: 'x' },
    { query: '{ Ppas { totalDocs } }', extensions: { persistedQuery: { version: 1, sha256Hash: 'x' } } },
    { query: `{ ${'a'.repeat(20_000)} }` },
  )
  return mostly<unknown>(document, 6, variables, variables, nonsense)
}

const selected = ({ name, kind, target }: FieldInfo): string => {
  if (kind === 'relation') return `${name} ${relation[target ?? ''] ?? '{ id name }'}`
  if (kind === 'join') return `${name}(limit: 5) { docs { id } hasNextPage }`
  return kind === 'rows' ? '' : name
}

const isMutation = (body: string): boolean => body.startsWith('mutation ')
const bare = (body: string): string => body.replaceAll('mutation ', '')
const documentOf = (body: string): string =>
  `${body.includes('mutation ') ? 'mutation M' : 'query Q'} { ${bare(body)} }`

const aliased = (body: string, index: number): string =>
  isMutation(body) ? `mutation a${index}: ${bare(body)}` : `a${index}: ${body}`

/** A value as GraphQL writes it: keys without quotes. Keys it cannot write are left out. */
const literalOf = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(literalOf).join(', ')}]`
  if (typeof value === 'object' && value !== null) {
    const pairs = Object.entries(value).filter(([key]) => /^[a-zA-Z_]\w*$/.test(key))
    return `{ ${pairs.map(([key, item]) => `${key}: ${literalOf(item)}`).join(', ')} }`
  }
  return JSON.stringify(value) ?? 'null'
}
