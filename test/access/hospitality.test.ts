import { describe, expect, test } from '@jest/globals'
import type { Access, CollectionSlug, Where } from 'payload'
import { compileAccess, holdsIn } from '@/access/compile'
import type { Hospitality } from '@/access/declaration'
import type { Right } from '@/access/features'
import type { Door } from '@/access/openings'
import type { Principal } from '@/access/principal'
import { membership, principal } from '@/test/support/principals'
import { declared, requestOf } from '@/test/support/requests'

const root = principal({ isSuperadmin: true, memberships: [], doors: ['ppa-participants'] })
const nobody = principal({ memberships: [], doors: ['ppa-participants'] })
const viewer = principal({ memberships: [membership({ role: 'viewer' })] })
const staff = principal()
const invited = principal({ doors: ['community-shares', 'ppa-participants'] })
const invitedElsewhere = principal({ doors: ['community-shares'] })

const mine = (path: string, organizations = ['moh']): Where => ({ [path]: { in: organizations } })
const own = mine('moa')

type Key = 'create' | 'read' | 'update' | 'delete' | 'readVersions'

/** What somebody gets of records that let others in: of all of them, or of one that is asked for by its id. */
const ask = (key: Key, who: Principal | null, hospitality: Hospitality, id?: string, isShared = false) => {
  const { bmms } = declared({ ownership: { kind: 'organization', field: 'moa', isShared, ...hospitality } })
  return (compileAccess(bmms)[key] as Access)({ req: requestOf({ who }), id })
}

describe('a record that names a second organization', () => {
  const seen = { guest: { field: 'sentTo' } }
  const changed = { guest: { field: 'sentTo', edits: true } }
  const both = { or: [own, mine('sentTo')] }

  test.each([undefined, 'an id'])('is seen there as one’s own, in lists and by its id: %s', (id) => {
    for (const hospitality of [seen, changed])
      for (const who of [viewer, staff]) expect(ask('read', who, hospitality, id)).toEqual(both)
    const twice = principal({ memberships: [membership(), membership({ organizationId: 'mole' })] })
    expect(ask('read', twice, seen, id)).toEqual({
      or: [mine('moa', ['moh', 'mole']), mine('sentTo', ['moh', 'mole'])],
    })
  })

  test.each([undefined, 'an id'])('is changed there only where that is said: %s', (id) => {
    expect(ask('update', staff, seen, id)).toEqual(own)
    expect(ask('update', staff, { guest: { field: 'sentTo', edits: false } }, id)).toEqual(own)
    expect(ask('update', staff, changed, id)).toEqual(both)
    expect(ask('update', viewer, changed, id)).toBe(false)
  })

  test('is deleted by the organization it belongs to alone', () => {
    const manager = principal({ memberships: [membership({ role: 'manager' })] })
    expect([
      ask('delete', manager, changed, 'an id'),
      ask('readVersions', manager, changed, 'an id'),
    ]).toEqual([own, mine('version.moa')])
  })

  test('is seen beside those that are the same for all', () => {
    expect(ask('read', staff, seen, undefined, true)).toEqual({
      or: [both, { moa: { exists: false } }],
    })
  })

  test('is open to superadmins and to nobody who belongs nowhere, as any other', () => {
    for (const key of ['read', 'update'] as const)
      expect([root, nobody, null].map((who) => ask(key, who, changed, 'an id'))).toEqual([true, false, false])
  })
})

describe('a record that rows of another collection open', () => {
  const by = 'ppa-participants' as CollectionSlug & Door
  const opening = {
    join: 'participants',
    by,
    feature: 'me.participants',
    record: 'ppa',
    reader: 'reader',
  } as const
  const seen: Hospitality = { opened: opening }
  const changed: Hospitality = { opened: { ...opening, editor: 'contributor' } }
  const asReader = { or: [own, mine('participants.reader')] }

  test('is found by its id by those to whom anything of that kind is open', () => {
    for (const hospitality of [seen, changed]) {
      expect(ask('read', invited, hospitality, 'an id')).toEqual(asReader)
      for (const who of [staff, invitedElsewhere]) expect(ask('read', who, hospitality, 'an id')).toEqual(own)
    }
  })

  test('is changed by those who may do so, if anybody may', () => {
    expect(ask('update', invited, changed, 'an id')).toEqual({ or: [own, mine('participants.contributor')] })
    expect(ask('update', invited, seen, 'an id')).toEqual(own)
    expect(ask('update', invitedElsewhere, changed, 'an id')).toEqual(own)
  })

  test('is in no list, and is not deleted by others', () => {
    for (const key of ['read', 'update'] as const) expect(ask(key, invited, changed)).toEqual(own)
    const manager = principal({ ...invited, memberships: [membership({ role: 'manager' })] })
    expect(ask('delete', manager, changed, 'an id')).toEqual(own)
  })

  test('can name a second organization too', () => {
    expect(ask('read', invited, { ...changed, guest: { field: 'sentTo' } }, 'an id')).toEqual({
      or: [own, mine('sentTo'), mine('participants.reader')],
    })
  })

  test('is found beside those that are the same for all', () => {
    const forAll = { moa: { exists: false } }
    expect(ask('read', invited, changed, 'an id', true)).toEqual({ or: [asReader, forAll] })
    expect(ask('read', invited, changed, undefined, true)).toEqual({ or: [own, forAll] })
    expect(ask('update', invited, seen, 'an id', true)).toEqual(own)
  })

  test('is open to superadmins and to nobody who belongs nowhere, as any other', () => {
    for (const key of ['read', 'update'] as const)
      expect([root, nobody].map((who) => ask(key, who, changed, 'an id'))).toEqual([true, false])
  })
})

test('records that let nobody in are found by their ids as in lists', () => {
  for (const who of [staff, invited])
    expect([ask('read', who, {}, 'an id'), ask('update', who, {}, 'an id')]).toEqual([own, own])
})

describe('a right in an organization', () => {
  const inTwo = principal({
    memberships: [membership({ role: 'manager' }), membership({ organizationId: 'mole', role: 'viewer' })],
  })
  const overseer = principal({ memberships: [membership({ organizationId: 'ocm', hasOversight: true })] })

  test.each<[string, Principal, Right, [boolean, boolean, boolean]]>([
    ['superadmins', root, 'me.ppas.approve', [true, true, false]],
    ['oversight for viewing', overseer, 'me.ppas.view', [true, true, false]],
    ['nobody by oversight for writing', overseer, 'me.ppas.edit', [false, false, false]],
    ['managers at home', inTwo, 'me.ppas.approve', [true, false, false]],
    ['members wherever they belong', inTwo, 'me.ppas.view', [true, true, false]],
    ['nobody who belongs nowhere', nobody, 'me.ppas.view', [false, false, false]],
  ])('is held by %s', (_who, who, right, expected) => {
    const req = requestOf({ who })
    expect(['moh', 'mole', null].map((it) => holdsIn(req, right, it))).toEqual(expected)
  })

  test('is held by the system, and by no user of whom nothing is known', () => {
    for (const organization of ['moh', null]) {
      expect(holdsIn({ user: null }, 'me.ppas.approve', organization)).toBe(true)
      expect(holdsIn({ user: { id: 'x' } } as never, 'me.ppas.approve', organization)).toBe(false)
    }
  })
})
