import { describe, expect, test } from '@jest/globals'
import { guardQuery } from '@/hooks/guardQuery'
import { assertBudget, mostLists, tooManyLists } from '@/hooks/query/budget'
import { declared, refusal, refusalOf, requestOf } from '@/test/support/requests'

const times = (count: number, work: () => unknown): void => {
  for (let time = 0; time < count; time += 1) work()
}
const tooMany = refusal(400, 'This asks for more than 2,000 lists. Ask for fewer records at once.')

describe('the lists of one GraphQL request', () => {
  test('are two thousand at most', async () => {
    const req = requestOf({ payloadAPI: 'GraphQL' })
    expect(mostLists).toBe(2000)
    times(2000, () => assertBudget(req))
    expect(await refusalOf(() => assertBudget(req))).toEqual(tooMany)
    expect(tooManyLists).toBe(tooMany.message)
  })

  test('are counted for every part of it that Payload makes anew, and not for other requests', async () => {
    const req = requestOf({ payloadAPI: 'GraphQL' })
    const again = { ...requestOf({ payloadAPI: 'GraphQL' }), headers: req.headers }
    times(1000, () => [assertBudget(req), assertBudget(again)])
    expect(await refusalOf(() => assertBudget(again))).toEqual(tooMany)
    expect(await refusalOf(() => assertBudget(requestOf({ payloadAPI: 'GraphQL' })))).toBeNull()
  })

  test.each(['REST', 'local'] as const)(
    'are no matter over %s, where each is asked for by itself',
    async (payloadAPI) => {
      const req = requestOf({ payloadAPI })
      times(2000, () => assertBudget(req))
      expect(await refusalOf(() => assertBudget(req))).toBeNull()
    },
  )

  test('are counted where they are asked for; single records are not', async () => {
    const collection = { slug: 'ppas', custom: declared(), flattenedFields: [] }
    const req = requestOf({ payloadAPI: 'GraphQL', collections: [collection] })
    const ask = (args: object) => guardQuery({ args, collection, operation: 'read', req } as never)
    const id = '019e0000-0000-7000-8000-000000000001'
    times(2000, () => [ask({}), ask({ id })])
    expect(await refusalOf(() => ask({ id }))).toBeNull()
    expect(await refusalOf(() => ask({}))).toEqual(tooMany)
  })
})
