import { mostLists } from '@/hooks/query/budget'
import { deepestQuery, mostFields, mostRootFields } from '@/src/server/graphql/config'
import { topics } from './documented'
import type { Operation } from './operation'
import { listOf, object, string, type Schema } from './schema'

const graphQLAnswer: Schema = object({
  'data?': { type: ['object', 'null'] },
  'errors?': listOf(object({ message: string(), 'path?': listOf({}), 'extensions?': { type: 'object' } })),
})

type Outside = Omit<Operation, 'tag'> & { method: string; path: string }

/** What Express answers by itself, without Payload. */
const answeredByExpress: readonly Outside[] = [
  {
    method: 'post',
    path: '/api/graphql',
    operationId: 'graphql',
    summary: 'Ask by GraphQL',
    description: [
      'The same records under the same rights. The schema can be asked for by introspection. Accounts are changed over REST only.',
      `A query is ${deepestQuery} levels deep at most, asks for ${mostRootFields} things at once and names ${mostFields} fields. Lists within the records of lists are counted: ${mostLists.toLocaleString('en')} in one request.`,
      'A refusal of one part stands under `errors`, with `extensions.statusCode` and `extensions.data` as over REST.',
    ].join('\n'),
    body: object({ query: string(), 'variables?': { type: 'object' }, 'operationName?': string() }),
    answer: graphQLAnswer,
    refusals: [415],
    isOpen: true,
  },
  {
    method: 'get',
    path: '/api/openapi.json',
    operationId: 'description',
    summary: 'This description',
    answer: { type: 'object' },
    refusals: [],
    isOpen: true,
  },
  {
    method: 'get',
    path: '/api/docs',
    operationId: 'documentation',
    summary: 'This description as a page',
    answer: { file: 'text/html' },
    refusals: [],
    isOpen: true,
  },
  {
    method: 'get',
    path: '/healthz',
    operationId: 'lives',
    summary: 'Whether the server lives',
    answer: object({ status: string() }),
    refusals: [],
    isOpen: true,
  },
  {
    method: 'get',
    path: '/readyz',
    operationId: 'isReady',
    summary: 'Whether the server takes requests',
    answer: object({ status: string() }),
    refusals: [],
    isOpen: true,
  },
  {
    method: 'get',
    path: '/metrics',
    operationId: 'metrics',
    summary: 'Figures for Prometheus',
    description: 'On the machine itself, or with the token of the operator.',
    answer: { file: 'text/plain' },
    refusals: [403],
    isOpen: true,
  },
]

export const operationsOfExpress = answeredByExpress.map(({ method, path, ...operation }) => ({
  method,
  path,
  operation: { ...operation, tag: topics.system.label } satisfies Operation,
}))
