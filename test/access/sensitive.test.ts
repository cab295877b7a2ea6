import { describe, expect, test } from '@jest/globals'
import type { Declaration } from '@/access/declaration'
import type { Principal } from '@/access/principal'
import { sensitiveAccess, sensitiveScope } from '@/access/sensitive'
import { membership, principal } from '@/test/support/principals'

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

const ask = (rule: keyof typeof rules, who: Principal | null, judged: { doc?: object; data?: object } = {}) =>
  rules[rule]({ req: { user: who && { principal: who }, context: {} }, ...judged } as never)
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

  test('is not read in a record whose organization was not loaded, nor by nobody', () => {
    for (const organization of [undefined, null, {}, 5])
      expect(ask('read', staff, record(organization))).toBe(false)
    expect(ask('read', null, record('moh'))).toBe(false)
  })

  test('is in a new form, and in a query, of whoever reads it in every record they see', () => {
    for (const judged of [{}, { doc: {} }, { doc: { isActive: true } }]) {
      expect(ask('read', staff, judged)).toBe(true)
      expect(ask('read', viewer, judged)).toBe(false)
      expect(ask('read', both, judged)).toBe(false)
    }
  })

  test('is written where it is read', () => {
    expect(ask('create', staff, { data: { organization: 'moh' } })).toBe(true)
    expect(ask('create', staff, { data: { organization: 'mole' } })).toBe(false)
    expect(ask('create', staff)).toBe(true)
    expect(ask('update', staff, record('moh'))).toBe(true)
    expect(ask('update', both, record('mole'))).toBe(false)
  })

  test('is of a record that has an organization, or of an account', () => {
    const shared = { ...declaration, ownership: { kind: 'reference' } } as Declaration
    expect(() => sensitiveAccess(shared)).toThrow('Sensitive fields need a record of an organization')
  })
})

test('superadmins read all, oversight by a right of its own, and where that is not there none', () => {
  const overseeing = (granted: string[], hasOversight = true) =>
    principal({ memberships: [membership({ role: 'viewer', hasOversight, granted: granted as never })] })
  const right = 'administration.sensitive-oversight.view'
  expect(sensitiveScope(principal({ isSuperadmin: true, memberships: [] }))).toBe('all')
  expect(sensitiveScope(overseeing([]))).toEqual([])
  expect(sensitiveScope(overseeing([right]))).toBe('all')
  expect(sensitiveScope(overseeing([right], false))).toEqual([])
  expect(sensitiveScope(overseeing([right]), 'export')).toEqual([])
})
