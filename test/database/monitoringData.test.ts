import { readdirSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { asPlatform } from '@/test/support/platform'
import { startBmms, type Bmms } from '@/test/support/bmms'
import { create } from '@/test/support/records'

type Step = { up: (args: { db: unknown }) => Promise<void>; down: (args: { db: unknown }) => Promise<void> }

let bmms: Bmms
let owner: { payload: { db: { drizzle: unknown } }; close: () => Promise<void> }
let step: Step
beforeAll(async () => {
  bmms = await startBmms()
  const { connectOwner } = await import('@/src/database/connect')
  const opened = await connectOwner(bmms.ownerUrl)
  owner = { payload: asPlatform(opened.payload), close: opened.close }
  const [name] = readdirSync('migrations').filter((file) => file.endsWith('_monitoring_data.ts'))
  step = (await import(`@/migrations/${name!.replace('.ts', '')}`)) as Step
})
afterAll(async () => {
  await owner.close()
  await bmms.close()
})

test('values that an indicator had by quarter become records of their own, and go back', async () => {
  const as = 'staff@moh.bmms.test'
  const { id, ppa } = await create(bmms, 'indicators', 'MOH', {
    targetNumber: 40,
    values: [{ period: '2024', value: 9 }],
  })
  const values = async () =>
    (await bmms.request('GET', `/api/indicators/${id}?depth=0`, { as })).body.values as { period: string }[]
  await bmms.owner.query(
    `insert into indicators_values (_order, _parent_id, id, period, value, remarks)
     values (2, $1, 'one', '2025-Q1', 4, 'seen'), (3, $1, 'two', '2025-Q3', 6, null)`,
    [id],
  )
  await bmms.owner.query('update ppas set allocation_variance = 0 where id = $1', [ppa])
  const db = owner.payload.db.drizzle
  await step.up({ db })
  expect((await values()).map(({ period }) => period)).toEqual(['2024'])
  const { body } = await bmms.request('GET', `/api/indicators/${id}?depth=0`, { as })
  expect(body).toMatchObject({ actual: 10, progress: 25, lastReported: '2025-Q3' })
  const moved = await bmms.request(
    'GET',
    `/api/indicator-actuals?where[indicator][equals]=${id}&sort=period`,
    { as },
  )
  expect(moved.body.docs).toMatchObject([
    { year: 2025, quarter: 'Q1', value: 4, remarks: 'seen' },
    { quarter: 'Q3', value: 6 },
  ])
  const { body: entry } = await bmms.request('GET', `/api/ppas/${String(ppa)}?depth=0`, { as })
  expect(entry.allocationVariance).toBe(-1000.5)
  await step.down({ db })
  expect((await values()).map(({ period }) => period)).toEqual(['2024', '2025-Q1', '2025-Q3'])
})
