import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { documentationOf } from '@/src/openapi/documented'
import type { ApiDescription } from '@/src/openapi/document'
import type { Schema } from '@/src/openapi/schema'
import { cookiesOf, sentBack, tryLogin } from '@/test/support/accounts'
import { startBmms, type Answer, type Bmms } from '@/test/support/bmms'
import { create } from '@/test/support/records'
import { checkerOf } from './described'

let bmms: Bmms
let description: ApiDescription
let check: ReturnType<typeof checkerOf>
const staff = 'staff@moh.bmms.test'
const root = 'root@bmms.test'

beforeAll(async () => {
  bmms = await startBmms()
  description = (await bmms.request('GET', '/api/openapi.json')).body as unknown as ApiDescription
  check = checkerOf(description)
})
afterAll(() => bmms.close())

describe('refusals have the form that is described:', () => {
  const refused = async (answer: Promise<Answer>, status: number): Promise<Answer> => {
    const given = await answer
    expect(given.status).toBe(status)
    expect(check({ $ref: '#/components/schemas/Refusal' }, given.body)).toEqual([])
    return given
  }

  test('400 with the path of the field, the parameter or the part of the query', async () => {
    const pathOf = async (method: string, path: string, body?: object) => {
      const { body: answer } = await refused(bmms.request(method, path, { as: staff, body }), 400)
      return answer.errors[0]!.data!.errors![0]!.path
    }
    expect(await pathOf('POST', '/api/ppas', { title: 'x', progress: 101 })).toBe('progress')
    expect(await pathOf('GET', '/api/ppas?limit=201')).toBe('limit')
    expect(await pathOf('GET', '/api/ppas?where[status][like]=x')).toBe('where.status.like')
  })

  test('401, 403 and 404', async () => {
    await refused(tryLogin(bmms, staff, 'not the password'), 401)
    await refused(bmms.request('GET', '/api/ppas'), 403)
    await refused(bmms.request('GET', '/api/account/sessions'), 401)
    await refused(bmms.request('GET', '/api/ppas/00000000-0000-7000-8000-000000000001', { as: staff }), 404)
  })

  test('409 for what is so already', async () => {
    const changes = [{ organization: 'MOH', module: 'me', isOn: true }]
    const body = { changes, reason: 'For the test' }
    await refused(bmms.request('POST', '/api/modules/enablement/apply', { as: root, body }), 409)
  })

  test('413 for a large body, 415 for GraphQL that is no JSON', async () => {
    const body = { title: 'x'.repeat(5 * 1024 * 1024) }
    await refused(bmms.request('POST', '/api/ppas', { as: staff, body }), 413)
    const headers = { 'content-type': 'text/plain' }
    expect(await bmms.request('POST', '/api/graphql', { body: '{}', headers })).toMatchObject({
      status: 415,
      body: null,
    })
  })

  test('429 with the time to wait', async () => {
    process.env.BMMS_REQUESTS_PER_MINUTE = '1'
    await bmms.request('GET', '/api/ppas')
    const { headers } = await refused(bmms.request('GET', '/api/ppas'), 429)
    process.env.BMMS_REQUESTS_PER_MINUTE = '1000000'
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(0)
  })
})

test('each way to say who asks is understood', async () => {
  const login = await tryLogin(bmms, staff)
  const cookie = cookiesOf(login)[String(description.components.securitySchemes.cookie!.name)]!
  const ways: Record<string, string>[] = [
    { authorization: `JWT ${login.body.token}` },
    { authorization: `Bearer ${login.body.token}` },
    { cookie: sentBack(cookie) },
  ]
  expect(ways).toHaveLength(Object.keys(description.components.securitySchemes).length)
  for (const headers of ways) {
    const { body } = await bmms.request('GET', '/api/users/me', { headers })
    expect(body).toMatchObject({ user: { email: staff } })
  }
})

test('a record goes into the trash and out again as is said', async () => {
  const changes = description.components.schemas.CommunityChanges as { properties: Record<string, Schema> }
  expect(changes.properties.deletedAt).toBeDefined()
  const { id } = await create(bmms, 'communities', 'MOH')
  const found = async (query = ''): Promise<number> =>
    (await bmms.request('GET', `/api/communities?where[id][equals]=${id}${query}`, { as: staff })).body
      .totalDocs
  const as = 'manager@moh.bmms.test'
  const body = { deletedAt: new Date().toISOString() }
  expect((await bmms.request('PATCH', `/api/communities/${id}`, { as, body })).status).toBe(200)
  expect([await found(), await found('&trash=true')]).toEqual([0, 1])
  const back = { as, body: { deletedAt: null } }
  expect((await bmms.request('PATCH', `/api/communities/${id}?trash=true`, back)).status).toBe(200)
  expect(await found()).toBe(1)
})

test('each endpoint of BMMS’s own says what it is for', async () => {
  const { endpoints } = await import('@/src/server/endpoints')
  const { collections } = bmms.payload.config
  const made = collections.find(({ slug }) => slug === 'payload-kv')!.endpoints || []
  const doors =
    /^\/(init|login|logout|me|refresh-token|first-register|forgot-password|reset-password|unlock|verify)\b/
  const own = collections
    .filter(({ slug }) => !slug.startsWith('payload-'))
    .flatMap(({ slug, auth, endpoints: all }) =>
      (all || [])
        .filter(
          ({ path }, place, list) =>
            !made.some((it) => it.path === path) &&
            !(auth && doors.test(path)) &&
            // Of files, Payload's own is behind the one of BMMS, and the other is closed.
            list.findIndex((it) => it.path === path) === place &&
            !path.startsWith('/paste-url'),
        )
        .map((it) => ({ address: `${it.method} /${slug}${it.path}`, documentation: documentationOf(it) })),
    )
  const ofRoot = endpoints
    .filter((it) => `${it.method} ${it.path}` !== 'get /access')
    .map((it) => ({ address: `${it.method} ${it.path}`, documentation: documentationOf(it) }))
  expect([own.length > 5, ofRoot.length > 15]).toEqual([true, true])
  const silent = [...ofRoot, ...own].filter(({ documentation }) => !documentation?.summary)
  expect(silent.map(({ address }) => address)).toEqual([])
})
