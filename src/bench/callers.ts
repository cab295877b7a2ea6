import type { PoolClient } from 'pg'
import { demoPassword } from '@/src/reference/demo'
import type { Account } from './accounts'

/** Someone whose requests are measured, with some of their organization's records. */
export type Caller = Account & { token: string; ppaIds: string[]; communityIds: string[] }

const loginsAtOnce = 4
const recordsEach = 50

/** Logs the accounts in over the API, a few at a time: each log-in hashes a password. */
export const logIn = async ({
  url,
  accounts,
  client,
}: {
  url: string
  accounts: readonly Account[]
  client: PoolClient
}): Promise<Caller[]> => {
  const ppas = await idsByOwner({ client, table: 'ppas', owner: 'implementing_moa_id' })
  const communities = await idsByOwner({ client, table: 'communities', owner: 'organization_id' })
  const waiting = accounts.entries()
  const callers: Caller[] = []
  const work = async (): Promise<void> => {
    // The workers share the iterator: each account is taken by one of them, and keeps its place.
    for (const [place, account] of waiting) {
      callers[place] = {
        ...account,
        token: await tokenFor(url, account.email),
        ppaIds: ppas.get(account.organizationId) ?? [],
        communityIds: communities.get(account.organizationId) ?? [],
      }
    }
  }
  await Promise.all(Array.from({ length: loginsAtOnce }, work))
  return callers
}

const tokenFor = async (url: string, email: string): Promise<string> => {
  const response = await fetch(`${url}/api/users/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password: demoPassword }),
  })
  if (!response.ok) throw new Error(`${email} could not log in: ${response.status} ${await response.text()}`)
  return ((await response.json()) as { token: string }).token
}

const idsByOwner = async ({
  client,
  table,
  owner,
}: {
  client: PoolClient
  table: string
  owner: string
}): Promise<Map<string, string[]>> => {
  const { rows } = await client.query<{ owner: string; ids: string[] }>(
    `select ${owner} as owner, (array_agg(id order by id))[1:${recordsEach}] as ids from ${table} group by 1`,
  )
  return new Map(rows.map(({ owner: organization, ids }) => [organization, ids]))
}
