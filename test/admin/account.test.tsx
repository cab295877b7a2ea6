import { describe, expect, test } from '@jest/globals'
import type { AdminViewServerProps } from 'payload'
import type { ListedSession } from '@/src/server/accounts/sessions'
import { mockPage, principal, render, textOf } from './rendering'

mockPage()
const { AccountSecurity } = await import('@/src/admin/account/AccountSecurity')
const { AccountView } = await import('@/src/admin/account/AccountView')

const session = (reference: string, isCurrent = false): ListedSession => ({
  reference,
  createdAt: '2026-11-23T01:00:00.000Z',
  expiresAt: '2026-11-23T09:00:00.000Z',
  isCurrent,
})
const show = (sessions: ListedSession[], notice?: unknown) =>
  render(<AccountSecurity sessions={sessions} notice={notice} />)

describe('where one is logged in', () => {
  test('is said in the time of the Bangsamoro', () => {
    expect(textOf(show([session('a', true)]))).toContain(
      'This browser Logged in Nov 23, 2026, 9:00 AM, until Nov 23, 2026, 5:00 PM at most',
    )
  })

  test('offers nothing to end when this is the only place', () => {
    const page = show([session('a', true)])
    expect(textOf(page)).toContain('You are logged in here only.')
    expect(page).not.toContain('/api/account/sessions/end')
  })

  test('offers to end each other one, and all of them', () => {
    const page = show([session('a', true), session('b'), session('c')])
    expect(page.match(/name="reference" value="\w"/g)).toEqual([
      'name="reference" value="b"',
      'name="reference" value="c"',
    ])
    expect(page.match(/action="\/api\/account\/sessions\/end"/g)).toHaveLength(3)
    expect(textOf(page)).toContain('Log out everywhere else')
  })
})

describe('what happened', () => {
  test.each([
    ['session-ended', 'That log-in was ended.'],
    ['others-ended', 'You were logged out everywhere else.'],
    ['password-changed', 'Your password was changed.'],
  ])('%s is confirmed', (notice, text) => {
    expect(show([session('a', true)], notice)).toMatch(new RegExp(`role="status">[^<]*${text}`))
  })

  test('what is wrong with a password is said at its field', () => {
    const page = show([], 'current')
    expect(page).toMatch(/role="alert">This is not your present password\./)
    expect(page).toMatch(/id="bmms-current-password"[^>]*aria-invalid="true"/)
    expect(show([], 'short')).toMatch(/id="bmms-new-password"[^>]*aria-invalid="true"/)
  })

  test.each([undefined, 'Call 0917', 'toString', ['short'], '__proto__'])('%p is not shown', (notice) => {
    expect(show([], notice)).toBe(show([]))
  })
})

describe('the account page', () => {
  const view = (user: unknown, { canAccessAdmin = true, doc = {} as object | null } = {}) =>
    AccountView({
      initPageResult: { req: { user }, permissions: { canAccessAdmin } },
      searchParams: { notice: 'session-ended' },
      doc,
    } as unknown as AdminViewServerProps)
  const sessions = [
    { id: 'the number', createdAt: '2026-11-23T01:00:00Z', expiresAt: '2026-11-23T09:00:00Z' },
  ]

  test('shows the form of Payload and what is ours, without the number of a session', () => {
    const page = render(view({ id: 'me', principal: principal(), _sid: 'the number', sessions }))
    expect(textOf(page)).toContain('The form')
    expect(textOf(page)).toContain('This browser')
    expect(page).not.toContain('the number')
  })

  test('leaves the page around to Payload, which asks for it again within', () => {
    const page = render(view({ id: 'me', principal: principal(), sessions }, { doc: null }))
    expect(textOf(page)).toBe('The page around the form')
  })

  test('is not for visitors', () => {
    expect(() => view(null)).toThrow('redirected to /admin/login')
    expect(() => view({ id: 'me', principal: principal(), sessions }, { canAccessAdmin: false })).toThrow(
      'redirected',
    )
  })
})
