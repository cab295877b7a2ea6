import type { Payload } from 'payload'
import type { Principal } from '@/access/principal'
import { readsAll } from './standing'

export type Choice = { code: string; name: string }
export type ChoiceGroup = { label: string; choices: Choice[] }

const fewMinutes = 5 * 60_000
let known: { groups: ChoiceGroup[]; until: number } | null = null

/** The organizations a person may choose to work in, grouped for the list. */
export const readableOrganizations = async ({
  payload,
  principal,
}: {
  payload: Payload
  principal: Principal
}): Promise<ChoiceGroup[]> => {
  if (readsAll(principal)) return allOrganizations(payload)
  const choices = principal.memberships.map(({ organizationCode: code, organizationName: name }) => ({
    code,
    name,
  }))
  return [{ label: 'My organizations', choices }]
}

/** The same for everybody who reads all and rarely changed, so it is asked for once in a while, not per page. */
const allOrganizations = async (payload: Payload): Promise<ChoiceGroup[]> => {
  if (known && known.until > Date.now()) return known.groups
  const { rows } = await payload.db.pool.query<Choice & { type: keyof typeof types }>({
    name: 'readable-organizations',
    text: 'select code, name, org_type as type from organizations where is_active order by name',
  })
  const groups = Object.entries(types).map(([type, label]) => ({
    label,
    choices: rows.filter((row) => row.type === type).map(({ code, name }) => ({ code, name })),
  }))
  known = { groups: groups.filter(({ choices }) => choices.length > 0), until: Date.now() + fewMinutes }
  return known.groups
}

const types = {
  ministry: 'Ministries',
  office: 'Offices',
  agency: 'Agencies',
  commission: 'Commissions',
  special: 'Special bodies',
}
