import { roleLabels } from '@/access/policy'
import { hasOversight, type Membership, type Principal } from '@/access/principal'

/** Where a person works at the moment, and whether they may only read there. */
export type Standing = {
  /** Null for all that one may read. */
  organization: { code: string; name: string } | null
  /** How the place is called in full and in short. */
  name: string
  shortName: string
  /** How everything this person may read is called. */
  allName: string
  readOnly: { label: string; explanation: string } | null
  /** Has more than one organization to choose from. */
  canSwitch: boolean
}

/** What the pages say about the place a person works in; decides nothing, access does. */
export const standingOf = (principal: Principal): Standing => {
  const organization = currentOrganization(principal)
  const allName = readsAll(principal) ? 'All organizations' : 'All my organizations'
  return {
    organization,
    name: organization?.name ?? allName,
    shortName: organization?.code ?? 'All',
    allName,
    readOnly: readOnlyOf(principal, organization?.code),
    canSwitch: readsAll(principal) || principal.memberships.length > 1,
  }
}

/** What a person is in the organization they work in, for the line under their name. */
export const roleOf = (principal: Principal): string => {
  if (principal.isSuperadmin) return 'Superadmin'
  const membership = membershipIn(principal, principal.context?.code) ?? principal.memberships[0]
  return membership ? `${roleLabels[membership.role]}, ${membership.organizationCode}` : ''
}

/** Reads more organizations than those they belong to. */
export const readsAll = (principal: Principal): boolean => principal.isSuperadmin || hasOversight(principal)

const currentOrganization = (principal: Principal): { code: string; name: string } | null => {
  if (principal.context) return { code: principal.context.code, name: principal.context.name }
  const [only, ...others] = principal.memberships
  if (!only || others.length > 0 || readsAll(principal)) return null
  return { code: only.organizationCode, name: only.organizationName }
}

const readOnlyOf = (principal: Principal, code: string | undefined): Standing['readOnly'] => {
  if (principal.isSuperadmin) return null
  const writable = principal.memberships.filter(({ role }) => role !== 'viewer')
  if (
    code === undefined
      ? writable.length > 0 && !hasOversight(principal)
      : membershipIn({ memberships: writable }, code)
  ) {
    return null
  }
  if (code !== undefined && membershipIn(principal, code)) return viewer
  return hasOversight(principal) ? oversight(writable) : viewer
}

const membershipIn = (
  { memberships }: Pick<Principal, 'memberships'>,
  code: string | undefined,
): Membership | undefined => memberships.find(({ organizationCode }) => organizationCode === code)

const viewer = {
  label: 'Read only',
  explanation: 'You are a viewer: you read the records and do not change them.',
}

const oversight = (writable: readonly Membership[]) => ({
  label: 'Read only: oversight',
  explanation:
    writable.length > 0
      ? `You read every organization. You add and change records only in ${writable.map(({ organizationName }) => organizationName).join(' and ')}.`
      : 'You read every organization and change nothing.',
})
