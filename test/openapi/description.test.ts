import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { Validator } from '@seriousme/openapi-schema-validator'
import type { SanitizedCollectionConfig } from 'payload'
import { exemptions } from '@/access/exemptions'
import type { ApiDescription } from '@/src/openapi/document'
import type { Schema } from '@/src/openapi/schema'
import { startBmms, type Bmms } from '@/test/support/bmms'
import { create, draftOf, subjects } from '@/test/support/records'
import { csv, upload } from '@/test/tables/importing'
import { answerOf, checkerOf, resolved, routesOf, type Route } from './described'

let bmms: Bmms
let description: ApiDescription
let check: ReturnType<typeof checkerOf>

beforeAll(async () => {
  bmms = await startBmms({ env: { BMMS_METRICS_TOKEN: '' } })
  description = (await bmms.request('GET', '/api/openapi.json')).body as unknown as ApiDescription
  check = checkerOf(description)
})
afterAll(() => bmms.close())

const nobodysId = '00000000-0000-7000-8000-000000000001'
const addressOf = ({ path }: Route): string => path.replace(/\{id\}/g, nobodysId).replace(/\{\w+\}/g, 'none')

describe('the description', () => {
  test('is sound OpenAPI 3.1, and every reference leads somewhere', async () => {
    expect(await new Validator().validate(structuredClone(description))).toEqual({ valid: true })
    const references = [...JSON.stringify(description).matchAll(/"\$ref":"([^"]+)"/g)].map(([, to]) => to!)
    const lost = [...new Set(references)].filter(($ref) => resolved(description, { $ref }) === undefined)
    expect([references.length > 500, lost]).toEqual([true, []])
  })

  test('names each operation once, under a heading that there is', () => {
    const operations = routesOf(description).map(({ operation }) => operation as unknown as Schema)
    const ids = operations.map(({ operationId }) => operationId)
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
    const headings = new Set(description.tags.map(({ name }) => name))
    expect(operations.filter(({ tags }) => !headings.has((tags as string[])[0]!))).toEqual([])
    expect(description['x-tagGroups'].flatMap(({ tags }) => tags).sort()).toEqual([...headings].sort())
  })

  test('is the same for everyone, and has no data of anybody in it', async () => {
    await create(bmms, 'ppas', 'MOH')
    const asRoot = await bmms.request('GET', '/api/openapi.json', { as: 'root@bmms.test' })
    expect(asRoot.body).toEqual(description)
    expect(JSON.stringify(description)).not.toMatch(/Ministry of Health|bmms\.test|canary/)
  })

  test('says nothing of what is closed to everybody', () => {
    const { schemas } = description.components
    const fields = Object.entries(schemas).flatMap(([name, { properties = {} }]) =>
      Object.keys(properties as object).map((field) => `${name}.${field}`),
    )
    expect(fields.length).toBeGreaterThan(500)
    const secret = /\.(hash|salt|totp\w*|sessions|recoveryCodes|resetPassword\w*|isClaimed|principal)$/
    expect(fields.filter((it) => secret.test(it))).toEqual([])
    expect(fields.filter((it) => it.endsWith('.password'))).toEqual(['NewUser.password'])
    expect(fields.filter((it) => /\.source(Key|Hash)$/.test(it) && /^New|Changes\./.test(it))).toEqual([])
    const addresses = Object.keys(description.paths)
    expect(addresses.filter((it) => /payload-|first-register|unlock|versions/.test(it))).toEqual([])
    for (const fixed of ['/api/audit-log', '/api/registrations', '/api/audit-log/{id}'])
      expect(Object.keys(description.paths[fixed]!)).toEqual(['get'])
    expect(Object.keys(description.paths['/api/organizations/{id}']!).sort()).toEqual(['get', 'patch'])
  })

  test('bounds what the fields and the guard bound', () => {
    const { schemas, parameters } = description.components
    const { title, budgetAllocation, progress } = (schemas.NewPpa as { properties: Record<string, Schema> })
      .properties
    expect(title).toMatchObject({ type: 'string', maxLength: 255 })
    expect(budgetAllocation).toMatchObject({ format: 'decimal', minimum: 0, maximum: 9_999_999_999_999.99 })
    expect(progress).toMatchObject({ minimum: 0, maximum: 100 })
    expect(parameters.Limit!.schema).toMatchObject({ maximum: 200 })
    expect(parameters.Depth!.schema).toMatchObject({ maximum: 3, default: 1 })
    expect(description.components.responses.TooLarge!.description).toContain('5 MB')
  })

  test('marks what is filled in, stamped or computed, and what is sensitive', () => {
    const fieldsOf = (name: string): Record<string, Schema> =>
      (description.components.schemas[name] as { properties: Record<string, Schema> }).properties
    const filledIn = [
      ...['id', 'createdAt', 'updatedAt', 'createdBy', 'indicators'].map((name) => fieldsOf('Ppa')[name]!),
      ...['province', 'displayName', 'ageTotal'].map((name) => fieldsOf('Community')[name]!),
      fieldsOf('Indicator').organization!,
    ]
    expect(filledIn.filter(({ readOnly }) => readOnly !== true)).toEqual([])
    expect(fieldsOf('NewPpa')).not.toHaveProperty('createdBy')
    expect(fieldsOf('NewCommunity')).not.toHaveProperty('displayName')
    expect(fieldsOf('NewIndicator')).not.toHaveProperty('organization')
    expect(fieldsOf('Community').religiousPractices).toMatchObject({ 'x-sensitive': 'religion' })
    expect(fieldsOf('Ppa').sector!.description).toContain('`peace_security`: Peace, security')
  })
})

describe('addresses', () => {
  const described = (): Set<string> =>
    new Set(routesOf(description).map(({ method, path }) => `${method} ${path}`))

  test('that Payload answers are described, or answer nobody', async () => {
    const { collections, endpoints } = bmms.payload.config
    const own = collections.filter(({ slug }) => !(slug in exemptions))
    const addresses = [
      ...endpoints.map(({ method, path }) => [method, `/api${path}`] as const),
      ...own.flatMap((it: SanitizedCollectionConfig) =>
        (it.endpoints || []).map(({ method, path }) => [method, `/api/${it.slug}${path}`] as const),
      ),
    ]
    expect(addresses.length).toBeGreaterThan(200)
    const open: string[] = []
    for (const [method, address] of addresses) {
      const path = address.replace(/\/$/, '').replace(/:(\w+)\??/g, '{$1}')
      if (described().has(`${method.toUpperCase()} ${path}`)) continue
      const asked = `${path.replace(/\{\w+\}/g, nobodysId)}?where[id][equals]=${nobodysId}`
      const { status } = await bmms.request(method.toUpperCase(), asked, {
        as: 'root@bmms.test',
        ...(method !== 'get' && { body: {} }),
      })
      if (![403, 404].includes(status)) open.push(`${status} ${method} ${path}`)
    }
    expect(open).toEqual([])
  })

  test('that Express answers are described', async () => {
    const { createApp } = await import('@/src/server/app')
    const app = createApp({ payload: bmms.payload, lifecycle: { isStopping: false } })
    const paths = app.router.stack.flatMap(pathsWithin)
    expect(paths).toContain('/api/graphql')
    // What is handed on to Payload, closed or leads to the panel is not an address of its own.
    const own = paths.filter(
      (path) => path !== '/' && !/[:{]|\/init$|first-register|unlock|create-first/.test(path),
    )
    expect([...new Set(own)].sort()).toEqual([
      '/api/docs',
      '/api/docs/page.css',
      '/api/graphql',
      '/api/openapi.json',
      '/healthz',
      '/metrics',
      '/readyz',
    ])
    for (const path of own.filter((it) => !it.endsWith('.css')))
      expect(Object.keys(description.paths)).toContain(path)
  })
})

type Layer = { route?: { path: string | string[] }; handle: unknown }
const pathsWithin = ({ route, handle }: Layer): string[] => {
  if (route) return [route.path].flat()
  return ((handle as { stack?: Layer[] }).stack ?? []).flatMap(pathsWithin)
}

describe('answers', () => {
  /** What ends log-ins comes last. */
  const inOrder = (): Route[] =>
    routesOf(description).sort(
      (a, b) => Number(/logout|sessions/.test(a.path)) - Number(/logout|sessions/.test(b.path)),
    )

  const faultsOf = async (route: Route, as?: string): Promise<string[]> => {
    const body = route.method === 'GET' ? undefined : {}
    const { status, body: answer } = await bmms.request(route.method, addressOf(route), { as, body })
    const at = `${route.method} ${route.path} as ${as ?? 'nobody'}: ${status}`
    if (JSON.stringify(answer).includes('Route not found')) return [`${at} is no address`]
    if (!(status in route.operation.responses)) return [`${at} is not described: ${JSON.stringify(answer)}`]
    const schema = answerOf(description, route, status)
    return schema ? check(schema, answer).map((fault) => `${at} ${fault}`) : []
  }

  test.each([
    ['visitors', undefined],
    ['members', 'viewer@moh.bmms.test'],
  ])(
    'to %s have a status and a form that are described',
    async (_who, as) => {
      const faults: string[] = []
      for (const route of inOrder()) faults.push(...(await faultsOf(route, as)))
      expect(faults).toEqual([])
    },
    120_000,
  )

  test('that are lists fit their schemas, for whoever sees everything', async () => {
    const faults: string[] = []
    for (const { slug } of subjects) await create(bmms, slug, 'MOH')
    const need = await create(bmms, 'needs', 'MOH')
    const forwarded = { as: 'manager@moh.bmms.test', body: { organization: 'MOLE' } }
    await bmms.request('POST', `/api/needs/${need.id}/forward`, forwarded)
    const applicant = { organization: 'MOH', name: 'Amina', email: 'amina@moh.example', position: 'Nurse' }
    await bmms.request('POST', '/api/registration', { body: applicant })
    const content = csv(['Barangay', 'Name'], ['Nowhere', 'Bad'])
    await upload(bmms, 'root@bmms.test', { content, organization: 'MOH' })
    const lists = routesOf(description).filter(({ operation }) => operation.operationId.startsWith('list'))
    for (const list of lists) {
      for (const depth of [0, 1, 2]) {
        const asked = `${list.path}?limit=3&depth=${depth}`
        const { status, body } = await bmms.request('GET', asked, { as: 'root@bmms.test' })
        const schema = answerOf(description, list, 200)!
        faults.push(...check(schema, body).map((fault) => `${status} ${asked} ${fault}`))
        if (body.docs.length === 0) faults.push(`${asked} has nothing to check`)
      }
    }
    expect(faults).toEqual([])
  }, 60_000)
})

test.each(subjects.map(({ slug }) => [slug] as const))(
  'a record of %s is sent, answered and changed as its schemas say',
  async (slug) => {
    const subject = subjects.find((it) => it.slug === slug)!
    const as = `${subject.insider ?? 'staff'}@moh.bmms.test`
    const find = (method: string, path: string): Route =>
      routesOf(description).find((it) => it.method === method && it.path === path)!
    const bodyOf = ({ operation }: Route): Schema => {
      type Body = { requestBody: { content: Record<string, { schema: Schema }> } }
      const { content } = (operation as unknown as Body).requestBody
      const form = content['multipart/form-data']?.schema.properties as { _payload: Schema } | undefined
      return form?._payload ?? content['application/json']!.schema
    }
    const making = find('POST', `/api/${slug}`)
    const sent = await draftOf(bmms, slug, 'MOH')
    expect(check(bodyOf(making), sent)).toEqual([])
    const made = await bmms.request('POST', `/api/${slug}`, { as, body: sent })
    expect(made.status).toBe(201)
    expect(check(answerOf(description, making, 201)!, made.body)).toEqual([])
    const changing = find('PATCH', `/api/${slug}/{id}`)
    const changes = { [subject.text]: 'Changed' }
    expect(check(bodyOf(changing), changes)).toEqual([])
    const changed = await bmms.request('PATCH', `/api/${slug}/${made.body.doc.id}`, { as, body: changes })
    expect(check(answerOf(description, changing, 200)!, changed.body)).toEqual([])
  },
)
