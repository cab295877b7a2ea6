import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

type Finding = { id: string; impact: string; nodes: { html: string }[] }

/** The link to one's account: Payload names it "Account", and initials stand in it for the eye. */
const ofPayload = ['.app-header__account']

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What axe finds wrong with a page that keeps people out (WCAG 2.2 AA): serious and critical findings, with their place. */
export const barriers = async (page: Page): Promise<string[]> => {
  await page.evaluate(source)
  const violations = await page.evaluate<Finding[]>(`axe.run({ exclude: ${JSON.stringify(ofPayload)} }, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
  }).then(({ violations }) => violations)`)
  return violations
    .filter(({ impact }) => ['serious', 'critical'].includes(impact))
    .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`))
}
