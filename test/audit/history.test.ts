import { expect, test } from '@jest/globals'
import type { FlattenedField } from 'payload'
import { relatedIn, wordChanges } from '@/src/audit/wording'
import { admin, openMinistry, root, said, staff, viewer } from '@/test/support/ministry'
import { organizationId } from '@/test/support/places'
import { create } from '@/test/support/records'

const { ministry, patch } = openMinistry()

const history = (as: string | undefined, collection: string, id: unknown, more = '') =>
  ministry.bmms.request('GET', `/api/audit-log/history?collection=${collection}&id=${String(id)}${more}`, {
    as,
  })

type Entry = { action: string; by: string; changes: { field: string }[] }
const entriesOf = ({ body }: Awaited<ReturnType<typeof history>>) => body.entries as unknown as Entry[]

test('whoever views a record views its history, the latest first, without addresses', async () => {
  const { id } = await create(ministry.bmms, 'ppas', 'MOH', { title: 'First' })
  await patch(staff, 'ppas', id, { title: 'Second' })
  const answer = await history(viewer, 'ppas', id)
  expect(entriesOf(answer).map(({ action, by }) => [action, by])).toEqual([
    ['update', staff],
    ['create', expect.stringContaining('@moh.bmms.test')],
  ])
  expect(entriesOf(answer)[0]!.changes).toContainEqual({ field: 'title', before: 'First', after: 'Second' })
  expect(JSON.stringify(answer.body)).not.toMatch(/127\.0\.0\.1|"address"|"requestId"/)
})

test('of others’ records it is answered as of none', async () => {
  const { id } = await create(ministry.bmms, 'ppas', 'MOLE')
  const foreign = said(await history(admin, 'ppas', id))
  const absent = said(await history(admin, 'ppas', '019e0000-0000-7000-8000-000000000000'))
  expect(foreign).toEqual(absent)
  expect(foreign.status).toBe(404)
  expect((await history(undefined, 'ppas', id)).status).toBe(401)
})

test('oversight views the history of what it views', async () => {
  const { status, body } = await history('viewer@ocm.bmms.test', 'ppas', ministry.ppa)
  expect([status, body.total]).toEqual([200, 1])
})

test('that of members and their rights is for who views the log, that of shared data for superadmins', async () => {
  const member = ministry.seats[viewer]!
  expect((await history(staff, 'memberships', member)).status).toBe(403)
  await patch(admin, 'memberships', member, { position: 'Reader' })
  expect(entriesOf(await history(admin, 'memberships', member))[0]!.changes).toEqual([
    { field: 'position', after: 'Reader' },
  ])
  const moh = await organizationId(ministry.bmms, 'MOH')
  expect((await history(admin, 'organizations', moh)).status).toBe(403)
  expect((await history(root, 'organizations', moh)).status).toBe(200)
})

test('a long one comes page by page', async () => {
  const { id } = await create(ministry.bmms, 'ppas', 'MOH')
  for (let number = 1; number <= 26; number += 1) await patch(staff, 'ppas', id, { summary: `No. ${number}` })
  const [first, second] = [await history(staff, 'ppas', id), await history(staff, 'ppas', id, '&page=2')]
  expect([first.body.total, first.body.pages]).toEqual([27, 2])
  expect([entriesOf(first).length, entriesOf(second).length]).toEqual([25, 2])
})

test.each([
  ['payload-kv', '019e0000-0000-7000-8000-000000000000', '', 404],
  ['ppas', 'no-id', '', 404],
  ['ppas', '019e0000-0000-7000-8000-000000000000', '&page=-1', 400],
  ['ppas', '019e0000-0000-7000-8000-000000000000', '&page=1e9', 400],
])('a question about %s %s%s is answered %d', async (collection, id, more, status) => {
  expect((await history(staff, collection, id, more)).status).toBe(status)
})

const fields = [
  { name: 'title', label: 'Title', type: 'text' },
  { name: 'ppa', label: 'PPA', type: 'relationship', relationTo: 'ppas' },
  { name: 'status', label: 'Status', type: 'select', options: [{ value: 'planned', label: 'Planned' }] },
  { name: 'isPilot', label: 'Pilot', type: 'checkbox' },
  { name: 'due', label: 'Due', type: 'date' },
  {
    name: 'milestones',
    label: 'Milestones',
    type: 'array',
    flattenedFields: [{ name: 'what', label: 'What', type: 'text' }],
  },
] as unknown as FlattenedField[]

test('changes are worded with labels, choices and names', () => {
  const names = new Map([['p1', 'Wells']])
  const changes = [
    { field: 'title', after: 'New' },
    { field: 'ppa', before: 'p1', after: 'p2' },
    { field: 'status', before: 'planned', after: 'unheard-of' },
    { field: 'isPilot', before: false, after: true },
    { field: 'due', before: '2026-01-31T00:00:00.000Z' },
    { field: 'milestones', after: [{ what: 'Begin', gone: null }, { what: 'End' }] },
    { field: 'formerField', after: 7 },
  ]
  expect(wordChanges(changes, fields, names)).toEqual([
    { label: 'Title', before: null, after: 'New' },
    { label: 'PPA', before: 'Wells', after: 'a record that you cannot see' },
    { label: 'Status', before: 'Planned', after: 'unheard-of' },
    { label: 'Pilot', before: 'No', after: 'Yes' },
    { label: 'Due', before: '2026-01-31', after: null },
    { label: 'Milestones', before: null, after: 'What: Begin; What: End' },
    { label: 'formerField', before: null, after: '7' },
  ])
  expect(relatedIn(changes, fields)).toEqual(new Map([['ppas', new Set(['p1', 'p2'])]]))
})
