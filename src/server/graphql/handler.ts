import { configToSchema } from '@payloadcms/graphql'
import { GraphQLError, validate, type GraphQLFormattedError, type GraphQLSchema } from 'graphql'
import { createHandler } from 'graphql-http/lib/use/fetch'
import { APIError, createPayloadRequest, type PayloadRequest, type SanitizedConfig } from 'payload'
import { withOwnWords } from '@/hooks/explainErrors'
import { tooManyLists } from '@/hooks/query/budget'
import { explainDatabaseError } from '@/src/database/errors'
import { noSubscription } from './config'

/**
 * Answers GraphQL requests with the schema that Payload generates, under the same access as REST. The schema takes half
 * a second to make, which the first request waits for, and not everybody who starts BMMS.
 */
export const graphQLHandler = (config: SanitizedConfig): ((request: Request) => Promise<Response>) => {
  let made: ReturnType<typeof configToSchema> | undefined
  return async (request) => {
    const { schema, validationRules } = (made ??= schemaOf(config))
    const req = await createPayloadRequest({ config, request: request.clone(), canSetHeaders: true })
    const headers: Record<string, string> = {}
    const handle = createHandler({
      schema,
      context: { req, headers },
      // Payload's measure of complexity trusts the document: fragments that contain themselves would never end.
      validationRules: (_request, args, standard) => {
        const rules = [...standard, noSubscription]
        return validate(args.schema, args.document, rules).length > 0 ? rules : validationRules(args)
      },
      onOperation: (_request, _args, { errors }) => {
        const exceeding = errors?.find(({ message }) => message === tooManyLists)
        return exceeding && { errors: [exceeding] }
      },
      formatError: (error) => present(error, req),
    })
    return asJson(await handle(strict(request)), headers)
  }
}

const schemaOf = (config: SanitizedConfig): ReturnType<typeof configToSchema> => {
  const made = configToSchema(config)
  removeBroken(made.schema)
  return made
}

/**
 * Payload answers `Access` and `docAccess…` in a form that its own schema does not allow, so that asking fails, and
 * fails on most that can be asked of preferences. Its key-value store is nobody's business.
 */
const removeBroken = (schema: GraphQLSchema): void => {
  for (const type of [schema.getQueryType(), schema.getMutationType()]) {
    const fields = type?.getFields() ?? {}
    for (const name of Object.keys(fields)) {
      if (/^(docAccess|Access$)|Preference|PayloadKv/.test(name)) delete fields[name]
    }
  }
}

/** Asked as its own media type, GraphQL answers a request that it cannot run with 400 instead of 200. */
const strict = (request: Request): Request => {
  const asked = new Request(request)
  asked.headers.set('accept', 'application/graphql-response+json')
  return asked
}

const asJson = (response: Response, headers: Record<string, string>): Response => {
  response.headers.set('content-type', 'application/json; charset=utf-8')
  for (const [name, value] of Object.entries(headers)) response.headers.append(name, value)
  return response
}

const present = (error: Readonly<GraphQLError | Error>, req: PayloadRequest): GraphQLError => {
  if (!(error instanceof GraphQLError)) return new GraphQLError('The request is not valid GraphQL.')
  const { originalError, path, nodes } = error
  const worded = (message: string, extensions: GraphQLFormattedError['extensions']) =>
    new GraphQLError(message, { nodes, path, extensions })
  const explanation = explainDatabaseError(originalError, req.payload.config.collections)
  if (explanation) {
    const { status, message, path: field } = explanation
    return worded(message, {
      statusCode: status,
      data: field ? { errors: [{ path: field, message }] } : null,
    })
  }
  if (originalError instanceof APIError && originalError.isPublic) {
    const { message, data, status, name } = originalError
    return worded(message, {
      name,
      statusCode: status,
      data: withOwnWords({ message, data: data as never }, req).data,
    })
  }
  // Without an original error GraphQL itself is speaking, of a variable or a literal of the wrong type.
  if (!originalError || originalError instanceof GraphQLError) return error
  req.payload.logger.error({ err: originalError, msg: 'A GraphQL resolver failed' })
  return worded('Something went wrong.', { statusCode: 500 })
}
