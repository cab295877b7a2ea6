import { html, type Html } from '@/src/html'
import type { Schema } from '../schema'
import { anchor, lines } from './words'

/** A kind of value in words: "text", "list of PPAs", "number from 0 to 100, or null". */
export const kindOf = (schema: Schema): Html => {
  if (typeof schema.$ref === 'string') return linkTo(schema.$ref.split('/').pop()!)
  const choices = (schema.anyOf ?? schema.oneOf) as Schema[] | undefined
  if (choices) return html`${choices.map((it, index) => html`${index > 0 && ' or '}${kindOf(it)}`)}`
  if (schema.allOf)
    return html`${(schema.allOf as Schema[]).map((it, index) => html`${index > 0 && ' with '}${kindOf(it)}`)}`
  const types = [schema.type ?? 'anything'].flat().map(String)
  return html`${types.map((it, index) => html`${index > 0 && ' or '}${typeOf(it, schema)}`)}`
}

const linkTo = (name: string): Html => html`<a href="#${anchor('schema', name)}">${name}</a>`

const typeOf = (type: string, schema: Schema): Html => {
  if (type === 'array') return html`list of ${kindOf((schema.items ?? {}) as Schema)}`
  if (type === 'object' && schema.properties)
    return html`{
    ${Object.entries(schema.properties as Record<string, Schema>).map(
      ([name, it], index) => html`${index > 0 && ', '}${name}: ${kindOf(it)}`,
    )}
    }`
  if (type === 'null') return html`null`
  return html`${formats[String(schema.format)] ?? names[type] ?? type}${bounds(schema)}`
}

const names: Record<string, string> = {
  string: 'text',
  boolean: 'true or false',
  integer: 'whole number',
}

const formats: Record<string, string> = {
  uuid: 'id',
  date: 'day',
  'date-time': 'time',
  decimal: 'amount',
  email: 'e-mail address',
}

const bounds = ({ minimum, maximum, maxLength }: Schema): Html[] => [
  html`${minimum === undefined ? '' : ` from ${asNumber(minimum)}`}`,
  html`${maximum === undefined ? '' : ` to ${asNumber(maximum)}`}`,
  html`${maxLength === undefined ? '' : `, ${asNumber(maxLength)} characters at most`}`,
]

const asNumber = (value: unknown): string => Number(value).toLocaleString('en-PH')

/** Each property of an object in a line of its own. What is answered may be there always, what is sent be required. */
export const propertyTable = (schema: Schema, way: 'sent' | 'answered'): Html => {
  const named = new Set((schema.required ?? []) as string[])
  const properties = Object.entries((schema.properties ?? {}) as Record<string, Schema>)
  const mark = way === 'sent' ? 'required' : 'always'
  return html`<table>
    <thead>
      <tr>
        <th scope="col">Field</th>
        <th scope="col">Kind</th>
        <th scope="col">What it is</th>
      </tr>
    </thead>
    <tbody>
      ${properties.map(([name, it]) => propertyRow(name, it, named.has(name) && mark))}
    </tbody>
  </table>`
}

const propertyRow = (name: string, schema: Schema, mark: string | false): Html =>
  html`<tr>
    <th scope="row"><code>${name}</code>${marks(schema, mark)}</th>
    <td>${kindOf(schema)}</td>
    <td>${whatItIs(schema)}</td>
  </tr>`

const marks = (schema: Schema, mark: string | false): Html[] =>
  [mark, schema.readOnly === true && 'filled in', schema['x-sensitive'] !== undefined && 'sensitive']
    .filter((it) => it !== false)
    .map((it) => html` <span class="mark">${it}</span>`)

/** What is said of a value beside its kind: label, help, words of a choice, what is taken when it is left out. */
export const whatItIs = (schema: Schema): Html[] => {
  const description = String(schema.description ?? '')
  const isSaid = description.includes('`')
  const words = Array.isArray(schema.enum) && !isSaid ? schema.enum.map((it) => `\`${String(it)}\``) : []
  return lines([schema.title, description, words.join(', '), defaultOf(schema)].filter(Boolean).join('\n'))
}

const defaultOf = (schema: Schema): string =>
  schema.default === undefined ? '' : `Without it: \`${JSON.stringify(schema.default)}\`.`
