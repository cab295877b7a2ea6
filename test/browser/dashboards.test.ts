import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Locator, Page } from 'playwright-core'
import { barriersOf } from '@/test/support/axe'
import { watchWidth, type Visit } from '@/test/support/browser'
import { patience, runningSystem } from '@/test/support/runningSystem'

/** What oversight and a ministry see of their figures, in the browser. */
const system = runningSystem()
const { visitAs, api, add } = system
const root = 'root@bmms.test'

/** One ministry that reports nothing and obligates little, and one that does what it should. */
beforeAll(async () => {
  for (const [code, obligated, isReported] of [
    ['MOH', 100, false],
    ['MOLE', 900, true],
  ] as const) {
    const [organization] = (await api(root, `/api/organizations?where[code][equals]=${code}&depth=0`)).docs
    const implementingMoa = organization!.id
    const status = 'ongoing'
    const ppa = await add(root, '/api/ppas', {
      title: `Program of ${code}`,
      category: 'moa_ppa',
      status,
      implementingMoa,
      budgetAllocation: 5_000_000,
    })
    for (const [trancheType, amount] of [
      ['allocation', 1000],
      ['obligation', obligated],
    ])
      await add(root, '/api/funding-flows', { ppa, trancheType, amount })
    const indicator = await add(root, '/api/indicators', { ppa, name: `Clinics of ${code}`, kind: 'output' })
    if (isReported) await add(root, '/api/indicator-actuals', { indicator, value: 4 })
  }
}, patience)

const codesIn = (page: Page): Promise<string[]> =>
  page.locator('.bmms-wide-table tbody th a').allTextContents()

describe('oversight', () => {
  let visit: Visit
  beforeAll(async () => {
    visit = await visitAs('viewer@ocm.bmms.test')
  }, patience)
  afterAll(() => visit.close())

  test.each([['Less than half of the indicators reported'], ['Below 50% obligated']])(
    'finds in three clicks who is: %s',
    async (question) => {
      const { page } = visit
      await page.goto(`${system.url}/admin`)
      let clicks = 0
      const click = async (within: Locator, name: string) => {
        await within.getByRole('link', { name }).click()
        clicks += 1
      }
      await click(page.getByRole('navigation', { name: 'Dashboards' }), 'All organizations')
      await click(page.locator('.bmms-stats'), question)
      await page.locator('.bmms-tools__about').getByText(question).waitFor()
      expect(await codesIn(page)).toEqual(['MOH'])
      expect(clicks).toBeLessThanOrEqual(3)
    },
  )

  test('opens, from each number of the first page, a list of as many records', async () => {
    const { page } = visit
    await page.goto(`${system.url}/admin`)
    const counted = await page.evaluate(() =>
      [
        ...document.querySelectorAll(
          '.bmms-stat__filter, .bmms-stat__link, .bmms-legend li, .bmms-chart-table tbody tr',
        ),
      ].map((it) => {
        const link = it.matches('a') ? it : it.querySelector('a')!
        const shown = it.querySelector('.bmms-stat__value, b, td')?.textContent ?? it.textContent
        return { label: it.textContent, shown: shown.trim(), href: link.getAttribute('href')! }
      }),
    )
    // Sums of people and of pesos, and shares, are made of the records that their lists show.
    const isSum = /₱|%|population|Households/i
    const numbers = counted.filter(({ label }) => !isSum.test(label))
    expect(numbers.length).toBeGreaterThan(8)
    for (const { label, shown, href } of numbers) {
      const { totalDocs } = await api('viewer@ocm.bmms.test', href.replace('/admin/collections/', '/api/'))
      expect({ label, count: parseInt(shown.replaceAll(',', ''), 10) }).toEqual({ label, count: totalDocs })
    }
  })

  test('shares what it sees: the address shows the same again', async () => {
    const { page } = visit
    await page.goto(
      `${system.url}/admin/dashboards/organizations?quarter=2026-Q3&year=2025&sort=-communities`,
    )
    await page.getByRole('columnheader', { name: 'Communities' }).waitFor()
    await page.getByRole('link', { name: 'Organization', exact: true }).click()
    await page.waitForURL(/sort=code/)
    const [codes, address] = [await codesIn(page), page.url()]
    expect(codes.length).toBeGreaterThan(40)
    expect(codes).toEqual([...codes].sort())
    await page.goto(address)
    expect(await codesIn(page)).toEqual(codes)
    expect(await page.locator('#filter-quarter').inputValue()).toBe('2026-Q3')
    expect(await page.locator('#filter-year').inputValue()).toBe('2025')
  })

  test('compares two, and goes from one of them to the records of a figure', async () => {
    const { page } = visit
    await page.goto(`${system.url}/admin/dashboards/organizations`)
    await page.getByLabel('Compare MOH').check()
    await page.getByLabel('Compare MOLE').check()
    await page.getByRole('button', { name: 'Compare those ticked' }).click()
    await page.getByRole('img', { name: /Rates side by side: MO/ }).waitFor()
    await page.locator('.bmms-compared').getByRole('link', { name: 'MOH' }).click()
    await page.locator('.bmms-tools__about').getByText('Ministry of Health').waitFor()
    await page.getByRole('link', { name: '1 missing' }).click()
    await page.getByRole('link', { name: 'Clinics of MOH' }).waitFor()
    expect(await page.getByText('Clinics of MOLE').count()).toBe(0)
  })

  test('is told in words what an address asks for in vain', async () => {
    const { page } = visit
    await page.goto(`${system.url}/admin/dashboards/monitoring?organization=NONE`)
    await page.getByText('There are no figures of "NONE" for you here.').waitFor()
  })

  test('keeps nobody out, in light and in dark', async () => {
    const names = ['communities', 'mana', 'monitoring', 'indicators', 'organizations']
    const paths = [...names, 'organizations?compare=MOH,MOLE'].map((name) => `dashboards/${name}`)
    for (const theme of ['light', 'dark'])
      expect(await barriersOf(visit.page, { url: system.url, theme, paths })).toEqual([])
  })

  test('meets no error and no refused content', () => {
    expect(visit.problems).toEqual([])
  })
})

test('a ministry has its own dashboards, and not the table of all', async () => {
  const { page, close } = await visitAs('viewer@moh.bmms.test', { width: 390, height: 844 })
  const beyondWindow = await watchWidth(page)
  await page.goto(`${system.url}/admin/dashboards/monitoring`)
  await page.locator('.bmms-tools__about').getByText('Ministry of Health').waitFor()
  await page.waitForLoadState('networkidle')
  expect(await beyondWindow()).toBe(0)
  await page.goto(`${system.url}/admin/dashboards/organizations`)
  await page.waitForURL((address) => address.pathname === '/admin')
  await close()
})
