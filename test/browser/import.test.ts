import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import ExcelJS from 'exceljs'
import type { Page } from 'playwright-core'
import { barriers } from '@/test/support/axe'
import { watchWidth } from '@/test/support/browser'
import { patience, runningSystem } from '@/test/support/runningSystem'

const system = runningSystem()
const staff = 'staff@moh.bmms.test'
const folder = mkdtempSync(join(tmpdir(), 'bmms-import-'))

/** Presses Tab until the focus is on what has this name. */
const tabTo = async (page: Page, name: RegExp): Promise<void> => {
  for (let presses = 0; presses < 200; presses += 1) {
    await page.keyboard.press('Tab')
    const focused = await page.evaluate(() => {
      const element = document.activeElement as HTMLInputElement | null
      return (
        element?.labels?.[0]?.textContent ?? element?.getAttribute('aria-label') ?? element?.textContent ?? ''
      )
    })
    if (name.test(focused)) return
  }
  throw new Error(`Nothing called ${String(name)} is reached with the keyboard.`)
}

const press = async (page: Page, name: RegExp): Promise<void> => {
  await tabTo(page, name)
  await page.keyboard.press('Enter')
}

/** The dialog of the machine is no page; what it hands over is all that is done without the keyboard. */
const chooseFile = async (page: Page, path: string): Promise<void> => {
  const opened = page.waitForEvent('filechooser', { timeout: patience })
  let isOpen = false
  void opened.then(() => (isOpen = true)).catch(() => undefined)
  // While the script of the page is still coming the field may be made anew under the key; people press again.
  while (!isOpen) {
    await press(page, /Excel workbook/)
    await Promise.race([opened, page.waitForTimeout(2_000)])
  }
  await (await opened).setFiles(path)
}

const bookAt = async (path: string): Promise<ExcelJS.Workbook> => {
  const book = new ExcelJS.Workbook()
  await book.xlsx.readFile(path)
  return book
}

const downloadBy = async (page: Page, name: RegExp): Promise<string> => {
  const [download] = await Promise.all([page.waitForEvent('download'), press(page, name)])
  const path = join(folder, download.suggestedFilename())
  await download.saveAs(path)
  return path
}

test(
  'a clerk imports 500 communities by keyboard, corrects the 20 that were bad, and the list counts 500',
  async () => {
    const codes: string[] = []
    for (let page = 1; codes.length < 500; page += 1) {
      const { docs } = await system.api(staff, `/api/barangays?sort=psgc&depth=0&limit=200&page=${page}`)
      codes.push(...docs.map(({ psgc }) => psgc as string))
    }
    const { page, problems, close } = await system.visitAs(staff)
    await page.goto(`${system.url}/admin/collections/communities`)
    await page.getByRole('link', { name: 'Import', exact: true }).first().waitFor()
    await press(page, /^Import$/)
    await page.getByRole('heading', { name: '3. Your file' }).waitFor()
    expect(await barriers(page)).toEqual([])

    const template = await downloadBy(page, /Empty table \(Excel\)/)
    const book = await bookAt(template)
    const [sheet] = book.worksheets
    const head = sheet!.getRow(1).values as string[]
    const at = (label: string) => head.indexOf(label)
    codes.slice(0, 500).forEach((code, index) => {
      const row = sheet!.getRow(index + 2)
      row.getCell(at('Barangay *')).value = code
      row.getCell(at('Name')).value = `Community ${index + 1}`
      // Every twenty-fifth is bad.
      row.getCell(at('Households')).value = index % 25 === 0 ? 'many' : 10 + index
    })
    const first = join(folder, 'first.xlsx')
    await book.xlsx.writeFile(first)

    await page.reload()
    await chooseFile(page, first)
    await press(page, /Check the file/)
    await page.getByText('waits for your decision').waitFor({ timeout: patience })
    await page.getByText('20 rows are bad and will not be stored').waitFor()
    expect(await page.getByRole('cell', { name: 'many', exact: true }).count()).toBe(20)
    expect(await barriers(page)).toEqual([])
    const errors = await downloadBy(page, /Download the table with the errors/)
    await press(page, /^Store 480 rows$/)
    await page.getByText('480 rows were stored. 20 rows were not').waitFor({ timeout: patience })

    const corrected = await bookAt(errors)
    const [back] = corrected.worksheets
    const column = (back!.getRow(1).values as string[]).indexOf('Errors')
    let mended = 0
    back!.eachRow((row, number) => {
      if (number === 1 || !row.getCell(column).text) return
      expect(row.getCell(column).text).toBe('Households: Enter a number, such as 1250 or 0.5.')
      row.getCell(at('Households')).value = 5
      mended += 1
    })
    expect(mended).toBe(20)
    const second = join(folder, 'second.xlsx')
    await corrected.xlsx.writeFile(second)

    await press(page, /Import another file/)
    await page.getByRole('heading', { name: '3. Your file' }).waitFor()
    await chooseFile(page, second)
    await press(page, /Check the file/)
    await page.getByText('Communities: 20 new will be stored').waitFor({ timeout: patience })
    await press(page, /^Store 20 rows$/)
    await page.getByText('20 rows were stored.').waitFor({ timeout: patience })
    await press(page, /To the list of Communities/)
    await page
      .getByText(/of 500/)
      .first()
      .waitFor()
    expect((await system.api(staff, '/api/communities?limit=1')).totalDocs).toBe(500)

    const list = await downloadBy(page, /Export as CSV/)
    expect(readFileSync(list, 'utf8').trimEnd().split('\r\n')).toHaveLength(501)

    await press(page, /^Communities dashboard$/)
    const counted = page.locator('.bmms-stat__link', { hasText: 'Communities' }).first()
    await counted.locator('.bmms-stat__value').getByText('500', { exact: true }).waitFor()
    expect(problems).toEqual([])
    await close()
  },
  patience * 2,
)

test(
  'on a slow line the result of a check is asked for once, and arrives',
  async () => {
    const { page, problems, close } = await system.visitAs(staff)
    let asked = 0
    await page.route(/\/admin\/import\?id=/, async (route) => {
      const isRefresh = Boolean(route.request().headers().rsc)
      if (isRefresh) asked += 1
      // Longer than the page waits before it looks again.
      if (isRefresh) await new Promise((resolve) => setTimeout(resolve, 4_000))
      await route.continue().catch(() => undefined)
    })
    await page.goto(`${system.url}/admin/import?kind=communities`)
    await page
      .getByLabel(/Excel workbook/)
      .setInputFiles({ name: 'slow.csv', mimeType: 'text/csv', buffer: Buffer.from('Barangay *\nNowhere\n') })
    await page.getByRole('button', { name: 'Check the file' }).click()
    await page.getByRole('cell', { name: 'Nowhere' }).waitFor({ timeout: patience / 2 })
    expect(asked).toBe(1)
    expect(problems).toEqual([])
    await close()
  },
  patience,
)

test('the page fits a phone', async () => {
  const { page, close } = await system.visitAs(staff, { width: 390, height: 844 })
  const beyondWindow = await watchWidth(page)
  for (const path of ['/admin/import?kind=communities', '/admin/collections/communities']) {
    await page.goto(`${system.url}${path}`)
    await page.getByRole('heading').first().waitFor()
    await page.waitForLoadState('networkidle')
    expect(await beyondWindow()).toBe(0)
  }
  await close()
})
