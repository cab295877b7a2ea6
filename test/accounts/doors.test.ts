import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { rawRequest, soundPassword } from '@/test/support/accounts'
import { startBmms, type Bmms } from '@/test/support/bmms'

let bmms: Bmms
beforeAll(async () => {
  bmms = await startBmms()
})
afterAll(() => bmms.close())

const first = JSON.stringify({ email: 'first@bmms.test', password: soundPassword, name: 'First' })
const unlock = JSON.stringify({ email: 'viewer@moh.bmms.test' })

test.each([
  ['GET', '/api/users/init', ''],
  ['GET', '/api/users/INIT/', ''],
  ['POST', '/api/users/first-register', first],
  ['POST', '/api/users/First-Register/?x=1', first],
  ['POST', '/api/users/unlock', unlock],
  ['POST', '/api/users/UNLOCK/', unlock],
  ['GET', '/api/payload-migrations', ''],
])('%s %s is closed, to superadmins as well', async (method, path, body) => {
  for (const authorization of ['none', `JWT ${await bmms.login('root@bmms.test')}`]) {
    const { status } = await rawRequest(bmms.url, {
      method,
      path,
      headers: { authorization, 'content-type': 'application/json' },
      body,
    })
    expect(status).toBe(404)
  }
})

test.each([
  '/api/./users/init',
  '/api/x/../users/init',
  '/api/users/.%2e/users/init',
  '/api/users\\init',
  '/api/ppas/../users/unlock',
  '//api/users/init',
  '/admin/../api/users/init',
])('%s, which reads otherwise to Payload than to Express, is refused', async (path) => {
  expect(await rawRequest(bmms.url, { path })).toMatchObject({ status: 400 })
})

test.each(['/api/ppas', '/api/ppas?where[title][like]=../..', '/api/ppas/%00', '/healthz'])(
  '%s is plain enough',
  async (path) => {
    expect((await rawRequest(bmms.url, { path })).text).not.toContain('cannot be read')
  },
)

test('jobs are run by nobody', async () => {
  for (const as of ['admin@moh.bmms.test', 'root@bmms.test']) {
    const answer = await bmms.request('GET', '/api/payload-jobs/run', { as })
    expect([401, 403, 404]).toContain(answer.status)
  }
})
