import type { Documentation } from './documented'
import { refusedWith } from './refusals'
import { object, string, type Schema } from './schema'

/** What the description says of one method at one address. */
export type Operation = {
  tag: string
  operationId: string
  summary: string
  description?: string
  parameters?: readonly Schema[]
  body?: Schema
  /** The body is a form: the record as JSON in `_payload`, and a file beside it. */
  takesFile?: boolean
  answer: Documentation['answer']
  status?: number
  refusals: readonly number[]
  isOpen?: boolean
}

/** Every request may be malformed, come too often or take too long. */
const always = [400, 429, 503]
const whenLoggedIn = [401, 403]
const withBody = [413]

/** The form that OpenAPI gives it. */
export const operationObject = (operation: Operation): Schema => {
  const { tag, operationId, summary, description, parameters = [], body, isOpen, refusals } = operation
  const refused = [...always, ...(isOpen ? [] : whenLoggedIn), ...(body ? withBody : []), ...refusals]
  return {
    tags: [tag],
    operationId,
    summary,
    ...(description && { description }),
    ...(isOpen && { security: [] }),
    ...(parameters.length > 0 && { parameters }),
    ...(body && { requestBody: { required: true, content: contentOf(body, operation.takesFile) } }),
    responses: { ...answered(operation), ...refusedWith(refused) },
  }
}

const contentOf = (body: Schema, takesFile = false): Schema =>
  takesFile
    ? {
        'multipart/form-data': {
          schema: object({ _payload: body, file: { type: 'string', format: 'binary' } }),
          encoding: { _payload: { contentType: 'application/json' } },
        },
      }
    : { 'application/json': { schema: body } }

const answered = ({ answer, status = 200 }: Operation): Schema => {
  if (answer === null) return { [status]: { description: 'Done.' } }
  const content =
    'file' in answer
      ? { [String(answer.file)]: { schema: string() } }
      : { 'application/json': { schema: answer } }
  return { [status]: { description: status === 201 ? 'Made.' : 'Done.', content } }
}

/** `/users/:id/sessions` as OpenAPI writes it: `/users/{id}/sessions`. */
export const templateOf = (path: string): string => path.replace(/\/$/, '').replace(/:(\w+)\??/g, '{$1}')

/** What stands in braces in an address. */
export const pathParameters = (path: string): Schema[] =>
  [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) =>
    name === 'id'
      ? { $ref: '#/components/parameters/Id' }
      : { name, in: 'path', required: true, schema: { type: 'string' } },
  )
