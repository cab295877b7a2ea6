import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { flattenAllFields, type FlattenedField } from 'payload'
import { declarationOf, isTenantOwned } from '@/access/declaration'
import { sensitivityOf } from '@/access/sensitive'
import { communityCollections } from '@/collections/communities'
import { manaCollections } from '@/collections/mana'
import { meCollections } from '@/collections/me'
import { tenancyCollections } from '@/collections/tenancy'
import { authorized, membershipOf } from '@/test/support/accounts'
import { startBmms, type Bmms, type Document } from '@/test/support/bmms'
import { organizationId } from '@/test/support/places'
import { create, subjectOf } from '@/test/support/records'

/** Every field that a declaration calls sensitive, in every collection of the organizations' records. */
const collections = [communityCollections, manaCollections, meCollections, tenancyCollections]
  .flat()
  .flatMap((it) => {
    const fields = flattenAllFields({ fields: it.fields }).filter((field) => sensitivityOf(field as never))
    const ownership = declarationOf(it)?.ownership
    return fields.length > 0 && ownership && isTenantOwned(ownership)
      ? [{ slug: it.slug, fields, owner: ownership.field }]
      : []
  })

const valueOf = (field: FlattenedField): unknown => {
  if (field.type === 'json') return { 1: 'sensitive words' }
  if (field.type === 'number') return 7
  if (field.type === 'email') return 'requester@sensitive.example'
  if (field.type === 'select') return (field.options[1] as { value: string }).value
  return field.type === 'textarea' || field.type === 'text' ? 'sensitive words' : null
}

const [root, admin, manager, staff, viewer, foreign] = [
  'root@bmms.test',
  'admin@moh.bmms.test',
  'manager@moh.bmms.test',
  'staff@moh.bmms.test',
  'viewer@moh.bmms.test',
  'staff@mole.bmms.test',
]
const overseer = 'admin@ocm.bmms.test'
const cleared = 'viewer@ocm.bmms.test'

let bmms: Bmms
const records: Record<string, string> = {}
const values = (slug: string) =>
  Object.fromEntries(
    collections.find((it) => it.slug === slug)!.fields.map((field) => [field.name, valueOf(field)]),
  )

beforeAll(async () => {
  bmms = await startBmms()
  for (const email of [overseer, cleared]) bmms.allow(email, ['MOH', 'MOLE', 'MAFAR', 'OOBC', 'OCM'])
  for (const { slug } of collections) {
    const { id } = await create(bmms, slug, 'MOH', await more(slug))
    const filled = await bmms.request('PATCH', `/api/${slug}/${id}`, { as: staff, body: values(slug) })
    expect(filled.status).toBe(200)
    records[slug] = id
  }
  const granted = await bmms.request('POST', '/api/permission-overrides', {
    as: root,
    body: {
      membership: (await membershipOf(bmms, cleared)).id,
      permission: 'administration.sensitive-oversight.view',
      isGranted: true,
      reason: 'Census of the communities',
    },
  })
  expect(granted.status).toBe(201)
})
afterAll(() => bmms.close())

/** What a record needs for its sensitive fields to be kept as they are sent. */
const more = async (slug: string): Promise<object> => {
  if (slug === 'ppas') return request()
  // Else its figures are added up.
  return slug.endsWith('-coverages') ? { autoSync: false } : {}
}

/** A PPA that somebody asked for: its requester's fields are kept only then. */
const request = async () => ({
  category: 'obc_request',
  submittedByCommunity: (await create(bmms, 'communities', 'MOH')).id,
  submittedToOrganization: await organizationId(bmms, 'MOH'),
})

const shown = (record: Document, slug: string) =>
  Object.keys(values(slug)).filter((name) => record[name] !== undefined && record[name] !== null)

test('there are some of each kind that are declared, and of no other collection', () => {
  expect(collections.map(({ slug }) => slug).sort()).toEqual([
    'communities',
    'municipality-coverages',
    'ppas',
    'province-coverages',
    'stakeholders',
    'survey-responses',
    'workshop-participants',
  ])
  const kinds = collections.flatMap(({ fields }) => fields.map((it) => sensitivityOf(it as never)))
  expect(new Set(kinds)).toEqual(new Set(['religion', 'ethnicity', 'health', 'contact']))
})

describe.each(collections)('of $slug', ({ slug, fields, owner }) => {
  const names = fields.map(({ name }) => name)
  // Nobody sorts by an object.
  const ordered = fields.find(({ type }) => type !== 'json')!.name
  const get = async (as: string, query = '') =>
    (await bmms.request('GET', `/api/${slug}/${records[slug]}?depth=0${query}`, { as })).body

  test.each([staff, manager, admin, root, cleared])('%s reads them', async (as) => {
    expect(shown(await get(as), slug)).toEqual(names)
  })

  test.each([viewer, overseer])('%s does not, by whatever way', async (as) => {
    expect(shown(await get(as), slug)).toEqual([])
    const list = await bmms.request('GET', `/api/${slug}?limit=50`, { as })
    expect(list.status).toBe(200)
    expect(list.body.docs.flatMap((it) => shown(it, slug))).toEqual([])
    for (const name of names) {
      const selected = await get(as, `&select[${name}]=true`)
      expect(shown(selected, slug)).toEqual([])
      const without = await get(as, `&select[${owner}]=false`)
      expect(shown(without, slug)).toEqual([])
      for (const query of [
        `where[${name}][exists]=true`,
        `sort=${name}`,
        `sort=-${name}`,
        `where[or][0][and][0][${name}][not_equals]=x`,
      ]) {
        const asked = await bmms.request('GET', `/api/${slug}?${query}`, { as })
        expect([query, asked.status, asked.body.docs]).toEqual([query, 400, undefined])
        const counted = await bmms.request('GET', `/api/${slug}/count?${query}`, { as })
        if (query.startsWith('where')) expect([query, counted.status]).toEqual([query, 400])
      }
    }
    const [single, many] = subjectOf(slug).graphql
    const asked = await bmms.graphql(
      `{ ${single}(id: "${records[slug]}") { id ${names.join(' ')} } ${many} { docs { id ${names.join(' ')} } } }`,
      { as },
    )
    expect(shown(asked.body.data[single]!, slug)).toEqual([])
    expect(asked.body.data[many]!.docs.flatMap((it) => shown(it, slug))).toEqual([])
    expect(JSON.stringify(asked.body)).not.toContain('sensitive words')
    const sorted = await bmms.graphql(`{ ${many}(sort: "${names[0]}") { docs { id } } }`, { as })
    expect(sorted.body.errors).toHaveLength(1)
  })

  test('whoever reads them asks for them as well', async () => {
    for (const as of [staff, root, cleared]) {
      for (const query of [
        `where[${names[0]}][exists]=true`,
        `sort=${ordered}`,
        `select[${names[0]}]=true`,
      ]) {
        const { status, body } = await bmms.request('GET', `/api/${slug}?${query}`, { as })
        expect([as, query, status]).toEqual([as, query, 200])
        expect(body.docs.map(({ id }) => id)).toContain(records[slug])
      }
    }
  })

  test('a denial takes them, and what its person saves leaves them as they are', async () => {
    const denied = await bmms.request('POST', '/api/permission-overrides', {
      as: root,
      body: {
        membership: (await membershipOf(bmms, manager)).id,
        permission: 'administration.sensitive-data.view',
        isGranted: false,
        reason: 'Not part of the work',
      },
    })
    expect([denied.status, denied.body.errors]).toEqual([201, undefined])
    expect(shown(await get(manager), slug)).toEqual([])
    const blind = Object.fromEntries(names.map((name) => [name, null]))
    const text = subjectOf(slug).text
    const saved = await bmms.request('PATCH', `/api/${slug}/${records[slug]}`, {
      as: manager,
      body: { ...blind, [text]: 'Changed by somebody who sees less' },
    })
    expect(saved.status).toBe(200)
    expect(shown(saved.body.doc, slug)).toEqual([])
    const after = await get(staff)
    expect(after[text]).toBe('Changed by somebody who sees less')
    for (const field of fields) expect(after[field.name]).toEqual(valueOf(field))
    await bmms.owner.query('delete from permission_overrides where not is_granted')
  })

  test('the history and the log keep them from whoever does not read them', async () => {
    const history = async (as: string) =>
      JSON.stringify(
        (await bmms.request('GET', `/api/audit-log/history?collection=${slug}&id=${records[slug]}`, { as }))
          .body,
      )
    for (const as of [viewer, overseer]) {
      const text = await history(as)
      expect(text).toContain('"action":"update"')
      expect(names.filter((name) => text.includes(`"field":"${name}"`))).toEqual([])
    }
    const seen = await history(staff)
    expect(names.filter((name) => !seen.includes(`"field":"${name}"`))).toEqual([])
  })

  test('a table of the log takes them along by the right to export them', async () => {
    const table = async () => {
      const answer = await fetch(
        `${bmms.url}/api/audit-log/export?where[document][equals]=${records[slug]}&where[action][equals]=update`,
        { headers: authorized(await bmms.login(admin)) },
      )
      expect(answer.status).toBe(200)
      return answer.text()
    }
    const without = (text: string) => names.filter((name) => !text.includes(`""field"":""${name}""`))
    expect(without(await table())).toEqual([])
    await bmms.request('POST', '/api/permission-overrides', {
      as: root,
      body: {
        membership: (await membershipOf(bmms, admin)).id,
        permission: 'administration.sensitive-data.export',
        isGranted: false,
        reason: 'Stays in the office',
      },
    })
    expect(without(await table())).toEqual(names)
    expect(shown(await get(admin), slug)).toEqual(names)
    await bmms.owner.query('delete from permission_overrides where not is_granted')
  })

  test('another ministry sees no record, and so none of them', async () => {
    const answer = await bmms.request('GET', `/api/${slug}/${records[slug]}`, { as: foreign })
    expect(answer.status).toBe(404)
  })
})

describe('the right to them in all organizations', () => {
  test('comes with no role, and is handed on by nobody who does not hold it', async () => {
    const membership = (await membershipOf(bmms, 'staff@ocm.bmms.test')).id
    const grant = await bmms.request('POST', '/api/permission-overrides', {
      as: overseer,
      body: {
        membership,
        permission: 'administration.sensitive-oversight.view',
        isGranted: true,
        reason: 'For a friend',
      },
    })
    expect(grant.status).toBe(403)
    const role = await bmms.request('POST', '/api/roles', {
      as: overseer,
      body: {
        name: 'Everything',
        level: 1,
        organization: await organizationId(bmms, 'OCM'),
        permissions: ['administration.sensitive-oversight.view'],
      },
    })
    expect(role.status).toBe(403)
  })

  test('reaches no further than home in an organization without oversight', async () => {
    await bmms.request('POST', '/api/permission-overrides', {
      as: root,
      body: {
        membership: (await membershipOf(bmms, viewer)).id,
        permission: 'administration.sensitive-oversight.view',
        isGranted: true,
        reason: 'By mistake',
      },
    })
    const { body } = await bmms.request('GET', `/api/communities/${records.communities}`, { as: viewer })
    expect(shown(body, 'communities')).toEqual([])
  })
})
