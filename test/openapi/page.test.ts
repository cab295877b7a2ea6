import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { ApiDescription } from '@/src/openapi/document'
import { html } from '@/src/html'
import { startBmms, type Bmms } from '@/test/support/bmms'
import { routesOf } from './described'

let bmms: Bmms
let page: string
beforeAll(async () => {
  bmms = await startBmms()
  page = await (await fetch(`${bmms.url}/api/docs`)).text()
})
afterAll(() => bmms.close())

test('runs nothing, styles nothing by itself and brings nothing from elsewhere', async () => {
  const { headers } = await fetch(`${bmms.url}/api/docs`)
  expect(headers.get('content-type')).toContain('text/html')
  const policy = headers.get('content-security-policy')!
  expect(policy).toContain("default-src 'none'; style-src 'self'")
  expect(policy).not.toContain('unsafe')
  expect(page).not.toMatch(/<script|<style| style=| on\w+=|javascript:|(?:src|href)="(?:https?:)?\/\//)
  const style = await fetch(`${bmms.url}/api/docs/page.css`)
  expect(style.headers.get('content-type')).toContain('text/css')
  expect(await style.text()).not.toMatch(/@import|url\(/)
})

test('has every operation and every schema of the description', async () => {
  const description = (await bmms.request('GET', '/api/openapi.json')).body as unknown as ApiDescription
  const missing = [
    ...routesOf(description).map(({ operation }) => `operation-${operation.operationId.toLowerCase()}`),
    ...Object.keys(description.components.schemas).map((name) => `schema-${name.toLowerCase()}`),
  ].filter((id) => !page.includes(`id="${id}"`))
  expect(missing).toEqual([])
})

test('has marks that are there once, and links that lead to one', () => {
  const marks = [...page.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id!)
  expect(marks.filter((id, index) => marks.indexOf(id) !== index)).toEqual([])
  const links = new Set([...page.matchAll(/href="#([^"]*)"/g)].map(([, id]) => id!))
  expect([links.size > 100, [...links].filter((id) => !marks.includes(id))]).toEqual([true, []])
})

test('is dark or light as in the panel, and else as the browser prefers', async () => {
  const tagWith = async (cookie: string): Promise<string> =>
    /<html[^>]*>/.exec(await (await fetch(`${bmms.url}/api/docs`, { headers: { cookie } })).text())![0]
  expect(await tagWith('payload-theme=dark')).toContain('data-theme="dark"')
  expect(await tagWith('payload-theme=light')).toContain('data-theme="light"')
  expect(await tagWith('payload-theme="><b>')).not.toContain('data-theme')
})

test('HTML escapes what is put into it, unless it is HTML', () => {
  const name = `<b title="'">&`
  expect(html`<p class="${name}">${[html`<i>${name}</i>`, false, null, 7]}</p>`.markup).toBe(
    '<p class="&#60;b title=&#34;&#39;&#34;&#62;&#38;"><i>&#60;b title=&#34;&#39;&#34;&#62;&#38;</i>7</p>',
  )
})
