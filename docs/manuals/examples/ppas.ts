import { PayloadSDK, PayloadSDKError } from '@payloadcms/sdk'
import type { Config, Ppa } from '../../../src/payload-types'

const { BMMS = 'http://127.0.0.1:3000', BMMS_EMAIL = '', BMMS_PASSWORD = '' } = process.env
const baseURL = `${BMMS}/api`

// Log in once, and send the token with every request. The header names the organization to work in.
const door = new PayloadSDK<Config>({ baseURL })
const { token } = await door.login({
  collection: 'users',
  data: { email: BMMS_EMAIL, password: BMMS_PASSWORD },
})
const bmms = new PayloadSDK<Config>({
  baseURL,
  baseInit: { headers: { Authorization: `JWT ${token}`, 'X-BMMS-Organization': 'MOH' } },
})

// Make a record, and change it. Its organization is the one in the header. What BMMS fills in is left out;
// the types only know what a record has in the end.
const units = {
  title: 'Rural health units',
  category: 'moa_ppa',
  fiscalYear: 2025,
  budgetAllocation: 1_500_000,
} as Ppa
const made = await bmms.create({ collection: 'ppas', data: units, depth: 0 })
const changed = await bmms.update({ collection: 'ppas', id: made.id, data: { progress: 40 }, depth: 0 })
console.log(`${changed.title}: ${changed.progress} %`)

// Read every page of a list.
let total = 0
for (let page = 1; ; page += 1) {
  const { docs, hasNextPage } = await bmms.find({
    collection: 'ppas',
    where: { fiscalYear: { equals: 2025 } },
    sort: '-budgetAllocation',
    limit: 100,
    page,
    depth: 0,
  })
  total += docs.reduce((sum, { budgetAllocation }) => sum + (budgetAllocation ?? 0), 0)
  if (!hasNextPage) break
}
console.log(`Budget of 2025: ${total} pesos`)

// A refusal has a status, and says which field is wrong.
try {
  await bmms.update({ collection: 'ppas', id: made.id, data: { progress: 101 } })
} catch (error) {
  if (!(error instanceof PayloadSDKError)) throw error
  console.log(error.status, JSON.stringify(error.errors[0]?.data))
}

// End the log-in.
await bmms.request({ method: 'POST', path: '/users/logout' })
