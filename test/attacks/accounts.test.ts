import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { demoPassword, startBmms, type Bmms } from '@/test/support/bmms'
import { accountOf } from '@/test/support/places'

const attacker = 'admin@mole.bmms.test'
const victim = 'admin@moh.bmms.test'
let bmms: Bmms
let victimId: string
beforeAll(async () => {
  bmms = await startBmms()
  victimId = await accountOf(bmms, victim)
})
afterAll(() => bmms.close())

const stored = () =>
  bmms.payload.findByID({
    collection: 'users',
    id: victimId,
    overrideAccess: true,
    showHiddenFields: true,
    depth: 0,
  })
const logIn = (email: string, password: unknown) =>
  bmms.request('POST', '/api/users/login', { body: { email, password } })

describe('C.7 Payload’s own collections', () => {
  test.each([
    'payload-locked-documents',
    'payload-query-presets',
    'payload-jobs',
    'payload-folders',
    'payload-mcp-api-keys',
    'exports',
    'imports',
    'payload-migrations',
  ])('%s is not there', async (slug) => {
    if (slug !== 'payload-migrations') expect(Object.keys(bmms.payload.collections)).not.toContain(slug)
    for (const method of ['GET', 'POST', 'PATCH', 'DELETE']) {
      const { status } = await bmms.request(method, `/api/${slug}`, { as: 'root@bmms.test' })
      expect({ method, status }).toEqual({ method, status: 404 })
    }
  })

  test('payload-kv answers nobody', async () => {
    for (const as of [undefined, attacker, 'root@bmms.test'])
      expect([403, 404]).toContain((await bmms.request('GET', '/api/payload-kv', { as })).status)
  })

  test.each(['run', 'handle-schedules', 'queue', 'cancel'])('nobody starts jobs: %s', async (what) => {
    for (const as of [undefined, attacker, 'root@bmms.test'])
      expect([401, 403, 404]).toContain(
        (await bmms.request('GET', `/api/payload-jobs/${what}`, { as })).status,
      )
  })

  test('the preferences of another person stay theirs', async () => {
    const path = '/api/payload-preferences/attack'
    await bmms.request('POST', path, { as: victim, body: { value: { mine: true } } })
    const read = await bmms.request('GET', path, { as: attacker })
    expect(read.body.value ?? null).toBeNull()
    await bmms.request('POST', path, {
      as: attacker,
      body: { value: 'x', user: { relationTo: 'users', value: victimId } },
    })
    expect((await bmms.request('GET', path, { as: victim })).body.value).toEqual({ mine: true })
  })

  test.each(['GET /', 'GET /count', 'DELETE /attack', 'PATCH /attack', 'GET /a/b', 'POST /access/x'])(
    'preferences are read and set one by one, and not %s',
    async (request) => {
      const [method, path] = request.split(' ') as [string, string]
      const { status } = await bmms.request(method, `/api/payload-preferences${path === '/' ? '' : path}`, {
        as: attacker,
      })
      expect(status).toBe(request === 'GET /count' ? 200 : 404)
    },
  )

  test('GraphQL knows neither preferences nor the key-value store', async () => {
    for (const field of [
      'PayloadPreferences { totalDocs }',
      'Preference(key: "x") { id }',
      'PayloadKvs { totalDocs }',
    ])
      expect((await bmms.graphql(`{ ${field} }`, { as: attacker })).status).toBe(400)
  })
})

describe('C.8 accounts', () => {
  test('reads people of another organization', async () => {
    expect((await bmms.request('GET', `/api/users/${victimId}`, { as: attacker })).status).toBe(404)
    const { body } = await bmms.request('GET', '/api/users?limit=200', { as: attacker })
    expect(body.docs.map(({ email }) => email).filter((it) => !String(it).includes('@mole.'))).toEqual([])
  })

  test.each(['PATCH', 'DELETE'])('%s another account, password and all', async (method) => {
    const before = await stored()
    for (const path of [`/api/users/${victimId}`, `/api/users?where[email][equals]=${victim}`])
      await bmms.request(method, path, {
        as: attacker,
        body: { password: 'the attacker chose this', isSuperadmin: true },
      })
    expect(await stored()).toEqual(before)
  })

  test('locks an account, or unlocks one: no account is ever locked', async () => {
    for (let attempt = 0; attempt < 6; attempt += 1) await logIn(victim, `wrong password ${attempt}`)
    for (const as of [attacker, 'root@bmms.test']) {
      const { status } = await bmms.request('POST', '/api/users/unlock', { as, body: { email: victim } })
      expect(status).toBe(404)
    }
    expect((await logIn(victim, demoPassword)).status).toBe(200)
  })

  test.each([
    '/first-register',
    '/FIRST-register',
    '/first-register/',
    '/init',
    '/verify/x',
    '/%66irst-register',
  ])('makes itself the first user: %s', async (path) => {
    const body = { email: 'first@attack.test', name: 'First', password: demoPassword, isSuperadmin: true }
    expect((await bmms.request('POST', `/api/users${path}`, { body })).status).toBe(404)
    expect((await bmms.request('GET', `/api/users${path}`)).body?.id).toBeUndefined()
  })

  test.each(['', 'short', '123456789012', 'password1234', null, 5, ['x'], { $ne: 1 }])(
    'sets the password %j',
    async (password) => {
      const id = await accountOf(bmms, attacker)
      await bmms.request('PATCH', `/api/users/${id}`, { as: attacker, body: { password } })
      expect((await logIn(attacker, demoPassword)).status).toBe(200)
    },
  )

  test('resets a password with a token that is none', async () => {
    for (const token of ['', null, 'x', { $gt: '' }, ['x'], undefined]) {
      const body = { token, password: 'the attacker chose this' }
      const { status } = await bmms.request('POST', '/api/users/reset-password', { body })
      expect([400, 403]).toContain(status)
    }
  })

  test('is told by forgot-password who has an account', async () => {
    const ask = (email: string) => bmms.request('POST', '/api/users/forgot-password', { body: { email } })
    const [known, unknown] = [await ask('viewer@mafar.bmms.test'), await ask('nobody@mafar.bmms.test')]
    expect(known).toMatchObject({ status: unknown.status, body: unknown.body })
  })

  test('reveals or makes API keys', async () => {
    const id = await accountOf(bmms, attacker)
    expect(
      (await bmms.request('POST', `/api/users/${id}/api-key/reveal`, { as: attacker })).status,
    ).toBeGreaterThanOrEqual(400)
    const { body } = await bmms.request('PATCH', `/api/users/${id}`, {
      as: attacker,
      body: { enableAPIKey: true, apiKey: 'x' },
    })
    expect(JSON.stringify(body)).not.toMatch(/api_?key/i)
  })

  test.each(['none', 'swapped', 'cut', 'other'])('comes with a forged token: %s', async (kind) => {
    const [head, claims, signature] = (await bmms.login(attacker)).split('.') as [string, string, string]
    const other = Buffer.from(JSON.stringify({ id: victimId, collection: 'users', email: victim })).toString(
      'base64url',
    )
    const none = Buffer.from('{"alg":"none","typ":"JWT"}').toString('base64url')
    const forged = {
      none: `${none}.${claims}.`,
      swapped: `${head}.${other}.${signature}`,
      cut: `${head}.${claims}.`,
      other: `${none}.${other}.${signature}`,
    }[kind]
    const proofs: Record<string, string>[] = [
      { authorization: `JWT ${forged}` },
      { authorization: `Bearer ${forged}` },
      { cookie: `payload-token=${forged}` },
    ]
    for (const headers of proofs)
      expect((await bmms.request('GET', '/api/ppas', { headers })).status).toBe(403)
  })

  test('finds hash, salt, tokens or sessions of others anywhere', async () => {
    const self = await accountOf(bmms, attacker)
    for (const path of [
      '/api/users?limit=200&depth=3',
      '/api/users/me',
      '/api/memberships?limit=200&depth=3',
      '/api/users?select[hash]=true&select[sessions]=true&showHiddenFields=true',
    ]) {
      const { body } = await bmms.request('GET', path, { as: attacker })
      expect(JSON.stringify(body)).not.toMatch(
        /"(hash|salt|resetPasswordToken|loginAttempts|principal)":|[0-9a-f]{40}/,
      )
      const strangers = (body.docs ?? []).filter(
        ({ id, sessions }) => (sessions as unknown[] | undefined)?.length && id !== self,
      )
      expect(strangers).toEqual([])
    }
  })
})

describe('C.9 cookies and other sites', () => {
  const cookieOf = async () => {
    const { headers } = await logIn(attacker, demoPassword)
    return headers.getSetCookie().find((it) => it.startsWith('payload-token='))!
  }

  test('the cookie of a log-in is out of reach of scripts and of other sites', async () => {
    expect(await cookieOf()).toMatch(/HttpOnly/i)
    expect(await cookieOf()).toMatch(/SameSite=(Lax|Strict)/i)
  })

  test.each(['POST', 'PATCH', 'DELETE', 'PUT'])('another site writes with the cookie: %s', async (method) => {
    const cookie = (await cookieOf()).split(';')[0]!
    const elsewhere: Record<string, string>[] = [
      { origin: 'https://evil.example' },
      { 'sec-fetch-site': 'cross-site' },
      { origin: 'null' },
    ]
    for (const headers of elsewhere) {
      const { status } = await bmms.request(method, '/api/ppas', {
        body: { title: 'From elsewhere', category: 'moa_ppa' },
        headers: { cookie, ...headers },
      })
      expect(status).toBe(403)
    }
    const { body } = await bmms.request('GET', '/api/ppas?where[title][like]=elsewhere', { as: attacker })
    expect(body.totalDocs).toBe(0)
  })

  test.each(['x-http-method-override', 'x-payload-http-method-override', 'x-method-override'])(
    'a request says in %s that it is another',
    async (name) => {
      const before = await bmms.request('GET', '/api/ppas/count', { as: attacker })
      for (const method of ['DELETE', 'PATCH', 'POST', 'get'])
        await bmms.request('GET', '/api/ppas?where[id][exists]=true', {
          as: attacker,
          headers: { [name]: method },
        })
      const asked = await bmms.request('POST', '/api/ppas?limit=0', {
        as: attacker,
        body: 'limit=0',
        headers: { [name]: 'GET', 'content-type': 'application/x-www-form-urlencoded' },
      })
      expect(asked.status).toBe(400)
      const empty = await bmms.request('POST', '/api/ppas', {
        as: attacker,
        headers: { [name]: 'GET', 'content-type': 'application/json' },
      })
      expect(empty.status).toBe(400)
      expect((await bmms.request('GET', '/api/ppas/count', { as: attacker })).body).toEqual(before.body)
    },
  )

  test('another site may not read answers', async () => {
    for (const method of ['GET', 'OPTIONS']) {
      const { headers } = await bmms.request(method, '/api/ppas', {
        as: attacker,
        headers: { origin: 'https://evil.example' },
      })
      expect(headers.get('access-control-allow-origin')).toBeNull()
    }
  })
})
