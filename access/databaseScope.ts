import { nothing, type DatabaseScope } from '@/src/database/scope'
import { featureOf, isBeyondOversight, rights, type Right } from './features'
import { openings } from './openings'
import { hasOversight, isMember, rightsIn, type Principal } from './principal'

/** What a connection carries: the person, the rights held everywhere, and those held in single organizations. */
type Carried = {
  person?: string
  everywhere: readonly Right[]
  within: Record<string, readonly Right[]>
}

/**
 * The same policy that compiles to Payload's access, for PostgreSQL: in which organizations this person has which
 * right. Somebody who belongs to no active organization gets nothing.
 */
export const databaseScopeOf = (principal: Principal): DatabaseScope =>
  isMember(principal)
    ? asScope({
        person: principal.userId,
        everywhere: rightsEverywhere(principal),
        within: principal.isSuperadmin ? {} : rightsWithin(principal),
      })
    : nothing

const views = rights.filter((right) => right.endsWith('.view') && !isBeyondOversight(featureOf(right)))

const rightsEverywhere = (principal: Principal): readonly Right[] => {
  if (principal.isSuperadmin) return rights
  return hasOversight(principal) ? views : []
}

const rightsWithin = ({ memberships }: Principal): Carried['within'] =>
  Object.fromEntries(memberships.map((it) => [it.organizationId, [...rightsIn(it)]]))

const asScope = (carried: Carried): DatabaseScope => JSON.stringify(carried)

const isAboutAccounts = (right: Right): boolean =>
  ['administration.people', 'administration.roles', 'administration.registrations'].includes(featureOf(right))

/** The system's own work. Whoever runs something in one of these has a reason that no person's rights cover. */
export const systemScopes = {
  /**
   * Finding out who asks, and keeping accounts: log-in, reset, invitation, the one primary membership. Reaches
   * accounts, memberships, roles, organizations and whom these let in, and no record of a ministry.
   */
  accounts: asScope({
    everywhere: [
      'administration.organizations.view',
      'administration.features.view',
      ...Object.values(openings).map(({ feature }): Right => `${feature}.view`),
      ...rights.filter((right) => isAboutAccounts(right) && /\.(view|create|edit)$/.test(right)),
    ],
    within: {},
  }),
  /** Reminding people of reports that are due: how many there are, and on which day it was said. */
  reminders: asScope({
    everywhere: [
      'administration.organizations.view',
      'administration.organizations.edit',
      'administration.people.view',
      'me.ppas.view',
    ],
    within: {},
  }),
  /** What happened to a record, for somebody to whom the record itself was shown. */
  history: asScope({ everywhere: ['administration.audit-log.view'], within: {} }),
  /** Keeping the books of imports of tables; the records themselves are written in the scope of the person. */
  imports: asScope({
    everywhere: [
      'administration.organizations.view',
      ...rights.filter((right) => featureOf(right) === 'administration.imports'),
    ],
    within: {},
  }),
  /** Migrations, seeds and commands of the person who runs the installation. */
  platform: asScope({ everywhere: rights, within: {} }),
} as const

/**
 * Work on behalf of one organization, such as an import of its records, by somebody or by the system: no other's can be
 * touched, and no account.
 */
export const organizationScope = (organizationId: string, person?: string): DatabaseScope =>
  asScope({
    person,
    everywhere: [],
    within: {
      [organizationId]: rights.filter((right) => !isAboutAccounts(right) || right.endsWith('.view')),
    },
  })
