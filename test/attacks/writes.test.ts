import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { declarationOf, isTenantOwned } from '@/access/declaration'
import { startBmms, type Bmms, type Document } from '@/test/support/bmms'
import { accountOf, organizationId } from '@/test/support/places'
import { create, draftOf, insiderOf, subjectOf, subjects } from '@/test/support/records'

const attacker = 'manager@mole.bmms.test'
const absent = '019e0000-0000-7000-8000-000000000000'
let bmms: Bmms
let own: Document
let foreign: Record<'ppas' | 'assessments' | 'communities', Document>
let person: string
beforeAll(async () => {
  bmms = await startBmms()
  own = await create(bmms, 'ppas', 'MOLE')
  foreign = {
    ppas: await create(bmms, 'ppas', 'MOH'),
    assessments: await create(bmms, 'assessments', 'MOH'),
    communities: await create(bmms, 'communities', 'MOH'),
  }
  person = await accountOf(bmms, 'staff@moh.bmms.test')
})
afterAll(() => bmms.close())

const send = (method: string, path: string, body: unknown, as = attacker) =>
  bmms.request(method, path, { as, body })
const ppa = { title: 'An attack', category: 'moa_ppa' }
const slugs = subjects.map(({ slug }) => slug)
const fieldOf = (slug: string): string => {
  const { ownership } = declarationOf(bmms.payload.collections[slug as 'ppas'].config)!
  if (!isTenantOwned(ownership)) throw new Error(`${slug} has no owner`)
  return ownership.field
}

describe('C.3 writing for another organization', () => {
  test.each(slugs)('creates %s there', async (slug) => {
    const body = {
      ...(await draftOf(bmms, slug, 'MOH')),
      [fieldOf(slug)]: await organizationId(bmms, 'MOH'),
    }
    const as = slug === 'memberships' ? 'admin@mole.bmms.test' : attacker
    expect([400, 403]).toContain((await send('POST', `/api/${slug}`, body, as)).status)
  })

  test.each(slugs)('moves its own %s there', async (slug) => {
    const record = await create(bmms, slug, 'MOLE')
    const home = record[fieldOf(slug)]
    for (const target of [
      await organizationId(bmms, 'MOH'),
      null,
      'MOH',
      { id: await organizationId(bmms, 'MOH') },
    ]) {
      await send('PATCH', `/api/${slug}/${record.id}`, { [fieldOf(slug)]: target }, insiderOf(slug, 'MOLE'))
      await send(
        'PATCH',
        `/api/${slug}?where[id][equals]=${record.id}`,
        { [fieldOf(slug)]: target },
        insiderOf(slug, 'MOLE'),
      )
    }
    const { body } = await bmms.request('GET', `/api/${slug}/${record.id}?depth=0`, {
      as: insiderOf(slug, 'MOLE'),
    })
    expect(body[fieldOf(slug)]).toBe(home)
  })

  test('sets what only the system sets', async () => {
    const set = {
      id: absent,
      createdAt: '2001-01-01T00:00:00.000Z',
      updatedAt: '2001-01-01T00:00:00.000Z',
      createdBy: person,
      updatedBy: person,
      approvalHistory: [{ newStatus: 'approved', at: '2001-01-01T00:00:00.000Z', person }],
      budgetApprovedBy: person,
      totalAllocations: 5,
      availableFunds: 5,
      lastStatusUpdate: '2001-01-01',
      sourceKey: 'mine',
      _status: 'draft',
    }
    const approved = { approvalStatus: 'approved' }
    const made = await send('POST', '/api/ppas?depth=0', { ...ppa, ...set, ...approved })
    expect(made.status).toBe(201)
    const path = `/api/ppas/${made.body.doc.id}?depth=0`
    // A step of its own, which this person may not take.
    expect((await send('PATCH', path, { ...set, ...approved })).status).toBe(400)
    const changed = await send('PATCH', path, set)
    const self = await accountOf(bmms, attacker)
    for (const { doc } of [made.body, changed.body]) {
      expect(doc).toMatchObject({ createdBy: self, updatedBy: self, approvalStatus: 'draft' })
      expect(doc).toMatchObject({ approvalHistory: [], totalAllocations: 0, availableFunds: 0 })
      expect(doc.budgetApprovedBy ?? null).toBeNull()
      expect(doc.id).not.toBe(absent)
      expect(`${String(doc.createdAt)} ${String(doc.updatedAt)}`).not.toContain('2001')
      expect([doc.sourceKey ?? null, doc.lastStatusUpdate ?? null, doc._status]).toEqual([
        null,
        null,
        undefined,
      ])
    }
  })

  test('learns from a chosen id whether another organization has it', async () => {
    const [taken, free] = [
      await send('POST', '/api/ppas?depth=0', { ...ppa, id: foreign.ppas.id }),
      await send('POST', '/api/ppas?depth=0', { ...ppa, id: absent }),
    ]
    expect([taken.status, free.status]).toEqual([201, 201])
    expect([taken.body.doc.id, free.body.doc.id]).not.toContain(foreign.ppas.id)
  })

  test.each(['__proto__', 'constructor'])('pollutes %s', async (key) => {
    const body = `{"title":"x","category":"moa_ppa","${key}":{"isSuperadmin":true,"prototype":{"isSuperadmin":true}}}`
    const { status } = await send('POST', '/api/ppas', body)
    expect(status).toBeLessThan(500)
    expect(({} as Record<string, unknown>).isSuperadmin).toBeUndefined()
  })

  test.each([
    'isSuperadmin',
    'isActive',
    'email',
    'hash',
    'salt',
    'sessions',
    'principal',
    'loginAttempts',
    'resetPasswordToken',
  ])('changes %s of its own account', async (field) => {
    const id = await accountOf(bmms, attacker)
    const read = () =>
      bmms.payload.findByID({
        collection: 'users',
        id,
        overrideAccess: true,
        showHiddenFields: true,
        depth: 0,
      })
    const { updatedAt: _before, sessions: _sessions, ...before } = await read()
    const value =
      field === 'sessions' ? [] : field === 'isActive' ? false : field === 'email' ? 'x@y.test' : 'x'
    await send('PATCH', `/api/users/${id}`, { [field]: field === 'isSuperadmin' ? true : value })
    const { updatedAt: _after, sessions, ...after } = await read()
    expect(after).toEqual(before)
    expect(sessions).not.toEqual([])
  })

  test.each([[['a']], [{ a: 1 }], [[[]]]])('sends %j for a text', async (value) => {
    const texts: [string, string][] = [
      ['communities', 'primaryLanguage'],
      ['communities', 'communityNames'],
      ['ppas', 'title'],
      ['memberships', 'position'],
    ]
    for (const [slug, field] of texts) {
      const body = { ...(await draftOf(bmms, slug, 'MOLE')), [field]: value }
      const { status, body: answer } = await send('POST', `/api/${slug}`, body, insiderOf(slug, 'MOLE'))
      expect({ slug, status, path: answer.errors[0]!.data!.errors![0]!.path }).toEqual({
        slug,
        status: 400,
        path: field,
      })
    }
  })

  test.each(['createdAt', '-createdAt'])(
    'deletes several records, one of which others refer to, in the order %s',
    async (sort) => {
      const [used, spare] = [
        await create(bmms, 'assessments', 'MOLE'),
        await create(bmms, 'assessments', 'MOLE'),
      ]
      await create(bmms, 'ppas', 'MOLE', { relatedAssessment: used.id })
      const both = `where[id][in]=${used.id},${spare.id}`
      // Some of it fails where nobody waits for it, and that would end the process.
      for (const depth of [0, 1, 2, 3]) {
        const { status } = await send(
          'DELETE',
          `/api/assessments?${both}&sort=${sort}&depth=${depth}`,
          undefined,
        )
        expect([400, 409]).toContain(status)
      }
      const left = await bmms.request('GET', `/api/assessments/count?${both}`, { as: attacker })
      expect(left.body.totalDocs).toBe(2)
    },
  )

  test('opens a record of another collection under its own address', async () => {
    const { status } = await send('PATCH', `/api/indicators/${own.id}`, { name: 'x' })
    expect([403, 404]).toContain(status)
  })
})

describe('C.4 versions, which Payload shows to everybody who is logged in', () => {
  test.each(slugs)('of %s are not there', async (slug) => {
    for (const [method, tail] of [
      ['GET', ''],
      ['GET', `/${absent}`],
      ['POST', `/${absent}`],
      ['GET', '/count'],
    ] as const)
      expect((await bmms.request(method, `/api/${slug}/versions${tail}`, { as: attacker })).status).toBe(404)
    const { many, one } = { one: subjectOf(slug).graphql[0], many: subjectOf(slug).graphql[1] }
    const listed = await bmms.graphql(`{ versions${many} { totalDocs } }`, { as: attacker })
    const restored = await bmms.graphql(`mutation { restoreVersion${one}(id: "${absent}") { id } }`, {
      as: attacker,
    })
    expect([listed.status, restored.status]).toEqual([400, 400])
  })

  test('no table keeps any', async () => {
    expect(bmms.payload.config.collections.filter(({ versions }) => versions)).toEqual([])
    expect(Object.keys(bmms.payload.db.tables).filter((name) => name.startsWith('_'))).toEqual([])
  })
})

describe('C.5 relations on write: points its own record at another organization’s', () => {
  const tries = (): [string, Record<string, unknown>][] => [
    ['relatedAssessment', { relatedAssessment: foreign.assessments.id }],
    ['relatedPpas', { relatedPpas: [own.id, foreign.ppas.id] }],
    ['communities', { communities: [foreign.communities.id] }],
    // Its field is hidden for this category, and Payload then skips every check but stores the value.
    ['submittedByCommunity', { submittedByCommunity: foreign.communities.id }],
  ]

  test.each([
    ['in a new record', 'POST', '/api/ppas'],
    ['as a draft', 'POST', '/api/ppas?draft=true'],
    ['on a change', 'PATCH', '/api/ppas/OWN'],
    ['on a change of a draft', 'PATCH', '/api/ppas/OWN?draft=true&autosave=true'],
    ['on a bulk change', 'PATCH', '/api/ppas?where[id][equals]=OWN'],
    ['on duplicating', 'POST', '/api/ppas/OWN/duplicate'],
  ])('%s', async (_how, method, path) => {
    for (const [field, relation] of tries()) {
      const answer = await send(method, path.replace('OWN', own.id), { ...ppa, ...relation })
      const unknown = Object.fromEntries(
        Object.entries(relation).map(([key, value]) => [key, Array.isArray(value) ? [absent] : absent]),
      )
      const missing = await send(method, path.replace('OWN', own.id), { ...ppa, ...unknown })
      expect({ field, status: answer.status }).toEqual({ field, status: 400 })
      // A record that is hidden and one that is not there are told apart by nothing.
      expect(JSON.stringify(answer.body)).toBe(JSON.stringify(missing.body))
    }
    const { body } = await bmms.request('GET', `/api/ppas/${own.id}?depth=0`, { as: attacker })
    expect(body).toMatchObject({ relatedAssessment: null, submittedByCommunity: null })
  })

  test('over GraphQL', async () => {
    const mutation = `mutation { createPpa(data: { title: "x", category: moa_ppa, relatedAssessment: "${foreign.assessments.id}" }) { id } }`
    const { body } = await bmms.graphql(mutation, { as: attacker })
    expect(body.errors[0]!.extensions!.data!.errors![0]!.path).toBe('relatedAssessment')
  })

  test('in a row of a list within the record', async () => {
    const made = await create(bmms, 'assessments', 'MOLE')
    const answer = await send('PATCH', `/api/assessments/${made.id}`, {
      teamMembers: [{ user: person, role: 'observer' }],
    })
    expect([answer.status, answer.body.errors[0]!.data!.errors![0]!.path]).toEqual([
      400,
      'teamMembers.0.user',
    ])
  })

  test('by moving a part of a foreign record into its own', async () => {
    const body = { milestoneDates: [{ id: absent, title: 'Taken', date: '2025-06-01' }] }
    const { status } = await send('PATCH', `/api/ppas/${foreign.ppas.id}`, body)
    expect([403, 404]).toContain(status)
  })

  test.each(['x', 5, {}, [], { relationTo: 'ppas', value: absent }, '\u0000'])(
    'with %j for an id',
    async (value) => {
      for (const field of ['relatedAssessment', 'implementingMoa']) {
        const { status } = await send('POST', '/api/ppas', { ...ppa, [field]: value })
        expect(status).toBeLessThan(500)
      }
    },
  )
})
