import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { barriers, barriersOf } from '@/test/support/axe'
import { photograph, type Visit } from '@/test/support/browser'
import { patience, runningSystem } from '@/test/support/runningSystem'

/** Everything a clerk does in a first hour, in the browser, and what the others then see of it. */
const system = runningSystem()
const { openWindow, visitAs, api } = system

/** As with the keyboard: choose, then press the button. */
const switchTo = async (page: Page, code: string): Promise<void> => {
  await page.waitForLoadState('load')
  await page.locator('#bmms-organization').selectOption(code)
  await page.getByRole('button', { name: 'Switch' }).click()
}

describe('logging in', () => {
  test('with a wrong password says so and stays', async () => {
    const { page, close } = await openWindow()
    await page.goto(`${system.url}/admin/login`)
    await photograph(page, 'login')
    await page.getByLabel('Email').fill('staff@moh.bmms.test')
    await page.locator('input[type=password]').fill('not the password')
    await page.getByRole('button', { name: /log ?in/i }).click()
    await page
      .getByText(/incorrect/i)
      .first()
      .waitFor()
    expect(new URL(page.url()).pathname).toBe('/admin/login')
    await close()
  })

  test('is asked of every page of the panel', async () => {
    const { page, close } = await openWindow()
    for (const path of [
      '/admin',
      '/admin/collections/ppas',
      '/admin/collections/users',
      '/admin/account',
      '/admin/geography',
    ]) {
      await page.goto(`${system.url}${path}`)
      await page.waitForURL((address) => address.pathname === '/admin/login')
    }
    await close()
  })
})

describe('a clerk of the Ministry of Health', () => {
  let visit: Visit
  beforeAll(async () => {
    visit = await visitAs('staff@moh.bmms.test')
  }, patience)
  afterAll(() => visit.close())

  test('finds the sensitive fields in a new form, and what they are', async () => {
    const { page } = visit
    await page.goto(`${system.url}/admin/collections/communities/create`)
    await page.getByRole('button', { name: 'Governance' }).click()
    await page.getByLabel('How to reach the leader').waitFor()
    await page.getByText('Contact of a person: sensitive. Who reads it is written down.').first().waitFor()
    await page.goto(`${system.url}/admin`)
  })

  test('is greeted by the organization’s own dashboard', async () => {
    const { page } = visit
    await page.goto(`${system.url}/admin`)
    await page.getByRole('heading', { name: 'Ministry of Health' }).waitFor()
    await page.getByRole('navigation').getByRole('link', { name: 'PPAs', exact: true }).first().waitFor()
  })

  test('adds a PPA', async () => {
    const { page } = visit
    await page.goto(`${system.url}/admin/collections/ppas/create`)
    await page.locator('#field-title').fill('Barangay Health Workers Program')
    await page
      .getByRole('tab', { name: 'Budget' })
      .or(page.getByRole('button', { name: 'Budget' }))
      .first()
      .click()
    await page.locator('#field-budgetAllocation').fill('442455000')
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await page.waitForURL(/\/collections\/ppas\/[0-9a-f-]{36}/)
    expect((await api('viewer@moh.bmms.test', '/api/ppas')).docs.map(({ title }) => title)).toEqual([
      'Barangay Health Workers Program',
    ])
    await page.goto(`${system.url}/admin/collections/ppas`)
    await page.getByRole('link', { name: 'Barangay Health Workers Program' }).waitFor()
    await photograph(page, 'ppas')
  })

  test('adds a community by choosing its barangay', async () => {
    const { page } = visit
    await page.goto(`${system.url}/admin/collections/communities/create`)
    const picker = page.locator('#field-barangay')
    await picker.locator('input').first().fill('Poblacion, Jolo')
    await picker
      .getByText(/Poblacion|Walled City|Jolo/)
      .first()
      .waitFor()
    await picker.locator('input').first().fill('Takut-Takut')
    await picker
      .getByText(/Takut-takut, Jolo/i)
      .first()
      .click()
    await page.locator('#field-name').fill('Takut-Takut fishing community')
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await page.waitForURL(/\/collections\/communities\/[0-9a-f-]{36}/)
    const { docs } = await api('viewer@moh.bmms.test', '/api/communities?depth=1')
    expect(docs[0]).toMatchObject({
      name: 'Takut-Takut fishing community',
      barangay: { label: 'Takut-takut, Jolo, Sulu' },
    })
    await photograph(page, 'community')
  })

  test('files a progress report, which moves the PPA', async () => {
    const { page } = visit
    await page.goto(`${system.url}/admin/collections/progress-reports/create`)
    const picker = page.locator('#field-ppa')
    await picker.locator('input').first().fill('Barangay Health')
    await picker.getByText('Barangay Health Workers Program').first().click()
    await page.locator('#field-notes').fill('Training of 45 barangay health workers completed.')
    await page.locator('#field-progress').fill('35')
    await photograph(page, 'progress-report')
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await page.waitForURL(/\/collections\/progress-reports\/[0-9a-f-]{36}/)
    expect((await api('viewer@moh.bmms.test', '/api/ppas?depth=0')).docs[0]).toMatchObject({ progress: 35 })
    await page.goto(`${system.url}/admin`)
    await page.getByText('Training of 45 barangay health workers completed.').first().waitFor()
    await photograph(page, 'dashboard')
  })

  test('adds a photo to the report, and sees it there', async () => {
    const { page } = visit
    const [report] = (await api('viewer@moh.bmms.test', '/api/progress-reports?depth=0')).docs
    await page.goto(`${system.url}/admin/collections/progress-reports/${report!.id}`)
    const documents = page.locator('.relationship-table')
    await documents.getByRole('button', { name: 'Add new' }).click()
    const buffer = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#2a7' } })
      .jpeg()
      .toBuffer()
    const drawer = page.locator('.doc-drawer')
    await drawer
      .locator('input[type=file]')
      .setInputFiles({ name: 'Well.jpg', mimeType: 'image/jpeg', buffer })
    await drawer.locator('#field-kind input').first().click()
    await drawer.getByText('Photo', { exact: true }).click()
    await drawer.getByRole('button', { name: 'Save', exact: true }).click()
    const photo = documents.locator('.bmms-file__photo')
    await photo.waitFor()
    await page.waitForFunction(
      () => document.querySelector<HTMLImageElement>('.bmms-file__photo')?.naturalWidth === 60,
    )
  })

  test('is told what a form lacks, beside the field', async () => {
    const { page } = visit
    await page.goto(`${system.url}/admin/collections/ppas/create`)
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await page
      .getByText(/required/i)
      .first()
      .waitFor()
    expect(page.url()).toContain('/create')
  })

  test('finds the community on the map, goes down to its municipality and opens the list behind a figure', async () => {
    const { page } = visit
    for (const theme of ['dark', 'light'])
      expect(await barriersOf(page, { url: system.url, theme, paths: ['geography'] })).toEqual([])
    await page.locator('.bmms-tile', { hasText: 'Sulu' }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Sulu', level: 1 }).waitFor()
    await page.getByRole('link', { name: 'Jolo', exact: true }).click()
    await page.getByRole('heading', { name: 'Jolo', level: 1 }).waitFor()
    expect(await barriers(page)).toEqual([])
    await page.getByRole('link', { name: '1: Communities of Takut-takut' }).click()
    await page.waitForURL((address) => address.pathname === '/admin/collections/communities')
    await page.getByRole('link', { name: 'Takut-Takut fishing community' }).waitFor()
    await page.goto(`${system.url}/admin/geography?search=takut`)
    await page.getByRole('link', { name: 'Takut-takut, Jolo, Sulu' }).waitFor()
  })

  test('meets no error and no refused content in the browser', () => {
    expect(visit.problems.filter((it) => !/status of 40[0-9]/.test(it))).toEqual([])
  })
})

describe('another ministry', () => {
  test('sees nothing of it, not even by address', async () => {
    const { page, close } = await visitAs('manager@mole.bmms.test')
    const [foreign] = (await api('viewer@moh.bmms.test', '/api/ppas')).docs
    await page.goto(`${system.url}/admin/collections/ppas`)
    await page.getByRole('heading', { name: 'PPAs' }).waitFor()
    expect(await page.getByText('Barangay Health Workers Program').count()).toBe(0)
    await page.goto(`${system.url}/admin/collections/ppas/${String(foreign!.id)}`)
    // The panel leads back to the list, as for a record that does not exist.
    await page.waitForURL(
      (address) => address.searchParams.has('notFound') || /\/ppas$/.test(address.pathname),
    )
    expect(await page.getByText('Barangay Health Workers Program').count()).toBe(0)
    await close()
  })
})

describe('an analyst of the Office of the Chief Minister', () => {
  let visit: Visit
  beforeAll(async () => {
    visit = await visitAs('viewer@ocm.bmms.test')
  }, patience)
  afterAll(() => visit.close())

  test('sees all organizations, marked as read only', async () => {
    const { page } = visit
    await page.goto(`${system.url}/admin`)
    await page.getByRole('heading', { name: 'All organizations' }).waitFor()
    await page
      .getByText(/read only/i)
      .first()
      .waitFor()
    await photograph(page, 'oversight')
    await page.goto(`${system.url}/admin/collections/ppas`)
    await page.getByRole('link', { name: 'Barangay Health Workers Program' }).waitFor()
    expect(await page.getByRole('link', { name: /create new/i }).count()).toBe(0)
  })

  test('switches to one ministry and back', async () => {
    const { page } = visit
    await page.goto(`${system.url}/admin`)
    await switchTo(page, 'MOLE')
    await page.getByRole('heading', { name: 'Ministry of Labor and Employment' }).waitFor()
    await page.goto(`${system.url}/admin/collections/ppas`)
    await page.getByRole('heading', { name: 'PPAs' }).waitFor()
    expect(await page.getByText('Barangay Health Workers Program').count()).toBe(0)
    await page.goto(`${system.url}/admin`)
    await switchTo(page, '')
    await page.getByRole('heading', { name: 'All organizations' }).waitFor()
  })

  test('opens a record and cannot save it', async () => {
    const { page } = visit
    const [record] = (await api('viewer@ocm.bmms.test', '/api/ppas')).docs
    await page.goto(`${system.url}/admin/collections/ppas/${String(record!.id)}`)
    await page.locator('#field-title').waitFor()
    expect(await page.locator('#field-title').isDisabled()).toBe(true)
    expect(await page.getByRole('button', { name: 'Save', exact: true }).count()).toBe(0)
  })
})

describe('an administrator of a ministry', () => {
  test('invites a colleague', async () => {
    const { page, close } = await visitAs('admin@moh.bmms.test')
    await page.goto(`${system.url}/admin/collections/memberships/create`)
    await page.locator('#field-email').fill('new.clerk@moh.example')
    await page.locator('#field-name').fill('New Clerk')
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await page.waitForURL(/\/collections\/memberships\/[0-9a-f-]{36}/)
    const { docs } = await api('admin@moh.bmms.test', '/api/memberships?where[title][equals]=New%20Clerk')
    expect(docs).toHaveLength(1)
    await close()
  })
})

describe('whoever looks after roles', () => {
  test('asks why a colleague cannot do something, by keyboard', async () => {
    const { page, problems, close } = await visitAs('admin@mole.bmms.test')
    await page.getByRole('link', { name: 'Who may do what' }).click()
    await page.getByLabel('Member').fill('viewer@mole.bmms.test')
    await page.keyboard.press('Tab')
    await page.keyboard.type('Edit')
    await page.keyboard.press('Tab')
    await page.keyboard.type('PPAs')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'No, MOLE Viewer cannot edit: PPAs' }).waitFor()
    await page.getByText('The first role that has it is Staff.').waitFor()
    await page.getByLabel('Member').fill('viewer@moh.bmms.test')
    await page.getByRole('button', { name: 'Explain' }).click()
    await page.getByText('Nobody of this e-mail address belongs or belonged to your organization.').waitFor()
    expect(problems).toEqual([])
    await close()
  })

  test('is nobody else', async () => {
    const { page, close } = await visitAs('manager@moh.bmms.test')
    expect(await page.getByRole('link', { name: 'Who may do what' }).count()).toBe(0)
    await page.goto(`${system.url}/admin/explain`)
    await page.waitForURL((address) => address.pathname === '/admin')
    await close()
  })
})

describe('a superadmin', () => {
  test('switches a module off for one organization, after a look at what that does', async () => {
    const { page, problems, close } = await visitAs('root@bmms.test')
    await page.getByRole('link', { name: 'Modules', exact: true }).click()
    await page.getByRole('checkbox', { name: 'Policies for MOST', exact: true }).uncheck()
    await page.getByRole('button', { name: 'Review changes' }).click()
    await page.getByRole('heading', { name: '1 change to make' }).waitFor()
    await page.getByText(/^Off: 0 members lose it/).waitFor()
    await page.getByLabel('Reason').fill('Not before the second wave')
    await page.getByRole('button', { name: 'Make 1 change' }).click()
    await page.getByText('One module was switched.').waitFor()
    await page.getByText(/Not before the second wave/).waitFor()
    expect(await page.getByRole('checkbox', { name: 'Policies for MOST', exact: true }).isChecked()).toBe(
      false,
    )
    expect(problems).toEqual([])
    await close()
  })
})

describe('a switched-off module', () => {
  test('leaves the navigation of its members', async () => {
    const { page, close } = await visitAs('viewer@mafar.bmms.test')
    const navigation = page.getByRole('navigation')
    await navigation.getByRole('link', { name: 'Assessments', exact: true }).waitFor()
    await api('root@bmms.test', '/api/organizations?where[code][equals]=MAFAR', { enableMana: false })
    await page.reload()
    await navigation.getByRole('link', { name: 'PPAs', exact: true }).waitFor()
    expect(await navigation.getByRole('link', { name: 'Assessments', exact: true }).count()).toBe(0)
    await close()
  })
})
