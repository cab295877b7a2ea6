import type pg from 'pg'
import { startBmms, type Bmms, type Walls } from '@/test/support/bmms'
import { toColumn, toTable } from './accounts'
import { actors, codes, collectionOf, collections, type Actor, type Code, type Collection } from './facts'
import { type Row } from './oracle'
import type { Entered } from './records'
import { ensureWorld, idsOfOrganizations, worldName, type Kept } from './worldTemplate'

/** A database with records of every organization in every collection, and everybody who may ask for them. */
export type World = {
  bmms: Bmms
  walls: Walls
  /** Connections of the owner, whom no wall stops. */
  database: pg.Pool
  organizationIds: ReadonlyMap<string, string>
  rows: readonly Row[]
  rowsById: ReadonlyMap<string, Row>
  rowsOf: (collection: Collection) => readonly Row[]
  rowOfPerson: (email: string) => Row | undefined
  entered: (slug: string, code: Code) => Entered
  /** Rows of a table too large to keep, and how many there are. */
  sample: (slug: string) => { id: string; count: number }
  token: (actor: Actor) => string | null
  close: () => Promise<void>
}

export const openWorld = async ({ walls = 'both' }: { walls?: Walls } = {}): Promise<World> => {
  await ensureWorld()
  const bmms = await startBmms({ walls, from: worldName })
  const database = bmms.owner
  const organizationIds = await idsOfOrganizations(database)
  const kept = await readKept(database)
  const entered = new Map(kept.entered.map(([slug, ofCollection]) => [slug, new Map(ofCollection)]))
  const tokens = new Map(kept.tokens)
  const rows = await readRows(database, organizationIds)
  const samples = await readSamples(database)
  const rowsOf = ({ slug }: Collection) => rows.filter((row) => row.collection === slug)
  return {
    bmms,
    walls,
    database,
    organizationIds,
    rows,
    rowsById: new Map(rows.map((row) => [row.id, row])),
    rowsOf,
    rowOfPerson: (email) => rows.find((row) => row.collection === 'users' && row.person === email),
    entered: (slug, code) => entered.get(slug)!.get(code)!,
    sample: (slug) => samples.get(slug)!,
    token: ({ email }) => (email === null ? null : tokens.get(email)!),
    close: bmms.close,
  }
}

const readKept = async (database: pg.Pool): Promise<Kept> => {
  const { rows } = await database.query<{ world: Kept }>('select world from isolation.kept')
  return rows[0]!.world
}

/** Every row of every collection that belongs to somebody, as stored. */
const readRows = async (database: pg.Pool, organizationIds: ReadonlyMap<string, string>): Promise<Row[]> => {
  const codeOf = new Map([...organizationIds].map(([code, id]) => [id, code as Code]))
  const lists = await Promise.all(
    collections
      .filter(({ kind }) => ['tenant', 'people', 'private'].includes(kind))
      .map(async ({ slug, owner, kind }) => {
        const { rows } = await database.query<{ row: Record<string, unknown> }>(statementFor(slug, kind))
        return rows.map(({ row }): Row => ({
          id: row.id as string,
          collection: slug,
          organization:
            kind === 'tenant' ? (codeOf.get(row[`${toColumn(owner)}_id`] as string) ?? null) : null,
          person: kind === 'tenant' ? null : (row.email as string),
          isTrashed: Boolean(row.deleted_at),
          guests: { listed: [], found: [], editing: [] },
          columns: row,
        }))
      }),
  )
  const rows = lists.flat()
  return rows.map((row) => ({ ...row, guests: guestsOf(row, rows, codeOf) }))
}

/** Whom a row lets in by itself, and whom rows of another collection let in to it. */
const guestsOf = (
  { collection, columns, id }: Row,
  rows: readonly Row[],
  codeOf: ReadonlyMap<string, Code>,
): Row['guests'] => {
  const { guest, opened } = collectionOf(collection)
  const named = (field: string | undefined, of: Row['columns']): Code[] => {
    const code = field && codeOf.get(of[`${toColumn(field)}_id`] as string)
    return code ? [code] : []
  }
  const doors = opened
    ? rows.filter((it) => it.collection === opened.by && it.columns[`${toColumn(opened.record)}_id`] === id)
    : []
  return {
    listed: named(guest?.field, columns),
    found: doors.flatMap((door) => named(opened!.reader, door.columns)),
    editing: [
      ...(guest?.edits ? named(guest.field, columns) : []),
      ...doors.flatMap((door) => named(opened!.editor, door.columns)),
    ],
  }
}

const statementFor = (slug: string, kind: Collection['kind']): string => {
  if (kind === 'people')
    return `select to_jsonb(u) || jsonb_build_object('organizations', (
      select coalesce(jsonb_agg(o.code), '[]') from memberships m join organizations o on o.id = m.organization_id
      where m.user_id = u.id)) as row from users u`
  if (kind === 'private')
    return `select to_jsonb(p) || jsonb_build_object('email', u.email) as row from payload_preferences p
      join payload_preferences_rels r on r.parent_id = p.id join users u on u.id = r.users_id`
  return `select to_jsonb(t) as row from ${toTable(slug)} t`
}

const readSamples = async (database: pg.Pool) => {
  const samples = new Map<string, { id: string; count: number }>()
  for (const { slug } of collections.filter(({ kind }) => kind === 'shared')) {
    const { rows } = await database.query<{ id: string; count: number }>(
      `select (select id from ${toTable(slug)} order by id desc limit 1) as id, count(*)::int as count from ${toTable(slug)}`,
    )
    samples.set(slug, rows[0]!)
  }
  return samples
}

/** What a collection's rows are called in the cells: whose they are. */
export const targetsOf = (world: World, collection: Collection): readonly Target[] => {
  const { slug, kind } = collection
  if (kind === 'tenant') {
    return codes.map((code) => {
      const { linked, loose, trashed } = world.entered(slug, code)
      return {
        name: code,
        code,
        row: world.rowsById.get(linked)!,
        loose: world.rowsById.get(loose)!,
        trashed,
      }
    })
  }
  return world
    .rowsOf(collection)
    .filter(({ person }) => actors.some(({ email }) => email === person))
    .map((row) => ({ name: row.person!, code: null, row, loose: row }))
}

export type Target = { name: string; code: Code | null; row: Row; loose: Row; trashed?: string }
