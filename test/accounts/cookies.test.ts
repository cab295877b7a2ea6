import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { cookiesOf, resetTokenOf, sentBack, soundPassword, tryLogin } from '@/test/support/accounts'
import { demoPassword, startBmms, type Answer, type Bmms } from '@/test/support/bmms'

let bmms: Bmms
beforeAll(async () => {
  bmms = await startBmms({ env: { BMMS_PUBLIC_URL: 'https://bmms.example' } })
})
afterAll(async () => {
  delete process.env.BMMS_PUBLIC_URL
  await bmms.close()
})

const email = 'viewer@ocm.bmms.test'
/** A browser that shows a page of BMMS behind the proxy that ends TLS. */
const page = { origin: 'https://bmms.example' }
const set = async (answer: Answer | Promise<Answer>) => cookiesOf(await answer)
const choose = (cookie?: string) =>
  bmms.request('POST', '/api/organization-context', {
    body: { organization: 'MOH' },
    headers: { ...page, ...(cookie && { cookie }) },
  })
const loggedIn = async () => {
  const cookies = await set(tryLogin(bmms, email, demoPassword, page))
  return { cookies, token: sentBack(cookies['__Host-payload-token']!) }
}
const reset = async () => {
  const person = 'viewer@mole.bmms.test'
  await bmms.request('POST', '/api/users/forgot-password', { body: { email: person } })
  const body = { token: await resetTokenOf(person), password: soundPassword }
  return bmms.request('POST', '/api/users/reset-password', { body })
}

describe('over https every cookie', () => {
  test.each<[string, string[], () => Promise<Record<string, string>>]>([
    ['of a log-in', ['__Host-bmms-device', '__Host-payload-token'], async () => (await loggedIn()).cookies],
    [
      'of a refresh',
      ['__Host-payload-token'],
      async () =>
        set(
          bmms.request('POST', '/api/users/refresh-token', {
            headers: { ...page, cookie: (await loggedIn()).token },
          }),
        ),
    ],
    ['of a reset', ['__Host-bmms-device', '__Host-payload-token'], () => set(reset())],
    [
      'of a chosen organization',
      ['__Host-bmms-organization'],
      async () => set(choose((await loggedIn()).token)),
    ],
    [
      'of a log-out',
      ['__Host-payload-token'],
      async () =>
        set(
          bmms.request('POST', '/api/users/logout', {
            headers: { ...page, cookie: (await loggedIn()).token },
          }),
        ),
    ],
  ])('%s is for this host, for no script and for encrypted connections only', async (_case, names, make) => {
    const cookies = await make()
    expect(Object.keys(cookies).sort()).toEqual(names)
    for (const cookie of Object.values(cookies)) {
      const attributes = cookie
        .split('; ')
        .slice(1)
        .map((it) => it.toLowerCase())
      expect(attributes).toEqual(expect.arrayContaining(['path=/', 'samesite=lax']))
      expect(attributes).toEqual(expect.arrayContaining([expect.stringMatching(/^secure(=true)?$/)]))
      expect(attributes).toEqual(expect.arrayContaining([expect.stringMatching(/^httponly(=true)?$/)]))
      expect(attributes.filter((it) => it.startsWith('domain'))).toEqual([])
    }
  })

  test('works under its name, and not under the one that a foreign host could set', async () => {
    const { token } = await loggedIn()
    const read = (cookie: string) => bmms.request('GET', '/api/ppas', { headers: { cookie } })
    expect((await read(token)).status).toBe(200)
    expect((await read(token.replace('__Host-', ''))).status).toBe(403)
    expect((await read(`${token.replace('__Host-', '')}x; a=b; ${token}`)).status).toBe(200)
    expect((await choose(token)).status).toBe(200)
  })

  test('is asked for again by browsers that know encrypted connections only', async () => {
    const { headers } = await bmms.request('GET', '/healthz')
    expect(headers.get('strict-transport-security')).toMatch(/max-age=\d{7,}/)
  })
})

test('a page of the same name without encryption is another site', async () => {
  const { token } = await loggedIn()
  const headers = { cookie: token, origin: 'http://bmms.example' }
  const answer = await bmms.request('POST', '/api/organization-context', {
    body: { organization: 'MOH' },
    headers,
  })
  expect(answer.status).toBe(403)
})
