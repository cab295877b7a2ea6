import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { barriers, barriersOf } from '@/test/support/axe'
import { watchWidth, type Visit } from '@/test/support/browser'
import { patience, runningSystem } from '@/test/support/runningSystem'

/** What Payload makes of our declarations, on a phone too, and what becomes of it when the database is away: for whoever comes. */
const system = runningSystem()
const staff = 'staff@moh.bmms.test'
const records: Record<string, string> = {}

let visit: Visit
beforeAll(async () => {
  const add = (path: string, record: object) => system.add(staff, path, record)
  records.ppas = await add('/api/ppas', { title: 'Wells', startDate: '2026-01-05' })
  records.indicators = await add('/api/indicators', { ppa: records.ppas, name: 'Wells dug' })
  records['indicator-actuals'] = await add('/api/indicator-actuals', {
    indicator: records.indicators,
    year: 2026,
    quarter: 'Q3',
    value: 4,
    disaggregation: [{ group: 'sex_female', count: 4 }],
  })
  visit = await system.visitAs(staff)
}, patience)
afterAll(() => visit.close())

test.each(['light', 'dark'])(
  'lists and forms keep nobody out: %s',
  async (theme) => {
    const slugs = [
      ...Object.keys(records),
      ...Object.entries(records).map(([slug, id]) => `${slug}/${id}`),
      ...['communities', 'stakeholders', 'surveys'].map((slug) => `${slug}/create`),
    ]
    const paths = slugs.map((slug) => `collections/${slug}`)
    expect(await barriersOf(visit.page, { url: system.url, theme, paths })).toEqual([])
  },
  patience,
)

describe('on a phone', () => {
  const phone = { width: 390, height: 844 }

  test.each(['/admin', '/admin/account', '/admin/collections/ppas', '/admin/collections/communities/create'])(
    '%s fits the screen',
    async (path) => {
      const { page, close } = await system.visitAs(staff, phone)
      const beyondWindow = await watchWidth(page)
      await page.goto(`${system.url}${path}`)
      await page.getByRole('heading').first().waitFor()
      await page.waitForLoadState('networkidle')
      // A table scrolls in its own frame; the page itself never does.
      expect(await beyondWindow()).toBe(0)
      await close()
    },
  )

  test('the menu stands on its own ground where no script runs', async () => {
    const { page, close } = await system.visitAs(staff)
    const context = await page
      .context()
      .browser()!
      .newContext({
        javaScriptEnabled: false,
        viewport: phone,
        storageState: await page.context().storageState(),
      })
    const still = await context.newPage()
    await still.goto(`${system.url}/admin`)
    // What is shown inline, as Payload would have it, is not painted behind what it holds.
    expect(await still.locator('.nav').evaluate((it) => getComputedStyle(it).display)).toBe('block')
    await still.getByRole('heading', { level: 1 }).first().waitFor()
    await context.close()
    await close()
  })
})

test('what is chosen in a list is told by name', async () => {
  const { page } = visit
  await page.goto(`${system.url}/admin/collections/ppas`)
  await page.getByRole('checkbox', { name: 'Select Wells' }).check()
  await page.getByText('1 selected').first().waitFor()
})

test('while the database is away a page says so, and nobody is logged out by it', async () => {
  const { page } = visit
  await system.withoutDatabase(async () => {
    for (const path of ['/admin', '/admin/collections/ppas']) {
      const answer = await page.goto(`${system.url}${path}`)
      expect(answer!.status()).toBe(500)
      await page.getByRole('heading', { name: 'This page cannot be shown at the moment' }).waitFor()
      expect(await barriers(page)).toEqual([])
    }
  })
  await page.getByRole('link', { name: 'Try again' }).click()
  await page.getByRole('link', { name: 'Wells' }).waitFor()
})
