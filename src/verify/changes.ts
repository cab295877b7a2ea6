import type { Change, Values } from './ledger'
import {
  isLive,
  isSuperadmin,
  mayDo,
  mayInvite,
  people,
  referenceSlugs,
  tenantSlugs,
  type Deed,
  type Person,
} from './people'
import type { World } from './world'

export type Writer = {
  person: Person | null
  /** The request goes through a door for passwords, where accounts change before anybody is known. */
  isAtDoor: boolean
}

const tableOf = (slug: string): string => slug.replaceAll('-', '_')
const slugs = new Map(tenantSlugs.map((slug) => [tableOf(slug), slug]))
const shared = new Set<string>(referenceSlugs.map(tableOf))

/** What log-in, log-out and a forgotten password change on an account. */
const ofLogin = [
  'reset_password_token',
  'reset_password_expiration',
  'reset_password_requested_at',
  'updated_at',
]
const ofOneself = [...ofLogin, 'name', 'contact_number', 'hash', 'salt']

/** Tells which of the changes that a request made the writer had no right to make. */
export const unlawfulChanges = ({
  changes,
  world,
  writer,
}: {
  changes: readonly Change[]
  world: World
  writer: Writer
}): string[] => {
  const owners = ownersOf(changes, world)
  const missing = unwritten(changes).map((change) => `no line in the log: ${short(change)}`)
  const unlawful = changes.flatMap((change) => {
    if (change.table === logTable && change.before === null) return []
    const problem = problemOf({ change, world, writer, owners })
    return problem ? [`${problem}: ${short(change)}`] : []
  })
  return [...unlawful, ...missing]
}

const logTable = 'audit_log'
const short = (change: Change): string => JSON.stringify(change).slice(0, 600)

/** The label of a place is composed of the names above it, and follows when one of those is changed. */
const isComposed = (before: Values | null, after: Values | null): boolean =>
  before !== null &&
  after !== null &&
  before.label !== after.label &&
  Object.keys(after).every(
    (column) => ['label', 'updated_at'].includes(column) || String(after[column]) === String(before[column]),
  )

/** Records that were written without a line in the audit log. */
const unwritten = (changes: readonly Change[]): Change[] => {
  const told = new Set(changes.filter(({ table }) => table === logTable).map(({ after }) => after?.document))
  return changes.filter(
    ({ table, before, after }) =>
      table !== logTable &&
      (slugs.has(table) || shared.has(table) || table === 'users') &&
      !told.has((after ?? before)!.id) &&
      !isComposed(before, after),
  )
}

type Case = { change: Change; world: World; writer: Writer; owners: Map<string, Owner> }
type Owner = { code: string; slug: string }

const problemOf = (it: Case): string | null => {
  const { table } = it.change
  const { person } = it.writer
  if (slugs.has(table)) return ofTenant(it, slugs.get(table)!)
  if (table === 'users') return ofUser(it)
  if (table === 'users_sessions') return ofSession(it)
  if (table.startsWith('payload_preferences')) return ofPreference(it)
  const parent = parentOf(it.change)
  const owner = parent === null ? undefined : it.owners.get(parent)
  if (owner)
    return mayDo(person, 'update', owner.code, owner.slug) ? null : 'part of a foreign record changed'
  const isShared = shared.has(table) || [...shared].some((name) => table.startsWith(`${name}_`))
  if (isShared && isSuperadmin(person)) return null
  return `${table} changed`
}

const ofTenant = ({ change, world, writer }: Case, slug: string): string | null => {
  const { before, after } = change
  const [from, to] = [codeOf(before, world), codeOf(after, world)]
  if (before && after && from !== to) return 'moved to another organization'
  const deed: Deed = before ? (after ? 'update' : 'delete') : 'create'
  const code = to ?? from
  // A role of no organization is there for all, and superadmins keep those.
  if (code === null && slug === 'roles' && isSuperadmin(writer.person)) return null
  const receiver = world.holders[String((after ?? before)!.membership_id)]
  if (receiver && receiver === idOf(writer.person, world) && !isSuperadmin(writer.person))
    return 'rights given to oneself'
  if (code === null || !mayDo(writer.person, deed, code, slug)) return `${deed} of a foreign record`
  const givesOversight = after?.oversight === true && before?.oversight !== true
  if (givesOversight && !isSuperadmin(writer.person)) return 'oversight given away'
  const gives = after?.role === 'admin' && before?.role !== 'admin'
  if (gives && !isSuperadmin(writer.person) && !isAdminOf(writer.person, code)) return 'a higher role given'
  return null
}

const isAdminOf = (person: Person | null, code: string): boolean =>
  person?.seats.some((seat) => seat.code === code && seat.role === 'admin' && !seat.isOff) ?? false

const ofUser = ({ change: { before, after }, world, writer: { person, isAtDoor } }: Case): string | null => {
  if (isSuperadmin(person)) return after ? null : 'account deleted'
  if (!after) return 'account deleted'
  if (!before) return mayInvite(person) && after.is_superadmin !== true ? null : 'account made'
  const changed = Object.keys(after).filter((column) => String(after[column]) !== String(before[column]))
  const isOwn = isLive(person) && idOf(person, world) === after.id
  const allowed = isOwn ? ofOneself : ofLogin
  const wrong = changed.find((column) => !allowed.includes(column))
  if (wrong) return `${wrong} of an account changed`
  // Anybody may say that a password was forgotten, and the link is made after that request was answered.
  if (changed.every((column) => column.startsWith('reset_password_') || column === 'updated_at')) return null
  return isOwn || isAtDoor || mayInvite(person) ? null : 'foreign account changed'
}

const ofSession = ({
  change: { before, after },
  world,
  writer: { person, isAtDoor },
}: Case): string | null =>
  isAtDoor || isSuperadmin(person) || idOf(person, world) === (after ?? before)!._parent_id
    ? null
    : 'foreign session changed'

const ofPreference = ({ change, world, writer: { person } }: Case): string | null => {
  if (person === null) return 'preference changed by nobody'
  const { before, after } = change
  const user = (after ?? before)!.users_id
  return user === undefined || user === idOf(person, world) ? null : 'foreign preference changed'
}

const codeOf = (row: Values | null, { organizations }: World): string | null => {
  const id = row?.organization_id ?? row?.implementing_moa_id
  return Object.entries(organizations).find(([, it]) => it === id)?.[0] ?? null
}

const parentOf = ({ before, after }: Change): string | null => {
  const row = (after ?? before)!
  const parent = row._parent_id ?? row.parent_id
  return typeof parent === 'string' ? parent : null
}

/** Whose each row is, those included that the request itself made. */
const ownersOf = (changes: readonly Change[], world: World): Map<string, Owner> => {
  const owners = new Map<string, Owner>(world.rows.map(({ id, code, slug }) => [id, { code, slug }]))
  for (const { table, before, after } of changes) {
    const slug = slugs.get(table)
    const row = after ?? before
    const code = codeOf(row, world)
    if (slug && code && typeof row?.id === 'string') owners.set(row.id, { code, slug })
  }
  return owners
}

const idOf = (person: Person | null, { accounts }: World): string | null =>
  person === null ? null : (accounts[people.indexOf(person)]?.userId ?? null)
