import { expect, test } from '@jest/globals'
import { createDatabase } from '@/test/support/databases'
import { killInTheMiddle } from '@/src/verify/kills/run'

/** `npm run verify:audit` kills as often as one likes. The limit only keeps a hanging test from waiting for ever. */
test('a server that is killed in the middle of its writers leaves a line for each write, and no other', async () => {
  const database = await createDatabase()
  Object.assign(process.env, { DATABASE_URL: database.url, PAYLOAD_SECRET: 'test' })
  const said: string[] = []
  const outcome = await killInTheMiddle({
    kills: 2,
    seed: 7,
    ownerUrl: database.ownerUrl,
    log: (message) => said.push(message),
  })
  await database.drop()
  expect(outcome.problems).toEqual([])
  expect(outcome.writes).toBe(outcome.lines)
  expect(outcome.acknowledged).toBeGreaterThan(0)
  expect(outcome.documents).toBeGreaterThan(0)
  expect(outcome.writes).toBeGreaterThanOrEqual(outcome.acknowledged)
  expect(said).toEqual([expect.stringMatching(/^2 kills: /)])
}, 240_000)
