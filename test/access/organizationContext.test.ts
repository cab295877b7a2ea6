import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { demoPassword, startBmms, type Bmms } from '@/test/support/bmms'
import { accountOf, organizationId } from '@/test/support/places'
import { create } from '@/test/support/records'

let bmms: Bmms
const both = 'staff@mole.bmms.test'
beforeAll(async () => {
  bmms = await startBmms()
  const user = await accountOf(bmms, both)
  const organization = await organizationId(bmms, 'MAFAR')
  await bmms.request('POST', '/api/memberships', {
    as: 'root@bmms.test',
    body: { user, organization, role: 'staff' },
  })
  await create(bmms, 'ppas', 'MOLE')
  await create(bmms, 'ppas', 'MAFAR')
  await create(bmms, 'ppas', 'MOH')
})
afterAll(() => bmms.close())

const count = async (as: string, headers?: Record<string, string>) => {
  const { status, body } = await bmms.request('GET', '/api/ppas/count', { as, headers })
  return { status, total: body.totalDocs }
}
const working = (code: string) => ({ 'x-bmms-organization': code })

describe('the header', () => {
  test('narrows what a member of two organizations sees to one', async () => {
    expect(await count(both)).toEqual({ status: 200, total: 2 })
    expect(await count(both, working('MAFAR'))).toEqual({ status: 200, total: 1 })
    expect(await count(both, working('mole'))).toEqual({ status: 200, total: 1 })
  })

  test('narrows oversight to one organization', async () => {
    expect(await count('viewer@ocm.bmms.test')).toEqual({ status: 200, total: 3 })
    expect(await count('viewer@ocm.bmms.test', working('MOH'))).toEqual({ status: 200, total: 1 })
  })

  test.each(['MOH', 'NOWHERE', "x' or '1'='1"])('is refused without the right: %s', async (code) => {
    const answer = await bmms.request('GET', '/api/ppas', { as: both, headers: working(code) })
    expect(answer.status).toBe(403)
  })

  test('is refused for superadmins when there is no such organization', async () => {
    expect((await count('root@bmms.test', working('NOWHERE'))).status).toBe(403)
    expect((await count('root@bmms.test', working('MOH'))).total).toBe(1)
  })

  test('chooses the organization of a new record', async () => {
    const body = { title: 'In context', category: 'moa_ppa' }
    const made = await bmms.request('POST', '/api/ppas?depth=0', {
      as: both,
      body,
      headers: working('MAFAR'),
    })
    expect(made.body.doc.implementingMoa).toBe(await organizationId(bmms, 'MAFAR'))
    const byDefault = await bmms.request('POST', '/api/ppas?depth=0', { as: both, body })
    expect(byDefault.body.doc.implementingMoa).toBe(await organizationId(bmms, 'MOLE'))
  })

  test('does not let oversight write where it only reads', async () => {
    const body = { title: 'Not allowed', category: 'moa_ppa' }
    const made = await bmms.request('POST', '/api/ppas', {
      as: 'admin@ocm.bmms.test',
      body,
      headers: working('MOH'),
    })
    expect(made.status).toBe(403)
  })

  test('narrows GraphQL as well', async () => {
    const { body } = await bmms.graphql('{ Ppas { totalDocs } }', {
      as: 'viewer@ocm.bmms.test',
      headers: working('MOH'),
    })
    expect(body.data.Ppas!.totalDocs).toBe(1)
  })
})

describe('the cookie', () => {
  const choose = (as: string, organization: string) =>
    bmms.request('POST', '/api/organization-context', { as, body: { organization } })

  test('is set for an organization one may work in, and narrows', async () => {
    const answer = await choose('viewer@ocm.bmms.test', 'moh')
    expect(answer.status).toBe(200)
    const cookie = answer.headers.getSetCookie()[0]!
    expect(cookie).toMatch(/^bmms-organization=MOH; .*HttpOnly=true|bmms-organization=MOH;.*HttpOnly/)
    expect(await count('viewer@ocm.bmms.test', { cookie: 'bmms-organization=MOH' })).toEqual({
      status: 200,
      total: 1,
    })
  })

  test.each([
    ['viewer@moh.bmms.test', 'MOLE'],
    ['viewer@ocm.bmms.test', 'NOWHERE'],
  ])('is refused to %s for %s', async (as, code) => {
    expect((await choose(as, code)).status).toBe(403)
  })

  test('is cleared by choosing all', async () => {
    const answer = await choose('viewer@ocm.bmms.test', '')
    expect(answer.headers.getSetCookie()[0]).toMatch(/bmms-organization=;/)
  })

  test('that is stale is dropped', async () => {
    expect((await count('viewer@moh.bmms.test', { cookie: 'bmms-organization=MOLE' })).status).toBe(200)
  })

  test('needs a log-in', async () => {
    const answer = await bmms.request('POST', '/api/organization-context', { body: { organization: 'MOH' } })
    expect([401, 403]).toContain(answer.status)
  })

  test('set by the form returns to the admin panel and nowhere else', async () => {
    const jwt = await bmms.login('viewer@ocm.bmms.test', demoPassword)
    const send = (returnTo: string) =>
      fetch(`${bmms.url}/api/organization-context`, {
        method: 'POST',
        redirect: 'manual',
        headers: { authorization: `JWT ${jwt}` },
        body: new URLSearchParams({ organization: 'MOH', returnTo }),
      }).then(({ status, headers }) => [status, headers.get('location')])
    expect(await send('/admin/collections/ppas')).toEqual([303, '/admin/collections/ppas'])
    expect(await send('https://evil.example/admin')).toEqual([303, '/admin'])
    expect(await send('//evil.example')).toEqual([303, '/admin'])
  })
})
