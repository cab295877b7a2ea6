import { describe, expect, test } from '@jest/globals'
import { adminConfig } from '@/src/admin/config'
import { sharedConfig, shareConfig } from '@/src/admin/sharedConfig'
import { demoAccounts } from '@/src/reference/demo'
import { membership, mockPage, principal, render, textOf } from './rendering'

mockPage({ path: '/admin/collections/ppas' })
const { Navigation } = await import('@/src/admin/navigation/Navigation')
const { PageLink } = await import('@/src/admin/navigation/PageLink')
const { OpenOnDesktop } = await import('@/src/admin/navigation/OpenOnDesktop')
const { Avatar, initialsOf } = await import('@/src/admin/navigation/Avatar')
const { BeforeLogin } = await import('@/src/admin/login/BeforeLogin')
const { Logo } = await import('@/src/admin/brand/Logo')
const { Icon } = await import('@/src/admin/brand/Icon')

describe('the menu', () => {
  const menu = async (user: object | null, preferences?: object, withRequest = true) => {
    const payload = {
      config: { collections: [{ slug: 'ppas' }, { slug: 'assessments' }] },
      auth: () => Promise.resolve({ user }),
      find: () => Promise.resolve({ docs: preferences ? [{ value: preferences }] : [] }),
      db: {
        pool: {
          query: () =>
            Promise.resolve({ rows: [{ code: 'MOH', name: 'Ministry of Health', type: 'ministry' }] }),
        },
      },
    }
    const element = await Navigation({
      payload,
      permissions: {},
      req: withRequest ? { user } : undefined,
      i18n: {},
      params: { segments: ['collections', 'ppas'] },
      visibleEntities: { collections: ['ppas'], globals: [] },
    } as never)
    return element && render(element)
  }

  test('shows where one works, what one may open, and oneself', async () => {
    const text = textOf((await menu({ id: 'me', name: 'Aminah Usman', principal: principal() }))!)
    expect(text).toContain('Ministry MOH')
    expect(text).toContain('Dashboard')
    expect(text).toContain('ppas')
    expect(text).not.toContain('assessments')
    expect(text).toContain('Aminah Usman Staff, MOH')
    expect(text).toContain('Log out')
  })

  test('comes back to the same page after switching', async () => {
    const memberships = [membership('OCM', { hasOversight: true })]
    const markup = await menu({ id: 'me', principal: principal({ memberships }) }, { open: false })
    expect(markup).toContain('name="returnTo" value="/admin/collections/ppas"')
    expect(markup).toContain('MOH: Ministry of Health')
  })

  test('stands beside what is not found, too, where there is no request to ask', async () => {
    const person = { id: 'me', name: 'Aminah', principal: principal() }
    expect(textOf((await menu(person, undefined, false))!)).toContain('Aminah Staff, MOH')
  })

  test('is not there for visitors', async () => {
    expect(await menu(null)).toBeNull()
  })

  test('marks the dashboard only where one is on it', () => {
    expect(render(<PageLink href="/admin" label="Dashboard" />)).not.toContain('aria-current')
  })

  test('opening by itself draws nothing', () => {
    expect(render(<OpenOnDesktop isWanted />)).toBe('')
  })
})

describe('the picture of a person', () => {
  test.each([
    ['Aminah Usman', 'AU'],
    ['Aminah bint Usman', 'AU'],
    ['aminah', 'A'],
    ['', ''],
  ])('is made of the initials: %s', (name, initials) => {
    expect(initialsOf(name)).toBe(initials)
    expect(textOf(render(<Avatar user={{ name } as never} />))).toBe(initials)
  })
})

describe('the login page', () => {
  const page = (demo: string | undefined) => {
    process.env.BMMS_DEMO = demo
    return textOf(render(<BeforeLogin />))
  }

  test('says whom to ask for access', () => {
    expect(page('0')).toContain('Ask its BMMS administrator')
  })

  test('lists demo accounts only where there are some', () => {
    expect(page('0')).not.toContain('bmms.test')
    for (const { email } of demoAccounts) expect(page('1')).toContain(email)
  })
})

describe('the mark', () => {
  test('needs no request: it is drawn in place and given to the browser inline', () => {
    expect(textOf(render(<Logo />))).toBe('BMMS Bangsamoro Ministerial Management System')
    expect(render(<Icon />)).toContain('<svg')
    const [icon] = adminConfig!.meta!.icons as { url: string }[]
    expect(decodeURIComponent(icon!.url)).toMatch(/^data:image\/svg\+xml,<svg/)
  })
})

describe('the configuration of the server', () => {
  test('is handed to the pages, and asked for only once it is there', async () => {
    await expect(sharedConfig()).rejects.toThrow('inside the BMMS server')
    const config = { collections: [] } as never
    shareConfig(config)
    expect(await sharedConfig()).toBe(config)
  })
})
