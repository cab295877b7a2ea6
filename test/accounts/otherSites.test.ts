import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { cookiesOf, freshLogin, rawRequest, sentBack, tryLogin } from '@/test/support/accounts'
import { demoPassword, startBmms, type Bmms } from '@/test/support/bmms'
import { create } from '@/test/support/records'

const email = 'staff@moh.bmms.test'
let bmms: Bmms
let cookie: string
let ppa: string
beforeAll(async () => {
  bmms = await startBmms()
  cookie = sentBack(cookiesOf(await tryLogin(bmms, email))['payload-token']!)
  ppa = (await create(bmms, 'ppas', 'MOH')).id
})
afterAll(() => bmms.close())

const foreign: [string, Record<string, string>][] = [
  ['another site', { origin: 'https://evil.example' }],
  ['a page that hides where it is', { origin: 'null' }],
  ['no origin at all', {}],
  ['something that is no origin', { origin: 'localhost' }],
  ['a host that begins alike', { origin: 'http://127.0.0.1.evil.example' }],
  ['another port', { origin: 'http://127.0.0.1:1' }],
  ['another site, by the browser’s word', { 'sec-fetch-site': 'cross-site' }],
  ['a sister site, by the browser’s word', { 'sec-fetch-site': 'same-site' }],
]
/** The origin looks right, and the browser says otherwise. */
const contradicting = (): Record<string, string> => ({ origin: bmms.url, 'sec-fetch-site': 'cross-site' })

type Write = {
  method: string
  path: () => string
  type?: string
  body?: string
  headers?: Record<string, string>
}
const json = 'application/json'
const writes: [string, Write][] = [
  ['a new record', { method: 'POST', path: () => '/api/ppas', type: json, body: '{"title":"Forged"}' }],
  ['a change', { method: 'PATCH', path: () => `/api/ppas/${ppa}`, type: json, body: '{"title":"Forged"}' }],
  [
    'a bulk change',
    {
      method: 'PATCH',
      path: () => '/api/ppas?where[id][exists]=true',
      type: json,
      body: '{"title":"Forged"}',
    },
  ],
  ['a removal', { method: 'DELETE', path: () => `/api/ppas/${ppa}` }],
  ['a PUT', { method: 'PUT', path: () => `/api/ppas/${ppa}`, type: json, body: '{}' }],
  [
    'GraphQL',
    {
      method: 'POST',
      path: () => '/api/graphql',
      type: json,
      body: '{"query":"mutation { createPpa(data: {title: \\"Forged\\"}) { id } }"}',
    },
  ],
  [
    'the organization',
    {
      method: 'POST',
      path: () => '/api/organization-context',
      type: 'application/x-www-form-urlencoded',
      body: 'organization=MOH',
    },
  ],
  [
    'the organization, by JSON',
    { method: 'POST', path: () => '/api/organization-context', type: json, body: '{"organization":"MOH"}' },
  ],
  [
    'a form as text',
    { method: 'POST', path: () => '/api/ppas', type: 'text/plain', body: '{"title":"Forged"}' },
  ],
  [
    'a form',
    {
      method: 'POST',
      path: () => '/api/ppas',
      type: 'application/x-www-form-urlencoded',
      body: 'title=Forged',
    },
  ],
  [
    'a multipart form',
    {
      method: 'POST',
      path: () => '/api/ppas',
      type: 'multipart/form-data; boundary=x',
      body: '--x\r\nContent-Disposition: form-data; name="_payload"\r\n\r\n{"title":"Forged"}\r\n--x--\r\n',
    },
  ],
  [
    'a POST that calls itself GET',
    {
      method: 'POST',
      path: () => '/api/ppas',
      type: json,
      body: '{"title":"Forged"}',
      headers: { 'X-Payload-HTTP-Method-Override': 'GET' },
    },
  ],
  [
    'a POST that calls itself DELETE',
    { method: 'POST', path: () => `/api/ppas/${ppa}`, headers: { 'X-HTTP-Method-Override': 'DELETE' } },
  ],
  ['a log-out', { method: 'POST', path: () => '/api/users/logout' }],
  ['a refresh', { method: 'POST', path: () => '/api/users/refresh-token' }],
  [
    'the password',
    {
      method: 'POST',
      path: () => '/api/account/password',
      type: 'application/x-www-form-urlencoded',
      body: `currentPassword=${demoPassword}&newPassword=tidal+lantern+orchard+7`,
    },
  ],
  ['the end of sessions', { method: 'POST', path: () => '/api/account/sessions/end' }],
  ['the end of all sessions', { method: 'DELETE', path: () => '/api/account/sessions' }],
  [
    'preferences',
    { method: 'POST', path: () => '/api/payload-preferences/nav', type: json, body: '{"value":1}' },
  ],
  ['an action of the admin panel', { method: 'POST', path: () => '/admin', type: 'text/plain', body: '[]' }],
]

const send = ({ method, path, type, body, headers }: Write, from: Record<string, string>) =>
  rawRequest(bmms.url, {
    method,
    path: path(),
    body,
    headers: { cookie, ...(type && { 'content-type': type }), ...headers, ...from },
  })

const titles = async (): Promise<unknown[]> => {
  const { docs } = await bmms.payload.find({ collection: 'ppas', depth: 0, overrideAccess: true })
  return docs.map(({ title }) => title)
}

describe.each(writes)('%s with cookies', (_what, write) => {
  test.each(foreign)('from %s is refused', async (_from, headers) => {
    const { status, text } = await send(write, headers)
    expect(status).toBe(403)
    expect(text).toContain('another site')
  })

  test('is refused when the browser contradicts the origin', async () => {
    expect((await send(write, contradicting())).status).toBe(403)
  })
})

test('nothing of that was done', async () => {
  expect(await titles()).toEqual([expect.stringMatching(/^PPA of MOH/)])
  expect((await bmms.request('GET', '/api/ppas', { headers: { cookie } })).body.totalDocs).toBe(1)
})

describe('a page of BMMS itself', () => {
  test.each<[string, () => Record<string, string>]>([
    ['by its origin', () => ({ origin: bmms.url })],
    ['by the browser’s word', () => ({ 'sec-fetch-site': 'same-origin' })],
    ['by both', () => ({ origin: bmms.url, 'sec-fetch-site': 'same-origin' })],
    ['opened by the person', () => ({ 'sec-fetch-site': 'none' })],
  ])('may write, %s', async (_case, headers) => {
    const answer = await bmms.request('PATCH', `/api/ppas/${ppa}?depth=0`, {
      body: { title: 'PPA of MOH' },
      headers: { cookie, ...headers() },
    })
    expect(answer.status).toBe(200)
  })
})

test('a program with a token writes without saying where from, with cookies or without', async () => {
  const authorization = `JWT ${await freshLogin(bmms, email)}`
  const ways: Record<string, string>[] = [{ authorization }, { authorization, cookie: 'a=b' }]
  for (const headers of ways) {
    const answer = await bmms.request('PATCH', `/api/ppas/${ppa}?depth=0`, { body: { progress: 1 }, headers })
    expect(answer.status).toBe(200)
  }
})

describe('nobody is logged in as somebody else by another site', () => {
  test.each(foreign.filter(([, headers]) => Object.keys(headers).length > 0))(
    'by %s',
    async (_from, headers) => {
      const form = new FormData()
      form.set('_payload', JSON.stringify({ email, password: demoPassword }))
      const answer = await fetch(`${bmms.url}/api/users/login`, { method: 'POST', body: form, headers })
      expect([answer.status, answer.headers.getSetCookie()]).toEqual([403, []])
    },
  )
})

const overrides: Record<string, string>[] = [
  {},
  { 'X-Payload-HTTP-Method-Override': 'POST' },
  { 'X-HTTP-Method-Override': 'DELETE' },
]

describe('reading changes nothing', () => {
  test.each([
    '/api/users/logout',
    '/api/users/logout?allSessions=true',
    '/api/users/refresh-token',
    '/api/users/login?email=x&password=y',
    '/api/users/forgot-password?email=staff@moh.bmms.test',
    '/api/organization-context?organization=MOH',
    '/api/account/password?currentPassword=x&newPassword=y',
    '/api/account/sessions/end',
    '/api/graphql?query=mutation{createPpa(data:{title:"Forged"}){id}}',
    '/api/payload-jobs/run',
    '/api/payload-jobs/handle-schedules',
  ])('GET %s does nothing', async (path) => {
    for (const method of ['GET', 'HEAD']) {
      for (const override of overrides) {
        const answer = await bmms.request(method, encodeURI(path), { headers: { cookie, ...override } })
        expect(answer.status).toBeGreaterThanOrEqual(400)
        expect(answer.status).toBeLessThan(500)
        expect(answer.headers.getSetCookie()).toEqual([])
      }
    }
    const still = await bmms.request('GET', '/api/ppas', { headers: { cookie } })
    expect(still.status).toBe(200)
  })

  test('not even when a write calls itself a read', async () => {
    const headers = { cookie, origin: bmms.url, 'X-Payload-HTTP-Method-Override': 'GET' }
    for (const path of ['/api/users/logout', '/api/ppas', `/api/ppas/${ppa}`, '/api/organization-context']) {
      const answer = await bmms.request('POST', path, {
        headers,
        body: { title: 'Forged', organization: 'MOH' },
      })
      expect(answer.headers.getSetCookie()).toEqual([])
    }
    expect(await titles()).toEqual([expect.stringMatching(/^PPA of MOH/)])
  })
})
