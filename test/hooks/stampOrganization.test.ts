import { describe, expect, test } from '@jest/globals'
import type { Ownership } from '@/access/declaration'
import type { Principal } from '@/access/principal'
import { chosenOrganization, stampOrganization } from '@/hooks/stampOrganization'
import { membership, principal } from '@/test/support/principals'
import { declared, refusal, refusalOf, requestOf } from '@/test/support/requests'

const moh = '019e0000-0000-7000-8000-00000000000a'
const mole = '019e0000-0000-7000-8000-00000000000b'
const ppa = '019e0000-0000-7000-8000-00000000000c'

const staff = principal({ memberships: [membership({ organizationId: moh })] })
const context = { id: mole, code: 'MOLE', name: 'Ministry of Labor' }
const inMole = membership({ organizationId: mole })
const own: Ownership & { kind: 'organization' } = { kind: 'organization', field: 'implementingMoa' }
const inherited: Ownership = {
  kind: 'inherits',
  field: 'organization',
  parent: { field: 'ppa', collection: 'ppas' },
}

type Asked = {
  ownership?: Ownership
  operation?: 'create' | 'update'
  data?: Record<string, unknown>
  originalDoc?: Record<string, unknown>
  who?: Principal | null
  /** What Payload finds under the id of the parent. */
  parent?: object | null
  parentOwnership?: Ownership | null
}

/** Runs the hook, and tells what it asked Payload for. */
const run = async (asked: Asked) => {
  const { ownership = own, operation = 'create', data, originalDoc, who = staff, parent = null } = asked
  const { parentOwnership = own } = asked
  const lookups: unknown[] = []
  const req = requestOf({
    who,
    collections: [
      { slug: 'reports', custom: declared({ ownership }), flattenedFields: [] },
      {
        slug: 'ppas',
        custom: parentOwnership ? declared({ ownership: parentOwnership }) : undefined,
        flattenedFields: [],
      },
    ],
    localApi: {
      findByID: ({ req: passed, ...lookup }: Record<string, unknown>) => {
        lookups.push({ ...lookup, isSameRequest: passed === req })
        return Promise.resolve(parent)
      },
    },
  })
  const stored: unknown = await stampOrganization(ownership)({
    collection: { slug: 'reports' },
    data,
    operation,
    originalDoc,
    req,
  } as never)
  return { stored, lookups }
}
const stored = async (asked: Asked) => (await run(asked)).stored
const refused = (asked: Asked) => refusalOf(() => run(asked))
const notHere = (path: string) => refusal(403, 'You may not create records for this organization.', path)

describe('a new record', () => {
  test('belongs to the organization it names, if its writer may create there', async () => {
    for (const given of [moh, { id: moh, code: 'MOH' }]) {
      expect(await stored({ data: { title: 'x', implementingMoa: given } })).toEqual({
        title: 'x',
        implementingMoa: moh,
      })
    }
    expect(await refused({ data: { implementingMoa: mole } })).toEqual(notHere('implementingMoa'))
  })

  test('belongs to the organization in context, else to the primary one', async () => {
    expect(await stored({ data: {} })).toEqual({ implementingMoa: moh })
    const memberships = [membership({ organizationId: moh }), membership({ organizationId: mole })]
    const who = principal({ memberships, context })
    expect(await stored({ data: {}, who })).toEqual({ implementingMoa: mole })
  })

  test('is not created where one only reads', async () => {
    const viewer = principal({ memberships: [membership({ organizationId: moh, role: 'viewer' })] })
    expect(await refused({ data: {}, who: viewer })).toEqual(notHere('implementingMoa'))
    const oversight = [membership({ organizationId: moh, role: 'admin', hasOversight: true })]
    expect(await refused({ data: {}, who: principal({ memberships: oversight, context }) })).toEqual(
      notHere('implementingMoa'),
    )
  })

  test('is not created while the module of its collection is off', async () => {
    const who = principal({ memberships: [membership({ organizationId: moh, flags: [] })] })
    expect(await refused({ data: {}, who })).toEqual(notHere('implementingMoa'))
  })

  test('keeps a malformed organization for validation to name', async () => {
    for (const implementingMoa of ['MOH', '']) {
      expect(await stored({ data: { implementingMoa } })).toEqual({ implementingMoa })
    }
    const root = principal({ isSuperadmin: true, memberships: [] })
    expect(await stored({ data: { implementingMoa: 7 }, who: root })).toEqual({ implementingMoa: 7 })
    expect(await stored({ data: {}, who: root })).toEqual({ implementingMoa: undefined })
  })

  test('is the same for all when superadmins say so, where records may be', async () => {
    const root = principal({ isSuperadmin: true, context })
    const shared: Ownership = { ...own, isShared: true }
    const data = { implementingMoa: null }
    expect(await stored({ ownership: shared, data, who: root })).toEqual(data)
    for (const asked of [
      { data, who: root },
      { ownership: shared, data: {}, who: root },
      { ownership: shared, data, who: { ...root, isSuperadmin: false, memberships: [inMole] } },
    ])
      expect(await stored(asked)).toEqual({ implementingMoa: mole })
  })

  test('of the system is taken as it is', async () => {
    expect(await stored({ data: { implementingMoa: mole }, who: null })).toEqual({ implementingMoa: mole })
    expect(await stored({ data: {}, who: null })).toEqual({ implementingMoa: undefined })
  })
})

describe('a record that changes', () => {
  test.each([
    ['names another organization', { title: 'y', implementingMoa: mole }],
    ['names none', { title: 'y' }],
    ['clears it', { title: 'y', implementingMoa: null }],
  ])('stays where it is when the change %s', async (_what, data) => {
    for (const who of [staff, null, principal({ isSuperadmin: true })]) {
      for (const implementingMoa of [moh, { id: moh }]) {
        expect(await stored({ operation: 'update', data, originalDoc: { implementingMoa }, who })).toEqual({
          title: 'y',
          implementingMoa: moh,
        })
      }
    }
  })

  test('has no organization to keep when none was stored', async () => {
    expect(await stored({ operation: 'update', data: { implementingMoa: mole } })).toEqual({
      implementingMoa: null,
    })
  })

  test('stays with its parent’s organization, without asking for the parent', async () => {
    const asked = { ownership: inherited, data: { ppa }, originalDoc: { organization: moh } }
    const { stored: row, lookups } = await run({
      ...asked,
      operation: 'update',
      parent: { implementingMoa: mole },
    })
    expect([row, lookups]).toEqual([{ ppa, organization: moh }, []])
  })
})

test('what no organization owns, and what brings no data, passes as it is', async () => {
  const data = { name: 'x' }
  const kinds: Ownership[] = [{ kind: 'reference' }, { kind: 'platform' }, { kind: 'account' }]
  for (const ownership of kinds) {
    expect(await stored({ ownership, data })).toBe(data)
    expect(await stored({ ownership, data, operation: 'update', originalDoc: { name: 'y' } })).toBe(data)
  }
  expect(await stored({ data: undefined })).toBeUndefined()
})

describe('a record with a parent', () => {
  const asked = { ownership: inherited, parent: { id: ppa, implementingMoa: moh } }

  test('takes the organization of the parent, looked up with the rights of its writer', async () => {
    const { stored: row, lookups } = await run({ ...asked, data: { ppa, organization: mole } })
    expect(row).toEqual({ ppa, organization: moh })
    expect(lookups).toEqual([
      {
        collection: 'ppas',
        id: ppa,
        depth: 0,
        select: { implementingMoa: true },
        overrideAccess: false,
        disableErrors: true,
        isSameRequest: true,
      },
    ])
  })

  test('of the system sees every parent and may stand anywhere', async () => {
    const { stored: row, lookups } = await run({ ...asked, data: { ppa: { id: ppa } }, who: null })
    expect(row).toEqual({ ppa: { id: ppa }, organization: moh })
    expect(lookups).toMatchObject([{ id: ppa, overrideAccess: true }])
  })

  test('is refused under a parent that is missing or hidden', async () => {
    expect(await refused({ ...asked, parent: null, data: { ppa } })).toEqual({
      status: 400,
      message: '1 error:followingFieldsInvalid ppa',
      errors: [{ path: 'ppa', message: 'This record does not exist or is not available to you.' }],
      isPublic: true,
    })
  })

  test('is refused under a parent that its writer only reads', async () => {
    const parent = { id: ppa, implementingMoa: { id: mole } }
    expect(await refused({ ...asked, parent, data: { ppa } })).toEqual(notHere('ppa'))
    const root = principal({ isSuperadmin: true, memberships: [] })
    expect(await stored({ ...asked, parent, data: { ppa }, who: root })).toEqual({ ppa, organization: mole })
  })

  test('has none when the parent has none', async () => {
    expect(await stored({ ...asked, parent: { id: ppa }, data: { ppa } })).toEqual({
      ppa,
      organization: null,
    })
  })

  test.each([undefined, null, 'x', 7, {}])('has none under %j, which is no id', async (parentId) => {
    const { stored: row, lookups } = await run({ ...asked, data: { ppa: parentId, organization: mole } })
    expect([row, lookups]).toEqual([{ ppa: parentId, organization: undefined }, []])
  })

  test.each([null, { kind: 'reference' } as const])(
    'needs a parent with an organization: %j',
    async (kind) => {
      const work = refused({ ...asked, data: { ppa }, parentOwnership: kind })
      expect(await work).toMatchObject({ message: 'ppas owns no organization to inherit' })
    },
  )
})

test('a person works in the organization in context, else in the primary one, else nowhere', () => {
  expect(chosenOrganization(principal({ context }))).toBe(mole)
  expect(chosenOrganization(staff)).toBe(moh)
  const second = membership({ organizationId: mole, isPrimary: true })
  const memberships = [membership({ organizationId: moh, isPrimary: false }), second]
  expect(chosenOrganization(principal({ memberships }))).toBe(mole)
  expect(chosenOrganization(principal({ memberships: [] }))).toBeNull()
  expect(chosenOrganization(null)).toBeNull()
})
