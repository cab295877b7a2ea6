import { collectionOf, collections, organizations, type Action, type Actor, type Code } from './facts'
import type { Answer, Ask } from './cell'
import type { Change } from './journal'
import { isLawfulLine, isLine } from './log'
import { isMember, may, mayDecide, mayIn, maySomewhere, type Row } from './oracle'
import { toColumn } from './accounts'
import type { World } from './world'

const canary = /canary-([A-Z]+)-([a-z]+(?:-[a-z]+)*)/g
const name = /known-as-([\w@.-]+)/g
const secret = /private-of-([\w@.-]+)/g
const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g

/** What an answer holds that its reader may not see: words of another organization, or ids of its records. */
export const leaksIn = ({
  world,
  actor,
  ask,
  answer,
}: {
  world: World
  actor: Actor
  ask: Ask
  answer: Answer
}): string[] => {
  const said = `${answer.headers}\n${answer.text}`
  const asked = `${ask.path} ${ask.body === undefined ? '' : JSON.stringify(ask.body)}`
  const words = [...said.matchAll(canary)]
    .filter(([word]) => !asked.includes(word))
    .filter(([, code, slug]) => !maySeeWord(world, actor, code as Code, slug!))
    .map(([word]) => `words of ${word}`)
  const names = [...said.matchAll(name)]
    .map(([, email]) => world.rowOfPerson(email!))
    .filter((row) => row !== undefined && !isOwnAccount(actor, row))
    .filter((row) => !may(actor, 'read', collectionOf('users'), row!))
    .map((row) => `the name of ${row!.person}`)
  const secrets = [...said.matchAll(secret)]
    .filter(([, email]) => email !== actor.email)
    .map(([word]) => word)
  const ids = [...new Set(said.match(uuid))]
    .filter((id) => !asked.includes(id))
    .map((id) => world.rowsById.get(id))
    .filter((row) => row !== undefined && !isOwnAccount(actor, row))
    .filter((row) => !may(actor, 'read', collectionOf(row!.collection), row!))
    .map((row) => `the id of a record in ${describe(row!)}`)
  return [...new Set([...words, ...names, ...secrets, ...ids])]
}

/** As a member, or as a guest of one of the records there; whose record it was is told by the ids. */
const maySeeWord = (world: World, actor: Actor, code: Code, slug: string): boolean => {
  if (!(code in organizations)) return false
  const collection = collectionOf(slug)
  return (
    mayIn(actor, 'read', collection, code) ||
    ((collection.guest ?? collection.opened) !== undefined &&
      world
        .rowsOf(collection)
        .some((row) => row.organization === code && may(actor, 'read', collection, row)))
  )
}

/** Who is switched off still knows who they are. */
const isOwnAccount = (actor: Actor, { collection, person }: Row): boolean =>
  collection === 'users' && person === actor.email

const describe = ({ collection, organization, person }: Row): string =>
  `${collection} of ${organization ?? person}`

const actionOf: Record<Change['kind'], Action> = { I: 'create', U: 'update', D: 'delete' }

/** Which rows a request wrote although its sender may not. */
export const trespasses = (world: World, actor: Actor, changes: readonly Change[]): string[] =>
  changes.flatMap((change) => {
    if (isLine(change)) return isLawfulLine(change, changes) ? [] : ['a line of the log by itself']
    const versions = [change.before, change.after].filter((it) => it !== null)
    return versions.every((version) => mayWrite(world, actor, change, version, changes))
      ? []
      : [`${actionOf[change.kind]} in ${change.table}: ${JSON.stringify(versions.map(ownerOf))}`]
  })

const ownerOf = (version: Record<string, unknown>): unknown =>
  version.organization_id ??
  version.implementing_moa_id ??
  version.parent_id ??
  version._parent_id ??
  version.id

const mayWrite = (
  world: World,
  actor: Actor,
  change: Change,
  version: Record<string, unknown>,
  changes: readonly Change[],
): boolean => {
  const collection = collections.find(({ slug }) => slug.replaceAll('-', '_') === change.table)
  const action = actionOf[change.kind]
  if (!collection) return mayWritePart(world, actor, change, version, changes)
  const { slug, kind, owner } = collection
  if (kind === 'tenant') {
    const code = codeOf(world, version[`${toColumn(owner)}_id`])
    // Without the application's wall anybody writes them who could decide.
    const isDecided = world.walls === 'database' && mayDecide(actor, collection, code)
    const row = world.rowsById.get(version.id as string)
    const isGuest = row !== undefined && may(actor, action, collection, row)
    return isDecided || isGuest || mayIn(actor, action, collection, code)
  }
  const isNew = changes.some(
    (it) => it.kind === 'I' && it.table === change.table && it.after?.id === version.id,
  )
  // An invitation makes the account of the invited person, and a link for it.
  if (slug === 'users' && isNew) return maySomewhere(actor, 'create', collectionOf('memberships'))
  if (slug === 'payload-preferences' && isNew) return isMember(actor)
  if (kind === 'shared') return Boolean(actor.isSuperadmin)
  const row = world.rowsById.get(version.id as string)
  return row !== undefined && may(actor, action, collection, row)
}

/** Lists and links of a record are written with it, and belong to whom it belongs. */
const mayWritePart = (
  world: World,
  actor: Actor,
  change: Change,
  version: Record<string, unknown>,
  changes: readonly Change[],
): boolean => {
  const parentId = (version.parent_id ?? version._parent_id) as string
  const parent = collections
    .filter(({ slug }) => change.table.startsWith(`${slug.replaceAll('-', '_')}_`))
    .sort((one, other) => other.slug.length - one.slug.length)[0]
  if (!parent) return false
  if (parent.kind === 'private') {
    const [user] = world.rows.filter(
      ({ collection, person }) => collection === 'users' && person === actor.email,
    )
    return user !== undefined && (version.users_id ?? user.id) === user.id
  }
  if (parent.kind !== 'tenant') return Boolean(actor.isSuperadmin)
  const made = changes.find(
    (it) => it.table === parent.slug.replaceAll('-', '_') && it.after?.id === parentId,
  )
  const column = `${toColumn(parent.owner)}_id`
  const owner = world.rowsById.get(parentId)?.columns[column] ?? made?.after?.[column]
  const code = codeOf(world, owner)
  return (['create', 'update', 'delete'] as const).some((action) => mayIn(actor, action, parent, code))
}

const codeOf = (world: World, organizationId: unknown): Code | null => {
  const found = [...world.organizationIds].find(([, id]) => id === organizationId)
  return (found?.[0] as Code | undefined) ?? null
}
