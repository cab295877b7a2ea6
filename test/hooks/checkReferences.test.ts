import { describe, expect, test } from '@jest/globals'
import type { Principal } from '@/access/principal'
import { checkReferences } from '@/hooks/checkReferences'
import { isUuid } from '@/hooks/relations'
import { membership, principal } from '@/test/support/principals'
import { declared, refusalOf, requestOf } from '@/test/support/requests'

const id = (letter: string): string => `019e0000-0000-7000-8000-00000000000${letter}`
const moh = id('a')
const mole = id('b')
const ours = id('1')
const ours2 = id('2')
const theirs = id('3')
const region = id('4')
const colleague = id('5')
const stranger = id('6')
const me = id('7')

type Row = { id: string } & Record<string, unknown>

/** What is stored; `hidden` rows are seen by the system only. */
const rows: Record<string, Row[]> = {
  ppas: [
    { id: ours, implementingMoa: moh },
    { id: ours2, implementingMoa: { id: moh } },
    { id: theirs, implementingMoa: mole, hidden: true },
    { id: id('c') },
  ],
  regions: [{ id: region, organization: mole }],
  users: [{ id: colleague }, { id: stranger }, { id: me }],
  memberships: [
    { id: id('8'), user: colleague, organization: moh },
    { id: id('9'), user: stranger, organization: mole },
  ],
}

const field = (name: string, type: string, extra: object = {}) => ({ name, type, ...extra })
const flattenedFields = [
  field('title', 'text'),
  field('organization', 'relationship', { relationTo: 'organizations', custom: { ownReferenceRule: true } }),
  field('ppa', 'relationship', { relationTo: 'ppas' }),
  field('plan', 'upload', { relationTo: 'ppas' }),
  field('ppas', 'relationship', { relationTo: 'ppas', hasMany: true }),
  field('subject', 'relationship', { relationTo: ['ppas', 'regions'] }),
  field('region', 'relationship', { relationTo: 'regions', custom: { searchable: true } }),
  field('lead', 'relationship', { relationTo: 'users' }),
  field('steps', 'array', { flattenedFields: [field('ppa', 'relationship', { relationTo: 'ppas' })] }),
  field('group', 'group', { flattenedFields: [field('ppa', 'relationship', { relationTo: 'ppas' })] }),
  field('tab', 'tab', { flattenedFields: [field('ppa', 'relationship', { relationTo: 'ppas' })] }),
  field('odd', 'json', { flattenedFields: [field('ppa', 'relationship', { relationTo: 'ppas' })] }),
]

const staff = principal({ userId: me, memberships: [membership({ organizationId: moh })] })

type Lookup = { collection: string; where: Record<string, unknown>; overrideAccess: boolean; limit: number }
type Asked = {
  data: Record<string, unknown>
  originalDoc?: Record<string, unknown>
  who?: Principal | null
  isDeclared?: boolean
  fields?: object[]
}

const run = async ({
  data,
  originalDoc,
  who = staff,
  isDeclared = true,
  fields = flattenedFields,
}: Asked) => {
  const lookups: Record<string, unknown>[] = []
  const collection = { slug: 'reports', custom: isDeclared ? declared() : undefined, flattenedFields: fields }
  const own = declared({ ownership: { kind: 'organization', field: 'implementingMoa' } })
  const req = requestOf({
    who,
    collections: [
      { slug: 'ppas', custom: own, flattenedFields: [] },
      { slug: 'regions', custom: declared({ ownership: { kind: 'reference' } }), flattenedFields: [] },
      { slug: 'users', custom: declared({ ownership: { kind: 'account' } }), flattenedFields: [] },
      { slug: 'loose', flattenedFields: [] },
    ],
    localApi: {
      find: ({ req: passed, ...lookup }: Lookup & { req: unknown }) => {
        lookups.push({ ...lookup, isSameRequest: passed === req })
        return Promise.resolve({ docs: found(lookup) })
      },
    },
  })
  const stored: unknown = await checkReferences({ collection, data, originalDoc, req } as never)
  return { stored, lookups }
}

const found = ({ collection, where, overrideAccess, limit }: Lookup): Row[] => {
  const all = rows[collection] ?? []
  const { and, id: ids } = where as {
    id?: { in: string[] }
    and?: [{ user: { in: string[] } }, { organization: { equals: string } }]
  }
  if (ids && !ids.in.every(isUuid)) throw new Error('invalid input syntax for type uuid')
  return all
    .filter((row) => (overrideAccess || !row.hidden) && (!ids || ids.in.includes(row.id)))
    .filter(
      (row) =>
        !and ||
        (and[0].user.in.includes(row.user as string) && row.organization === and[1].organization.equals),
    )
    .slice(0, limit)
}

const refusedPaths = async (asked: Asked): Promise<string[]> => {
  const answer = await refusalOf(() => run(asked))
  if (!answer) return []
  const errors = answer.errors ?? []
  const paths = errors.map(({ path }) => path)
  expect(answer).toEqual({
    status: 400,
    message: `${paths.length} error:followingFieldsInvalid ${paths.join(', ')}`,
    errors: paths.map((path) => ({
      path,
      message: 'This record does not exist or is not available to you.',
    })),
    isPublic: true,
  })
  return paths
}

describe('a relation', () => {
  test('to a record of the same organization, or to shared data, is stored', async () => {
    const data = {
      organization: moh,
      ppa: ours,
      plan: { id: ours2 },
      ppas: [ours, ours2],
      subject: { relationTo: 'regions', value: region },
      region,
      steps: [{ ppa: ours }],
      group: { ppa: ours },
      tab: { ppa: ours2 },
    }
    expect((await run({ data })).stored).toBe(data)
  })

  test.each<[string, Record<string, unknown>, string[]]>([
    ['alone', { ppa: theirs }, ['ppa']],
    ['in a document', { ppa: { id: theirs } }, ['ppa']],
    ['as an upload', { plan: theirs }, ['plan']],
    ['among several', { ppas: [ours, theirs] }, ['ppas']],
    ['of several kinds', { subject: { relationTo: 'ppas', value: theirs } }, ['subject']],
    ['of several kinds, populated', { subject: { relationTo: 'ppas', value: { id: theirs } } }, ['subject']],
    ['in a row', { steps: [{ ppa: ours }, {}, { ppa: theirs }] }, ['steps.2.ppa']],
    ['in a group', { group: { ppa: theirs } }, ['group.ppa']],
    ['in a tab', { tab: { ppa: theirs } }, ['tab.ppa']],
    ['in several places', { ppa: theirs, plan: ours, group: { ppa: theirs } }, ['ppa', 'group.ppa']],
    ['in several collections', { ppa: theirs, region: id('f') }, ['ppa', 'region']],
  ])('to another organization’s record is refused: %s', async (_where, data, paths) => {
    expect(await refusedPaths({ data: { organization: moh, ...data } })).toEqual(paths)
    // The system and superadmins see the record; it still belongs elsewhere.
    const seen = await refusedPaths({ data: { organization: moh, ...data }, who: null })
    expect(seen).toEqual(paths)
  })

  test('to what does not exist is refused alike, in shared data too', async () => {
    const missing = id('f')
    expect(await refusedPaths({ data: { organization: moh, ppa: missing, region: missing } })).toEqual([
      'ppa',
      'region',
    ])
  })

  test('to what is no id is refused without a look', async () => {
    const data = {
      organization: moh,
      ppa: 'x',
      ppas: ['y', ours],
      group: { ppa: theirs },
      steps: [{ ppa: '' }],
    }
    expect(await refusedPaths({ data })).toEqual(['ppa', 'ppas', 'group.ppa'])
    expect(await refusedPaths({ data: { subject: { relationTo: 'regions', value: 'x' } } })).toEqual([
      'subject',
    ])
  })

  test('is compared with the organization of the row, not with that of the writer', async () => {
    expect(await refusedPaths({ data: { organization: mole, ppa: ours } })).toEqual(['ppa'])
    expect(await refusedPaths({ data: { organization: { id: mole }, ppa: ours } })).toEqual(['ppa'])
    expect(await refusedPaths({ data: { organization: mole, ppa: theirs }, who: null })).toEqual([])
  })

  test('of what no organization owns is refused only when its writer does not see the record', async () => {
    expect(await refusedPaths({ data: { ppa: ours }, isDeclared: false })).toEqual([])
    expect(await refusedPaths({ data: { organization: moh, ppa: id('c') } })).toEqual([])
    expect(await refusedPaths({ data: { ppa: theirs }, isDeclared: false })).toEqual(['ppa'])
    expect(await refusedPaths({ data: { ppa: theirs }, isDeclared: false, who: null })).toEqual([])
  })

  test.each([
    ['is cleared', { ppa: null, subject: null, plan: undefined }],
    ['is empty', { ppa: null, ppas: [], region: undefined, subject: { relationTo: 'ppas', value: null } }],
    ['has a rule of its own', { organization: mole }],
    ['is none', { odd: { ppa: theirs }, title: theirs, steps: { ppa: theirs }, group: null, tab: 'x' }],
    ['is in another kind of list', { odd: [{ ppa: theirs }] }],
    ['is in no row', { steps: [null, 'x', undefined] }],
    ['has no id', { ppa: {}, ppas: [7, null] }],
  ])('is not looked for when it %s', async (_why, data) => {
    expect((await run({ data })).lookups).toEqual([])
  })
})

describe('only what this write changes is looked at', () => {
  const originalDoc = { organization: moh, ppa: theirs, ppas: [{ id: theirs }], steps: [{ ppa: theirs }] }

  test('a relation that stays is left alone', async () => {
    const { lookups } = await run({ data: { ...originalDoc, title: 'x', ppas: [theirs] }, originalDoc })
    expect(lookups).toEqual([])
  })

  test('a relation can be cleared', async () => {
    const fields = flattenedFields.filter(({ name }) => name === 'ppa')
    for (const ppa of [null, undefined]) {
      const { stored, lookups } = await run({ data: { ppa }, originalDoc: { ppa: theirs }, fields })
      expect([stored, lookups]).toEqual([{ ppa }, []])
    }
  })

  test.each<[string, Record<string, unknown>, string[]]>([
    ['another place', { plan: theirs }, ['plan']],
    ['another row', { steps: [{ ppa: ours }, { ppa: theirs }] }, ['steps.1.ppa']],
    ['another record', { ppa: id('f') }, ['ppa']],
    ['another collection', { subject: { relationTo: 'regions', value: theirs } }, ['subject']],
  ])('the same relation in %s is new', async (_where, data, paths) => {
    const before = { ...originalDoc, subject: { relationTo: 'ppas', value: theirs } }
    expect(await refusedPaths({ data: { organization: moh, ...data }, originalDoc: before })).toEqual(paths)
  })
})

describe('a person', () => {
  test('must be a member of the organization of the row, or the writer', async () => {
    expect(await refusedPaths({ data: { organization: moh, lead: colleague } })).toEqual([])
    expect(await refusedPaths({ data: { organization: moh, lead: me } })).toEqual([])
    expect(await refusedPaths({ data: { organization: moh, lead: stranger } })).toEqual(['lead'])
    expect(await refusedPaths({ data: { organization: moh, lead: me }, who: null })).toEqual(['lead'])
    expect(await refusedPaths({ data: { organization: mole, lead: stranger } })).toEqual([])
    expect(await refusedPaths({ data: { organization: moh, lead: id('f') } })).toEqual(['lead'])
  })

  test('need not be in any where no organization owns the row', async () => {
    expect(await refusedPaths({ data: { lead: stranger }, isDeclared: false })).toEqual([])
  })
})

describe('what Payload is asked', () => {
  const read = { depth: 0, pagination: false, disableErrors: true, isSameRequest: true }

  test('one question for each collection, with the rights of the writer', async () => {
    const data = { organization: moh, ppa: ours, ppas: [ours, ours2], region, group: { ppa: ours } }
    const { lookups } = await run({ data })
    expect(lookups).toEqual([
      {
        ...read,
        collection: 'ppas',
        where: { id: { in: [ours, ours2] } },
        limit: 2,
        select: { implementingMoa: true },
        overrideAccess: false,
      },
      {
        ...read,
        collection: 'regions',
        where: { id: { in: [region] } },
        limit: 1,
        select: {},
        overrideAccess: false,
      },
    ])
  })

  test('the system is bound by no access', async () => {
    const { lookups } = await run({ data: { organization: moh, ppa: ours }, who: null })
    expect(lookups).toMatchObject([{ overrideAccess: true }])
  })

  test('who is a member is a question about the row, not about the writer', async () => {
    const { lookups } = await run({ data: { organization: moh, lead: colleague } })
    expect(lookups).toMatchObject([
      { collection: 'users', select: {}, overrideAccess: false },
      {
        collection: 'memberships',
        where: { and: [{ user: { in: [colleague] } }, { organization: { equals: moh } }] },
        depth: 0,
        limit: 1,
        pagination: false,
        overrideAccess: true,
        isSameRequest: true,
      },
    ])
  })

  test('a collection without a declaration is asked for the record alone', async () => {
    const data = { organization: moh, subject: { relationTo: 'loose', value: ours } }
    expect(await refusedPaths({ data })).toEqual(['subject'])
  })
})
