import { isSharing, isTenantOwned } from '@/access/declaration'
import type { Right } from '@/access/features'
import type { DocumentTable, PartTable, SecuredTable } from './tables'

type Command = 'select' | 'insert' | 'update' | 'delete'
/** What row security decides about rows; approving and exporting are decisions of the application. */
type Action = 'view' | 'create' | 'edit' | 'delete'

/** A policy of PostgreSQL. A command without one is refused to everybody. */
export type Policy = { name: string; command: Command; using?: string; check?: string }

/**
 * The row security of a table, compiled from the declarations like the access of Payload. The functions of the
 * schema `scope` read what is on the connection; each stands in a sub-select, so that it runs once a statement.
 */
export const policiesOf = (table: SecuredTable, all: readonly SecuredTable[]): Policy[] => {
  switch (table.kind) {
    case 'document':
      return ofDocuments(table)
    case 'part':
      return specialParts[table.table] ?? ofParts(table, all)
    case 'plain':
      return specialTables[table.table] ?? ofPlatform
  }
}

const everywhere = (right: Right): string => `(select scope.everywhere('${right}'))`
const anywhere = (right: Right): string => `(select scope.anywhere('${right}'))`
const person = '(select scope.person())'

/** Whether the organization in a column is one in which the right is held. */
const within = (column: string, right: Right): string => `(${everywhere(right)} or ${heldIn(column, right)})`
/** The same without those who hold it everywhere. */
const heldIn = (column: string, right: Right): string =>
  `${column} = any ((select scope.organizations('${right}'))::uuid[])`

const ofDocuments = (table: DocumentTable): Policy[] => {
  if (table.table === logTable) return ofLog
  const { isRetained } = table.declaration
  const policies = table.organization ? ofOwned(table, table.organization) : ofUnowned(table)
  return isRetained && !table.isVersion ? policies.filter(({ command }) => command !== 'delete') : policies
}

export const logTable = 'audit_log'

/**
 * Whoever does something writes that down, of their own organization and in their own name. Nobody changes a line, and
 * there is no policy that would let them.
 */
const ofLog: Policy[] = [
  {
    name: 'read',
    command: 'select',
    using: within(`"${logTable}"."organization_id"`, 'administration.audit-log.view'),
  },
  {
    name: 'create',
    command: 'insert',
    check: `(${everywhere('administration.people.edit')} or (
      ("${logTable}"."person_id" is null or "${logTable}"."person_id" = ${person}) and
      ("${logTable}"."organization_id" is null or
        jsonb_exists((select scope.current() -> 'within'), "${logTable}"."organization_id"::text))))`,
  },
]

const ofOwned = (table: DocumentTable, organization: string): Policy[] => {
  const { ownership, feature } = table.declaration
  const column = `"${table.table}"."${organization}"`
  const seen = within(column, `${feature}.view`)
  const forAll = `(${column} is null and ${anywhere(`${feature}.view`)})`
  return commands((action) => {
    if (action === 'view')
      return anyOf(seen, ...(isSharing(ownership) ? [forAll] : []), ...guests(table, action))
    // A version is written, and an old one dropped, with whatever happens to the document.
    if (table.isVersion) return conditionToWrite(table)
    return anyOf(within(column, `${feature}.${action}`), ...guests(table, action))
  })
}

const anyOf = (...conditions: string[]): string =>
  conditions.length > 1 ? `(${conditions.join(' or ')})` : conditions[0]!

/** Further organizations that are let in to a row: the one it names, and those that a row of another table names. */
const guests = ({ table, declaration, guest, opening }: DocumentTable, action: Action): string[] => {
  const { feature, ownership } = declaration
  const right: Right = `${feature}.${action}`
  const edits = isTenantOwned(ownership) && ownership.guest?.edits
  const isGuest = guest !== null && (action === 'view' || (action === 'edit' && edits))
  const door = action === 'view' ? opening?.reader : action === 'edit' && opening?.editor
  return [
    ...(isGuest ? [heldIn(`"${table}"."${guest}"`, right)] : []),
    ...(opening && door
      ? [
          `"${table}"."id" in (select d."${opening.record}" from "${opening.table}" d where ${heldIn(`d."${door}"`, right)})`,
        ]
      : []),
  ]
}

const ofUnowned = ({ declaration: { ownership, feature } }: DocumentTable): Policy[] => {
  switch (ownership.kind) {
    case 'reference':
      return commands((action) => {
        if (action !== 'view') return everywhere(`${feature}.${action}`)
        return ownership.isPublished ? 'true' : anywhere(`${feature}.view`)
      })
    case 'account':
      return accounts
    default:
      // Viewing is for superadmins too, and oversight views everywhere: so the right to change is asked for.
      return commands((action) => everywhere(`${feature}.${action === 'view' ? 'edit' : action}`))
  }
}

const commands = (condition: (action: Action) => string): Policy[] => [
  { name: 'read', command: 'select', using: condition('view') },
  { name: 'create', command: 'insert', check: condition('create') },
  { name: 'change', command: 'update', using: condition('edit'), check: condition('edit') },
  { name: 'remove', command: 'delete', using: condition('delete') },
]

const sameForAll = (condition: string): Policy[] => commands(() => condition)

/** Oneself and everybody with a membership that one may see: the inner query is under row security as well. */
const accounts = commands((action) => {
  const right = everywhere(`administration.people.${action}`)
  if (action === 'create' || action === 'delete') return right
  const own = `${right} or "users"."id" = ${person}`
  if (action === 'edit') return `(${own})`
  return `(${own} or exists (select 1 from "memberships" m where m."user_id" = "users"."id"))`
})

/** Values belong to whoever may see the row they are part of, and are written with it. */
const ofParts = (table: PartTable, all: readonly SecuredTable[]): Policy[] => {
  const seen = `exists (select 1 from "${table.parent}" p where p."id" = "${table.table}"."${table.parentColumn}")`
  const written = writable(table, all)
  return commands((action) => (action === 'view' ? seen : written))
}

/** A part is written while its document is created or changed; the part itself has no organization. */
const writable = ({ table, parent, parentColumn }: PartTable, all: readonly SecuredTable[]): string => {
  const above = all.find((it) => it.table === parent)
  const condition = above?.kind === 'part' ? writable(above, all) : conditionToWrite(above)
  return `exists (select 1 from "${parent}" where "${parent}"."id" = "${table}"."${parentColumn}" and ${condition})`
}

const conditionToWrite = (document: SecuredTable | undefined): string => {
  if (document?.kind !== 'document') return 'false'
  const { feature } = document.declaration
  if (!document.organization) return everywhere(`${feature}.edit`)
  const column = `"${document.table}"."${document.organization}"`
  return anyOf(
    within(column, `${feature}.create`),
    within(column, `${feature}.edit`),
    ...guests(document, 'edit'),
  )
}

/** Only for the system and superadmins. */
const ofPlatform = sameForAll(everywhere('administration.organizations.edit'))

const ownPreference =
  '(select 1 from "payload_preferences_rels" r where r."parent_id" = "payload_preferences"."id"'

/** Sessions let one in, so not even those who may see an account see them. */
const specialParts: Record<string, Policy[]> = {
  users_sessions: sameForAll(
    `(${everywhere('administration.people.edit')} or "users_sessions"."_parent_id" = ${person})`,
  ),
  // Says whose a preference is. The preference is stored before it, so all must be able to see that there is none.
  payload_preferences_rels: commands((action) =>
    action === 'view' ? `${person} is not null` : `"payload_preferences_rels"."users_id" = ${person}`,
  ),
}

const specialTables: Record<string, Policy[]> = {
  payload_preferences: commands((action) => {
    if (action === 'create') return `${person} is not null`
    const own = `exists ${ownPreference} and r."users_id" = ${person})`
    if (action !== 'view') return own
    return `(${person} is not null and (${own} or not exists ${ownPreference})))`
  }),
}
