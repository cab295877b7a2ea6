import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { startBmms, type Bmms, type Document } from '@/test/support/bmms'
import { accountOf, organizationId } from '@/test/support/places'
import { create } from '@/test/support/records'

/**
 * Health's focal person is somebody whom Labor cannot see, and Labor can see the organization that names them. Whoever
 * could search or sort by the person's fields would learn them letter by letter.
 */
let bmms: Bmms
let record: Document
const attacker = 'manager@mole.bmms.test'
const victim = 'staff@moh.bmms.test'
beforeAll(async () => {
  bmms = await startBmms()
  record = await create(bmms, 'ppas', 'MOH')
  await create(bmms, 'ppas', 'MOLE')
  await create(bmms, 'indicators', 'MOH', { ppa: record.id })
  const answer = await bmms.request('PATCH', `/api/organizations/${await organizationId(bmms, 'MOH')}`, {
    as: 'root@bmms.test',
    body: { primaryFocalPerson: await accountOf(bmms, victim) },
  })
  expect(answer.status).toBe(200)
})
afterAll(() => bmms.close())

const ask = (path: string, as = attacker) => bmms.request('GET', path, { as })

/** The answers to a right and to a wrong guess must be one and the same refusal. */
const learnNothing = async (path: (guess: string) => string): Promise<void> => {
  const [right, wrong] = [await ask(path(victim)), await ask(path('nobody@moh.bmms.test'))]
  expect([right.status, wrong.status]).toEqual([400, 400])
  expect(right.body).toEqual(wrong.body)
}

describe('C.1 guessing at fields of records behind a relation', () => {
  test('a: hides the access condition behind a second group', async () => {
    const groups = 'where[and][0][id][exists]=true'
    const last = 'where[or][0][id][exists]=true'
    await learnNothing(
      (it) => `/api/organizations?${groups}&where[primaryFocalPerson.email][equals]=${it}&${last}`,
    )
    const alone = await ask(`/api/ppas?${groups}&${last}`)
    expect(alone.status).toBe(400)
  })

  test('b: asks for drafts, whose condition is checked on a copy', () =>
    learnNothing((it) => `/api/organizations?draft=true&where[primaryFocalPerson.email][equals]=${it}`))

  test('c: nests an operand in the operator of a list', async () => {
    await learnNothing((it) => `/api/ppas?where[communities][contains][name][equals]=${it}`)
    await learnNothing((it) => `/api/organizations?where[primaryFocalPerson][equals][email]=${it}`)
  })

  test('d: sorts by the field', async () => {
    for (const sort of [
      'primaryFocalPerson.email',
      '-primaryFocalPerson.email',
      'code,primaryFocalPerson.hash',
    ]) {
      const { status, body } = await ask(`/api/organizations?sort=${sort}`)
      expect([status, body.docs]).toEqual([400, undefined])
    }
  })

  test('e: writes the groups in capitals, or the path with underscores', async () => {
    await learnNothing(
      (it) =>
        `/api/organizations?where[AND][0][id][exists]=true&where[primaryFocalPerson.email][equals]=${it}&where[Or][0][id][exists]=true`,
    )
    await learnNothing((it) => `/api/organizations?where[primaryFocalPerson__email][equals]=${it}`)
  })

  test('f: asks through the conditions and the order of a join', async () => {
    await learnNothing((it) => `/api/ppas?joins[indicators][where][ppa.createdBy.email][equals]=${it}`)
    await learnNothing((it) => `/api/ppas?joins[progressReports][where][createdBy.email][equals]=${it}`)
    expect((await ask('/api/ppas?joins[indicators][sort]=ppa.title')).status).toBe(400)
    const joined = await ask(`/api/ppas?joins[indicators][where][name][like]=MOH&limit=200`)
    expect(JSON.stringify(joined.body)).not.toContain(record.id)
  })

  test('g: tries the same over GraphQL', async () => {
    const query = `{ Organizations(where: { primaryFocalPerson__email: { equals: "${victim}" } }) { totalDocs } }`
    expect((await bmms.graphql(query, { as: attacker })).status).toBe(400)
    const sorted = '{ Organizations(sort: "primaryFocalPerson.email") { docs { code } } }'
    const { body } = await bmms.graphql(sorted, { as: attacker })
    expect(body.errors[0]!.extensions!.statusCode).toBe(400)
  })

  test.each([
    'hash',
    'salt',
    'resetPasswordToken',
    'sessions.id',
    'loginAttempts',
    'isSuperadmin',
    'principal',
  ])('asks for accounts by %s', async (field) => {
    expect((await ask(`/api/users?where[${field}][exists]=true`)).status).toBe(400)
    expect((await ask(`/api/memberships?where[user.${field}][exists]=true`)).status).toBe(400)
  })
})

describe('C.6 reading through relations', () => {
  test('populates as deep as it goes, and gets no fields of a person it cannot see', async () => {
    const { body } = await ask(
      '/api/organizations?where[code][equals]=MOH&depth=3&populate[users][email]=true',
    )
    expect(body.docs).toHaveLength(1)
    expect(JSON.stringify(body)).not.toMatch(/staff@moh|"email":"/)
  })

  test('reads the person through the organization over GraphQL', async () => {
    const query =
      '{ Organizations(where: { code: { equals: MOH } }) { docs { primaryFocalPerson { email name } } } }'
    const quoted = query.replace('MOH', '"MOH"')
    const { body } = await bmms.graphql(quoted, { as: attacker })
    expect(JSON.stringify(body)).not.toContain('staff@moh')
  })

  test('names the fields of a foreign record in select and populate', async () => {
    const { body } = await ask(
      '/api/ppas?depth=2&limit=200&populate[ppas][title]=true&select[title]=true&select[relatedPpas]=true',
    )
    expect(JSON.stringify(body)).not.toContain(record.id)
  })

  test('joins the indicators of a foreign PPA', async () => {
    const { status } = await ask(`/api/ppas/${record.id}?joins[indicators][limit]=10`)
    expect(status).toBe(404)
  })

  test('asks for the distinct values of a field', async () => {
    expect((await ask('/api/ppas/distinct?field=title')).status).toBe(400)
  })
})

describe('C.15 asking for too much', () => {
  test.each([
    'limit=0',
    'limit=1000000',
    'limit=-1',
    'pagination=false',
    'page=-1',
    'page=0',
    'depth=10',
    'depth=-1',
  ])('%s', async (query) => {
    expect((await ask(`/api/ppas?${query}`)).status).toBe(400)
  })

  test('a hundred lists in one GraphQL document', async () => {
    const lists = Array.from({ length: 100 }, (_, index) => `a${index}: Ppas(limit: 0) { totalDocs }`)
    expect((await bmms.graphql(`{ ${lists.join(' ')} }`, { as: attacker })).status).toBe(400)
  })

  test('a fragment that contains itself', async () => {
    const query = '{ ...F } fragment F on Query { Ppas { totalDocs } ...F }'
    const { status, body } = await bmms.graphql(query, { as: attacker })
    expect([status, body.errors[0]!.message]).toEqual([400, expect.stringContaining('itself')])
  })

  test('a subscription', async () => {
    expect((await bmms.graphql('subscription { Ppas { totalDocs } }', { as: attacker })).status).toBe(400)
  })

  test('conditions as a text of JSON are held to the same rules', async () => {
    const where = encodeURIComponent(JSON.stringify({ 'createdBy.email': { equals: victim } }))
    expect((await ask(`/api/ppas?where=${where}`)).status).toBe(400)
    expect((await ask(`/api/ppas?where=${encodeURIComponent('{"title":{"equals":"x"')}`)).status).toBe(400)
  })

  test('a condition nested a hundred deep, and one with a thousand parts', async () => {
    const deep = `${'{"and":['.repeat(100)}{"id":{"exists":true}}${']}'.repeat(100)}`
    const wide = JSON.stringify({ or: Array.from({ length: 1000 }, () => ({ id: { exists: true } })) })
    for (const where of [deep, wide]) {
      // Longer than an address may be, so it comes as a form.
      const { status } = await bmms.request('POST', '/api/ppas', {
        as: attacker,
        body: `where=${encodeURIComponent(where)}`,
        headers: { 'x-http-method-override': 'GET', 'content-type': 'application/x-www-form-urlencoded' },
      })
      expect(status).toBe(400)
    }
  })
})
