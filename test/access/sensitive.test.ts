import { describe, expect, test } from '@jest/globals'
import type { Declaration } from '@/access/declaration'
import type { Principal } from '@/access/principal'
import {
  markAsExport,
  mayReadSensitive,
  sensitiveAccess,
  sensitiveHint,
  sensitiveScope,
  sensitivities,
  sensitivityOf,
} from '@/access/sensitive'
import { membership, principal } from '@/test/support/principals'
import { requestOf } from '@/test/support/requests'

const declaration = {
  feature: 'communities.profiles',
  ownership: { kind: 'organization', field: 'organization' },
} as Declaration
const rules = sensitiveAccess(declaration)

const staff = principal({ memberships: [membership({ role: 'staff' })] })
const viewer = principal({ memberships: [membership({ role: 'viewer' })] })
const both = principal({
  memberships: [membership({ role: 'staff' }), membership({ organizationId: 'mole', role: 'viewer' })],
})

const root = principal({ isSuperadmin: true, memberships: [] })
const nobody = principal({ memberships: [] })
const overseeing = (granted: string[], hasOversight = true): Principal =>
  principal({ memberships: [membership({ role: 'viewer', hasOversight, granted: granted as never })] })

type Judged = { doc?: object; data?: object }
const asking =
  (it: ReturnType<typeof sensitiveAccess>) =>
  (rule: keyof typeof rules, who: Principal | null, judged: Judged = {}) =>
    it[rule]({ req: requestOf({ who }), ...judged } as never)
const ask = asking(rules)
const record = (organization: unknown) => ({ doc: { id: 'record', organization } })

describe('a sensitive field', () => {
  test('is read in the records of organizations where the right is held, whole or by id', () => {
    for (const organization of ['moh', { id: 'moh' }]) {
      expect(ask('read', staff, record(organization))).toBe(true)
      expect(ask('read', viewer, record(organization))).toBe(false)
      expect(ask('read', both, record(organization))).toBe(true)
    }
    expect(ask('read', both, record('mole'))).toBe(false)
  })

  test('is read by superadmins alone where the organization was not loaded, and by nobody who is unknown', () => {
    for (const organization of [undefined, null, {}, 5]) {
      expect(ask('read', staff, record(organization))).toBe(false)
      expect(ask('read', root, record(organization))).toBe(true)
    }
    expect(ask('read', null, record('moh'))).toBe(false)
  })

  test('is in a new form, and in a query, of whoever reads it in every record they see', () => {
    for (const judged of [{}, { doc: {} }, { doc: { isActive: true } }]) {
      expect(ask('read', staff, judged)).toBe(true)
      expect(ask('read', viewer, judged)).toBe(false)
      expect(ask('read', both, judged)).toBe(false)
      // Who sees no record at all, and who sees all of them and reads few.
      expect(ask('read', nobody, judged)).toBe(false)
      expect(ask('read', overseeing(['administration.sensitive-data.view']), judged)).toBe(false)
    }
  })

  test('is written where it is read', () => {
    expect(ask('create', staff, { data: { organization: 'moh' } })).toBe(true)
    expect(ask('create', staff, { data: { organization: 'mole' } })).toBe(false)
    expect(ask('create', staff)).toBe(true)
    expect(ask('create', viewer)).toBe(false)
    expect(ask('update', staff, record('moh'))).toBe(true)
    expect(ask('update', both, record('mole'))).toBe(false)
    expect([ask('update', staff), ask('update', viewer), ask('update', both)]).toEqual([true, false, true])
  })

  test('is not opened by an organization that is sent for a record of another', () => {
    const data = { organization: 'moh' }
    for (const rule of ['read', 'update'] as const) {
      expect(ask(rule, staff, { ...record('mole'), data })).toBe(false)
      expect(ask(rule, staff, { ...record(undefined), data })).toBe(false)
      expect(ask(rule, both, { data })).toBe(rule === 'update')
    }
  })

  test('goes into a file by the right to export it', () => {
    const exporting = (who: Principal, judged: Judged) => {
      const req = requestOf({ who })
      markAsExport(req)
      expect(req.context).toEqual({ isExport: true })
      return rules.read({ req, ...judged } as never)
    }
    const admin = principal({ memberships: [membership({ role: 'admin' })] })
    expect([exporting(admin, record('moh')), exporting(staff, record('moh'))]).toEqual([true, false])
    expect(exporting(admin, record('mole'))).toBe(false)
    const exporter = principal({
      memberships: [membership({ granted: ['administration.sensitive-data.export'] })],
    })
    expect(exporting(exporter, record('moh'))).toBe(true)
  })

  test('is judged where the request says nothing of what it is for', () => {
    expect(rules.read({ req: { user: { principal: staff } }, ...record('moh') } as never)).toBe(true)
  })

  test('is of a record that has an organization, or of an account', () => {
    const shared = { ...declaration, ownership: { kind: 'reference' } } as Declaration
    expect(() => sensitiveAccess(shared)).toThrow(
      'Sensitive fields need a record of an organization: communities.profiles',
    )
  })
})

describe('a sensitive field of an account', () => {
  const account = sensitiveAccess({
    ...declaration,
    feature: 'administration.people',
    ownership: { kind: 'account' },
  })
  const askOf = asking(account)

  test.each(['read', 'create', 'update'] as const)(
    'is open to oneself and to whoever reads it in all of their organizations: %s',
    (rule) => {
      const self = { doc: { id: 'me' } }
      const other = { doc: { id: 'colleague' } }
      for (const who of [staff, viewer, both, nobody]) expect(askOf(rule, who, self)).toBe(true)
      expect([staff, viewer, both, nobody, root].map((who) => askOf(rule, who, other))).toEqual([
        true,
        false,
        false,
        false,
        true,
      ])
      expect([staff, viewer, null].map((who) => askOf(rule, who))).toEqual([true, false, false])
      expect(askOf(rule, null, self)).toBe(false)
    },
  )
})

describe('where somebody reads what is sensitive', () => {
  const right = 'administration.sensitive-oversight.view'

  test('superadmins read all, oversight by a right of its own, and where that is not there none', () => {
    expect(sensitiveScope(root)).toBe('all')
    expect(sensitiveScope(overseeing([]))).toEqual([])
    expect(sensitiveScope(overseeing([right]))).toBe('all')
    expect(sensitiveScope(overseeing([right], false))).toEqual([])
    expect(sensitiveScope(overseeing([right]), 'export')).toEqual([])
    expect(sensitiveScope(overseeing(['administration.sensitive-oversight.export']), 'export')).toBe('all')
  })

  test('members read their own organizations, and one with that right is enough to read all', () => {
    expect([sensitiveScope(staff), sensitiveScope(both), sensitiveScope(viewer)]).toEqual([
      ['moh'],
      ['moh'],
      [],
    ])
    const [overseer] = overseeing([right]).memberships
    expect(sensitiveScope(principal({ memberships: [membership(), overseer!] }))).toBe('all')
  })

  test.each<[string, Principal, [boolean, boolean, boolean]]>([
    ['staff', staff, [true, false, false]],
    ['viewers', viewer, [false, false, false]],
    ['superadmins', root, [true, true, true]],
    ['oversight with the right', overseeing([right]), [true, true, true]],
  ])('%s read it in their own records, in those of others, and in those of nobody', (_who, who, expected) => {
    const req = requestOf({ who })
    expect(['moh', 'mole', null].map((organization) => mayReadSensitive(req, organization))).toEqual(expected)
  })

  test('the system reads it, and a user of whom nothing is known does not', () => {
    for (const organization of ['moh', null]) {
      expect(mayReadSensitive({ user: null }, organization)).toBe(true)
      expect(mayReadSensitive({ user: { id: 'x' } } as never, organization)).toBe(false)
    }
  })
})

test('a field says what is sensitive about it, and the form says it to people', () => {
  expect(sensitivityOf({ custom: { sensitive: 'health' } })).toBe('health')
  expect([sensitivityOf({ custom: {} }), sensitivityOf({})]).toEqual([undefined, undefined])
  expect(sensitivities).toEqual({
    religion: 'Religion',
    ethnicity: 'Ethnicity',
    health: 'Health',
    contact: 'Contact of a person',
  })
  expect(sensitiveHint('contact')).toBe('Contact of a person: sensitive. Who reads it is written down.')
})
