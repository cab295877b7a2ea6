import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import type { ApiDescription } from '@/src/openapi/document'
import type { Schema } from '@/src/openapi/schema'

type Described = {
  operationId: string
  responses: Record<string, Schema>
  parameters?: Schema[]
  security?: []
}

/** One method at one address, as the description has it. */
export type Route = { method: string; path: string; operation: Described }

export const routesOf = ({ paths }: ApiDescription): Route[] =>
  Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      method: method.toUpperCase(),
      path,
      operation: operation as unknown as Described,
    })),
  )

/** Follows a reference within the description. */
export const resolved = (description: ApiDescription, schema: Schema): Schema =>
  typeof schema.$ref === 'string'
    ? (schema.$ref
        .slice(2)
        .split('/')
        .reduce<unknown>((at, key) => (at as Schema)[key], description) as Schema)
    : schema

/** Checks values against schemas of the description; a record may have no field beside those that are described. */
export const checkerOf = (description: ApiDescription) => {
  const ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: true })
  addFormats.default(ajv)
  ajv.addFormat('decimal', {
    type: 'number',
    validate: (value) => Math.abs(value * 100 - Math.round(value * 100)) < 0.001,
  })
  ajv.addSchema({ ...closed(description), $id: 'api' })
  const checks = new Map<string, ValidateFunction>()
  /** What does not fit, or nothing. */
  return (schema: Schema, value: unknown): string[] => {
    const key = JSON.stringify(schema)
    if (!checks.has(key)) checks.set(key, ajv.compile(JSON.parse(key.replaceAll('"#/', '"api#/')) as Schema))
    const check = checks.get(key)!
    return check(value)
      ? []
      : (check.errors ?? []).map((it) => `${it.instancePath} ${it.message} ${JSON.stringify(it.params)}`)
  }
}

/** What Payload puts beside an account: the list of sessions, which is empty for everybody, and how one logged in. */
const besideAccounts = { sessions: { type: 'array', maxItems: 0 }, _strategy: { type: 'string' } }

const closed = (description: ApiDescription): ApiDescription => {
  const schemas = Object.entries(description.components.schemas).map(([name, schema]) => [
    name,
    name === 'Page' || name.endsWith('InBrief')
      ? schema
      : {
          ...schema,
          properties: { ...(schema.properties as Schema), ...(name === 'User' && besideAccounts) },
          additionalProperties: false,
        },
  ])
  return {
    ...description,
    components: { ...description.components, schemas: Object.fromEntries(schemas) as Record<string, Schema> },
  }
}

/** The schema of what is answered with a status, or null for a file or nothing. */
export const answerOf = (
  description: ApiDescription,
  { operation }: Route,
  status: number,
): Schema | null => {
  const response = resolved(description, operation.responses[status] ?? {})
  const content = response.content as Record<string, { schema: Schema }> | undefined
  return content?.['application/json']?.schema ?? null
}
