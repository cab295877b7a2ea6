import { describe, expect, test } from '@jest/globals'
import { organizationScope } from '@/access/databaseScope'
import type { Ownership } from '@/access/declaration'
import type { Principal } from '@/access/principal'
import { deleteChildren, organizationOf } from '@/hooks/deleteChildren'
import { currentScope, runAs } from '@/src/database/scope'
import { principal } from '@/test/support/principals'
import { declared, requestOf } from '@/test/support/requests'
import { databaseOf, transactionID } from '@/test/support/statements'

const inheriting = (field: string, collection: string): Ownership =>
  ({ kind: 'inherits', field: 'organization', parent: { field, collection } }) as Ownership

const collections = [
  ['ppas', { kind: 'organization', field: 'implementingMoa' }],
  ['reports', inheriting('ppa', 'ppas')],
  ['answers', inheriting('survey', 'surveys')],
  ['loose', null],
  ['regions', { kind: 'reference' }],
  ['participants', inheriting('project', 'ppas')],
] satisfies [string, Ownership | null][]

type Asked = {
  slug?: string
  who?: Principal | null
  document?: object | null
  may?: boolean
}

/** Whatever is running while a person's request is answered. */
const personal = 'the scope of the person'

/** A request whose Payload finds one document, and writes down what it and the database are asked for. */
const request = ({ who = principal(), document = { implementingMoa: 'moh' }, may = true }: Asked) => {
  const calls: object[] = []
  const answering =
    (method: string, answer: unknown) =>
    ({ req: passed, ...call }: Record<string, unknown>) => {
      calls.push({ method, ...call, scope: currentScope(), isSameRequest: passed === req })
      return Promise.resolve(answer)
    }
  const db = databaseOf((statement) => {
    calls.push(statement)
    return { rows: [{ may }] }
  })
  const req = Object.assign(
    requestOf({
      who,
      collections: collections.map(([slug, ownership]) => ({
        slug,
        custom: ownership ? declared({ ownership, feature: 'me.ppas' }) : undefined,
        flattenedFields: [],
      })),
      localApi: { db, findByID: answering('findByID', document), delete: answering('delete', {}) },
    }),
    { transactionID },
  )
  return { req, calls }
}

const remove = async ({ slug = 'ppas', ...asked }: Asked = {}) => {
  const { req, calls } = request(asked)
  const { config: collection } = req.payload.collections[slug as 'ppas']
  await runAs(personal, async () => {
    expect(await deleteChildren({ collection, id: 'this', req } as never)).toBeUndefined()
  })
  return calls
}

const lookup = {
  method: 'findByID',
  collection: 'ppas',
  id: 'this',
  depth: 0,
  select: { implementingMoa: true },
  trash: true,
  overrideAccess: true,
  disableErrors: true,
  scope: personal,
  isSameRequest: true,
}
const question = {
  text: 'select scope.everywhere(?) or ? = any (scope.organizations(?)) as may',
  values: ['me.ppas.delete', 'moh', 'me.ppas.delete'],
  scope: personal,
  isInTransaction: true,
}

describe('a record that is deleted', () => {
  const removal = (collection: string, field: string, scope: string) => ({
    method: 'delete',
    collection,
    where: { [field]: { equals: 'this' } },
    depth: 0,
    overrideAccess: true,
    scope,
    isSameRequest: true,
  })

  test.each<[string, Principal | null]>([
    ['a person', principal()],
    ['the system', null],
  ])('takes with it what means nothing without it, when %s may delete it', async (_who, who) => {
    const scope = organizationScope('moh', who?.userId)
    for (const implementingMoa of ['moh', { id: 'moh' }])
      expect(await remove({ who, document: { implementingMoa } })).toEqual([
        lookup,
        question,
        removal('reports', 'ppa', scope),
        removal('participants', 'project', scope),
      ])
  })

  test('takes nothing with it when the database would keep it', async () => {
    expect(await remove({ may: false })).toEqual([lookup, question])
  })

  test.each([null, {}, { implementingMoa: null }])(
    'takes nothing with it when it is no organization’s: %j',
    async (document) => {
      expect(await remove({ document })).toEqual([lookup])
    },
  )

  test.each(['reports', 'regions', 'loose'])(
    'is looked for no further among %s, under which nothing stands',
    async (slug) => {
      expect(await remove({ slug })).toEqual([])
    },
  )
})

test('whose a record is, is found wherever it lies', async () => {
  const { req, calls } = request({ document: { organization: { id: 'mole' } } })
  expect(await organizationOf(req, 'reports' as never, 'that')).toBe('mole')
  expect(calls).toEqual([
    { ...lookup, collection: 'reports', id: 'that', select: { organization: true }, scope: '' },
  ])
})
