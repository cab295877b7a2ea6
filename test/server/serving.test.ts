import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { startBmms, type Bmms } from '@/test/support/bmms'

let bmms: Bmms
beforeAll(async () => {
  bmms = await startBmms({ env: { BMMS_METRICS_TOKEN: '' } })
})
afterAll(() => bmms.close())

test('says that it lives and is ready', async () => {
  expect(await bmms.request('GET', '/healthz')).toMatchObject({ status: 200, body: { status: 'ok' } })
  expect(await bmms.request('GET', '/readyz')).toMatchObject({ status: 200, body: { status: 'ready' } })
})

describe('metrics', () => {
  test('count requests, statements and connections', async () => {
    await bmms.request('GET', '/api/organizations', { as: 'viewer@moh.bmms.test' })
    const text = await (await fetch(`${bmms.url}/metrics`)).text()
    expect(text).toMatch(
      /bmms_http_request_duration_seconds_count\{area="api",method="GET",status="200"\} [1-9]/,
    )
    expect(text).toMatch(/bmms_database_statements_total [1-9]/)
    expect(text).toMatch(/bmms_database_connections\{state="idle"\}/)
  })

  test('ask for the token when one is set', async () => {
    process.env.BMMS_METRICS_TOKEN = 'let-me-see'
    const ask = (headers = {}) => fetch(`${bmms.url}/metrics`, { headers }).then(({ status }) => status)
    expect([await ask(), await ask({ authorization: 'Bearer let-me-see' })]).toEqual([403, 200])
    delete process.env.BMMS_METRICS_TOKEN
  })
})

describe('headers', () => {
  test('are safe on every answer and reveal no software', async () => {
    const { headers } = await bmms.request('GET', '/api/organizations', { as: 'viewer@moh.bmms.test' })
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(headers.get('cache-control')).toContain('no-store')
    expect(headers.get('x-powered-by')).toBeNull()
  })

  test('carry the request’s id, ours when theirs is odd', async () => {
    const ask = async (id: string) =>
      (await bmms.request('GET', '/healthz', { headers: { 'x-request-id': id } })).headers.get('x-request-id')
    expect(await ask('abc-12345678')).toBe('abc-12345678')
    expect(await ask('no spaces or <tags>')).toMatch(/^[0-9a-f-]{36}$/)
  })
})

describe('addresses that lead nowhere', () => {
  test.each([
    '/nowhere',
    '/api/nowhere',
    '/api/ppas/count/more',
    '/api/payload-kv',
    '/api/payload-migrations',
  ])('%s', async (path) => {
    const { status, body } = await bmms.request('GET', path, { as: 'viewer@moh.bmms.test' })
    expect([403, 404]).toContain(status)
    expect(JSON.stringify(body)).not.toMatch(/select|stack|node_modules/i)
  })

  test('the front page leads to the admin panel', async () => {
    const { status, headers } = await bmms.request('GET', '/')
    expect([status, headers.get('location')]).toEqual([303, '/admin'])
  })
})

describe('GraphQL', () => {
  const refusals: [string, unknown][] = [
    ['no query', {}],
    ['a query that is no text', { query: 5 }],
    ['broken syntax', { query: '{ Ppas {' }],
    ['an unknown field', { query: '{ Ppas { secrets } }' }],
    ['variables of the wrong kind', { query: '{ Ppas { totalDocs } }', variables: 'x' }],
    ['too deep', { query: `{ Ppas { docs ${'{ relatedPpas '.repeat(9)} { id } ${'}'.repeat(9)} } }` }],
    [
      'too many lists',
      { query: `{ ${Array.from({ length: 30 }, (_, i) => `a${i}: Ppas { totalDocs }`).join(' ')} }` },
    ],
    [
      'too many lists by a fragment',
      {
        query: `query { ...f } fragment f on Query { ${Array.from({ length: 30 }, (_, i) => `a${i}: Ppas { totalDocs }`).join(' ')} }`,
      },
    ],
  ]
  test.each(refusals)('refuses %s with 400', async (_what, body) => {
    const answer = await bmms.request('POST', '/api/graphql', { as: 'viewer@moh.bmms.test', body })
    expect(answer.status).toBe(400)
    expect(answer.body.errors.length).toBeGreaterThan(0)
  })

  test('answers introspection, so that integrators can generate clients', async () => {
    const { body } = await bmms.graphql('{ __schema { queryType { name } } }', { as: 'viewer@moh.bmms.test' })
    expect(body.data.__schema).toEqual({ queryType: { name: 'Query' } })
  })

  test('is asked by POST only', async () => {
    const { status, headers } = await bmms.request('GET', '/api/graphql?query={__typename}')
    expect([status, headers.get('allow')]).toEqual([405, 'POST'])
  })

  test('says what is wrong in a mutation, with the path', async () => {
    const mutation = 'mutation { createPpa(data: { title: "x", category: moa_ppa, progress: 101 }) { id } }'
    const { body } = await bmms.graphql(mutation, { as: 'staff@moh.bmms.test' })
    expect(body.errors[0]!.extensions!.data!.errors![0]!.path).toBe('progress')
  })
})

describe('requests from other sites', () => {
  const post = (headers: Record<string, string>) =>
    bmms.request('POST', '/api/organization-context', {
      as: 'viewer@moh.bmms.test',
      body: { organization: '' },
      headers: { cookie: 'a=b', ...headers },
    })

  test('are refused when they carry cookies', async () => {
    expect((await post({ origin: 'https://evil.example' })).status).toBe(403)
    expect((await post({ origin: 'null' })).status).toBe(403)
    expect((await post({ 'sec-fetch-site': 'cross-site' })).status).toBe(403)
  })

  test('are let through from BMMS itself', async () => {
    expect((await post({ origin: bmms.url })).status).toBe(200)
    expect((await post({ 'sec-fetch-site': 'same-origin' })).status).toBe(200)
    expect((await post({})).status).toBe(200)
  })
})

describe('log-ins', () => {
  test('answer alike for a wrong password and an unknown address', async () => {
    const login = (email: string) =>
      bmms.request('POST', '/api/users/login', { body: { email, password: 'wrong password 1' } })
    const [known, unknown] = [await login('viewer@mafar.bmms.test'), await login('nobody@bmms.test')]
    expect(known).toMatchObject({ status: 401, body: unknown.body })
    expect(unknown.status).toBe(401)
  })

  test('that succeed are not counted', async () => {
    process.env.BMMS_LOGINS_PER_MINUTE = '5'
    const body = { email: 'manager@ocm.bmms.test', password: 'bmms-demo-2026' }
    const statuses = []
    for (let i = 0; i < 7; i += 1)
      statuses.push((await bmms.request('POST', '/api/users/login', { body })).status)
    process.env.BMMS_LOGINS_PER_MINUTE = '100000'
    expect(statuses).toEqual([200, 200, 200, 200, 200, 200, 200])
  })

  test('are limited by address', async () => {
    process.env.BMMS_LOGINS_PER_MINUTE = '1'
    const login = () => bmms.request('POST', '/api/users/login', { body: { email: 'x@y.zz', password: 'x' } })
    const statuses = [await login(), await login(), await login()].map(({ status }) => status)
    process.env.BMMS_LOGINS_PER_MINUTE = '100000'
    expect(statuses.at(-1)).toBe(429)
  })
})

test('what the panel asks for without a limit is bounded all the same', async () => {
  const as = 'staff@moh.bmms.test'
  const ask = (query: string) =>
    bmms.request('GET', `/api/communities?${query}`, { as }).then(({ status }) => status)
  const id = '019e0000-0000-7000-8000-000000000000'
  expect(await ask(`limit=250&where[id][in]=${id},${id}`)).toBe(200)
  expect(await ask(`limit=0&where[and][0][id][in][0]=${id}`)).toBe(200)
  expect(await ask(`limit=0&trash=true&where[deletedAt][exists]=true`)).toBe(200)
  expect(await ask(`limit=250&where[id][in]=${Array.from({ length: 201 }, () => id).join(',')}`)).toBe(400)
  expect(await ask(`limit=250&where[or][0][id][in]=${id}&where[or][1][id][exists]=true`)).toBe(400)
})

test('nonsense is never answered with 500', async () => {
  const as = 'staff@moh.bmms.test'
  const paths = [
    '/api/ppas?where[title][like]=%00',
    '/api/ppas?where=text',
    '/api/ppas?where[]=x',
    '/api/ppas?where[title]=x',
    '/api/ppas?where={"title":{"equals":"x"}}',
    '/api/ppas?where={broken',
    '/api/ppas?sort[a]=b',
    '/api/ppas?sort=nothing',
    '/api/ppas?limit=ten',
    '/api/ppas?page=9999999999999',
    '/api/ppas?depth=-1',
    '/api/ppas?depth=x',
    '/api/ppas?select=x',
    '/api/ppas?select[title]=x',
    '/api/ppas?select[nothing]=true',
    '/api/ppas?populate=x',
    '/api/ppas?populate[users][email]=true',
    '/api/ppas?joins[indicators][where][name][like]=x',
    '/api/ppas?joins[indicators][where][ppa.title][like]=x',
    '/api/ppas?joins[indicators][limit]=0',
    '/api/ppas?joins[indicators][sort]=ppa.title',
    '/api/ppas?joins[indicators][sort]=organization.code',
    '/api/ppas?joins[indicators][where][organization.code][equals]=MOH',
    '/api/ppas?joins=x',
    '/api/ppas?joins[nothing][limit]=1',
    '/api/ppas?locale=xx&fallback-locale=yy',
    '/api/ppas?draft=true',
    '/api/ppas?trash=true',
    '/api/ppas/%00',
    '/api/ppas/..%2f..%2fetc',
    '/api/ppas/versions',
    '/api/%ZZ',
    '/api/ppas?where[progress][equals]=many',
    '/api/ppas?where[progress][equals]=1e999',
    '/api/ppas?where[status][equals]=bogus',
    '/api/ppas?where[status][like]=plan',
    '/api/ppas?where[supportsSdg][equals]=perhaps',
    '/api/ppas?where[startDate][less_than]=99999-01-01',
    '/api/ppas?where[communities][contains][name][equals]=x',
    '/api/ppas?where[communities][in][0]=x',
    '/api/ppas?where[title][near]=1,2,3',
    '/api/ppas?where[title][exists]=maybe',
    '/api/ppas?where[title][in]=a,b',
    '/api/ppas?where[goalAlignment][contains]=x',
    '/api/ppas?where[milestoneDates.label][like]=x',
    '/api/ppas?where[and]=x',
    '/api/ppas?where[and][0]=x',
    '/api/ppas?where[or][0][and][0][or][0][and][0][or][0][and][0][or][0][id][exists]=true',
    '/api/users?where[hash][like]=a',
    '/api/users?where[salt][exists]=true',
    '/api/users?where[sessions.id][exists]=true',
    '/api/users?sort=hash',
    '/api/users?where[resetPasswordToken][like]=a',
    '/api/memberships?where[title][like]=x',
    '/api/memberships?sort=title',
    '/api/memberships?where[user.hash][like]=x',
  ]
  for (const path of paths) {
    const { status, body } = await bmms.request('GET', path, { as })
    expect({ path, status, isServerError: status >= 500 }).toEqual({ path, status, isServerError: false })
    expect(JSON.stringify(body)).not.toMatch(/"(hash|salt)":|select "|drizzle|node_modules/)
  }
  const bodies = [
    { title: 'x', category: 'bogus' },
    { title: 5, category: 'moa_ppa' },
    { title: { a: 1 }, category: 'moa_ppa' },
    { title: 'nul \u0000', category: 'moa_ppa' },
    { title: 'x', category: 'moa_ppa', progress: 'many' },
    { title: 'x', category: 'moa_ppa', progress: 1e308 },
    { title: 'x', category: 'moa_ppa', startDate: 'soon' },
    { title: 'x', category: 'moa_ppa', startDate: '0000-00-00' },
    { title: 'x', category: 'moa_ppa', communities: 'x' },
    { title: 'x', category: 'moa_ppa', communities: [{}] },
    { title: 'x', category: 'moa_ppa', implementingMoa: 'not-an-id' },
    { title: 'x', category: 'moa_ppa', implementingMoa: { id: 5 } },
    { title: 'x', category: 'moa_ppa', budgetAllocation: -1 },
    { title: 'x', category: 'moa_ppa', budgetAllocation: 1e20 },
    { title: 'x', category: 'moa_ppa', milestoneDates: 'x' },
    { title: 'x', category: 'moa_ppa', milestoneDates: [5] },
    { title: 'x', category: 'moa_ppa', relatedAssessment: 'x' },
    { title: 'x', category: 'moa_ppa', createdBy: 'x', id: 'x', createdAt: 'x' },
    { title: 'x'.repeat(300), category: 'moa_ppa' },
    {},
    { title: 'x', category: ['moa_ppa'] },
    { title: 'x', category: 'moa_ppa', goalAlignment: [{ a: 1 }] },
    { title: 'x', category: 'moa_ppa', supportsSdg: 'x' },
    { title: 'x', category: 'moa_ppa', relatedAssessment: '019e0000-0000-7000-8000-000000000000' },
    { title: 'x', category: 'moa_ppa', coverageRegion: '019e0000-0000-7000-8000-000000000000' },
  ]
  const asked = [
    ...bodies.map((body) => ({ path: '/api/ppas', body })),
    ...[-1, 'x', [5], [null], { 0: null }].map((values) => ({ path: '/api/indicators', body: { values } })),
  ]
  for (const { path, body } of asked) {
    const answer = await bmms.request('POST', path, { as, body })
    expect({
      body,
      status: answer.status,
      isServerError: answer.status >= 500,
      text: answer.status >= 500 && answer.body,
    }).toMatchObject({ isServerError: false })
  }
})
