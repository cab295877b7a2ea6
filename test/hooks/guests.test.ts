import { describe, expect, test } from '@jest/globals'
import { organizationScope } from '@/access/databaseScope'
import type { Ownership } from '@/access/declaration'
import type { Principal } from '@/access/principal'
import { checkGuest, passOnName, takeName } from '@/hooks/guests'
import { lookedAt } from '@/hooks/lookingAt'
import { currentScope } from '@/src/database/scope'
import { principal } from '@/test/support/principals'
import { declared, refusalOf, requestOf } from '@/test/support/requests'

const moh = '019e0000-0000-7000-8000-00000000000a'
const mole = '019e0000-0000-7000-8000-00000000000b'
const ppa = '019e0000-0000-7000-8000-00000000000c'

/** A request whose Payload finds one document, and writes down what it is asked for. */
const request = ({
  who = principal(),
  found = null,
}: { who?: Principal | null; found?: object | null } = {}) => {
  const calls: unknown[] = []
  const answering =
    (answer: unknown) =>
    ({ req: passed, ...call }: Record<string, unknown>) => {
      calls.push({ ...call, scope: currentScope(), isSameRequest: passed === req })
      return Promise.resolve(answer)
    }
  const req = requestOf({
    who,
    collections: [{ slug: 'ppas', admin: { useAsTitle: 'title' }, flattenedFields: [] } as never],
    localApi: { findByID: answering(found), update: answering({}) },
  })
  return { req, calls }
}
const lookup = { depth: 0, disableErrors: true, scope: '', isSameRequest: true }

describe('letting another organization in', () => {
  const parent = { field: 'ppa', collection: 'ppas' } as const
  const hospitable: Ownership = {
    kind: 'inherits',
    field: 'organization',
    parent,
    guest: { field: 'participant' },
  }

  type Asked = {
    data?: object
    operation?: string
    originalDoc?: object
    ownership?: Ownership
    who?: Principal | null
    found?: object | null
  }

  const run = async ({
    ownership = hospitable,
    operation = 'create',
    data,
    originalDoc,
    ...asked
  }: Asked) => {
    const { req, calls } = request({ found: { isActive: true }, ...asked })
    const collection = { slug: 'ppa-participants', custom: declared({ ownership }) }
    const stored: unknown = await checkGuest({ collection, data, operation, originalDoc, req } as never)
    return { stored, calls }
  }
  const refused = (asked: Asked) => refusalOf(() => run(asked))
  const problem = (message: string) => ({
    status: 400,
    message: '1 error:followingFieldsInvalid participant',
    errors: [{ path: 'participant', message }],
    isPublic: true,
  })

  test.each([mole, { id: mole }])(
    'takes one that is in use and that the asker sees: %j',
    async (participant) => {
      const data = { organization: moh, participant }
      const { stored, calls } = await run({ data })
      expect(stored).toBe(data)
      const looked = { ...lookup, collection: 'organizations', id: mole, select: { isActive: true } }
      expect(calls).toEqual([{ ...looked, overrideAccess: false }])
      // The system sees all of them.
      expect((await run({ data, who: null })).calls).toEqual([{ ...looked, overrideAccess: true }])
    },
  )

  test.each([null, { isActive: false }])('takes none that is gone or switched off: %j', async (found) => {
    expect(await refused({ data: { organization: moh, participant: mole }, found })).toEqual(
      problem('Choose an organization from the list.'),
    )
  })

  test('does not take the one that lets in', async () => {
    for (const organization of [moh, { id: moh }])
      expect(await refused({ data: { organization, participant: moh } })).toEqual(
        problem('Choose another organization than your own.'),
      )
  })

  test.each([undefined, {}, { participant: null }, { participant: 'MOLE' }, { participant: 7 }])(
    'leaves it to the field to say what is wrong with %j',
    async (data) => {
      const { stored, calls } = await run({ data })
      expect(stored).toBe(data)
      expect(calls).toEqual([])
    },
  )

  test('is for good: another one takes another row', async () => {
    const data = { note: 'x', organization: moh, participant: moh }
    for (const participant of [mole, { id: mole }]) {
      const { stored, calls } = await run({ data, operation: 'update', originalDoc: { participant } })
      expect([stored, calls]).toEqual([{ note: 'x', organization: moh, participant: mole }, []])
    }
  })

  test.each<Ownership>([{ kind: 'reference' }, { kind: 'inherits', field: 'organization', parent }])(
    'is no question where nobody is let in: %j',
    async (ownership) => {
      for (const operation of ['create', 'update']) {
        const data = { organization: moh, participant: moh }
        const { stored, calls } = await run({ data, operation, ownership, originalDoc: {} })
        expect(stored).toBe(data)
        expect(calls).toEqual([])
      }
    },
  )
})

describe('a record that gets another name', () => {
  const hook = passOnName({ by: 'ppa-participants', record: 'ppa', title: 'title', name: 'ppaTitle' })

  type Change = {
    title: string
    operation?: string
    who?: Principal | null
    organization?: unknown
  }

  const rename = async ({ title, operation = 'update', who = principal(), organization = moh }: Change) => {
    const { req, calls } = request({ who })
    const collection = { slug: 'ppas', custom: declared() }
    // Where a record belongs is taken from what is stored.
    const doc = { id: ppa, title, organization: mole }
    const previousDoc = { id: ppa, title: 'Old name', organization }
    expect(await hook({ collection, doc, operation, previousDoc, req } as never)).toBe(doc)
    return calls
  }

  const passedOn = {
    collection: 'ppa-participants',
    where: { ppa: { equals: ppa } },
    data: { ppaTitle: 'New name' },
    depth: 0,
    overrideAccess: true,
    isSameRequest: true,
  }

  test('gets it in the rows that open it, on behalf of the organization it belongs to', async () => {
    const scope = organizationScope(moh, 'me')
    for (const organization of [moh, { id: moh }])
      expect(await rename({ title: 'New name', organization })).toEqual([{ ...passedOn, scope }])
  })

  test('gets it by the system as well', async () => {
    expect(await rename({ title: 'New name', who: null })).toEqual([
      { ...passedOn, scope: organizationScope(moh) },
    ])
  })

  test('is in no rows yet when it is new, and needs nothing when the name stays', async () => {
    expect(await rename({ title: 'New name', operation: 'create' })).toEqual([])
    expect(await rename({ title: 'Old name' })).toEqual([])
  })

  test('has its name at hand, whatever the change asks to be told', () => {
    expect(lookedAt({ slug: 'ppas', hooks: { afterChange: [hook] } })).toEqual(['title'])
  })
})

describe('a row that opens a record', () => {
  type Asked = { data?: object; operation?: string; who?: Principal | null; found?: object | null }

  const run = async ({ data, operation = 'create', ...asked }: Asked) => {
    const { req, calls } = request(asked)
    const flattenedFields = [
      { name: 'participant', relationTo: 'organizations' },
      { name: 'ppa', relationTo: 'ppas' },
    ]
    const collection = { slug: 'ppa-participants', flattenedFields }
    const hook = takeName({ record: 'ppa', name: 'ppaTitle' })
    const stored: unknown = await hook({ collection, data, operation, req } as never)
    return { stored, calls }
  }

  test.each([ppa, { id: ppa }])(
    'says what the record is called, as the asker sees it: %j',
    async (record) => {
      const data = { ppa: record, ppaTitle: 'Made up' }
      const { stored, calls } = await run({ data, found: { title: 'Health stations' } })
      expect(stored).toEqual({ ppa: record, ppaTitle: 'Health stations' })
      const looked = { ...lookup, collection: 'ppas', id: ppa, select: { title: true } }
      expect(calls).toEqual([{ ...looked, overrideAccess: false }])
      expect((await run({ data, who: null })).calls).toEqual([{ ...looked, overrideAccess: true }])
    },
  )

  test('has no name of a record that is not found or has none', async () => {
    for (const found of [null, {}])
      expect((await run({ data: { ppa, ppaTitle: 'Made up' }, found })).stored).toEqual({
        ppa,
        ppaTitle: null,
      })
  })

  test.each<[string, Asked]>([
    ['it is changed', { data: { ppa, ppaTitle: 'x' }, operation: 'update' }],
    ['it names no record', { data: { ppa: 'x' } }],
    ['nothing is sent', { data: undefined }],
  ])('keeps what it says when %s', async (_when, asked) => {
    const { stored, calls } = await run({ ...asked, found: { title: 'Another' } })
    expect(stored).toBe(asked.data)
    expect(calls).toEqual([])
  })
})
