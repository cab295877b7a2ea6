import type { PoolClient } from 'pg'
import { uuidv7 } from '@/src/database/uuid'
import { insertMissing } from '@/src/reference/insertMissing'
import { organizations } from '@/src/reference/organizations'

export type Account = { email: string; userId: string; organizationId: string; hasOversight: boolean }

const memberCount = 50
const oversightCount = 10

/**
 * Accounts of staff in all 44 organizations, ten of them with oversight. Hashing sixty passwords would take the
 * processor for half a minute, so they share the one of a demo account.
 */
export const addAccounts = async (client: PoolClient): Promise<Account[]> => {
  const ids = await organizationIds(client)
  const { rows: demo } = await client.query<{ salt: string; hash: string }>(
    'select salt, hash from users where hash is not null limit 1',
  )
  const accounts = codes().map((code, index) => ({
    email: `bench-${index + 1}@bmms.test`,
    userId: uuidv7(),
    organizationId: ids.get(code)!,
    hasOversight: code === overseer.code,
  }))
  const users = accounts.map(({ userId, email }) => ({ id: userId, email, name: email, ...demo[0]! }))
  await insertMissing({ client, table: 'users', rows: users })
  await insertMissing({ client, table: 'memberships', rows: accounts.map(membershipOf) })
  return accounts
}

/** One account of each organization, for what it enters. The large ones come first, as in the reference list. */
export const ownersOf = (accounts: readonly Account[]): Account[] => [
  ...new Map(accounts.map((account) => [account.organizationId, account])).values(),
]

const overseer = organizations.find(({ isOversight }) => isOversight)!

const codes = (): string[] => {
  const others = organizations.filter((organization) => organization !== overseer)
  return [
    ...Array.from({ length: memberCount }, (_, index) => others[index % others.length]!.code),
    ...Array.from({ length: oversightCount }, () => overseer.code),
  ]
}

const organizationIds = async (client: PoolClient): Promise<Map<string, string>> => {
  const { rows } = await client.query<{ code: string; id: string }>('select code, id from organizations')
  return new Map(rows.map(({ code, id }) => [code, id]))
}

const membershipOf = ({ userId, organizationId, hasOversight }: Account) => ({
  user_id: userId,
  organization_id: organizationId,
  role: 'staff',
  oversight: hasOversight,
  is_primary: true,
})
