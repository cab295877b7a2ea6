import { describe, expect, jest, test } from '@jest/globals'
import { readdirSync } from 'node:fs'
import type { SanitizedConfig } from 'payload'
import { mockPage, principal, render, textOf } from '@/test/admin/rendering'

mockPage()
const { default: loading } = await import('@/payload.config')
const config: SanitizedConfig = await loading

type View = { Component?: unknown; path?: string }

/** Our own views of the admin panel, at whatever level they are declared. */
const viewsOf = (views: Record<string, unknown> | undefined): string[] =>
  Object.values(views ?? {}).flatMap((view) => {
    const component = (view as View | undefined)?.Component
    return typeof component === 'string' ? [component] : component ? [JSON.stringify(component)] : []
  })

/** Visitors ask for an account there; it reads the names of the organizations and nothing else. */
const openToAll = '/src/admin/register/RegisterView#RegisterView'
const logIn = '/src/admin/login/LoginView#LoginView'
const unauthorized = '/src/admin/secondFactor/UnauthorizedView#UnauthorizedView'

const views = [
  ...viewsOf(config.admin.components.views as Record<string, unknown>),
  ...config.collections.flatMap(({ admin }) => [
    ...viewsOf(admin.components?.views as Record<string, unknown>),
    ...viewsOf(admin.components?.views?.edit as Record<string, unknown>),
  ]),
].filter((view) => ![openToAll, logIn, unauthorized].includes(view))

type Render = (props: unknown) => Promise<unknown>

const renderAs = async (view: string, req: unknown, canAccessAdmin: boolean): Promise<unknown> => {
  const [path, name] = view.split('#') as [string, string]
  const component = ((await import(`@${path}`)) as Record<string, Render>)[name]!
  return component({ initPageResult: { req, permissions: { canAccessAdmin } }, payload: {}, params: {} })
}

describe('C.12 views of our own, which Payload shows to everybody', () => {
  test('there is at least one to look at', () => expect(views.length).toBeGreaterThan(0))

  test.each(views)('%s sends a visitor to the log-in before it reads anything', async (view) => {
    const query = jest.fn(() => Promise.reject(new Error('It read the database.')))
    const payload = { db: { pool: { query } }, find: query, count: query, findByID: query, config }
    await expect(renderAs(view, { user: null, payload }, false)).rejects.toThrow('redirected to /admin/login')
    expect(query).not.toHaveBeenCalled()
  })

  test.each(views)(
    '%s sends away a user who may not use the panel, and one without a principal',
    async (view) => {
      const payload = {
        db: { pool: { query: () => Promise.reject(new Error('It read the database.')) } },
        config,
      }
      const user = { id: 'x', collection: 'users' }
      await expect(renderAs(view, { user, payload }, true)).rejects.toThrow('redirected')
      const nobody = principal({ userId: 'x', memberships: [], colleagueIds: [] })
      await expect(renderAs(view, { user: { ...user, principal: nobody }, payload }, false)).rejects.toThrow(
        'redirected',
      )
    },
  )

  test('the log-in reads nothing, and sends on whoever is in', async () => {
    const query = jest.fn(() => Promise.reject(new Error('It read the database.')))
    const payload = { db: { pool: { query } }, config }
    await renderAs(logIn, { user: null, payload }, false)
    expect(query).not.toHaveBeenCalled()
    await expect(renderAs(logIn, { user: { id: 'x' }, payload }, true)).rejects.toThrow(
      'redirected to /admin',
    )
  })

  test('the page for those whom the panel is closed to says so, or leads on', async () => {
    const asked = async (given: object | null) => renderAs(unauthorized, { user: given }, false)
    await expect(asked(null)).rejects.toThrow('redirected to /admin/login')
    const kept = principal({ memberships: [], needsSecondFactor: true })
    await expect(asked({ id: 'x', principal: kept })).rejects.toThrow('redirected to /admin/second-factor')
    const nobody = { id: 'x', principal: principal({ memberships: [] }) }
    expect(textOf(render((await asked(nobody)) as never))).toContain('This page is closed to you')
  })

  test('the page that is open to all reads the names of active organizations, and sends members on', async () => {
    const query = jest.fn((_text: string) => Promise.resolve({ rows: [{ code: 'MOH', name: 'Health' }] }))
    const payload = { db: { pool: { query } }, config }
    await renderAs(openToAll, { user: null, payload }, false)
    expect(query.mock.calls).toEqual([['select code, name from organizations where is_active order by name']])
    await expect(renderAs(openToAll, { user: { id: 'x' }, payload }, true)).rejects.toThrow(
      'redirected to /admin',
    )
  })

  test('pages outside the panel of Payload are those of this list', () => {
    const pages = readdirSync('src/app', { recursive: true, encoding: 'utf8' }).filter((it) =>
      /(page|route)\.tsx?$/.test(it),
    )
    expect(pages).toEqual(['(payload)/admin/[[...segments]]/page.tsx'])
  })
})
