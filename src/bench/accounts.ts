import type { PoolClient } from 'pg'
import { uuidv7 } from '@/src/database/uuid'
import { organizations } from '@/src/reference/organizations'
import { insertMissing } from '@/src/reference/insertMissing'
import { demoPassword } from '@/src/reference/demo'

export type Account = { email: string; userId: string; organizationId: string; hasOversight: boolean }

/** Someone whose requests are measured, with a few of their organization's records. */
export type Caller = Account & { token: string; ppaIds: string[]; communityIds: string[] }

const memberCount = 50
const oversightCount = 10

/**
 * Accounts of staff in all 44 organizations, ten of them with oversight. Hashing sixty passwords would take the
 * processor for half a minute, so they share the one of a demo account.
 */
export const addAccounts = async (client: PoolClient): Promise<Account[]> => {
  const ids = await organizationIds(client)
  const { rows: samples } = await client.query<{ salt: string; hash: string }>(
    'select salt, hash from users where hash is not null limit 1',
  )
  const overseer = organizations.find(({ isOversight }) => isOversight)!
  const others = organizations.filter((organization) => organization !== overseer)
  const accounts = [
    ...Array.from({ length: memberCount }, (_, index) => others[index % others.length]!),
    ...Array.from({ length: oversightCount }, () => overseer),
  ].map(({ code }, index) => ({
    email: `bench-${index + 1}@bmms.test`,
    userId: uuidv7(),
    organizationId: ids.get(code)!,
    hasOversight: code === overseer.code,
  }))
  const users = accounts.map(({ userId, email }) => ({ id: userId, email, name: email, is_active: true, is_superadmin: false, ...samples[0]! }))
  await insertMissing({ client, table: 'users', rows: users.map((user) => ({ ...user, ...stamps() })) })
  await insertMissing({ client, table: 'memberships', rows: accounts.map(membershipOf) })
  return accounts
}

const organizationIds = async (client: PoolClient): Promise<Map<string, string>> => {
  const { rows } = await client.query<{ code: string; id: string }>('select code, id from organizations')
  return new Map(rows.map(({ code, id }) => [code, id]))
}

/** Every column is named when rows are added from JSON, so the defaults of the table do not apply. */
const stamps = () => ({ created_at: new Date().toISOString(), updated_at: new Date().toISOString() })

const membershipOf = ({ userId, organizationId, hasOversight }: Account) => ({
  user_id: userId,
  organization_id: organizationId,
  role: 'staff',
  oversight: hasOversight,
  is_primary: true,
  is_active: true,
  ...stamps(),
})

const loginsAtOnce = 4
const recordsEach = 50

/** Logs the accounts in, a few at a time: each log-in hashes a password. */
export const logIn = async ({
  url,
  accounts,
  client,
}: {
  url: string
  accounts: readonly Account[]
  client: PoolClient
}): Promise<Caller[]> => {
  const callers: Caller[] = []
  const waiting = [...accounts]
  const work = async (): Promise<void> => {
    for (let account = waiting.shift(); account; account = waiting.shift()) {
      const token = await tokenFor(url, account.email)
      callers.push({ ...account, token, ...(await recordsOf(client, account.organizationId)) })
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

const recordsOf = async (client: PoolClient, organizationId: string) => {
  const idsOf = async (table: string, owner: string): Promise<string[]> => {
    const { rows } = await client.query<{ id: string }>(
      `select id from ${table} where ${owner} = $1 order by id limit ${recordsEach}`,
      [organizationId],
    )
    return rows.map(({ id }) => id)
  }
  return {
    ppaIds: await idsOf('ppas', 'implementing_moa_id'),
    communityIds: await idsOf('communities', 'organization_id'),
  }
}
