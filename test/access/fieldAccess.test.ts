import { describe, expect, test } from '@jest/globals'
import type { FieldAccess } from 'payload'
import {
  byServer,
  never,
  ofLevelBelow,
  onlySuperadmins,
  unlessSystemRole,
  whereKnown,
} from '@/access/fieldAccess'
import type { Principal } from '@/access/principal'
import { membership, principal } from '@/test/support/principals'
import { requestOf } from '@/test/support/requests'

const root = principal({ isSuperadmin: true, memberships: [], colleagueIds: ['me'] })
const staff = principal()
const overseer = principal({ memberships: [membership({ hasOversight: true })] })

/** What a rule answers this person about a field of a record. */
const ask = (rule: FieldAccess, who: Principal | null, judged: { doc?: object; data?: object } = {}) =>
  rule({ req: requestOf({ who }), ...judged } as never)

test('some fields are for superadmins alone', () => {
  expect([root, staff, overseer, null].map((who) => ask(onlySuperadmins, who))).toEqual([
    true,
    false,
    false,
    false,
  ])
})

test('what BMMS fills in is written by nobody', () => {
  expect(byServer).toEqual({ create: never, update: never })
  expect([root, staff, null].map((who) => ask(never, who))).toEqual([false, false, false])
})

describe('what a role is', () => {
  test.each([
    ['of one’s own making may be changed', { isSystemRole: false }, true],
    ['that is not said to come with BMMS may be changed', {}, true],
    ['that is being made may be said', undefined, true],
    ['that comes with BMMS stays', { isSystemRole: true }, false],
  ])('%s', (_what, doc, expected) => {
    for (const who of [staff, root]) expect(ask(unlessSystemRole, who, { doc })).toBe(expected)
    expect(ask(unlessSystemRole, null, { doc })).toBe(false)
  })
})

describe('figures that BMMS adds up', () => {
  test.each<[string, object | undefined, object | undefined, boolean]>([
    ['are not entered in a new record', undefined, undefined, false],
    ['are not entered where nothing is said of it', {}, {}, false],
    ['are not entered while they are added up', { autoSync: true }, {}, false],
    ['are entered where they are not', { autoSync: false }, {}, true],
    ['are entered once that is switched off', { autoSync: true }, { autoSync: false }, true],
    ['are entered in a record that begins so', undefined, { autoSync: false }, true],
    ['are not entered once it is switched on', { autoSync: false }, { autoSync: true }, false],
    ['are not entered where the switch is empty', { autoSync: null }, undefined, false],
  ])('%s', (_what, doc, data, expected) => {
    expect(ask(ofLevelBelow, staff, { doc, data })).toBe(expected)
  })
})

describe('whom a record names', () => {
  const known = (who: Principal | null, owner?: unknown) =>
    ask(whereKnown('owner'), who, { doc: { owner, other: 'colleague' } })

  test.each(['colleague', 'me'])('is told to those who work with them: %s', (person) => {
    for (const owner of [person, { id: person }]) expect(known(staff, owner)).toBe(true)
  })

  test('is not told of somebody else but to superadmins and oversight', () => {
    for (const owner of ['stranger', { id: 'stranger' }]) {
      expect([staff, root, overseer, null].map((who) => known(who, owner))).toEqual([
        false,
        true,
        true,
        false,
      ])
    }
  })

  test('is no secret where nobody is named, to anybody who is known', () => {
    for (const owner of [null, undefined, 5])
      expect([staff, root, null].map((who) => known(who, owner))).toEqual([true, true, false])
    expect([ask(whereKnown('owner'), staff), ask(whereKnown('owner'), null)]).toEqual([true, false])
  })
})
