import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { statements } from '@/src/database/client'
import { startBmms, type Bmms } from '@/test/support/bmms'
import { create } from '@/test/support/records'

/**
 * How many statements a request costs, kept in a file so that a change is seen and made on purpose. The design
 * allows 4 for a list of 25 with one relation and asks for at most 3 for a document.
 */
const baseline = JSON.parse(readFileSync('test/query-counts.json', 'utf8')) as Record<string, number>
const as = 'staff@moh.bmms.test'
let bmms: Bmms
let ppa: string
let community: string

beforeAll(async () => {
  bmms = await startBmms()
  community = (await create(bmms, 'communities', 'MOH')).id
  ppa = (await create(bmms, 'ppas', 'MOH')).id
  for (let i = 0; i < 24; i += 1) await create(bmms, 'ppas', 'MOH')
})
afterAll(() => bmms.close())

const requests: [string, () => Promise<{ status: number }>][] = [
  [
    'list of 25 PPAs with their organization',
    () => bmms.request('GET', '/api/ppas?limit=25&depth=1', { as }),
  ],
  [
    'list of communities with barangay and organization',
    () => bmms.request('GET', '/api/communities?limit=25&depth=1', { as }),
  ],
  ['list of 25 PPAs, ids only', () => bmms.request('GET', '/api/ppas?limit=25&depth=0', { as })],
  [
    'list narrowed by the context',
    () => bmms.request('GET', '/api/ppas?limit=25', { as, headers: { 'x-bmms-organization': 'MOH' } }),
  ],
  [
    'list under oversight',
    () => bmms.request('GET', '/api/ppas?limit=25&depth=1', { as: 'viewer@ocm.bmms.test' }),
  ],
  ['one PPA with its organization', () => bmms.request('GET', `/api/ppas/${ppa}?depth=1`, { as })],
  ['one PPA, ids only', () => bmms.request('GET', `/api/ppas/${ppa}?depth=0`, { as })],
  ['one community, ids only', () => bmms.request('GET', `/api/communities/${community}?depth=0`, { as })],
  ['count', () => bmms.request('GET', '/api/ppas/count', { as })],
  [
    'GraphQL list with the organization',
    () =>
      bmms.graphql('{ Ppas(limit: 25) { totalDocs docs { id title implementingMoa { code } } } }', { as }),
  ],
  ['dashboard', () => bmms.request('GET', '/api/dashboard', { as })],
  ['dashboard of a module, its figures kept', () => bmms.request('GET', '/api/dashboard/monitoring', { as })],
  ['dashboard of a module, worked out', () => workedOut('/api/dashboard/monitoring')],
  [
    'organizations side by side, kept',
    () => bmms.request('GET', '/api/dashboard/organizations', { as: 'viewer@ocm.bmms.test' }),
  ],
  ['create a community', async () => ({ status: (await create(bmms, 'communities', 'MOH')) ? 200 : 500 })],
  [
    'change a PPA',
    () => bmms.request('PATCH', `/api/ppas/${ppa}?depth=0`, { as, body: { title: 'Changed' } }),
  ],
]

test.each(requests)('%s', async (name, send) => {
  await send()
  const before = statements.total
  expect((await send()).status).toBe(200)
  const own = name === 'create a community' ? statementsOfFactory : 0
  expect({ [name]: statements.total - before - own }).toEqual({ [name]: baseline[name] })
})

const workedOut = async (path: string) => {
  process.env.BMMS_KEEP_FIGURES = 'off'
  const answer = await bmms.request('GET', path, { as })
  delete process.env.BMMS_KEEP_FIGURES
  return answer
}

/** The factory looks for a free barangay before the request: a statement to count and one to read. */
const statementsOfFactory = 2
