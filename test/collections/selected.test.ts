import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { CollectionSlug } from 'payload'
import { startBmms, type Answer, type Bmms } from '@/test/support/bmms'
import { organizationId } from '@/test/support/places'
import { create, draftOf, insiderOf, subjectOf, subjects } from '@/test/support/records'

/** Payload hands hooks that run after a write what was selected of the record. What is asked back decides about nothing. */
let bmms: Bmms
beforeAll(async () => {
  bmms = await startBmms()
})
afterAll(() => bmms.close())

/** Ways to ask for nearly nothing: one field alone, or each but `id` left out. */
const selections = {
  'one field': () => 'select[createdAt]=true',
  'all but each': (slug: string) =>
    bmms.payload.collections[slug as CollectionSlug].config.flattenedFields
      .filter(({ name }) => name !== 'id')
      .map(({ name }) => `select[${name}]=false`)
      .join('&'),
}

/**
 * What a request wrote, in the order it was written: kind of record, action, and the fields that changed. Not the sums of
 * a place, which are made or changed, and not who read what, which is written later.
 */
const linesOf = async ({ headers }: Answer, slug: string): Promise<unknown[]> => {
  const { rows } = await bmms.owner.query(
    `select collection, action, jsonb_path_query_array(changes, '$[*].field') as fields
     from audit_log where request_id = $1 and action <> 'read'
       and (collection = $2 or collection not like '%-coverages') order by id`,
    [headers.get('x-request-id'), slug],
  )
  expect(rows).not.toEqual([])
  return rows
}

const written = async (answer: Answer, slug: string): Promise<unknown[]> => {
  expect({ status: answer.status, errors: answer.body.errors }).toEqual({
    status: answer.status === 201 ? 201 : 200,
    errors: undefined,
  })
  return linesOf(answer, slug)
}

const slugs = subjects.filter(({ owned }) => !owned.takesFile).map(({ slug }) => slug)

describe.each(Object.entries(selections))('asked back: %s', (_name, selection) => {
  test.each(slugs)('of %s the same is written', async (slug) => {
    const as = insiderOf(slug, 'MOH')
    const post = async (query: string) =>
      bmms.request('POST', `/api/${slug}?depth=0&${query}`, { as, body: await draftOf(bmms, slug, 'MOH') })
    const [whole, little] = [await post(''), await post(selection(slug))]
    expect(await written(little, slug)).toEqual(await written(whole, slug))
    const { text } = subjectOf(slug)
    const patch = ({ body }: Answer, query: string) =>
      bmms.request('PATCH', `/api/${slug}/${body.doc.id}?depth=0&${query}`, {
        as,
        body: { [text]: 'Changed' },
      })
    const [lately, entirely] = [await patch(little, selection(slug)), await patch(whole, '')]
    expect(await written(lately, slug)).toEqual(await written(entirely, slug))
  })
})

test('neither does a record look changed, nor does a change go unseen', async () => {
  const staff = 'staff@moh.bmms.test'
  const manager = 'manager@moh.bmms.test'
  const patch = (path: string, body: object, as = staff) =>
    bmms.request('PATCH', `/api/${path}?depth=0&select[createdAt]=true`, { as, body })
  const stored = async (path: string) =>
    (await bmms.request('GET', `/api/${path}?depth=0`, { as: 'root@bmms.test' })).body
  const community = await create(bmms, 'communities', 'MOH')
  const need = await create(bmms, 'needs', 'MOH', { community: community.id })
  const recipient = await organizationId(bmms, 'MAFAR')
  const share = await bmms.request('POST', '/api/community-shares?depth=0', {
    as: manager,
    body: { community: community.id, recipient, level: 'contribute' },
  })
  const opened = `community-shares/${share.body.doc.id}`

  await patch(`communities/${community.id}`, { notes: 'The same place' })
  expect((await stored(`needs/${need.id}`)).updatedAt).toBe(need.updatedAt)
  expect((await stored(opened)).updatedAt).toBe(share.body.doc.updatedAt)

  const { barangay } = await draftOf(bmms, 'communities', 'MOH')
  await patch(`communities/${community.id}`, { name: 'Called anew', barangay })
  expect((await stored(`needs/${need.id}`)).barangay).toBe(barangay)
  expect((await stored(opened)).communityName).toMatch(/^Called anew/)

  // A guest who moves it moves its needs as well, and sees none of them.
  const { barangay: next } = await draftOf(bmms, 'communities', 'MOH')
  expect(
    (await patch(`communities/${community.id}`, { barangay: next }, 'staff@mafar.bmms.test')).status,
  ).toBe(200)
  expect((await stored(`needs/${need.id}`)).barangay).toBe(next)
})

test('a superadmin who changes another field of a place, a category or an account changes nothing else', async () => {
  const root = 'root@bmms.test'
  const patch = (path: string, body: object) =>
    bmms.request('PATCH', `/api/${path}?depth=0&select[createdAt]=true`, { as: root, body })
  const first = async (path: string) =>
    (await bmms.request('GET', `/api/${path}`, { as: root })).body.docs[0]!
  for (const [level, below] of [
    ['municipalities', 'municipality'],
    ['provinces', 'province'],
  ] as const) {
    const place = await first(`${level}?limit=1&sort=psgc`)
    const inside = `barangays?limit=1&where[${below}][equals]=${place.id}`
    const { label } = await first(inside)
    expect((await patch(`${level}/${place.id}`, { isActive: true })).status).toBe(200)
    expect((await first(inside)).label).toBe(label)
  }
  const need = await create(bmms, 'needs', 'MOH')
  await patch(`needs-categories/${String(need.category)}`, { description: 'Said otherwise' })
  const { rows } = await bmms.owner.query('select updated_at from needs where id = $1', [need.id])
  expect(rows[0].updated_at.toISOString()).toBe(need.updatedAt)

  const clerk = 'viewer@moh.bmms.test'
  const token = await bmms.login(clerk, 'bmms-demo-2026')
  const account = await first(`users?where[email][equals]=${clerk}`)
  expect((await patch(`users/${account.id}`, { position: 'Clerk' })).status).toBe(200)
  const me = await fetch(`${bmms.url}/api/users/me`, { headers: { authorization: `JWT ${token}` } })
  expect(((await me.json()) as { user: unknown }).user).not.toBeNull()
})
