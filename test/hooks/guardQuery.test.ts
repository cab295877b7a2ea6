import { describe, expect, test } from '@jest/globals'
import type { Where } from 'payload'
import type { Declaration, Ownership } from '@/access/declaration'
import { moduleFlags } from '@/access/modules'
import type { OrganizationContext, Principal } from '@/access/principal'
import { guardQuery } from '@/hooks/guardQuery'
import { membership, principal } from '@/test/support/principals'
import { declared, refusal, refusalOf, requestOf } from '@/test/support/requests'

const flattenedFields = [
  { name: 'title', type: 'text' },
  { name: 'reports', type: 'join', collection: 'ppas' },
]

type Asked = {
  args?: Record<string, unknown>
  operation?: string
  overrideAccess?: boolean
  payloadAPI?: 'REST' | 'GraphQL' | 'local'
  who?: Principal | null
  declaration?: Partial<Declaration> | null
}

const ask = ({
  args = {},
  operation = 'read',
  overrideAccess = false,
  payloadAPI = 'REST',
  who = principal(),
  declaration = {},
}: Asked = {}): Record<string, unknown> => {
  const collection = {
    slug: 'ppas',
    custom: declaration ? declared(declaration) : undefined,
    flattenedFields,
  }
  const req = requestOf({ who, payloadAPI, collections: [collection as never] })
  return guardQuery({ args, operation, overrideAccess, req, collection } as never) as Record<string, unknown>
}
const answer = (asked: Asked) => refusalOf(() => ask(asked))

const moh: OrganizationContext = { id: 'moh', code: 'MOH', name: 'Ministry of Health' }
const inMoh: Where = { organization: { equals: 'moh' } }
const withoutMe = { flags: moduleFlags.filter((flag) => flag !== 'enableMe') }
const off = refusal(403, 'The module "Monitoring & Evaluation" is switched off for your organization.')

describe('what passes untouched', () => {
  const everythingWrong = {
    id: 'x',
    limit: 0,
    depth: 9,
    where: { nowhere: {} },
    sort: 7,
    joins: { reports: { limit: 0 } },
  }
  const barred = principal({ refusedContext: 'MOLE', memberships: [membership(withoutMe)] })

  test('what the system asks for itself', () => {
    expect(ask({ args: everythingWrong, overrideAccess: true, who: barred })).toBe(everythingWrong)
  })

  test('what Payload looks up to fill in relations', () => {
    const args = { ...everythingWrong, disableErrors: true }
    expect(ask({ args, who: barred })).toBe(args)
  })
})

describe('a record that is sent', () => {
  test.each(['create', 'update'])('is an object, to %s one', async (operation) => {
    const no = refusal(400, 'Send the record as a JSON object.')
    for (const data of [undefined, null, 'text', 7, ['a list']])
      expect(await answer({ operation, args: { data } })).toEqual(no)
    for (const data of [undefined, null])
      expect(await answer({ operation: 'read', args: { data } })).toBeNull()
  })

  test('has no say in its id and its times', () => {
    const data = { title: 'x', id: 'chosen', createdAt: 'long ago', updatedAt: 'never' }
    expect(ask({ operation: 'create', args: { data } })).toMatchObject({ data: { title: 'x' } })
    expect(Object.keys((ask({ operation: 'create', args: { data } }) as { data: object }).data)).toEqual([
      'title',
    ])
  })
})

describe('the organization in context', () => {
  test('is refused without the right, even to superadmins', async () => {
    const no = refusal(403, 'You may not work in the organization "MOLE".')
    expect(await answer({ who: principal({ refusedContext: 'MOLE' }) })).toEqual(no)
    expect(await answer({ who: principal({ refusedContext: 'MOLE', isSuperadmin: true }) })).toEqual(no)
  })

  test.each(['read', 'count', 'update', 'delete'])('narrows the list to %s', (operation) => {
    const who = principal({ context: moh })
    const data = { title: 'y' }
    // A bulk change does not fill in relations.
    const plain = operation === 'read' ? {} : { depth: 0 }
    expect(ask({ operation, who, args: { data } })).toEqual({
      ...plain,
      data,
      limit: undefined,
      joins: false,
      where: inMoh,
    })
    const where = { title: { like: 'x' } }
    expect(ask({ operation, who, args: { data, where, limit: 5 } })).toEqual({
      ...plain,
      data,
      limit: 5,
      joins: false,
      where: { and: [where, inMoh] },
    })
  })

  test('uses the field in which the collection keeps its organization', () => {
    const ownership = { kind: 'organization', field: 'implementingMoa' } as const
    expect(ask({ who: principal({ context: moh }), declaration: { ownership } })).toMatchObject({
      where: { implementingMoa: { equals: 'moh' } },
    })
  })

  test.each<[string, Partial<Ownership>, Where[]]>([
    ['what all organizations share', { isShared: true }, [{ organization: { exists: false } }]],
    ['what lets it in', { guest: { field: 'recipient' } }, [{ recipient: { equals: 'moh' } }]],
    [
      'both',
      { isShared: true, guest: { field: 'recipient' } },
      [{ organization: { exists: false } }, { recipient: { equals: 'moh' } }],
    ],
  ])('shows %s beside its own', (_what, extra, further) => {
    const ownership = { kind: 'organization', field: 'organization', ...extra } as Ownership
    const asked = { who: principal({ context: moh }), declaration: { ownership } }
    expect(ask(asked).where).toEqual({ or: [inMoh, ...further] })
    const where = { title: { like: 'x' } }
    expect(ask({ ...asked, args: { where } }).where).toEqual({ and: [where, { or: [inMoh, ...further] }] })
  })

  test('leaves alone a document that is asked for by its id, and what is no list', () => {
    const who = principal({ context: moh })
    const id = '019e0000-0000-7000-8000-000000000001'
    expect(ask({ who, args: { id } })).toEqual({ id, joins: false })
    expect(ask({ who, operation: 'create', args: { data: { title: 'x' } } })).toEqual({
      data: { title: 'x' },
      joins: false,
    })
  })

  test.each<[string, Asked]>([
    ['without a context', {}],
    ['for visitors', { who: null }],
    [
      'in shared data',
      { who: principal({ context: moh }), declaration: { ownership: { kind: 'reference' } } },
    ],
    ['in what is not declared', { who: principal({ context: moh }), declaration: null }],
  ])('narrows nothing %s', (_when, asked) => {
    const where = { title: { like: 'x' } }
    expect(ask({ ...asked, args: { where } })).toEqual({ where, limit: undefined, joins: false })
    expect(ask(asked)).toEqual({ where: undefined, limit: undefined, joins: false })
  })
})

describe('a module that is off', () => {
  const mole = { organizationId: 'mole', organizationCode: 'MOLE' }

  test('is named to those who would have it', async () => {
    expect(await answer({ who: principal({ memberships: [membership(withoutMe)] }) })).toEqual(off)
    const mana = { flags: moduleFlags.filter((flag) => flag !== 'enableMana') }
    const who = principal({ memberships: [membership(mana)] })
    expect(await answer({ who, declaration: { feature: 'mana.assessments' } })).toEqual(
      refusal(403, 'The module "Needs Assessment (MANA)" is switched off for your organization.'),
    )
    expect(await answer({ who })).toBeNull()
  })

  test('is asked of the organization in context, or of any of theirs', async () => {
    const memberships = [membership(withoutMe), membership(mole)]
    const working = (context: OrganizationContext | null) =>
      answer({ who: principal({ memberships, context }) })
    expect(await working(null)).toBeNull()
    expect(await working({ id: 'mole', code: 'MOLE', name: 'Ministry of Labor' })).toBeNull()
    expect(await working(moh)).toEqual(off)
  })

  test.each<[string, Partial<Principal>]>([
    ['superadmins', { isSuperadmin: true }],
    ['oversight', { memberships: [membership({ ...withoutMe, hasOversight: true })] }],
    ['people who belong nowhere, whom access refuses', { memberships: [] }],
  ])('is no matter for %s', async (_who, extra) => {
    expect(await answer({ who: principal({ memberships: [membership(withoutMe)], ...extra }) })).toBeNull()
  })

  test('is no matter in what is not declared', async () => {
    const who = principal({ memberships: [membership(withoutMe)] })
    expect(await answer({ who, declaration: null })).toBeNull()
  })
})

describe('every part of a query is checked', () => {
  test.each<[string, Record<string, unknown>, string]>([
    ['limit', { limit: 201 }, 'limit'],
    ['page', { page: 0 }, 'page'],
    ['depth', { depth: 4 }, 'depth'],
    ['pages', { pagination: false }, 'limit'],
    ['id', { id: 'x' }, 'id'],
    ['where', { where: { nowhere: { equals: 1 } } }, 'where.nowhere'],
    ['sort', { sort: 'nowhere' }, 'sort'],
    ['joins', { joins: { reports: { limit: 0 } } }, 'joins.reports.limit'],
    ['where of a join', { joins: { reports: { where: { nowhere: { equals: 1 } } } } }, 'where.nowhere'],
  ])('%s', async (_part, args, path) => {
    for (const who of [principal(), null]) {
      const refused = await answer({ args, who })
      expect([refused?.status, refused?.errors?.[0]?.path]).toEqual([400, path])
    }
  })

  test('GraphQL may ask for all joined records and gets the largest limit; REST may not', async () => {
    const args = { limit: 0, pagination: false }
    expect(ask({ args, payloadAPI: 'GraphQL' })).toMatchObject({ limit: 200, pagination: false })
    expect(await answer({ args, payloadAPI: 'REST' })).toMatchObject({ status: 400 })
    expect(await answer({ args, payloadAPI: 'local' })).toMatchObject({ status: 400 })
  })
})

describe('joined records', () => {
  const id = '019e0000-0000-7000-8000-000000000001'
  const joins = { reports: { limit: 3 } }

  test.each<[string, Asked, unknown]>([
    ['a document over REST', { args: { id } }, false],
    ['a document over GraphQL', { args: { id }, payloadAPI: 'GraphQL' }, undefined],
    ['a document in the panel', { args: { id }, payloadAPI: 'local' }, undefined],
    ['a list over GraphQL', { payloadAPI: 'GraphQL' }, false],
    ['a list in the panel', { payloadAPI: 'local' }, false],
    ['what was asked for, in a document', { args: { id, joins } }, joins],
    ['what was asked for, in a list', { args: { joins } }, joins],
    ['none, in a list', { args: { joins: false } }, false],
  ])('%s', (_name, asked, expected) => {
    expect(ask(asked).joins).toEqual(expected)
  })
})
