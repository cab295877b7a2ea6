import { afterEach, describe, expect, test } from '@jest/globals'
import { systemScopes } from '@/access/databaseScope'
import type { Ownership } from '@/access/declaration'
import type { Principal } from '@/access/principal'
import { noteReading } from '@/hooks/noteReading'
import { writeReadings } from '@/src/privacy/readings'
import { principal } from '@/test/support/principals'
import { declared, requestOf } from '@/test/support/requests'
import { databaseOf } from '@/test/support/statements'

// What a test leaves behind would be written down by the next one.
afterEach(writeReadings)

const flattenedFields = [
  { name: 'name', type: 'text' },
  { name: 'faith', type: 'text', custom: { sensitive: 'religion' } },
  { name: 'isPregnant', type: 'checkbox', custom: { sensitive: 'health' } },
  { name: 'weight', type: 'number', custom: { sensitive: 'health' } },
  { name: 'phone', type: 'text', custom: { sensitive: 'contact', searchable: true } },
]

type Read = {
  doc: Record<string, unknown>
  who?: Principal | null
  overrideAccess?: boolean
  ownership?: Ownership
}

const own: Ownership = { kind: 'organization', field: 'implementingMoa' }

/** Reads records in one request; the lines about it in the audit log. */
const read = async (...reads: Read[]) => {
  const lines: object[] = []
  const db = databaseOf(({ text, values, scope }) => {
    if (text.startsWith('select')) return { rows: [{ id: 'colleague', home: 'moh' }] }
    const [, action, collection, document, , personId, , , , changes, message, organization] = values
    const by = { personId, isOfAccounts: scope === systemScopes.accounts }
    lines.push({
      action,
      collection,
      document,
      changes: JSON.parse(String(changes)),
      message,
      organization,
      ...by,
    })
    return undefined
  })
  const request = requestOf({ localApi: { db } })
  for (const { doc, who = principal(), overrideAccess = false, ownership = own } of reads) {
    const req = { ...request, user: who && { id: who.userId, principal: who } }
    const collection = { slug: 'clients', custom: declared({ ownership }), flattenedFields }
    expect(await noteReading({ collection, doc, overrideAccess, req } as never)).toBe(doc)
  }
  await writeReadings()
  return lines
}

const line = {
  action: 'read',
  collection: 'clients',
  document: 'client',
  changes: [],
  message: 'Religion',
  organization: 'moh',
  personId: 'me',
  isOfAccounts: true,
}

describe('reading what is sensitive', () => {
  test.each(['moh', { id: 'moh' }])('is written down for the organization %j', async (implementingMoa) => {
    const doc = { id: 'client', implementingMoa, name: 'A', faith: 'Islam' }
    expect(await read({ doc })).toEqual([line])
  })

  test('says which kinds were shown, each once', async () => {
    const doc = {
      id: 'client',
      implementingMoa: 'moh',
      isPregnant: false,
      weight: 0,
      phone: '0917',
      faith: '',
    }
    expect(await read({ doc })).toEqual([{ ...line, message: 'Health, Contact of a person' }])
  })

  test('is one line for the records of a request', async () => {
    const records = ['one', 'two'].map((id) => ({ doc: { id, implementingMoa: 'moh', faith: 'Islam' } }))
    expect(await read(...records)).toEqual([
      {
        ...line,
        document: null,
        changes: [{ field: 'records', after: ['one', 'two'] }],
        message: 'Religion of 2 records',
      },
    ])
  })

  test('of a colleague is written down where they are at home', async () => {
    const doc = { id: 'colleague', name: 'A', faith: 'Islam' }
    expect(await read({ doc, ownership: { kind: 'account' } })).toEqual([{ ...line, document: 'colleague' }])
  })

  test('is not, where nothing sensitive was shown', async () => {
    for (const nothing of [{}, { faith: null, phone: '', weight: undefined }])
      expect(await read({ doc: { id: 'client', implementingMoa: 'moh', name: 'A', ...nothing } })).toEqual([])
  })

  test('is not, by what BMMS reads for itself, or by nobody who is known', async () => {
    const doc = { id: 'client', implementingMoa: 'moh', faith: 'Islam' }
    expect(await read({ doc, overrideAccess: true }, { doc, who: null })).toEqual([])
  })

  test('about oneself is nobody’s business, which only one’s account is', async () => {
    const doc = { id: 'me', implementingMoa: 'moh', faith: 'Islam' }
    expect(await read({ doc, ownership: { kind: 'account' } })).toEqual([])
    expect(await read({ doc })).toEqual([{ ...line, document: 'me' }])
  })
})
