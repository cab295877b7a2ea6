import { describe, expect, test } from '@jest/globals'
import { standingOf } from '@/src/admin/organization/standing'
import type { DashboardProps } from '@/src/admin/dashboard/Dashboard'
import { figures, nothing } from './figures'
import { membership, mockPage, principal, render, textOf } from './rendering'

mockPage()
const { Dashboard } = await import('@/src/admin/dashboard/Dashboard')
const { DashboardView } = await import('@/src/admin/dashboard/DashboardView')

const page = (given: Partial<DashboardProps> = {}): string =>
  render(
    <Dashboard
      name="Aminah"
      standing={standingOf(principal())}
      figures={figures}
      isConsolidated={false}
      addable={['communities.profiles', 'mana.assessments', 'me.ppas', 'me.progress-reports']}
      today="2026-03-31"
      ways={[{ path: '/dashboards/monitoring', label: 'Monitoring dashboard' }]}
      {...given}
    />,
  )

describe('the dashboard of one organization', () => {
  test('greets, and says where and when', () => {
    const text = textOf(page())
    expect(text).toContain('Welcome, Aminah')
    expect(text).toContain('Ministry MOH')
    expect(text).toContain('Fiscal year 2025')
    expect(text).toContain('As of Mar 31, 2026')
  })

  test('rounds large amounts and gives the exact one with them', () => {
    expect(page()).toContain('title="₱6,772,589,230.00"')
    expect(textOf(page())).toContain('₱6.77 billion')
  })

  test('leads to the records behind each figure', () => {
    const addresses = [...page().matchAll(/href="([^"]+)"/g)].map(([, it]) =>
      decodeURIComponent(it!.replaceAll('&amp;', '&')),
    )
    expect(addresses).toContain(
      '/admin/collections/ppas?where[or][0][and][0][status][in][0]=planning&where[or][0][and][0][status][in][1]=ongoing',
    )
    expect(addresses).toContain('/admin/collections/ppas/p1')
    expect(addresses.join()).toContain('[plannedEndDate][less_than]=2026-03-31T00:00:00.000Z')
  })

  test('shows what its budget goes to, not who has one', () => {
    expect(textOf(page())).toContain('Largest PPAs by budget')
    expect(textOf(page())).not.toContain('Budget by organization')
    expect(textOf(page())).not.toContain('Organization 12')
  })

  test('says every chart in words and as a table', () => {
    expect(page().match(/<table>/g)).toHaveLength(3)
    expect(textOf(page())).toContain('Ongoing 40 Cancelled 5')
    expect(textOf(page())).toMatch(/City of Cotabato 1/)
  })

  test('puts records without a sector last', () => {
    expect(textOf(page())).toMatch(/Social development ₱900,000\.00 Not classified ₱2,000,000\.00/)
  })

  test('offers to add only what may be added', () => {
    expect(textOf(page())).toContain('Add PPA Add community Add assessment')
    expect(textOf(page({ addable: [] }))).not.toContain('Add ')
  })

  test('explains that one may only read', () => {
    const standing = standingOf(principal({ memberships: [membership('MOH', { role: 'viewer' })] }))
    expect(textOf(page({ standing }))).toContain('You are a viewer')
  })
})

describe('the dashboard of several organizations', () => {
  test('shows who has the budget, the first ten and the rest together', () => {
    const text = textOf(page({ isConsolidated: true }))
    expect(text).toContain('Budget by organization 13 with PPAs')
    expect(text).toContain('Organization 12')
    expect(text).not.toContain('Largest PPAs')
  })

  test('names the organization of each latest record', () => {
    expect(page({ isConsolidated: true })).toContain('<abbr>MOH</abbr>')
    expect(page()).not.toContain('<abbr>')
  })
})

describe('a module that is off', () => {
  test('leaves no trace', () => {
    const off = { ...figures, assessments: null, ppas: null, progressReports: null }
    const text = textOf(page({ figures: off, addable: ['communities.profiles'] }))
    expect(text).not.toMatch(/PPA|Budget|Progress|assessments/i)
    expect(text).toContain('Communities by province')
  })

  test('may be each of them', () => {
    const none = { communities: null, assessments: null, ppas: null, progressReports: null }
    expect(textOf(page({ figures: none, addable: [] }))).toContain('Ministry MOH')
  })
})

describe('the first day', () => {
  test('says that there is nothing yet and where to begin', () => {
    const text = textOf(page({ figures: nothing }))
    expect(text).toContain('There are no PPAs yet. Add the first one')
    expect(text).toContain('There are no communities yet. Add the first one')
    expect(text).toContain('There are no needs assessments yet. Add the first one')
    expect(text).toContain('There are no progress reports yet.')
    expect(text).not.toMatch(/NaN|undefined|null|by status PPAs/)
  })

  test('offers nothing to those who only read', () => {
    expect(textOf(page({ figures: nothing, addable: [] }))).not.toContain('Add the first one')
  })

  test('speaks of sectors only once a PPA has one', () => {
    const ppas = {
      ...figures.ppas!,
      bySector: [{ key: null, label: 'Not classified', count: 61, amount: 1 }],
    }
    expect(textOf(page({ figures: { ...figures, ppas } }))).toContain('No PPA has a sector yet.')
  })
})

describe('the view', () => {
  const initPageResult = (user: object | null, canAccessAdmin: boolean) => ({
    req: {
      user,
      payload: {
        db: {
          pool: {
            query: () => Promise.resolve({ rows: [nothing] }),
          },
        },
      },
    },
    permissions: { canAccessAdmin },
  })
  const view = (user: object | null, canAccessAdmin = true) =>
    DashboardView({ initPageResult: initPageResult(user, canAccessAdmin) } as never)

  test('sends visitors to the login', async () => {
    await expect(view(null)).rejects.toThrow('redirected to /admin/login')
    await expect(view({ principal: principal() }, false)).rejects.toThrow('redirected to /admin/login')
  })

  test('shows the figures to everybody else', async () => {
    const markup = render(await view({ name: 'Aminah', principal: principal() }))
    expect(textOf(markup)).toContain('Welcome, Aminah')
  })
})
