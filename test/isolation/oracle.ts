/**
 * The reference model: who may do what, told from `facts.ts` alone. Nothing of the product is imported, so that a
 * mistake there cannot repeat itself here.
 */
import {
  factOf,
  managersOfPeople,
  organizations,
  roleTable,
  type Action,
  type Actor,
  type Code,
  type Collection,
  type Standing,
} from './facts'

/** A record of the test database. `organization` is set for tenant rows, `person` for accounts and private rows. */
export type Row = {
  id: string
  collection: string
  organization: Code | null
  person: string | null
  isTrashed: boolean
  /** Organizations that the row itself lets in, in `found` by their id alone, and those that change it. */
  guests: { listed: readonly Code[]; found: readonly Code[]; editing: readonly Code[] }
  /** As stored, by column name. */
  columns: Record<string, unknown>
}

/** What is left of a person's memberships: those not ended, in organizations not closed, of an account in use. */
export const activeStandings = ({ isSwitchedOff, standings }: Actor): readonly Standing[] =>
  isSwitchedOff
    ? []
    : standings.filter(({ isEnded, organization }) => !isEnded && !factOf(organization).isClosed)

export const isMember = (actor: Actor): boolean =>
  Boolean(actor.isSuperadmin) || activeStandings(actor).length > 0

export const hasOversight = (actor: Actor): boolean =>
  activeStandings(actor).some((it) => it.oversight && factOf(it.organization).carriesOversight)

const isOn = (code: Code, { flag }: Collection): boolean =>
  flag === undefined || !factOf(code).switchedOff?.includes(flag)

const roleAllows = ({ role, managesUsers }: Standing, action: Action, { rights }: Collection): boolean =>
  roleTable[rights][action].includes(role) ||
  (Boolean(managesUsers) &&
    role === managersOfPeople.role &&
    Boolean(managersOfPeople.actions[rights]?.includes(action)))

const isClosedTo = (action: Action, { isRetained, isFixed }: Collection): boolean =>
  (action === 'delete' && Boolean(isRetained)) || (action !== 'read' && Boolean(isFixed))

/** Whether a person may do this with the rows of an organization, or with those that are there for all. */
export const mayIn = (actor: Actor, action: Action, collection: Collection, code: Code | null): boolean => {
  if (isClosedTo(action, collection)) return false
  if (actor.isSuperadmin) return true
  if (code === null)
    return Boolean(collection.sharesRows) && action === 'read' && maySomewhere(actor, action, collection)
  if (action === 'read' && hasOversight(actor) && !collection.isOwnAffair) return true
  return activeStandings(actor).some(
    (it) =>
      it.organization === code && isOn(it.organization, collection) && roleAllows(it, action, collection),
  )
}

/** Whether a person decides about the records of an organization, which BMMS then writes as them. */
export const mayDecide = (actor: Actor, collection: Collection, code: Code | null): boolean =>
  Boolean(collection.isDecided) &&
  (Boolean(actor.isSuperadmin) ||
    (collection.isDecided === true &&
      activeStandings(actor).some((it) => it.organization === code && roleAllows(it, 'read', collection))))

/** Whether a person may do this with a record. */
export const may = (actor: Actor, action: Action, collection: Collection, row: Row): boolean => {
  if (isClosedTo(action, collection)) return false
  switch (collection.kind) {
    case 'tenant':
      return mayIn(actor, action, collection, row.organization) || mayAsGuest(actor, action, collection, row)
    case 'shared':
      return action === 'read' ? isOpen(actor, collection) : Boolean(actor.isSuperadmin)
    case 'people':
      return action === 'read' ? maySee(actor, row) : mayChangeAccount(actor, action, row)
    case 'private':
      return isMember(actor) && row.person === actor.email
    case 'closed':
    case 'nowhere':
      return false
  }
}

/** What is open to guests by its id alone stands in no list of theirs, and no change of many touches it. */
export const mayInLists = (actor: Actor, action: Action, collection: Collection, row: Row): boolean => {
  const { listed, editing } = row.guests
  const guests = { listed, found: [], editing: collection.opened ? [] : editing }
  return may(actor, action, collection, { ...row, guests })
}

/** Whom a row lets in does with it what they may do with such rows at home, and nothing but read and change it. */
const mayAsGuest = (actor: Actor, action: Action, collection: Collection, { guests }: Row): boolean => {
  const { listed, found, editing } = guests
  const hosts = action === 'read' ? [...listed, ...found] : action === 'update' ? editing : []
  return hosts.some((code) => mayIn(actor, action, collection, code))
}

/** Whether there is any record anywhere with which this person might do this. */
export const maySomewhere = (actor: Actor, action: Action, collection: Collection): boolean => {
  if (isClosedTo(action, collection)) return false
  switch (collection.kind) {
    case 'tenant':
      return mayInSome(actor, action, collection)
    case 'shared':
      return action === 'read' ? isOpen(actor, collection) : Boolean(actor.isSuperadmin)
    case 'people':
      return action === 'read' || action === 'update' ? isMember(actor) : Boolean(actor.isSuperadmin)
    case 'private':
      return isMember(actor)
    case 'closed':
    case 'nowhere':
      return false
  }
}

const mayInSome = (actor: Actor, action: Action, collection: Collection): boolean =>
  (Object.keys(organizations) as Code[]).some((code) => mayIn(actor, action, collection, code))

/** Whether the collection is there at all for this person: a member of some place where its module is on. */
export const isOpen = (actor: Actor, collection: Collection, context: Code | null = null): boolean => {
  if (collection.kind === 'private' || collection.kind === 'people') return isMember(actor)
  if (collection.kind === 'closed' || collection.kind === 'nowhere') return false
  if (actor.isSuperadmin || (hasOversight(actor) && !collection.isOwnAffair)) return true
  if (collection.kind === 'tenant' && !mayInSome(actor, 'read', collection)) return false
  return activeStandings(actor).some(
    ({ organization }) =>
      isOn(organization, collection) && (context === null || organization === context || hasOversight(actor)),
  )
}

/** Whether a person may name an organization to work in. */
export const mayWorkIn = (actor: Actor, code: Code): boolean => {
  if (factOf(code).isClosed) return false
  if (actor.isSuperadmin || hasOversight(actor)) return true
  return activeStandings(actor).some(({ organization }) => organization === code)
}

/** Where a new record goes that names no organization. */
export const homeOf = (actor: Actor): Code | null => activeStandings(actor)[0]?.organization ?? null

/** Members see everybody who has or had a place in one of their organizations; who belongs nowhere sees nobody. */
const maySee = (actor: Actor, { person, columns }: Row): boolean => {
  if (!isMember(actor)) return false
  if (actor.isSuperadmin || hasOversight(actor) || person === actor.email) return true
  const theirs = columns.organizations as Code[]
  return activeStandings(actor).some(({ organization }) => theirs.includes(organization))
}

const mayChangeAccount = (actor: Actor, action: Action, { person }: Row): boolean =>
  Boolean(actor.isSuperadmin) || (action === 'update' && isMember(actor) && person === actor.email)
