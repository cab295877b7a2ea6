import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import type { SanitizedCollectionConfig } from 'payload'
import { declarationOf, isAlwaysOwned, isTenantOwned } from '@/access/declaration'
import { exemptions } from '@/access/exemptions'
import { openings } from '@/access/openings'
import config from '@/payload.config'
import { subjects } from '@/test/support/records'

const { collections, globals, jobs } = await config
const tenantOwned = collections.filter((it) => {
  const declaration = declarationOf(it)
  return declaration && isTenantOwned(declaration.ownership)
})

test('every collection is declared or exempt with a reason, Payload’s own included', () => {
  const undeclared = collections.filter((it) => !declarationOf(it)).map(({ slug }) => slug)
  expect(undeclared.sort()).toEqual(Object.keys(exemptions).sort())
  expect(Object.values(exemptions).every((reason) => reason.length > 20)).toBe(true)
})

test('exempt collections show nobody the rows of others', async () => {
  const req = { user: { id: 'someone', collection: 'users' }, payload: {} } as never
  for (const { slug, access, endpoints } of collections.filter((it) => it.slug in exemptions)) {
    if (endpoints === false) continue
    for (const key of ['read', 'update', 'delete'] as const) {
      expect({ slug, key, answer: await access[key]({ req }) }).not.toMatchObject({ answer: true })
    }
  }
})

const keys = ['create', 'read', 'update', 'delete', 'readVersions', 'unlock', 'admin'] as const

test.each(collections.filter(declarationOf).map((it) => [it.slug, it] as const))(
  '%s sets every access key and answers no to whoever has no principal',
  async (_slug, { access }: SanitizedCollectionConfig) => {
    for (const key of keys) {
      expect(typeof access[key]).toBe('function')
      for (const user of [null, { id: 'x', collection: 'users' }]) {
        expect(await access[key]!({ req: { user } as never })).toBe(false)
      }
    }
  },
)

test('records are called by words, not by the value of a choice or a moment as it is stored', () => {
  const wordless = collections.filter(({ admin, fields, flattenedFields }) => {
    const title = flattenedFields.find(({ name }) => name === admin.useAsTitle)
    // Payload words the day of a title where its field stands outermost.
    return title?.type === 'select' || (title?.type === 'date' && !fields.includes(title))
  })
  expect(wordless.map(({ slug }) => slug)).toEqual([])
})

test.each(collections.map((it) => [it.slug, it] as const))(
  '%s has no locks and no drafts',
  (_slug, collection) => {
    expect(collection.lockDocuments ?? false).toBe(false)
    expect(collection.versions || false).toBe(false)
  },
)

test.each(tenantOwned.map((it) => [it.slug, it] as const))(
  '%s requires its organization, unless some of its rows are there for all or about the platform',
  (_slug, collection) => {
    const { ownership } = declarationOf(collection)!
    const field = collection.flattenedFields.find(
      ({ name }) => isTenantOwned(ownership) && name === ownership.field,
    )
    expect(field).toMatchObject({
      type: 'relationship',
      relationTo: 'organizations',
      required: isTenantOwned(ownership) && isAlwaysOwned(ownership),
    })
  },
)

test.each(Object.entries(openings))(
  'what opens single %s is looked for by whoever may see it',
  (_slug, opening) => {
    expect(opening.feature).toBe(declarationOf(collections.find(({ slug }) => slug === opening.by)!)!.feature)
  },
)

test('every tenant collection has a factory, and with it the tests of what an outsider gets', () => {
  // Nobody enters what BMMS writes itself, such as lines of the audit log: the matrix alone asks about it.
  const expected = tenantOwned.filter((it) => !declarationOf(it)!.isFixed).map(({ slug }) => slug)
  expect(subjects.map(({ slug }) => slug).sort()).toEqual([...expected].sort())
  const tested = readdirSync('test/outsiders').map((file) => readFileSync(`test/outsiders/${file}`, 'utf8'))
  for (const file of readdirSync('test/support/subjects')) {
    const list = file.replace('.ts', '')
    expect({ list, isTested: tested.some((text) => text.includes(`subjects/${list}'`)) }).toEqual({
      list,
      isTested: true,
    })
  }
})

test('there are no globals, and nobody runs jobs over the API', async () => {
  expect(globals).toEqual([])
  const req = { user: { id: 'x' } } as never
  expect([await jobs.access?.run?.({ req }), await jobs.access?.queue?.({ req })]).toEqual([false, false])
})
