import { readFileSync } from 'node:fs'
import {
  configToJSONSchema,
  type Endpoint,
  type SanitizedCollectionConfig,
  type SanitizedConfig,
} from 'payload'
import { declarationOf } from '@/access/declaration'
import { moduleOf } from '@/access/features'
import { moduleNames, modules } from '@/access/modules'
import { collectionOperation, listSchemas, type Described } from './collectionOperations'
import { documentationOf, topics } from './documented'
import { introduction } from './introduction'
import { logInOperation, rightsOperation } from './logIn'
import { operationObject, pathParameters, templateOf, type Operation } from './operation'
import { operationsOfExpress } from './outside'
import { parameterComponents } from './parameters'
import { recordSchemas } from './records'
import { refusalResponses, refusalSchemas } from './refusals'
import { securitySchemes } from './security'
import type { Schema } from './schema'

/** A description of the API after OpenAPI 3.1. */
export type ApiDescription = {
  openapi: string
  info: { title: string; version: string; description: string }
  servers: { url: string }[]
  security: Schema[]
  tags: { name: string; description?: string }[]
  'x-tagGroups': { name: string; tags: string[] }[]
  paths: Record<string, Record<string, Schema>>
  components: Record<'schemas' | 'parameters' | 'responses' | 'securitySchemes', Record<string, Schema>>
}

type Placed = { method: string; path: string; operation: Operation }

/**
 * The description of the whole API, made from the configuration that the server runs on. It holds what anybody may
 * use, is the same for everyone, and has no data in it.
 */
export const describeApi = (config: SanitizedConfig): ApiDescription => {
  const given = configToJSONSchema(config, 'text').definitions as Record<string, Schema>
  const nameOf = (slug: string): string => String(given[slug]!.title)
  const described = config.collections.filter(declarationOf).map((it) => describedAs(it, nameOf))
  const operations = [...rootOperations(config), ...described.flatMap(operationsOf), ...operationsOfExpress]
  const tags = tagsOf(described, operations)
  const paths = pathsOf(operations)
  return {
    openapi: '3.1.1',
    info: { title: 'BMMS', version: version(), description: introduction() },
    servers: [{ url: '/' }],
    security: Object.keys(securitySchemes()).map((name) => ({ [name]: [] })),
    tags: tags.flatMap((group) => group.tags),
    'x-tagGroups': tags.map(({ name, tags }) => ({ name, tags: tags.map((it) => it.name) })),
    paths,
    components: {
      schemas: referredTo({
        paths,
        schemas: Object.assign(
          {},
          ...described.map(({ collection }) =>
            recordSchemas({ collection, given: given[collection.slug]!, nameOf }),
          ),
          listSchemas,
          refusalSchemas,
        ) as Record<string, Schema>,
      }),
      parameters: parameterComponents(config),
      responses: refusalResponses(),
      securitySchemes: securitySchemes(),
    },
  }
}

/** Of the schemas made for every collection, those that something is described by. */
const referredTo = ({ paths, schemas }: { paths: object; schemas: Record<string, Schema> }) => {
  const text = JSON.stringify({ paths, schemas, always: refusalResponses() })
  return Object.fromEntries(
    Object.entries(schemas).filter(([name]) => text.includes(`"#/components/schemas/${name}"`)),
  )
}

const version = (): string =>
  (JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }).version

const describedAs = (collection: SanitizedCollectionConfig, nameOf: (slug: string) => string): Described => ({
  collection,
  name: nameOf(collection.slug),
  one: String(collection.labels.singular),
  many: String(collection.labels.plural),
})

const rootOperations = ({ endpoints }: SanitizedConfig): Placed[] =>
  endpoints.flatMap((endpoint) => {
    const own = ownOperation(endpoint, '', topics.platform.label)
    const operation = own ?? (routeOf(endpoint) === 'get /access' ? rightsOperation : undefined)
    return operation ? [placed(endpoint, '', operation)] : []
  })

const operationsOf = (described: Described): Placed[] => {
  const { slug, auth, endpoints } = described.collection
  return (endpoints || []).flatMap((endpoint) => {
    const route = routeOf(endpoint)
    const operation =
      ownOperation(endpoint, `/${slug}`, described.many) ??
      (auth ? logInOperation(route) : undefined) ??
      collectionOperation(route, described, described.many)
    return operation ? [placed(endpoint, `/${slug}`, operation)] : []
  })
}

const routeOf = ({ method, path }: Omit<Endpoint, 'root'>): string => `${method} ${path.replace('?', '')}`

const placed = ({ method, path }: Omit<Endpoint, 'root'>, base: string, operation: Operation): Placed => ({
  method,
  path: templateOf(`/api${base}${path}`),
  operation,
})

/** An endpoint of BMMS's own says itself what it is for. */
const ownOperation = (endpoint: Omit<Endpoint, 'root'>, base: string, tag: string): Operation | undefined => {
  const documentation = documentationOf(endpoint)
  if (!documentation) return undefined
  const { topic, query = {}, refusals = [], ...rest } = documentation
  const path = templateOf(`${base}${endpoint.path}`)
  return {
    ...rest,
    refusals,
    tag: topic ? topics[topic].label : tag,
    operationId:
      `${endpoint.method}${path.replace(/\W+(\w)/g, (_match, letter: string) => letter.toUpperCase())}`.replace(
        /\W/g,
        '',
      ),
    parameters: [...pathParameters(path), ...queryParameters(query)],
  }
}

const queryParameters = (query: Record<string, Schema>): Schema[] =>
  Object.entries(query).map(([name, { description, ...schema }]) => ({
    name: name.replace(/\?$/, ''),
    in: 'query',
    required: !name.endsWith('?'),
    ...(description !== undefined && { description }),
    schema,
  }))

/** Where two endpoints have the same address, the first one answers. */
const pathsOf = (operations: readonly Placed[]): ApiDescription['paths'] => {
  const paths: ApiDescription['paths'] = {}
  for (const { method, path, operation } of operations) {
    paths[path] ??= {}
    paths[path][method] ??= operationObject(operation)
  }
  return paths
}

type Group = { name: string; tags: { name: string; description?: string }[] }

/** The headings, in the order of the panel: first what belongs to no module, then each module with its collections. */
const tagsOf = (described: readonly Described[], operations: readonly Placed[]): Group[] => {
  const used = new Set(operations.map(({ operation }) => operation.tag))
  const general = Object.values(topics).map(({ label, description }) => ({ name: label, description }))
  const groups = moduleNames.map((module) => ({
    name: modules[module].label as string,
    tags: described
      .filter(({ collection }) => moduleOf(declarationOf(collection)!.feature) === module)
      .map(({ collection, many }) => ({ name: many, ...helpOf(collection) })),
  }))
  return [{ name: 'General', tags: general }, ...groups]
    .map(({ name, tags }) => ({ name, tags: tags.filter((it) => used.has(it.name)) }))
    .filter(({ tags }) => tags.length > 0)
}

const helpOf = ({ admin }: SanitizedCollectionConfig): { description?: string } =>
  typeof admin.description === 'string' ? { description: admin.description } : {}
