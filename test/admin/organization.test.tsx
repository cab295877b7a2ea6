import { describe, expect, test } from '@jest/globals'
import type { Payload } from 'payload'
import type { Principal } from '@/access/principal'
import { addableBy } from '@/src/admin/dashboard/addable'
import { OrganizationSwitcher } from '@/src/admin/organization/OrganizationSwitcher'
import { readableOrganizations } from '@/src/admin/organization/readableOrganizations'
import { roleOf, standingOf } from '@/src/admin/organization/standing'
import { context, membership, mockPage, principal, render, textOf } from './rendering'

mockPage()
const { StandingBadge } = await import('@/src/admin/organization/StandingBadge')

const viewer = principal({ memberships: [membership('MOH', { role: 'viewer' })] })
const two = principal({
  memberships: [membership('MOH'), membership('MOLE', { role: 'viewer', isPrimary: false })],
})
const overseer = principal({ memberships: [membership('OCM', { hasOversight: true, role: 'manager' })] })
const watcher = principal({ memberships: [membership('OCM', { hasOversight: true, role: 'viewer' })] })
const superadmin = principal({ isSuperadmin: true, memberships: [] })
const within = (someone: Principal, code: string): Principal => ({ ...someone, context: context(code) })

describe('where one stands', () => {
  test.each([
    ['a member of one', principal(), 'Ministry MOH', 'MOH', null, false],
    ['a viewer of one', viewer, 'Ministry MOH', 'MOH', 'Read only', false],
    ['a member of two', two, 'All my organizations', 'All', null, true],
    ['a member of two in the one they write', within(two, 'MOH'), 'Ministry MOH', 'MOH', null, true],
    ['a member of two in the one they read', within(two, 'MOLE'), 'Ministry MOLE', 'MOLE', 'Read only', true],
    ['oversight over all', overseer, 'All organizations', 'All', 'Read only: oversight', true],
    ['oversight elsewhere', within(overseer, 'MOH'), 'Ministry MOH', 'MOH', 'Read only: oversight', true],
    ['oversight at home', within(overseer, 'OCM'), 'Ministry OCM', 'OCM', null, true],
    ['reading oversight at home', within(watcher, 'OCM'), 'Ministry OCM', 'OCM', 'Read only', true],
    ['reading oversight over all', watcher, 'All organizations', 'All', 'Read only: oversight', true],
    ['a superadmin', superadmin, 'All organizations', 'All', null, true],
    ['a superadmin in one', within(superadmin, 'MOH'), 'Ministry MOH', 'MOH', null, true],
  ])('%s', (_who, someone, name, shortName, readOnly, canSwitch) => {
    const standing = standingOf(someone)
    expect(standing).toMatchObject({ name, shortName, canSwitch })
    expect(standing.readOnly?.label ?? null).toBe(readOnly)
  })

  test('says where oversight may write', () => {
    expect(standingOf(overseer).readOnly!.explanation).toContain('only in Ministry OCM')
    expect(standingOf(watcher).readOnly!.explanation).toContain('change nothing')
  })

  test('says what one is', () => {
    expect(roleOf(viewer)).toBe('Viewer, MOH')
    expect(roleOf(within(two, 'MOLE'))).toBe('Viewer, MOLE')
    expect(roleOf(within(overseer, 'MOH'))).toBe('Manager, OCM')
    expect(roleOf(superadmin)).toBe('Superadmin')
    expect(roleOf(principal({ memberships: [] }))).toBe('')
  })
})

describe('what one may add', () => {
  test.each([
    ['staff', principal(), ['communities.profiles', 'mana.assessments', 'me.ppas', 'me.progress-reports']],
    ['viewers', viewer, []],
    [
      'staff without MANA',
      principal({ memberships: [membership('MOH', { flags: ['enableMe'] })] }),
      ['communities.profiles', 'me.ppas', 'me.progress-reports'],
    ],
    ['oversight elsewhere', within(overseer, 'MOH'), []],
    [
      'oversight over all, which adds at home',
      overseer,
      ['communities.profiles', 'mana.assessments', 'me.ppas', 'me.progress-reports'],
    ],
    [
      'superadmins',
      superadmin,
      ['communities.profiles', 'mana.assessments', 'me.ppas', 'me.progress-reports'],
    ],
  ])('%s', (_who, someone, modules) => {
    expect(addableBy(someone)).toEqual(modules)
  })
})

describe('the badge', () => {
  const badge = async (someone: Principal | null) => {
    const element = await StandingBadge({ req: { user: someone && { principal: someone } } } as never)
    return element ? render(element) : ''
  }

  test('names the organization and explains that one may only read', async () => {
    expect(textOf(await badge(viewer))).toBe('MOH Read only')
    expect(await badge(viewer)).toContain('title="You are a viewer')
    expect(textOf(await badge(principal()))).toBe('MOH')
  })

  test('is not there for visitors', async () => {
    expect(await badge(null)).toBe('')
  })
})

describe('the switcher', () => {
  const groups = [{ label: 'Ministries', choices: [{ code: 'MOH', name: 'Ministry of Health' }] }]
  const switcher = (someone: Principal) =>
    render(
      <OrganizationSwitcher
        standing={standingOf(someone)}
        groups={groups}
        returnTo="/admin/collections/ppas"
      />,
    )

  test('is plain text for those with one organization', () => {
    expect(textOf(switcher(principal()))).toBe('Organization Ministry MOH')
    expect(switcher(principal())).not.toContain('<select')
  })

  test('is a form that works without scripts', () => {
    const markup = switcher(within(overseer, 'MOH'))
    expect(markup).toContain('action="/api/organization-context" method="post"')
    expect(markup).toContain('name="returnTo" value="/admin/collections/ppas"')
    expect(markup).toContain('<optgroup label="Ministries">')
    expect(markup).toContain('<option value="MOH" selected="">MOH: Ministry of Health</option>')
    expect(markup).toContain('<button type="submit"')
  })

  test('offers everything together under the name it has for this person', () => {
    expect(switcher(two)).toContain('<option value="" selected="">All my organizations</option>')
    expect(switcher(within(two, 'MOH'))).toContain('<option value="">All my organizations</option>')
    expect(switcher(within(superadmin, 'MOH'))).toContain('<option value="">All organizations</option>')
  })
})

describe('the organizations one may choose', () => {
  let statements = 0
  const rows = [
    { code: 'OCM', name: 'Office of the Chief Minister', type: 'office' },
    { code: 'MOH', name: 'Ministry of Health', type: 'ministry' },
  ]
  const payload = {
    db: {
      pool: {
        query: () => {
          statements += 1
          return Promise.resolve({ rows })
        },
      },
    },
  } as unknown as Payload

  test('are their own for members, without asking the database', async () => {
    expect(await readableOrganizations({ payload, principal: two })).toEqual([
      {
        label: 'My organizations',
        choices: [
          { code: 'MOH', name: 'Ministry MOH' },
          { code: 'MOLE', name: 'Ministry MOLE' },
        ],
      },
    ])
    expect(statements).toBe(0)
  })

  test('are all by type for oversight and superadmins, asked for once', async () => {
    const groups = await readableOrganizations({ payload, principal: overseer })
    expect(groups.map(({ label }) => label)).toEqual(['Ministries', 'Offices'])
    expect(await readableOrganizations({ payload, principal: superadmin })).toBe(groups)
    expect(statements).toBe(1)
  })
})
