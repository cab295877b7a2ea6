import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import type { Module } from '@/access/modules'
import { askedIn } from '@/src/admin/modules/asked'
import { warningsFor } from '@/src/enablement/changes'
import type { GridRow } from '@/src/enablement/enablement'
import { startBmms, type Bmms } from '@/test/support/bmms'
import { said } from '@/test/support/ministry'
import { organizationId } from '@/test/support/places'
import { create } from '@/test/support/records'

let bmms: Bmms
let moh: string
const root = 'root@bmms.test'
const staff = 'staff@moh.bmms.test'

beforeAll(async () => {
  bmms = await startBmms()
  moh = await organizationId(bmms, 'MOH')
  await create(bmms, 'ppas', 'MOH')
  await create(bmms, 'assessments', 'MOH')
})
afterAll(() => bmms.close())
afterEach(() =>
  bmms.owner.query('update organizations set enable_me = true, enable_mana = true, enable_planning = true'),
)

const off = (module: Module, organization = 'MOH') => ({ organization, module, isOn: false })
const on = (module: Module, organization = 'MOH') => ({ organization, module, isOn: true })
const ask = (
  way: 'preview' | 'apply',
  changes: unknown,
  { as = root, ...more }: Record<string, unknown> = {},
) =>
  bmms.request('POST', `/api/modules/enablement/${way}`, {
    as: as as string,
    body: { changes, reason: 'For the test', ...more },
  })
const grid = (as?: string) => bmms.request('GET', '/api/modules/enablement', { as })
const isOn = async (column: string, code = 'MOH'): Promise<boolean> =>
  (await bmms.owner.query(`select ${column} as it from organizations where code = $1`, [code])).rows[0].it

test('superadmins alone see the grid, look ahead and switch', async () => {
  const { body } = await grid(root)
  expect(body.organizations).toHaveLength(44)
  expect(body.organizations).toContainEqual(
    expect.objectContaining({ code: 'MOH', wave: 0, flags: expect.objectContaining({ enableMe: true }) }),
  )
  expect((await grid()).status).toBe(401)
  for (const as of [staff, 'manager@moh.bmms.test', 'admin@moh.bmms.test', 'admin@ocm.bmms.test']) {
    const refused = { status: 403, message: 'Modules are switched by superadmins.' }
    expect(said(await grid(as))).toMatchObject(refused)
    expect(said(await ask('preview', [off('me')], { as }))).toMatchObject(refused)
    expect(said(await ask('apply', [off('me')], { as }))).toMatchObject(refused)
  }
  expect(await isOn('enable_me')).toBe(true)
})

test('what a switch does is shown before, with members and records, and changes nothing', async () => {
  const { status, body } = await ask('preview', [off('me'), off('planning')])
  const { rows } = await bmms.owner.query<{ members: number }>(
    'select count(*)::int as members from memberships where organization_id = $1 and is_active',
    [moh],
  )
  expect(status).toBe(200)
  expect(body).toEqual({
    effects: [
      { ...off('me'), name: 'Ministry of Health', members: rows[0]!.members, records: 1 },
      { ...off('planning'), name: 'Ministry of Health', members: rows[0]!.members, records: 0 },
    ],
    warnings: ['MOH: Budgeting would be on without Planning, which is recommended for it.'],
  })
  expect([await isOn('enable_me'), await isOn('enable_planning')]).toEqual([true, true])
})

describe('on the next request', () => {
  const reads = async (path: string) => (await bmms.request('GET', path, { as: staff })).status
  test.each<[Module, string, string, string]>([
    ['me', '/api/ppas', '{ Ppas { totalDocs } }', 'ppas'],
    ['mana', '/api/assessments', '{ Assessments { totalDocs } }', 'assessments'],
  ])(
    '%s goes from REST, GraphQL and the dashboard, and comes back with its rows',
    async (module, path, query, part) => {
      const total = (await bmms.request('GET', path, { as: staff })).body.totalDocs
      expect(total).toBe(1)
      expect(await ask('apply', [off(module)])).toMatchObject({ status: 200, body: { applied: 1 } })
      expect(await reads(path)).toBe(403)
      expect(await reads(`${path}/count`)).toBe(403)
      const answer = await bmms.graphql(query, { as: staff })
      expect(JSON.stringify(answer.body.errors)).toContain('is switched off for your organization')
      const dashboard = await bmms.request('GET', '/api/dashboard', { as: staff })
      expect((dashboard.body as Record<string, unknown>)[part]).toBeNull()
      const access = await bmms.request('GET', '/api/access', { as: staff })
      const { collections } = access.body as unknown as { collections: Record<string, { read?: unknown }> }
      expect(collections[part]?.read).toBeUndefined()
      await ask('apply', [on(module)])
      expect((await bmms.request('GET', path, { as: staff })).body.totalDocs).toBe(total)
    },
  )
})

describe('who switched what, when and why', () => {
  const latest = async () => {
    const query =
      'where[action][equals]=switch&where[collection][equals]=organizations&sort=-createdAt&limit=1'
    const { body } = await bmms.request('GET', `/api/audit-log?${query}`, { as: root })
    return body.docs[0]
  }
  test('is in the audit log, also of a change made past the page', async () => {
    await ask('apply', [off('me')], { reason: 'Budget season' })
    expect(await latest()).toMatchObject({
      title: 'Ministry of Health',
      actor: root,
      message: 'Budget season',
      changes: [{ field: 'enableMe', before: true, after: false }],
    })
    await bmms.request('PATCH', `/api/organizations/${moh}`, { as: root, body: { enableMe: true } })
    expect(await latest()).toMatchObject({
      message: null,
      changes: [{ field: 'enableMe', before: false, after: true }],
    })
  })
})

describe('all or nothing', () => {
  test('one that is so already stops the others, and says which', async () => {
    expect(said(await ask('apply', [off('mana'), on('me')]))).toEqual({
      status: 409,
      message: expect.stringMatching(/^Monitoring & Evaluation is on for MOH already\. Somebody may have/),
      path: 'changes.1',
    })
    expect(await isOn('enable_mana')).toBe(true)
  })

  test('of two superadmins at the same moment the second is told', async () => {
    const answers = await Promise.all([ask('apply', [off('me'), off('mana')]), ask('apply', [off('me')])])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
  })

  test('a wave at once', async () => {
    const changes = ['MOH', 'MOLE', 'MAFAR'].map((code) => off('me', code))
    expect((await ask('apply', changes)).body).toEqual({ applied: 3 })
    expect(
      await Promise.all(['MOH', 'MOLE', 'MAFAR', 'OOBC'].map((code) => isOn('enable_me', code))),
    ).toEqual([false, false, false, true])
  })
})

test.each([
  [undefined, 'changes'],
  ['me', 'changes'],
  [[], 'changes'],
  [[null], 'changes.0.organization'],
  [[{ ...off('me'), organization: { $ne: 1 } }], 'changes.0.organization'],
  [[off('me', 'NOWHERE')], 'changes.0.organization'],
  [[off('administration')], 'changes.0.module'],
  [[{ ...off('me'), isOn: 'yes' }], 'changes.0.isOn'],
  [[off('me'), off('me')], 'changes.1'],
  [Array.from({ length: 1001 }, () => off('me')), 'changes'],
])('rubbish such as %j is refused with its place', async (changes, path) => {
  for (const way of ['preview', 'apply'] as const)
    expect(said(await ask(way, changes))).toMatchObject({ status: 400, path })
})

test.each([undefined, '', '  ', 7, 'x'.repeat(1001)])('a reason such as %j is none', async (reason) => {
  expect(said(await ask('apply', [off('me')], { reason }))).toMatchObject({ status: 400, path: 'reason' })
  expect(await isOn('enable_me')).toBe(true)
})

const flags = {
  enableMana: true,
  enablePlanning: true,
  enableBudgeting: true,
  enableMe: true,
  enableCoordination: true,
  enablePolicies: true,
}
const row = (code: string, wave: number | null): GridRow => ({
  id: code,
  code,
  name: code,
  wave,
  isActive: true,
  flags,
})

describe('what the page asks for', () => {
  const rows = [row('MOH', 0), row('MOST', 1), row('MOTC', null)]
  test('a module for a wave is what differs there', () => {
    expect(askedIn({ module: 'me', to: 'off', wave: '0' }, rows).switches).toEqual([off('me')])
    expect(askedIn({ module: 'me', to: 'off', wave: 'none' }, rows).switches).toEqual([off('me', 'MOTC')])
    expect(askedIn({ module: 'me', to: 'on', wave: '' }, rows)).toMatchObject({ switches: [] })
    expect(askedIn({ module: 'nothing', to: 'off' }, rows).switches).toEqual([])
  })

  test('the grid is compared with what it showed', () => {
    const ticked = ['mana', 'planning', 'budgeting', 'coordination', 'policies'].map((it) => `MOH.${it}`)
    expect(askedIn({ shown: 'MOH', on: ticked, review: '1' }, rows).switches).toEqual([off('me')])
    expect(askedIn({}, rows)).toEqual({ wave: '', query: '', switches: [], notice: null })
    expect(askedIn({ review: '1' }, rows).notice).toContain('Nothing would change')
    expect(askedIn({ applied: '3' }, rows).notice).toBe('3 modules were switched.')
    expect(askedIn({ applied: '<b>' }, rows).notice).toBeNull()
  })
})

test('a warning is given for what was touched, and not for what leans on nothing', () => {
  const bare = { ...flags, enablePlanning: false }
  expect(warningsFor([{ code: 'MOH', name: '', flags: bare }], [off('policies')])).toEqual([])
  expect(warningsFor([{ code: 'MOH', name: '', flags: bare }], [off('me'), off('budgeting')])).toEqual([])
  expect(warningsFor([{ code: 'MOH', name: '', flags: bare }], [off('me')])).toHaveLength(1)
  expect(warningsFor([{ code: 'MOH', name: '', flags: bare }], [on('planning')])).toEqual([])
})
