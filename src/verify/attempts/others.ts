import fc, { type Arbitrary } from 'fast-check'
import { demoPassword } from '@/src/reference/demo'
import { people } from '../people'
import { mostly, queryOf, type Material } from './attempt'
import type { Bare } from './index'
import { absent, type Values } from './values'

const json = { 'content-type': 'application/json' }
const form = { 'content-type': 'application/x-www-form-urlencoded' }

/** The doors of accounts: log-in, tokens, passwords, and those that must not be there. */
export const accountCalls = ({ world }: Material, values: Values): Arbitrary<Bare> => {
  const email = mostly(
    fc.constantFrom(...people.map((person) => person.email)),
    4,
    fc.constantFrom('nobody@nowhere.test', "x' or '1'='1", 'ROOT@BMMS.TEST', '\u0000@x.y', ''),
  )
  const post = (path: string, body: Arbitrary<unknown>): Arbitrary<Bare> =>
    body.map((content) => ({
      surface: 'account',
      method: 'POST',
      path,
      headers: json,
      body: JSON.stringify(content),
    }))
  const get = (path: string): Arbitrary<Bare> => fc.constant({ surface: 'account', method: 'GET', path })
  const wrongPassword = fc.constantFrom<unknown>('wrong password', '', null, 5, { $ne: '' }, ['x'], '\u0000')
  const preference = fc.constantFrom<unknown>(
    { value: { a: 1 } },
    { value: 'x', user: absent },
    {},
    { value: null },
  )
  return fc.oneof(
    { arbitrary: get('/api/users/me'), weight: 6 },
    { arbitrary: get('/api/users/me?depth=3&select[hash]=true'), weight: 2 },
    { arbitrary: post('/api/users/refresh-token', fc.constant({})), weight: 3 },
    { arbitrary: post('/api/users/logout', fc.constant({})), weight: 2 },
    { arbitrary: post('/api/users/logout?allSessions=true', fc.constant({})), weight: 1 },
    // Each hashes a password, which takes a hundred times as long as anything else here.
    { arbitrary: post('/api/users/login', fc.record({ email, password: wrongPassword })), weight: 1 },
    { arbitrary: post('/api/users/forgot-password', fc.record({ email })), weight: 2 },
    { arbitrary: post('/api/users/unlock', fc.record({ email })), weight: 3 },
    {
      arbitrary: post(
        '/api/users/reset-password',
        fc.record({
          token: fc.constantFrom<unknown>('x', '', null, { $gt: '' }, world.accounts[0]!.token),
          password: fc.constant('verify password 2026'),
        }),
      ),
      weight: 2,
    },
    {
      arbitrary: post(
        '/api/users/first-register',
        fc.record({
          email: fc.constant('first@verify.bmms.test'),
          password: fc.constant(demoPassword),
          isSuperadmin: fc.constant(true),
        }),
      ),
      weight: 1,
    },
    { arbitrary: get('/api/users/init'), weight: 1 },
    { arbitrary: post('/api/users/verify/x', fc.constant({})), weight: 1 },
    {
      arbitrary: values
        .id('users')
        .chain((id) => post(`/api/users/${encodeURIComponent(safe(id))}/api-key/reveal`, fc.constant({}))),
      weight: 1,
    },
    {
      arbitrary: values
        .id('users')
        .chain((id) => post(`/api/users/access/${encodeURIComponent(safe(id))}`, fc.constant({}))),
      weight: 2,
    },
    { arbitrary: get('/api/payload-preferences/nav'), weight: 1 },
    { arbitrary: post('/api/payload-preferences/collection-ppas', preference), weight: 2 },
    { arbitrary: get('/api/payload-preferences?limit=100'), weight: 1 },
  )
}

const safe = (text: string): string => text.replace(/[\ud800-\udfff]/g, '\ufffd')

/** What is not a collection: figures, contexts, access tables, jobs, and addresses that lead nowhere. */
export const platformCalls = (values: Values): Arbitrary<Bare> => {
  const get = (path: string): Arbitrary<Bare> =>
    fc.constant({
      surface: 'platform',
      method: 'GET',
      path,
    })
  const code = fc.constantFrom<unknown>('MOH', 'MOLE', 'mafar', 'BPA', '', 'NONE', null, 5, ['MOH'], {
    code: 'MOH',
  })
  return fc.oneof(
    { arbitrary: get('/api/dashboard'), weight: 6 },
    { arbitrary: get('/api/dashboard?organization=MOLE&where[id][exists]=true'), weight: 1 },
    { arbitrary: get('/api/access'), weight: 3 },
    {
      arbitrary: code.map((organization): Bare => ({
        surface: 'platform',
        method: 'POST',
        path: '/api/organization-context',
        headers: json,
        body: JSON.stringify({ organization }),
      })),
      weight: 3,
    },
    {
      arbitrary: fc.constantFrom('MOLE', 'MOH', '', '%00', '%').map((organization): Bare => ({
        surface: 'platform',
        method: 'POST',
        path: '/api/organization-context',
        headers: form,
        body: `organization=${organization}&returnTo=//evil.example`,
      })),
      weight: 1,
    },
    { arbitrary: get('/api/payload-jobs/run'), weight: 1 },
    { arbitrary: get('/api/payload-jobs/handle-schedules'), weight: 1 },
    { arbitrary: get('/api/globals/settings'), weight: 1 },
    { arbitrary: get('/api/ppas/versions'), weight: 1 },
    { arbitrary: get('/api/payload-migrations'), weight: 1 },
    { arbitrary: get('/api/graphql'), weight: 1 },
    { arbitrary: get('/healthz'), weight: 1 },
    { arbitrary: get('/metrics'), weight: 1 },
    { arbitrary: get('/api/og'), weight: 1 },
    {
      arbitrary: values.id('ppas').map((id): Bare => ({
        surface: 'platform',
        method: 'POST',
        path: `/api/ppas/access/${encodeURIComponent(safe(id))}`,
        headers: json,
        body: '{}',
      })),
      weight: 2,
    },
  )
}

/** Bodies that are none and addresses that cannot be read. Only the socket takes them. */
export const garbage = (
  values: Values,
  anyValue: Arbitrary<unknown>,
  text: Arbitrary<string>,
): Arbitrary<Bare> => {
  const path = fc.constantFrom(
    '/api/ppas',
    '/api/users/login',
    '/api/users/forgot-password',
    '/api/users/reset-password',
    '/api/users/unlock',
    '/api/users/logout',
    '/api/users/refresh-token',
    '/api/payload-preferences/nav',
    '/api/graphql',
    '/api/memberships',
    '/api/organization-context',
    `/api/ppas/${absent}`,
  )
  const method = fc.constantFrom('POST', 'PATCH', 'DELETE', 'PUT', 'OPTIONS')
  const broken = fc.constantFrom(
    '{',
    '{"a":',
    '[]',
    '"x"',
    'null',
    '\u0000',
    '{"title":"\\ud800"}',
    '{"a":1}}',
    '['.repeat(5_000),
    `{"a":${'['.repeat(3_000)}${']'.repeat(3_000)}}`,
  )
  const type = fc.constantFrom(
    'application/json',
    'application/json; charset=utf-16',
    'text/plain',
    'application/x-www-form-urlencoded',
    'application/graphql',
    'multipart/form-data',
    'multipart/form-data; boundary=x',
    'application/octet-stream',
    ';',
    'application/JSON',
  )
  const part = mostly<unknown>(fc.constant({ title: 'A part', category: 'moa_ppa' }), 2, anyValue).map(
    (value) =>
      `--x\r\nContent-Disposition: form-data; name="_payload"\r\n\r\n${JSON.stringify(value)}\r\n--x--\r\n`,
  )
  const brokenPart = fc.constantFrom(
    '--x\r\nContent-Disposition: form-data; name="_payload"\r\n\r\n{broken\r\n--x--\r\n',
    '--x\r\nContent-Disposition: form-data; name="file"; filename="../../x.js"\r\nContent-Type: image/png\r\n\r\nx\r\n--x--\r\n',
    '--x\r\n\r\n',
    '--x--',
    'no boundary at all',
  )
  const raw = (bare: Omit<Bare, 'surface' | 'needsSocket'>): Bare => ({
    ...bare,
    surface: 'garbage',
    needsSocket: true,
  })
  const override = fc.constantFrom<Record<string, string>>(
    {},
    { 'x-http-method-override': 'GET' },
    { 'x-payload-http-method-override': 'GET' },
    { 'x-http-method-override': 'DELETE' },
  )
  return fc.oneof(
    fc
      .tuple(method, path, broken, type, override)
      .map(([verb, address, body, kind, extra]) =>
        raw({ method: verb, path: address, body, headers: { 'content-type': kind, ...extra } }),
      ),
    fc
      .tuple(method, path, type, override)
      .map(([verb, address, kind, extra]) =>
        raw({ method: verb, path: address, headers: { 'content-type': kind, ...extra } }),
      ),
    fc
      .tuple(fc.constantFrom('POST', 'PATCH'), path, fc.oneof(part, brokenPart))
      .map(([verb, address, body]) =>
        raw({
          method: verb,
          path: address,
          body,
          headers: { 'content-type': 'multipart/form-data; boundary=x' },
        }),
      ),
    fc.tuple(path, anyValue, values.id('ppas')).map(([address, value, id]) =>
      raw({
        method: 'POST',
        path: address,
        body: `_payload=${encodeURIComponent(safe(JSON.stringify({ title: 'x', id, extra: value })))}`,
        headers: form,
      }),
    ),
    fc
      .tuple(path, text, anyValue)
      .map(([address, name, value]) =>
        raw({ method: 'GET', path: `${address}${queryOf({ [name]: value, where: value })}` }),
      ),
    fc
      .constantFrom(
        '/api/%',
        '/api/%ff',
        '/api/ppas/%00',
        '/api/ppas/%ff',
        '/api//ppas',
        '/api/../api/ppas',
        '/api/ppas/..%2fusers',
        '/api/./users',
        '/API/ppas',
        '/api/ppas;x=1',
        '/api/ppas?where',
        '/api/ppas?where=1&where[id]=2',
        '/api/ppas?%',
        '/api/ppas?where=%ff',
        '//evil.example/api/ppas',
        '/api/ppas#x',
        '/api/ppas?limit[]=1&limit[]=2',
        '/api/ppas?depth[x]=1',
        '/api/ppas?select=title',
        '/api/ppas?joins=x',
        '/api/%75sers/first-register',
        '/api/users/first%2dregister',
      )
      .map((address) => raw({ method: 'GET', path: address })),
  )
}
