import { isTenantOwned, type Declaration } from '@/access/declaration'
import { isBeyondOversight, labelOf, moduleOf, type Action, type Right } from '@/access/features'
import { modules } from '@/access/modules'
import { capabilityLabels, capabilityRights, rightsOfRole, roleLabels, roles } from '@/access/policy'
import {
  hasOversight,
  isModuleOn,
  membershipIn,
  reachesModule,
  type Membership,
  type Principal,
} from '@/access/principal'
import { formatMoment } from '@/src/admin/format'
import type { Given, WrittenMembership } from './standing'

/** One step of an explanation, and whether it speaks for the person. The last one settles it. */
export type Reason = { isMet: boolean; text: string }

export type Case = {
  name: string
  isAccountActive: boolean
  principal: Principal
  /** What is written of the person's memberships, as far as whoever asks may see it. */
  written: readonly WrittenMembership[]
  declaration: Declaration
  /** "PPAs". */
  label: string
  action: Action
  /** The organization the rows belong to; null for rows of none, undefined where any will do. */
  organization: { id: string; name: string } | null | undefined
  /** The account asked about, where the records are accounts. */
  account: string | undefined
  isAllowed: boolean
}

const yes = (text: string): Reason => ({ isMet: true, text })
const no = (text: string): Reason => ({ isMet: false, text })

/**
 * Why a person may or may not do something, in the order in which it is decided. The verdict is not made here but in
 * `verdict.ts`, by what decides over requests; the last reason says the same in words.
 */
export const reasonsFor = (asked: Case): Reason[] => {
  const { principal, name, declaration, label, action } = asked
  if (!asked.isAccountActive) return [no('The account is switched off: nobody can use it.')]
  if (principal.needsSecondFactor)
    return [no(`${name} must set up a second factor first: a role or this installation requires one.`)]
  if (action !== 'view' && declaration.isFixed)
    return [no(`${label}: written by BMMS itself, by nobody else.`)]
  if (action === 'delete' && declaration.isRetained)
    return [no(`${label}: switched off, never deleted, by nobody.`)]
  if (principal.isSuperadmin) return [yes(`${name} is a superadmin, who may do everything.`)]
  if (principal.memberships.length === 0)
    return [...endedMemberships(asked), no(`${name} belongs nowhere now.`)]
  if (!reachesModule(principal, moduleOf(declaration.feature)))
    return [moduleIsOff(asked, 'every organization')]
  if (action === 'view' && hasOversight(principal) && !isBeyondOversight(declaration.feature))
    return [yes(`${name} has oversight, which views every organization.`)]
  if (isTenantOwned(declaration.ownership)) return reasonsByRight(asked)
  return declaration.ownership.kind === 'account' ? reasonsByAccount(asked) : reasonsByMembership(asked)
}

const moduleIsOff = ({ declaration }: Case, where: string): Reason =>
  no(
    `The module “${modules[moduleOf(declaration.feature)].label}” is switched off in ${where} of this person.`,
  )

const endedMemberships = ({ written }: Case): Reason[] =>
  written.map(({ organizationName, isActive }) =>
    no(
      isActive
        ? `The organization is switched off: ${organizationName}.`
        : `The membership is switched off: ${organizationName}.`,
    ),
  )

/** Accounts: seen by colleagues, changed by oneself. */
const reasonsByAccount = ({ name, action, account, principal }: Case): Reason[] => {
  if (action === 'create' || action === 'delete') return [no('Only superadmins do this with accounts.')]
  if (account === undefined)
    return [yes(action === 'view' ? `${name} sees colleagues.` : `${name} changes the own account.`)]
  if (account === principal.userId) return [yes('It is their own account.')]
  if (action !== 'view') return [no('Accounts are changed by their owners and by superadmins.')]
  return principal.colleagueIds.includes(account)
    ? [yes('They have or had an organization in common.')]
    : [no('They have no organization in common.')]
}

/** Shared data. */
const reasonsByMembership = ({ name, action, isAllowed }: Case): Reason[] => {
  if (action !== 'view') return [no('These are the same for all and kept by superadmins.')]
  return [
    isAllowed ? yes(`${name} is a member, and every member views them.`) : no(`${name} may not view them.`),
  ]
}

const reasonsByRight = (asked: Case): Reason[] => {
  const { organization, principal, name, isAllowed } = asked
  if (organization === null) return reasonsOfShared(asked)
  if (organization === undefined) return reasonsAnywhere(asked)
  const membership = membershipIn(principal, organization.id)
  if (!membership && isAllowed) return [yes(`The record is open to another organization of ${name}.`)]
  if (!membership) {
    const ended = endedMemberships(ofOrganization(asked, organization.id))
    return [...ended, no(`${name} is no member of ${organization.name} now, and these are its records.`)]
  }
  const reasons = reasonsIn(asked, membership)
  // The right is there, and something else stands in the way: a record belongs to another that must be seen.
  const isAtOdds = reasons.at(-1)?.isMet && !isAllowed
  return isAtOdds ? [...reasons, no('The record that these belong to cannot be seen.')] : reasons
}

const reasonsOfShared = ({ name, action, isAllowed }: Case): Reason[] => {
  if (action !== 'view') return [no('It is there for all organizations and kept by superadmins.')]
  return [
    isAllowed
      ? yes(`It is there for all organizations, and ${name} views such records of one.`)
      : no(`It is there for all organizations, but ${name} views such records in none.`),
  ]
}

const reasonsAnywhere = (asked: Case): Reason[] => {
  const seen = asked.principal.memberships.filter(({ id }) => asked.written.some((it) => it.id === id))
  const reasons = seen.map((membership) => reasonsIn(asked, membership).at(-1)!)
  if (reasons.some(({ isMet }) => isMet) === asked.isAllowed) return byVerdict(reasons, asked.isAllowed)
  return [...reasons, asked.isAllowed ? yes('A membership elsewhere allows it.') : no('Nothing allows it.')]
}

/** What decides comes last. */
const byVerdict = (reasons: Reason[], isAllowed: boolean): Reason[] => [
  ...reasons.filter(({ isMet }) => isMet !== isAllowed),
  ...reasons.filter(({ isMet }) => isMet === isAllowed),
]

const ofOrganization = (asked: Case, organization: string): Case => ({
  ...asked,
  written: asked.written.filter(({ organizationId }) => organizationId === organization),
})

/** What a membership says of a right: the module, what denies it, what gives it. */
const reasonsIn = (asked: Case, membership: Membership): Reason[] => {
  const { declaration, name } = asked
  const right: Right = `${declaration.feature}.${asked.action}`
  const place = membership.organizationName
  if (!isModuleOn(membership, moduleOf(declaration.feature))) return [moduleIsOff(asked, place)]
  const given = asked.written.find(({ id }) => id === membership.id)?.given ?? []
  const about = given.filter(({ permissions }) => permissions.includes(right))
  const inForce = about.filter((it) => it.isActive && it.hasBegun && !it.hasEnded)
  const sources = [
    ...byRole(membership, right, place, name),
    ...inForce.filter(({ isGranted }) => isGranted).map((it) => yes(saidOf(it))),
  ]
  if (membership.denied.includes(right)) {
    const denials = inForce.filter(({ isGranted }) => !isGranted).map((it) => no(saidOf(it)))
    return [...sources, ...denials, no(`A denial beats everything that gives “${labelOf(right)}”.`)]
  }
  if (sources.length > 0) return sources
  return [...about.filter((it) => !inForce.includes(it)).map(notInForce), nothingGives(membership, right)]
}

const byRole = ({ role, capabilities }: Membership, right: Right, place: string, name: string): Reason[] => [
  ...(rightsOfRole(role).includes(right)
    ? [yes(`${name} is ${roleLabels[role]} in ${place}, and that role has “${labelOf(right)}”.`)]
    : []),
  ...capabilityRights
    .filter(
      (it) => it.roles.includes(role) && capabilities.includes(it.capability) && it.rights.includes(right),
    )
    .map(({ capability }) =>
      yes(
        `The membership in ${place} carries “${capabilityLabels[capability]}”, which adds “${labelOf(right)}”.`,
      ),
    ),
]

const saidOf = ({ role, isGranted, permissions, reason, by, expiresAt }: Given): string => {
  const what = role
    ? `The role “${role}” has it`
    : `An exception ${isGranted ? 'grants' : 'denies'} “${labelOf(permissions[0]!)}”`
  const details = [
    by && `given by ${by}`,
    expiresAt && `until ${formatMoment(expiresAt)}`,
    reason && `because: ${reason}`,
  ].filter(Boolean)
  return `${[what, ...details].join(', ')}.`
}

const notInForce = ({ role, isGranted, isActive, hasBegun, startsAt, expiresAt }: Given): Reason => {
  const what = role
    ? `The role “${role}” would give it`
    : `An exception would ${isGranted ? 'grant' : 'deny'} it`
  if (!isActive) return no(`${what}, but is switched off.`)
  return no(
    hasBegun
      ? `${what}, but ended on ${formatMoment(expiresAt!)}.`
      : `${what}, but begins on ${formatMoment(startsAt!)}.`,
  )
}

const nothingGives = ({ role, organizationName }: Membership, right: Right): Reason => {
  const first = roles.find((it) => rightsOfRole(it).includes(right))
  const hint = first ? ` The first role that has it is ${roleLabels[first]}.` : ''
  return no(
    `“${labelOf(right)}” is given by nothing in ${organizationName}: not by the role ${roleLabels[role]}, a further role or an exception.${hint}`,
  )
}
