import { html, type Html } from '@/src/html'
import type { ApiDescription } from '../document'
import type { Schema } from '../schema'
import { operationDetails } from './operations'
import { kindOf, propertyTable } from './schemas'
import { anchor, lines, prose } from './words'

/** The description of the API as a page for people. It needs no script and nothing from elsewhere. */
export const apiPage = (description: ApiDescription): Html =>
  html`${contents(description)}
    <main id="contents">
      <header class="title">
        <h1>The API of BMMS</h1>
        ${prose(description.info.description)}
        <p>
          The same for programs: <a href="/api/openapi.json">openapi.json</a> (OpenAPI
          ${description.openapi}). Headings open with a click, and the search of your browser looks into
          closed ones as well.
        </p>
      </header>
      ${general(description)}
      ${description['x-tagGroups'].map(
        ({ name, tags }) =>
          html`<section aria-labelledby="${anchor('group', name)}">
            <h2 id="${anchor('group', name)}">${name}</h2>
            ${tags.map((tag) => heading(description, tag))}
          </section>`,
      )}
      <section aria-labelledby="schemas">
        <h2 id="schemas">Schemas</h2>
        ${Object.entries(description.components.schemas).map(([name, schema]) => schemaDetails(name, schema))}
      </section>
    </main>`

const contents = (description: ApiDescription): Html =>
  html`<nav aria-label="Contents">
    <ul>
      <li><a href="#log-in">Who asks</a></li>
      <li><a href="#parameters">Parameters</a></li>
      <li><a href="#refusals">Refusals</a></li>
      <li><a href="#schemas">Schemas</a></li>
    </ul>
    ${description['x-tagGroups'].map(
      ({ name, tags }) =>
        html`<h2>${name}</h2>
          <ul>
            ${tags.map((tag) => html`<li><a href="#${anchor('heading', tag)}">${tag}</a></li>`)}
          </ul>`,
    )}
  </nav>`

const heading = (description: ApiDescription, tag: string): Html => {
  const { description: help } = description.tags.find(({ name }) => name === tag)!
  const operations = Object.entries(description.paths).flatMap(([path, methods]) =>
    Object.entries(methods)
      .filter(([, operation]) => (operation.tags as string[]).includes(tag))
      .map(([method, operation]) => ({ method, path, operation })),
  )
  return html`<section aria-labelledby="${anchor('heading', tag)}">
    <h3 id="${anchor('heading', tag)}">${tag}</h3>
    ${prose(help)} ${operations.map((it) => operationDetails(description, it))}
  </section>`
}

/** What holds for every operation: how to say who asks, parameters, refusals. */
const general = ({ components }: ApiDescription): Html =>
  html`<section aria-labelledby="log-in">
      <h2 id="log-in">Who asks</h2>
      <ul>
        ${Object.values(components.securitySchemes).map((it) => html`<li>${lines(it.description)}</li>`)}
      </ul>
    </section>
    <section aria-labelledby="parameters">
      <h2 id="parameters">Parameters</h2>
      <dl>
        ${Object.entries(components.parameters).map(
          ([key, it]) =>
            html`<dt id="${anchor('parameter', key)}">
                <code>${String(it.name)}</code> <span class="kind">${kindOf(it.schema as Schema)}</span>
              </dt>
              <dd>${lines(it.description)}</dd>`,
        )}
      </dl>
    </section>
    <section aria-labelledby="refusals">
      <h2 id="refusals">Refusals</h2>
      <dl>
        ${Object.entries(components.responses).map(
          ([name, it]) =>
            html`<dt id="refusal-${String(it['x-status'])}">
                ${String(it['x-status'])} <span class="kind">${name}</span>
              </dt>
              <dd>${lines(it.description)}</dd>`,
        )}
      </dl>
    </section>`

const schemaDetails = (name: string, schema: Schema): Html =>
  html`<details id="${anchor('schema', name)}">
    <summary><code>${name}</code> <span class="summary">${lines(schema.description)}</span></summary>
    ${propertyTable(schema, isSent(name) ? 'sent' : 'answered')}
  </details>`

const isSent = (name: string): boolean => name.startsWith('New') || name.endsWith('Changes')
