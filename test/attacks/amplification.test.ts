import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { tooManyLists } from '@/hooks/query/budget'
import { startBmms, type Bmms } from '@/test/support/bmms'

const viewer = 'viewer@moh.bmms.test'

let bmms: Bmms
beforeAll(async () => {
  bmms = await startBmms()
  for (let count = 0; count < 7; count += 1) {
    const ppa = await add('ppas', { title: `Wells ${count}` })
    await Promise.all(
      Array.from({ length: 12 }, (_, at) => add('indicators', { ppa, name: `Wells dug ${at}` })),
    )
  }
})
afterAll(() => bmms.close())

const add = async (slug: string, body: object): Promise<string> =>
  (await bmms.request('POST', `/api/${slug}?depth=0`, { as: 'staff@moh.bmms.test', body })).body.doc.id

/** Several times the same list under other names. */
const lists = (count: number, inner: string): string =>
  Array.from(
    { length: count },
    (_, at) => `l${at}: indicators(limit: ${100 + at}) { docs { ${inner} } }`,
  ).join(' ')

test('a short document that asks for thousands of lists is refused, and answered with one error', async () => {
  const { body } = await bmms.graphql(`{ Ppas { docs { ${lists(4, `ppa { ${lists(6, 'id')} }`)} } } }`, {
    as: viewer,
  })
  expect(body.errors.map(({ message }) => message)).toEqual([tooManyLists])
  expect(body.data ?? null).toBeNull()
})

test('all that belongs to a page of PPAs is no such document', async () => {
  const { body } = await bmms.graphql(`{ Ppas { docs { ${lists(9, 'id')} } } }`, { as: viewer })
  expect(body.errors).toBeUndefined()
  expect(body.data.Ppas!.docs).toHaveLength(7)
})
