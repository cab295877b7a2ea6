import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { startBmms, type Bmms } from '@/test/support/bmms'

let bmms: Bmms
beforeAll(async () => {
  bmms = await startBmms()
})
afterAll(() => bmms.close())

test('a visitor gets no rows', async () => {
  const answer = await bmms.request('GET', '/api/ppas')
  console.log(answer.status, JSON.stringify(answer.body))
  expect([401, 403]).toContain(answer.status)
})

test('smoke', async () => {
  const say = (a: any) => console.log(a.status, JSON.stringify(a.body).slice(0, 900))
  say(await bmms.request('GET', '/api/ppas', { as: 'staff@moh.bmms.test' }))
  const made = await bmms.request('POST', '/api/ppas', { as: 'staff@moh.bmms.test', body: { title: 'Test', category: 'moa_ppa' } })
  say(made)
  say(await bmms.request('GET', '/api/ppas/count', { as: 'viewer@mole.bmms.test' }))
  say(await bmms.request('GET', `/api/ppas/${made.body.doc.id}`, { as: 'viewer@mole.bmms.test' }))
  say(await bmms.request('PATCH', `/api/ppas/${made.body.doc.id}`, { as: 'staff@mole.bmms.test', body: { title: 'x' } }))
  say(await bmms.request('PATCH', `/api/ppas/019e0000-0000-7000-8000-000000000000`, { as: 'staff@mole.bmms.test', body: { title: 'x' } }))
  say(await bmms.request('POST', `/api/progress-reports`, { as: 'staff@mole.bmms.test', body: { ppa: made.body.doc.id, notes: 'x' } }))
  say(await bmms.request('POST', `/api/progress-reports`, { as: 'staff@moh.bmms.test', body: { ppa: made.body.doc.id, notes: 'x', progress: 10, status: 'ongoing' } }))
  say(await bmms.request('GET', `/api/ppas/${made.body.doc.id}`, { as: 'viewer@ocm.bmms.test' }))
  say(await bmms.request('PATCH', `/api/ppas/${made.body.doc.id}`, { as: 'admin@ocm.bmms.test', body: { title: 'x' } }))
  say(await bmms.graphql('{ Ppas { totalDocs docs { title implementingMoa { code } } } }', { as: 'viewer@ocm.bmms.test' }))
  say(await bmms.request('GET', '/api/users/me', { as: 'staff@moh.bmms.test' }))
  say(await bmms.request('POST', '/api/memberships', { as: 'admin@moh.bmms.test', body: { email: 'new@moh.test', name: 'New Person', role: 'staff' } }))
})
