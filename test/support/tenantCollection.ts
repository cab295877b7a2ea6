import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { declarationOf, isTenantOwned, type TenantOwnership } from '@/access/declaration'
import { moduleOf } from '@/access/features'
import { flagOf, modules, type Module } from '@/access/modules'
import { startBmms, type Bmms, type Document } from './bmms'
import { organizationId } from './places'
import { create, draftOf, insiderOf } from './records'
import type { Subject } from './subject'

const missing = '019e0000-0000-7000-8000-000000000000'

/**
 * The tests every tenant collection owes: the table "what an outsider gets" of the design, case by case, over
 * REST and GraphQL. The outsider belongs to the Ministry of Labor, the record to the Ministry of Health. All the
 * collections of a file share one system.
 */
export const describeTenantCollections = (kinds: readonly Subject[]): void => {
  let bmms: Bmms
  beforeAll(async () => {
    bmms = await startBmms()
  })
  afterAll(() => bmms.close())
  for (const kind of kinds) describeTenantCollection(kind, () => bmms)
}

const describeTenantCollection = ({ slug, graphql, text, ...kind }: Subject, system: () => Bmms): void => {
  const [one, many] = graphql
  const insider = insiderOf(slug, 'MOH')
  const outsider = `${kind.outsider ?? 'manager'}@mole.bmms.test`

  describe(slug, () => {
    let bmms: Bmms
    let record: Document
    let ownership: TenantOwnership
    let module: Module

    beforeAll(async () => {
      bmms = system()
      const declaration = declarationOf(bmms.payload.collections[slug as 'ppas'].config)!
      if (!isTenantOwned(declaration.ownership)) throw new Error(`${slug} is not owned by organizations`)
      ownership = declaration.ownership
      module = moduleOf(declaration.feature)
      record = await create(bmms, slug, 'MOH')
    })

    const stored = async (): Promise<Document> => {
      const { body } = await bmms.request('GET', `/api/${slug}/${record.id}?depth=0`, { as: insider })
      return body
    }

    test('belongs to the organization of its writer', async () => {
      expect(record[ownership.field]).toBe(await organizationId(bmms, 'MOH'))
    })

    describe('a visitor', () => {
      test.each(['', '/count', `/${missing}`])('cannot read GET %s', async (path) => {
        const { status, body } = await bmms.request('GET', `/api/${slug}${path}`)
        expect([401, 403, 404]).toContain(status)
        expect(body.docs).toBeUndefined()
      })

      test('cannot read the record or write one', async () => {
        const read = await bmms.request('GET', `/api/${slug}/${record.id}`)
        expect([401, 403, 404]).toContain(read.status)
        const written = await bmms.request('POST', `/api/${slug}`, { body: { [text]: 'x' } })
        expect([401, 403]).toContain(written.status)
      })

      test('gets no rows over GraphQL', async () => {
        const { body } = await bmms.graphql(`{ ${many} { totalDocs } }`)
        expect(body.data?.[many] ?? null).toBeNull()
        expect(body.errors[0]!.extensions!.statusCode).toBe(403)
      })
    })

    describe('an outsider', () => {
      test('finds nothing in lists, counts and searches', async () => {
        const list = await bmms.request('GET', `/api/${slug}?limit=200`, { as: outsider })
        expect(list.status).toBe(200)
        expect(list.body.docs.map(({ id }) => id)).not.toContain(record.id)
        const count = await bmms.request('GET', `/api/${slug}/count?where[id][equals]=${record.id}`, {
          as: outsider,
        })
        expect(count.body.totalDocs).toBe(0)
        const search = await bmms.request('GET', `/api/${slug}?where[${text}][like]=MOH`, { as: outsider })
        expect(search.body.totalDocs).toBe(0)
      })

      test('reading it looks like reading what does not exist', async () => {
        const foreign = await bmms.request('GET', `/api/${slug}/${record.id}`, { as: outsider })
        const absent = await bmms.request('GET', `/api/${slug}/${missing}`, { as: outsider })
        expect(foreign.status).toBe(404)
        expect(foreign).toMatchObject({ status: absent.status, body: absent.body })
      })

      test.each(['PATCH', 'DELETE'])(
        '%s answers as for what does not exist and changes nothing',
        async (method) => {
          const before = await stored()
          const body = method === 'PATCH' ? { [text]: 'taken over' } : undefined
          const foreign = await bmms.request(method, `/api/${slug}/${record.id}`, { as: outsider, body })
          const absent = await bmms.request(method, `/api/${slug}/${missing}`, { as: outsider, body })
          expect([403, 404]).toContain(foreign.status)
          expect(foreign).toMatchObject({ status: absent.status, body: absent.body })
          expect(await stored()).toEqual(before)
        },
      )

      test('bulk changes pass it by', async () => {
        const before = await stored()
        const where = `where[id][equals]=${record.id}`
        const patched = await bmms.request('PATCH', `/api/${slug}?${where}`, {
          as: outsider,
          body: { [text]: 'x' },
        })
        const deleted = await bmms.request('DELETE', `/api/${slug}?${where}`, { as: outsider })
        // A collection whose rows nobody deletes refuses without a list.
        expect([patched.body.docs, deleted.body.docs ?? []]).toEqual([[], []])
        expect(await stored()).toEqual(before)
      })

      test('cannot duplicate it', async () => {
        const foreign = await bmms.request('POST', `/api/${slug}/${record.id}/duplicate`, {
          as: outsider,
          body: {},
        })
        const absent = await bmms.request('POST', `/api/${slug}/${missing}/duplicate`, {
          as: outsider,
          body: {},
        })
        expect([403, 404]).toContain(foreign.status)
        const said = JSON.stringify(foreign.body).replace(record.id, missing)
        expect([foreign.status, said]).toEqual([absent.status, JSON.stringify(absent.body)])
      })

      test('cannot reach it over GraphQL', async () => {
        const list = await bmms.graphql(`{ ${many}(limit: 200) { totalDocs docs { id } } }`, { as: outsider })
        expect(list.body.data[many]!.docs.map(({ id }) => id)).not.toContain(record.id)
        const read = await bmms.graphql(`{ ${one}(id: "${record.id}") { id } }`, { as: outsider })
        expect(read.body.data[one]).toBeNull()
        const update = `mutation { update${one}(id: "${record.id}", data: { ${text}: "x" }) { id } }`
        const remove = `mutation { delete${one}(id: "${record.id}") { id } }`
        const before = await stored()
        for (const mutation of [update, remove]) {
          const foreign = await bmms.graphql(mutation, { as: outsider })
          const absent = await bmms.graphql(mutation.replace(record.id, missing), { as: outsider })
          expect(foreign.body).toEqual(absent.body)
          expect(foreign.body.errors).toHaveLength(1)
        }
        expect(await stored()).toEqual(before)
      })

      test('cannot create for another organization', async () => {
        const body = {
          ...(await draftOf(bmms, slug, 'MOH')),
          [ownership.field]: await organizationId(bmms, 'MOH'),
        }
        const answer = await bmms.request('POST', `/api/${slug}`, { as: outsider, body })
        if (ownership.kind === 'inherits') {
          // The parent is another organization's, and that is what is said.
          expect(answer.status).toBe(400)
          expect(answer.body.errors[0]!.data!.errors![0]!.path).toBe(ownership.parent.field)
        } else {
          expect(answer.status).toBe(403)
          expect(answer.body.errors[0]!.data!.errors![0]!.path).toBe(ownership.field)
        }
      })

      test('cannot point a record at it', async () => {
        const pointing = relationsTo(bmms, slug)
        for (const { collection, field } of pointing) {
          const body = { ...(await draftOf(bmms, collection, 'MOLE')), ...field.value(record.id) }
          const answer = await bmms.request('POST', `/api/${collection}`, { as: outsider, body })
          if (answer.status === 201) {
            // Some rules clear a relation that has no place in the record.
            expect({ collection, field: field.path, value: answer.body.doc[field.path] }).toMatchObject({
              value: null,
            })
            continue
          }
          expect({ collection, status: answer.status }).toEqual({ collection, status: 400 })
          expect(answer.body.errors[0]!.data!.errors!.map(({ path }) => path)).toContain(field.path)
        }
      })
    })

    test('stays in its organization when an update says otherwise', async () => {
      const foreign = await organizationId(bmms, 'MOLE')
      await bmms.request('PATCH', `/api/${slug}/${record.id}`, {
        as: insider,
        body: { [ownership.field]: foreign },
      })
      expect((await stored())[ownership.field]).toBe(await organizationId(bmms, 'MOH'))
    })

    describe.each([
      ['a viewer', 'viewer@moh.bmms.test'],
      ['oversight, of another organization’s record', 'admin@ocm.bmms.test'],
    ])('%s', (_who, account) => {
      test('reads it, if anybody but administrators does, and writes nothing', async () => {
        const read = await bmms.request('GET', `/api/${slug}/${record.id}`, { as: account })
        const isHidden = kind.owned.rights === 'roles' && account.startsWith('viewer')
        expect(read.status).toBe(isHidden ? 403 : 200)
        const before = await stored()
        const body = { [text]: 'changed' }
        const patch = await bmms.request('PATCH', `/api/${slug}/${record.id}`, { as: account, body })
        const remove = await bmms.request('DELETE', `/api/${slug}/${record.id}`, { as: account })
        const organization = { [ownership.field]: await organizationId(bmms, 'MOH') }
        const made = await bmms.request('POST', `/api/${slug}`, {
          as: account,
          body: { ...(await draftOf(bmms, slug, 'MOH')), ...organization },
        })
        expect([patch.status, remove.status, made.status]).toEqual([403, 403, 403])
        expect(await stored()).toEqual(before)
      })
    })

    describe('malformed requests are answered 400 with a path', () => {
      const refusals: [string, string, string][] = [
        ['an id', '/not-an-id', 'id'],
        ['a where through a relation', '?where[createdBy.email][equals]=x', 'createdBy.email'],
        [
          'a where through the organization’s people',
          '?where[ORG.primaryFocalPerson.email][equals]=x',
          'ORG.primaryFocalPerson.email',
        ],
        ['a sort through a relation', '?sort=-ORG.primaryFocalPerson.email', 'ORG.primaryFocalPerson.email'],
        ['a limit above 200', '?limit=201', 'limit'],
        ['a limit of zero', '?limit=0', 'limit'],
        ['no pages and no limit', '?pagination=false', 'limit'],
        ['a depth above 3', '?depth=4', 'depth'],
        ['a page before the first', '?page=-1', 'page'],
        ['a date that is none', '?where[createdAt][greater_than]=soon', 'where.createdAt.greater_than'],
        ['an id in a where that is none', '?where[ORG][equals]=MOH', 'where.ORG.equals'],
        ['an operator that does not exist', `?where[${text}][regex]=x`, `where.${text}.regex`],
        ['groups beside conditions', `?where[and][0][id][exists]=true&where[${text}][equals]=x`, 'where'],
        [
          'groups in capitals beside conditions',
          `?where[OR][0][id][exists]=true&where[${text}][equals]=x`,
          'where',
        ],
      ]
      test.each(refusals)('%s', async (_what, query, path) => {
        const asked = (it: string) => it.replaceAll('ORG', ownership.field)
        const { status, body } = await bmms.request('GET', `/api/${slug}${asked(query)}`, { as: insider })
        // Not every collection has the field; an unknown one is refused as well.
        expect(status).toBe(400)
        expect(body.errors[0]!.data!.errors![0]!.path).toMatch(
          new RegExp(`${asked(path).replaceAll('.', '\\.')}$`),
        )
      })

      test('JSON that is none, or not an object', async () => {
        for (const body of ['{"broken', '[]', '"text"', 'null']) {
          const answer = await bmms.request('POST', `/api/${slug}`, { as: insider, body })
          expect(answer.status).toBe(400)
        }
      })

      test('a body over 5 MB', async () => {
        const body = { [text]: 'x'.repeat(5 * 1024 * 1024) }
        expect((await bmms.request('POST', `/api/${slug}`, { as: insider, body })).status).toBe(413)
      })
    })

    test('disappears for the members while its module is off, and returns', async () => {
      const flag = flagOf(module)
      if (!flag) return expect(['communities', 'administration']).toContain(module)
      const organization = await organizationId(bmms, 'MOH')
      const turn = (isOn: boolean) =>
        bmms.request('PATCH', `/api/organizations/${organization}`, {
          as: 'root@bmms.test',
          body: { [flag]: isOn },
        })
      await turn(false)
      const refused = await Promise.all([
        bmms.request('GET', `/api/${slug}`, { as: insider }),
        bmms.request('GET', `/api/${slug}/${record.id}`, { as: insider }),
        bmms.request('PATCH', `/api/${slug}/${record.id}`, { as: insider, body: { [text]: 'x' } }),
        bmms.request('POST', `/api/${slug}`, { as: insider, body: { [text]: 'x' } }),
      ])
      const graphqlAnswer = await bmms.graphql(`{ ${many} { totalDocs } }`, { as: insider })
      await turn(true)
      for (const { status, body } of refused) {
        expect(status).toBe(403)
        expect(body.errors[0]!.message).toContain(modules[module].label)
      }
      expect(graphqlAnswer.body.errors[0]!.message).toContain(modules[module].label)
      expect((await bmms.request('GET', `/api/${slug}/${record.id}`, { as: insider })).status).toBe(200)
    })

    test('GraphQL creates it from what REST creates it from', async () => {
      const data = await draftOf(bmms, slug, 'MOH')
      const mutation = `mutation ($data: mutation${one}Input!) { create${one}(data: $data) { ${ownership.field} { code } } }`
      const { body } = await bmms.graphql(mutation, { as: insider, variables: { data } })
      // A file is no value of GraphQL.
      const takesFile = kind.owned.takesFile ?? false
      expect(body.errors?.map(({ message }) => message)).toEqual(takesFile ? ['Choose a file.'] : undefined)
      expect(body.data[`create${one}`]).toEqual(takesFile ? null : { [ownership.field]: { code: 'MOH' } })
    })

    test('GraphQL reads and writes it for its own people', async () => {
      const read = await bmms.graphql(`{ ${one}(id: "${record.id}") { id ${text} } }`, { as: insider })
      expect(read.body.data[one]).toEqual({ id: record.id, [text]: record[text] })
      const mutation = `mutation { update${one}(id: "${record.id}", data: { ${text}: "Changed by MOH" }) { ${text} } }`
      const written = await bmms.graphql(mutation, { as: insider })
      expect(written.body.data[`update${one}`]).toEqual({ [text]: 'Changed by MOH' })
    })
  })
}

type Pointing = {
  collection: string
  field: { path: string; value: (id: string) => Record<string, unknown> }
}

/** Every relation field of a tenant collection that can hold such a record. */
const relationsTo = (bmms: Bmms, slug: string): Pointing[] =>
  bmms.payload.config.collections
    .filter((collection) => {
      const declaration = declarationOf(collection)
      // Nobody writes what BMMS writes itself.
      return declaration && isTenantOwned(declaration.ownership) && !declaration.isFixed
    })
    .flatMap((collection) =>
      collection.flattenedFields.flatMap((field) =>
        field.type === 'relationship' && field.relationTo === slug && !field.access?.create
          ? [
              {
                collection: collection.slug,
                field: {
                  path: field.name,
                  value: (id: string) => ({ [field.name]: field.hasMany ? [id] : id }),
                },
              },
            ]
          : [],
      ),
    )
