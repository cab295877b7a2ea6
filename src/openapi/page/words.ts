import { html, type Html } from '@/src/html'

/** A text of the description: paragraphs, lines, and code between backticks. */
export const prose = (text: unknown): Html | false =>
  typeof text === 'string' &&
  text !== '' &&
  html`${text.split('\n\n').map((it) => html`<p>${lines(it)}</p>`)}`

/** The same where no paragraph may stand. */
export const lines = (text: unknown): Html[] =>
  String(text ?? '')
    .split('\n')
    .map((line, index) => html`${index > 0 && html`<br />`}${withCode(line)}`)

const withCode = (line: string): Html[] =>
  line.split('`').map((part, index) => (index % 2 === 1 ? html`<code>${part}</code>` : html`${part}`))

/** The mark of a heading or a schema in the address of the page. */
export const anchor = (kind: string, name: string): string =>
  `${kind}-${name.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`
