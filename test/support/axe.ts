import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

type Finding = { id: string; impact: string; nodes: { html: string }[] }

/** The link to one's account: Payload names it "Account", and initials stand in it for the eye. */
const ofPayload = ['.app-header__account']

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What axe finds wrong with a page that keeps people out (WCAG 2.2 AA): serious and critical findings, with their place. */
export const barriers = async (page: Page): Promise<string[]> => {
  // What has just come is named, and has its colours, with the next frame.
  await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))')
  await page.evaluate(source)
  const violations = await page.evaluate<Finding[]>(`axe.run({ exclude: ${JSON.stringify(ofPayload)} }, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
  }).then(({ violations }) => violations)`)
  return violations
    .filter(({ impact }) => ['serious', 'critical'].includes(impact))
    .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`))
}

/** The same of several pages of the panel at `url`, in a theme; each finding with the path of its page. */
export const barriersOf = async (
  page: Page,
  { url, theme, paths }: { url: string; theme: string; paths: readonly string[] },
): Promise<string[]> => {
  await page.context().addCookies([{ name: 'payload-theme', value: theme, url }])
  const found: string[] = []
  for (const path of paths) {
    await page.goto(`${url}/admin/${path}`)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.waitForLoadState('networkidle')
    found.push(...(await barriers(page)).map((barrier) => `${path}: ${barrier}`))
  }
  return found
}
