import { describe, expect, test } from '@jest/globals'
import type { Ownership } from '@/access/declaration'
import type { Principal } from '@/access/principal'
import { hideFromGuests } from '@/hooks/hideFromGuests'
import { membership, principal } from '@/test/support/principals'
import { declared, requestOf } from '@/test/support/requests'

const field = (name: string, type: string, extra: object = {}) => ({ name, type, ...extra })
const person = field('person', 'relationship', { relationTo: 'users' })
const place = field('place', 'relationship', { relationTo: 'places' })

const flattenedFields = [
  field('title', 'text'),
  field('names', 'text', { hasMany: true }),
  field('details', 'json'),
  field('organization', 'relationship', { relationTo: 'organizations' }),
  person,
  place,
  field('people', 'relationship', { relationTo: 'users', hasMany: true }),
  field('places', 'relationship', { relationTo: ['places', 'places'], hasMany: true }),
  field('anything', 'relationship', { relationTo: ['places', 'users'] }),
  field('undeclared', 'relationship', { relationTo: 'loose' }),
  field('plan', 'upload', { relationTo: 'users' }),
  field('map', 'upload', { relationTo: 'places' }),
  field('reports', 'join', { collection: 'reports' }),
  field('steps', 'array', { flattenedFields: [field('label', 'text'), person, place] }),
  field('group', 'group', { flattenedFields: [field('label', 'text'), person, place] }),
  field('tab', 'tab', { flattenedFields: [field('label', 'text'), person, place] }),
]

const reference = declared({ feature: 'geography.places', ownership: { kind: 'reference' } })

type Shown = {
  organization?: unknown
  who?: Principal | null
  overrideAccess?: boolean
  ownership?: Ownership
  extra?: object
}

/** Shows a record of the Ministry of Labor; `isUntouched` when it is handed on as it is. */
const show = ({
  organization = 'mole',
  who = principal(),
  overrideAccess = false,
  ownership,
  extra = {},
}: Shown = {}) => {
  const collection = {
    slug: 'ppas',
    custom: declared(ownership && { ownership }),
    flattenedFields,
  }
  const req = requestOf({
    who,
    collections: [
      { slug: 'places', custom: reference, flattenedFields: [] },
      ...['users', 'organizations'].map((slug) => ({ slug, custom: declared(), flattenedFields: [] })),
      { slug: 'loose', flattenedFields: [] },
    ],
  })
  const doc = { ...record, organization, ...extra }
  const shown = hideFromGuests({ collection, doc, overrideAccess, req } as never) as Record<string, unknown>
  return { shown, isUntouched: shown === doc }
}

const record = {
  id: 'ppa',
  createdAt: 'then',
  title: 'Health stations',
  names: ['one', 'two'],
  details: { person: 'kept', list: [{ person: 'kept' }] },
  person: 'somebody',
  place: 'Cotabato',
  people: ['somebody', 'somebody else'],
  places: [{ relationTo: 'places', value: 'Cotabato' }],
  anything: { relationTo: 'places', value: 'Cotabato' },
  undeclared: 'x',
  plan: 'a file',
  map: 'a map',
  reports: { docs: ['report'] },
  steps: [
    { id: '1', label: 'First', person: 'somebody', place: 'Cotabato' },
    { id: '2', label: 'Second', person: 'somebody', place: 'Cotabato' },
  ],
  group: { label: 'x', person: 'somebody', place: 'Cotabato' },
  tab: { label: 'y', person: 'somebody', place: 'Cotabato' },
}

describe('a record that is open to another organization', () => {
  const hidden = {
    ...record,
    organization: null,
    person: null,
    people: [],
    anything: null,
    undeclared: null,
    plan: null,
    steps: [
      { id: '1', label: 'First', person: null, place: 'Cotabato' },
      { id: '2', label: 'Second', person: null, place: 'Cotabato' },
    ],
    group: { label: 'x', person: null, place: 'Cotabato' },
    tab: { label: 'y', person: null, place: 'Cotabato' },
  }

  test('shows it what is shared by all, and no records and no people of its owner', () => {
    for (const organization of ['mole', { id: 'mole' }]) expect(show({ organization }).shown).toEqual(hidden)
  })

  test('shows the same to those who lack the right to view such records at home', () => {
    const who = principal({ memberships: [membership({ flags: [] })] })
    expect(show({ who, organization: 'moh' }).shown).toEqual(hidden)
  })

  test('is hidden when whose it is was left out', () => {
    for (const who of [principal(), principal({ isSuperadmin: true })])
      expect(show({ who, organization: null }).shown).toEqual(hidden)
  })

  test('may be empty in every part', () => {
    const extra = { person: null, people: [], steps: null, group: null, tab: undefined }
    expect(show({ extra }).shown).toEqual({ ...hidden, ...extra })
  })
})

describe('a record is shown whole', () => {
  test.each<[string, Shown]>([
    ['to the organization it belongs to', { organization: 'moh' }],
    ['to its organization, loaded with it', { organization: { id: 'moh' } }],
    ['to superadmins', { who: principal({ isSuperadmin: true, memberships: [] }) }],
    ['to oversight', { who: principal({ memberships: [membership({ hasOversight: true })] }) }],
    ['to the system', { who: null }],
    ['to what BMMS reads for itself', { overrideAccess: true }],
    ['where no organization owns it', { ownership: { kind: 'reference' } }],
  ])('%s', (_who, asked) => {
    expect(show(asked).isUntouched).toBe(true)
  })
})
