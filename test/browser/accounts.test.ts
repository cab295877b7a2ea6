import { describe, expect, test } from '@jest/globals'
import { demoPassword } from '@/test/support/bmms'
import { runningSystem } from '@/test/support/runningSystem'
import { codeOf } from '@/test/support/secondFactor'

/** How people come in, move and keep their accounts, in the browser. */
const system = runningSystem()
const { openWindow, visitAs, api } = system

describe('one’s own account', () => {
  test('shows name and log-ins, takes another password, and ends the log-in elsewhere', async () => {
    const [{ page, problems, close }, elsewhere] = [
      await visitAs('manager@mole.bmms.test'),
      await visitAs('manager@mole.bmms.test'),
    ]
    await page.goto(`${system.url}/admin/account`)
    await page.locator('#field-name').waitFor()
    await page.getByText('This browser').waitFor()
    const change = async (current: string, next: string) => {
      await page.getByLabel('Present password').fill(current)
      await page.getByLabel('New password').fill(next)
      await page.getByRole('button', { name: 'Change password' }).click()
    }
    await change('not the password', 'tidal lantern orchard 7')
    await page.getByText('This is not your present password.').waitFor()
    await change(demoPassword, 'password1234')
    await page.getByText(/too easy to guess/).waitFor()
    await change(demoPassword, 'tidal lantern orchard 7')
    await page.getByText('Your password was changed.').waitFor()
    await elsewhere.page.reload()
    await elsewhere.page.waitForURL((address) => address.pathname === '/admin/login')
    expect(problems).toEqual([])
    await Promise.all([close(), elsewhere.close()])
  })
})

describe('a second factor', () => {
  test('is set up with an app, and asked for at the next log-in', async () => {
    const { page, problems, close } = await visitAs('viewer@oobc.bmms.test')
    await page.goto(`${system.url}/admin/account`)
    await page.getByRole('link', { name: 'Set up or change' }).click()
    await page.getByLabel('Present password').fill(demoPassword)
    await page.getByRole('button', { name: 'Set up' }).click()
    const secret = (await page.locator('code').textContent())!.replaceAll(' ', '')
    await page.getByLabel('Code', { exact: true }).fill(codeOf(secret, -1))
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Recovery codes' }).waitFor()
    expect(await page.getByRole('listitem').count()).toBe(10)
    await page.getByRole('link', { name: 'I have kept them' }).click()
    await page.waitForURL((address) => address.pathname === '/admin')
    expect(problems).toEqual([])
    await close()

    const { page: next, close: leave } = await openWindow()
    await next.goto(`${system.url}/admin/login?redirect=%2Fadmin%2Fsecond-factor`)
    await next.getByLabel('Email').fill('viewer@oobc.bmms.test')
    await next.getByLabel('Password', { exact: true }).fill(demoPassword)
    await next.getByRole('button', { name: 'Log in' }).click()
    await next.getByText('Enter the six-digit code of your authenticator app').waitFor()
    await next.locator('#field-code:focus').waitFor()
    await next.keyboard.type(codeOf(secret))
    await next.keyboard.press('Enter')
    await next.getByText(/Recovery codes left: 10/).waitFor()
    await leave()
  })

  test('that is required is the one page until it is there', async () => {
    const email = 'staff@oobc.bmms.test'
    const { docs } = await api('root@bmms.test', '/api/roles?where[slug][equals]=staff')
    await api('root@bmms.test', `/api/roles/${docs[0]!.id as string}`, { requiresSecondFactor: true })
    const { page, close } = await visitAs(email)
    await page.waitForURL((address) => address.pathname === '/admin/second-factor')
    await page.getByText('Your role requires a second factor').waitFor()
    await page.goto(`${system.url}/admin/collections/ppas`)
    await page.waitForURL((address) => address.pathname === '/admin/second-factor')
    await api('root@bmms.test', `/api/roles/${docs[0]!.id as string}`, { requiresSecondFactor: false })
    await page.goto(`${system.url}/admin/collections/ppas`)
    await page.getByRole('heading', { name: 'PPAs' }).waitFor()
    await close()
  })
})

describe('somebody without an account', () => {
  test('asks for one, is endorsed by one person and approved by another, and waits as invited', async () => {
    const { page, problems, close } = await openWindow()
    await page.goto(`${system.url}/admin/login`)
    await page.getByRole('link', { name: 'ask for an account' }).click()
    await page.getByLabel('Ministry, office or agency').selectOption('MOH')
    await page.getByLabel('Full name').fill('Noraida Applicant')
    await page.getByLabel('E-mail address').fill('noraida@moh.example')
    await page.getByLabel('Position').fill('Nurse II')
    await page.getByRole('button', { name: 'Send the request' }).click()
    await page.getByText('Your request was received.').waitFor()
    const decide = async (email: string, button: string, answer: string) => {
      const { page: theirs, problems: found, close: leave } = await visitAs(email)
      await theirs.getByRole('navigation').getByRole('link', { name: 'Joining and moving' }).click()
      await theirs.getByRole('heading', { name: 'Noraida Applicant' }).waitFor()
      await theirs.getByRole('button', { name: button }).click()
      await theirs.getByText(answer).waitFor()
      await theirs.waitForLoadState('load')
      expect(found).toEqual([])
      return { theirs, leave }
    }
    await (await decide('root@bmms.test', 'Endorse', 'The request was endorsed.')).leave()
    const { theirs, leave } = await decide('admin@moh.bmms.test', 'Approve', 'The person is a member now')
    await theirs.getByRole('button', { name: 'Withdraw the invitation of Noraida Applicant' }).click()
    await theirs.getByText('The invitation was withdrawn.').waitFor()
    await leave()
    expect(problems).toEqual([])
    await close()
  })
})
