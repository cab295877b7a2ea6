import { configToSchema } from '@payloadcms/graphql'
import { GraphQLError, type GraphQLFormattedError } from 'graphql'
import { createHandler } from 'graphql-http/lib/use/fetch'
import { APIError, createPayloadRequest, type PayloadRequest, type SanitizedConfig } from 'payload'
import { withOwnWords } from '@/hooks/explainErrors'
import { explainDatabaseError } from '@/src/database/errors'

/** Answers GraphQL requests with the schema that Payload generates, under the same access as REST. */
export const graphQLHandler = (config: SanitizedConfig): ((request: Request) => Promise<Response>) => {
  const { schema, validationRules } = configToSchema(config)
  return async (request) => {
    const req = await createPayloadRequest({ config, request: request.clone(), canSetHeaders: true })
    const headers: Record<string, string> = {}
    const handle = createHandler({
      schema,
      context: { req, headers },
      validationRules: (_request, args, rules) => [...rules, ...validationRules(args)],
      formatError: (error) => present(error, req),
    })
    return asJson(await handle(strict(request)), headers)
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
