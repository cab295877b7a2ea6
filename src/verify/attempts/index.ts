import fc, { type Arbitrary } from 'fast-check'
import { codes, people } from '../people'
import { mostly, perSlug, queryOf, type Attempt, type Material, type Surface } from './attempt'
import { graphqlFrom } from './graphql'
import { garbage, accountCalls, platformCalls } from './others'
import { queriesFrom } from './queries'
import { anySlug, anyValue, nastyText, valuesFrom } from './values'
import { writesFrom } from './writes'

/** A request without the person who sends it. */
export type Bare = {
  surface: Surface
  method: string
  path: string
  body?: string
  headers?: Record<string, string>
  needsSocket?: boolean
}

const json = { 'content-type': 'application/json' }

/** Every attempt there is: who asks, what for, and under which false flags. */
export const attemptsFrom = (material: Material): Arbitrary<Attempt> => {
  const values = valuesFrom(material)
  const { query } = queriesFrom(material, values)
  const writes = writesFrom(material, values)

  const list = anySlug.chain(
    perSlug((slug) =>
      fc
        .tuple(query(slug), fc.constantFrom('', '', '', '/count'), fc.boolean())
        .map(([params, tail, isPost]): Bare => {
          const address = `/api/${slug}${tail}`
          if (!isPost || JSON.stringify(params).length % 4 > 0)
            return { surface: 'list', method: 'GET', path: `${address}${queryOf(params)}` }
          // A long query may come as a form.
          return {
            surface: 'list',
            method: 'POST',
            path: address,
            headers: {
              'content-type': 'application/x-www-form-urlencoded',
              'x-http-method-override': 'GET',
            },
            body: queryOf(params).slice(1),
          }
        }),
    ),
  )

  const record = anySlug.chain(
    perSlug((slug) =>
      fc
        .tuple(values.id(slug), query(slug), fc.constantFrom('', '', '', '/versions', '/nothing'))
        .map(([id, params, tail]): Bare => ({
          surface: 'record',
          method: 'GET',
          path:
            tail === '/versions'
              ? `/api/${slug}/versions/${segment(id)}`
              : `/api/${slug}/${segment(id)}${tail}${queryOf(params)}`,
        })),
    ),
  )

  const write = anySlug.chain(
    perSlug((slug) => {
      const target = values.id(slug).map((id) => `/${segment(id)}`)
      const few = query(slug).map((params) => queryOf({ depth: 0, ...params }))
      const make = (method: string, path: Arbitrary<string>, body: Arbitrary<unknown>): Arbitrary<Bare> =>
        fc.tuple(path, few, body).map(([tail, params, content]) => ({
          surface: 'write',
          method,
          path: `/api/${slug}${tail}${params}`,
          headers: json,
          body: JSON.stringify(content),
        }))
      return fc.oneof(
        { arbitrary: make('POST', fc.constant(''), writes.creation(slug)), weight: 4 },
        { arbitrary: make('PATCH', target, writes.update(slug)), weight: 5 },
        { arbitrary: make('PATCH', fc.constant(''), writes.update(slug)), weight: 1 },
        {
          arbitrary: make(
            'POST',
            target.map((it) => `${it}/duplicate`),
            writes.update(slug),
          ),
          weight: 1,
        },
        { arbitrary: make('DELETE', target, fc.constant({})), weight: 2 },
        { arbitrary: make('DELETE', fc.constant(''), fc.constant({})), weight: 1 },
        { arbitrary: make('PUT', target, writes.update(slug)), weight: 1 },
      )
    }),
  )

  const graphql = graphqlFrom(material, values, writes).map((body): Bare => ({
    surface: 'graphql',
    method: 'POST',
    path: '/api/graphql',
    headers: json,
    body: JSON.stringify(body),
    needsSocket: Array.isArray(body),
  }))

  const bare = fc.oneof(
    { arbitrary: list, weight: 38 },
    { arbitrary: record, weight: 20 },
    { arbitrary: write, weight: 22 },
    { arbitrary: graphql, weight: 10 },
    { arbitrary: accountCalls(material, values), weight: 4 },
    { arbitrary: platformCalls(values), weight: 4 },
    { arbitrary: garbage(values, anyValue, nastyText), weight: 2 },
  )
  return fc.tuple(bare, sender(material)).map(([{ headers, needsSocket = false, ...rest }, from]) => ({
    ...rest,
    ...from,
    // What Express answers by itself or never lets through.
    needsSocket: needsSocket || answeredByExpress.test(rest.path),
    headers: { ...headers, ...from.headers },
  }))
}

/** An id that stays one part of the path, whatever is in it. */
const segment = (id: string): string => encodeURIComponent(id.replace(/[\ud800-\udfff]/g, '\ufffd'))

const answeredByExpress =
  /^(?!\/api\/)|\/(versions|access\/)|payload-(migrations|preferences)|first-register|users\/(init|verify)|^\/api\/graphql\?/

type Sender = Pick<Attempt, 'actor' | 'second' | 'headers'>

/** Who asks, with which proof and in which organization they claim to work. */
const sender = ({ world }: Material): Arbitrary<Sender> => {
  const someone = fc.nat(people.length - 1)
  const tokenOf = (place: number) => world.accounts[place]!.token
  const alone = (actor: number, headers: Record<string, string>): Sender => ({
    actor,
    second: null,
    headers,
  })
  const byHeader = someone.map((actor) => alone(actor, { authorization: `JWT ${tokenOf(actor)}` }))
  const byBearer = someone.map((actor) => alone(actor, { authorization: `Bearer ${tokenOf(actor)}` }))
  const byCookie = someone.map((actor) => alone(actor, { cookie: `payload-token=${tokenOf(actor)}` }))
  const two = fc.tuple(someone, someone).map(([actor, second]): Sender => ({
    ...alone(actor, { authorization: `JWT ${tokenOf(actor)}`, cookie: `payload-token=${tokenOf(second)}` }),
    second,
  }))
  const nobody = fc.tuple(someone, fc.nat(7)).map(([place, kind]): Sender => ({
    actor: null,
    second: null,
    headers: forged(tokenOf(place), kind),
  }))
  const code = mostly(
    fc.constantFrom<string>(...codes),
    4,
    fc.constantFrom('moh', 'NONE', 'OCM ', '*', '%00', "' OR 1=1"),
  )
  const context = mostly(
    fc.constant<Record<string, string>>({}),
    5,
    code.map((it) => ({ 'x-bmms-organization': it })),
    code.map((it): Record<string, string> => ({ cookie: `bmms-organization=${it}` })),
  )
  return fc
    .tuple(
      fc.oneof(
        { arbitrary: byHeader, weight: 14 },
        { arbitrary: byBearer, weight: 1 },
        { arbitrary: byCookie, weight: 1 },
        { arbitrary: two, weight: 1 },
        { arbitrary: nobody, weight: 2 },
      ),
      context,
    )
    .map(([from, extra]) => {
      const cookie = [from.headers.cookie, extra.cookie].filter(Boolean).join('; ')
      return { ...from, headers: { ...from.headers, ...extra, ...(cookie && { cookie }) } }
    })
}

/** Proofs of identity that prove nothing. */
const forged = (token: string, kind: number): Record<string, string> => {
  const [head, claims, signature] = token.split('.') as [string, string, string]
  const none = Buffer.from('{"alg":"none","typ":"JWT"}').toString('base64url')
  const proofs: Record<string, string>[] = [
    {},
    { authorization: 'JWT' },
    { authorization: `JWT ${head}.${claims}.` },
    { authorization: `JWT ${none}.${claims}.` },
    { authorization: `JWT ${head}.${claims}.${[...signature].reverse().join('')}` },
    { authorization: `Basic ${Buffer.from('root@bmms.test:bmms-demo-2026').toString('base64')}` },
    { authorization: `users API-Key ${token.slice(0, 36)}` },
    { cookie: `payload-token=${head}.${claims}.x; payload-token=x` },
  ]
  return proofs[kind % proofs.length]!
}
