/** A JSON Schema, as OpenAPI 3.1 takes it. */
export type Schema = { [keyword: string]: unknown }

/** A JSON object. What may be missing has a name that ends in "?". */
export const object = (properties: Record<string, Schema>, description?: string): Schema => {
  const names = Object.keys(properties)
  const required = names.filter((name) => !name.endsWith('?'))
  return {
    type: 'object',
    ...(description && { description }),
    properties: Object.fromEntries(
      Object.entries(properties).map(([name, schema]) => [name.replace(/\?$/, ''), schema]),
    ),
    ...(required.length > 0 && { required }),
  }
}

const plain =
  (type: string, format?: string) =>
  (description?: string): Schema => ({ type, ...(format && { format }), ...(description && { description }) })

export const string = plain('string')
export const integer = plain('integer')
export const number = plain('number')
export const boolean = plain('boolean')
export const uuid = plain('string', 'uuid')
export const moment = plain('string', 'date-time')
export const emailAddress = plain('string', 'email')

export const listOf = (items: Schema, description?: string): Schema => ({
  type: 'array',
  ...(description && { description }),
  items,
})

/** One of these words. */
export const wordOf = (words: readonly string[], description?: string): Schema => ({
  ...string(description),
  enum: [...words],
})

/** The same, or null. */
export const orNull = (schema: Schema): Schema => {
  if (typeof schema.type === 'string') {
    const words = Array.isArray(schema.enum) && { enum: [...(schema.enum as unknown[]), null] }
    return { ...schema, type: [schema.type, 'null'], ...words }
  }
  const { anyOf = [schema], ...rest } = schema as { anyOf?: Schema[] }
  return { ...('anyOf' in schema && rest), anyOf: [...anyOf, { type: 'null' }] }
}

/** A schema that is described once, under `components`. */
export const schemaNamed = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` })
