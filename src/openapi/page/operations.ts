import { html, type Html } from '@/src/html'
import type { ApiDescription } from '../document'
import type { Schema } from '../schema'
import { kindOf, propertyTable, whatItIs } from './schemas'
import { anchor, prose } from './words'

type Content = Record<string, { schema: Schema }>

/** An operation as one line that opens. */
export const operationDetails = (
  description: ApiDescription,
  { method, path, operation }: { method: string; path: string; operation: Schema },
): Html =>
  html`<details id="${anchor('operation', String(operation.operationId))}">
    <summary>
      <span class="method method--${method}">${method.toUpperCase()}</span> <code>${path}</code>
      <span class="summary">${String(operation.summary)}</span>
    </summary>
    ${prose(operation.description)}
    ${isOpen(operation) && html`<p>Answers people who are not logged in as well.</p>`}
    ${parameters(description, (operation.parameters ?? []) as Schema[])}
    ${sent(operation.requestBody as { content: Content } | undefined)}
    ${answers(description, operation.responses as Record<string, Schema>)}
  </details>`

const isOpen = ({ security }: Schema): boolean => Array.isArray(security) && security.length === 0

const parameters = (description: ApiDescription, given: readonly Schema[]): Html | false =>
  given.length > 0 &&
  html`<h4>Parameters</h4>
    <ul>
      ${given.map((it) => html`<li>${parameterLine(description, it)}</li>`)}
    </ul>`

const parameterLine = ({ components }: ApiDescription, parameter: Schema): Html => {
  if (typeof parameter.$ref === 'string') {
    const name = parameter.$ref.split('/').pop()!
    return html`<a href="#${anchor('parameter', name)}"
      ><code>${String(components.parameters[name]!.name)}</code></a
    >`
  }
  const schema = parameter.schema as Schema
  return html`<code>${String(parameter.name)}</code>
    <span class="kind">(${kindOf(schema)}${parameter.required === true && ', required'})</span>
    ${whatItIs({ ...schema, description: parameter.description })}`
}

const sent = (body: { content: Content } | undefined): Html | false => {
  const [type, content] = Object.entries(body?.content ?? {})[0] ?? []
  return (
    content !== undefined &&
    html`<h4>${type === 'application/json' ? 'Sent' : 'Sent as a form'}</h4>
      ${schemaBlock(content.schema)}`
  )
}

/** A schema of its own is named; what belongs to this operation alone is shown in a table. */
const schemaBlock = (schema: Schema): Html =>
  schema.properties ? propertyTable(schema, 'sent') : html`<p>${kindOf(schema)}</p>`

const answers = (description: ApiDescription, responses: Record<string, Schema>): Html => {
  const [success, ...refusals] = Object.entries(responses)
  const [status, response] = success!
  return html`<h4>Answered</h4>
    <p><strong>${status}</strong> ${answeredKind(response)}</p>
    ${answeredTable(response)}
    <p>
      Refused with
      ${refusals.map(([code], index) => html`${index > 0 && ', '}<a href="#refusal-${code}">${code}</a>`)}.
    </p>`
}

const answeredSchema = (response: Schema): Schema | undefined =>
  (response.content as Content | undefined)?.['application/json']?.schema

const answeredKind = (response: Schema): Html => {
  const schema = answeredSchema(response)
  if (schema) return schema.properties ? html`` : kindOf(schema)
  const [type] = Object.keys((response.content ?? {}) as Content)
  return type ? html`a file of the kind <code>${type}</code>` : html`without a body`
}

const answeredTable = (response: Schema): Html | false => {
  const schema = answeredSchema(response)
  return schema?.properties !== undefined && propertyTable(schema, 'answered')
}
