import { readFileSync } from 'node:fs'
import { html, type Html } from '@/src/html'

export type Theme = 'light' | 'dark'

/** The whole document around a page. Without a theme the browser's own preference counts. */
export const framed = (content: Html, theme: Theme | null): string =>
  html`<!doctype html>
    <html lang="en" ${theme !== null && html`data-theme="${theme}"`}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>The API of BMMS</title>
        <link rel="stylesheet" href="/api/docs/page.css" />
      </head>
      <body>
        <a class="skip" href="#contents">To the contents</a>
        <div class="top"><strong>BMMS</strong> <a href="/admin">To the panel</a></div>
        <div class="columns">${content}</div>
      </body>
    </html>`.markup

/** The panel's own colours, by its theme and by the browser's preference, and the form of this page. */
export const styleSheet = (): string => {
  const tokens = readFileSync('src/admin/styles/tokens.css', 'utf8')
  const dark = /html\[data-theme='dark'\] (\{[^}]*\})/.exec(tokens)![1]!
  const byPreference = `@media (prefers-color-scheme: dark) { html:not([data-theme]) ${dark} }`
  return [tokens, byPreference, readFileSync('src/openapi/page/page.css', 'utf8')].join('\n')
}
