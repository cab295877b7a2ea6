import { createLocalReq, type Payload } from 'payload'
import { systemScopes } from '@/access/databaseScope'
import { rankOf, roleLabels, roles, type Role } from '@/access/policy'
import { runAs } from '@/src/database/scope'
import { together } from '@/src/database/together'

/** Of all demo accounts. They exist only on the embedded database or with BMMS_DEMO=1. */
export const demoPassword = 'bmms-demo-2026'

export type DemoAccount = {
  email: string
  name: string
  /** Missing for the superadmin, who belongs to no organization. */
  membership?: { code: string; role: Role; oversight: boolean }
}

/** The three pilots, the first tenant and the office that oversees all. */
const demoCodes = ['MOH', 'MOLE', 'MAFAR', 'OOBC', 'OCM']

/** `root@bmms.test` and `<role>@<code>.bmms.test`. */
export const demoAccounts: readonly DemoAccount[] = [
  { email: 'root@bmms.test', name: 'BMMS Superadmin' },
  ...demoCodes.flatMap((code) =>
    roles.map((role) => ({
      email: `${role}@${code.toLowerCase()}.bmms.test`,
      name: `${code} ${roleLabels[role]}`,
      membership: { code, role, oversight: code === 'OCM' },
    })),
  ),
]

/**
 * Adds the demo accounts that are missing; those there keep their password and rights. One after the other:
 * hashing passwords takes the processor, not the database.
 */
export const seedDemoAccounts = async ({
  payload,
  log,
}: {
  payload: Payload
  log: (message: string) => void
}): Promise<void> => {
  const count = await runAs(systemScopes.accounts, () => addMissing(payload))
  if (count > 0) log(`Added ${count} demo accounts.`)
}

const addMissing = async (payload: Payload): Promise<number> => {
  const missing = await missingAccounts(payload)
  if (missing.length === 0) return 0
  const organizationIds = await idsOfOrganizations(payload)
  for (const account of missing) await addAccount({ payload, account, organizationIds })
  return missing.length
}

const missingAccounts = async (payload: Payload): Promise<DemoAccount[]> => {
  const { docs } = await payload.find({
    collection: 'users',
    where: { email: { in: demoAccounts.map(({ email }) => email) } },
    select: { email: true },
    depth: 0,
    limit: demoAccounts.length,
    pagination: false,
    overrideAccess: true,
  })
  const known = new Set(docs.map(({ email }) => email))
  return demoAccounts.filter(({ email }) => !known.has(email))
}

const idsOfOrganizations = async (payload: Payload): Promise<Map<string, string>> => {
  const { docs } = await payload.find({
    collection: 'organizations',
    where: { code: { in: demoCodes } },
    select: { code: true },
    depth: 0,
    limit: demoCodes.length,
    pagination: false,
    overrideAccess: true,
  })
  return new Map(docs.map(({ code, id }) => [code, id]))
}

type Addition = { payload: Payload; account: DemoAccount; organizationIds: Map<string, string> }

/** Account and membership together or not at all: an account without one could do nothing and would stay so. */
const addAccount = async ({ payload, account, organizationIds }: Addition): Promise<void> => {
  const { membership } = account
  const organization = membership && organizationIds.get(membership.code)
  // An organization that administrators gave another code gets no demo accounts.
  if (membership && !organization) return
  const req = await createLocalReq({}, payload)
  await together(req, async () => {
    const { id: user } = await payload.create({
      collection: 'users',
      data: { ...personOf(account), isActive: true, isSuperadmin: !membership },
      depth: 0,
      overrideAccess: true,
      req,
    })
    if (membership && organization) {
      const data = { ...rightsOf(membership), user, organization, isPrimary: true, isActive: true }
      await payload.create({ collection: 'memberships', data, depth: 0, overrideAccess: true, req })
    }
  })
}

const personOf = ({ email, name }: DemoAccount) => ({ email, name, password: demoPassword })

const rightsOf = ({ role, oversight }: NonNullable<DemoAccount['membership']>) => ({
  role,
  oversight,
  canManageUsers: role === 'admin',
  canApprovePlans: rankOf(role) >= rankOf('manager'),
  canApproveBudgets: rankOf(role) >= rankOf('manager'),
  canViewReports: true,
})
