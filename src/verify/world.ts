import type { Client } from 'pg'
import { demoPassword } from '@/src/reference/demo'
import type { Caller } from './caller'
import { codes, people, specialPeople } from './people'
import { addPeople, addRights, keepFewPlaces, markMembers, switchOff } from './statements'
import { recordsOf } from './records'

export type Row = { id: string; slug: string; code: string }

/** Everything an attack can name. Plain data, because each process of a long run gets a copy. */
export type World = {
  /** In the order of `people`. The tokens of those who were switched off were given before. */
  accounts: readonly { email: string; userId: string; token: string }[]
  organizations: Readonly<Record<string, string>>
  rows: readonly Row[]
  places: Readonly<Record<PlaceSlug, readonly string[]>>
  /** Whose each membership is. */
  holders: Readonly<Record<string, string>>
}

export const placeSlugs = [
  'regions',
  'provinces',
  'municipalities',
  'barangays',
  'assessment-categories',
  'needs-categories',
] as const
export type PlaceSlug = (typeof placeSlugs)[number]

/**
 * Fills a database that has the reference data and the demo accounts with a small world: people in every
 * situation, a few rows of every kind for each organization, each with a canary. `owner` is the owner of the
 * database, whom nothing holds back; the records come in by the front door.
 */
export const makeWorld = async ({ owner, caller }: { owner: Client; caller: Caller }): Promise<World> => {
  await keepFewPlaces(owner)
  await addPeople(owner, specialPeople)
  const { rows: found } = await owner.query<{ id: string; code: string }>(
    'select id, code from organizations',
  )
  const organizations = Object.fromEntries(found.map(({ id, code }) => [code, id]))
  const places = await placesIn(owner)
  const accounts = await logIn({ owner, caller })
  const rows: Row[] = []
  for (const code of codes) {
    const person = people.findIndex(({ seats }) =>
      // Staff let nobody in to what they keep.
      seats.some((it) => it.code === code && ['manager', 'admin'].includes(it.role)),
    )
    const { token, userId } = accounts[person]!
    // An office in which nobody asks.
    const guest = organizations.OOBC!
    rows.push(...(await recordsOf({ code, userId, token, places, guest, caller })))
  }
  await markMembers(owner)
  await addRights(owner)
  await switchOff(owner, people)
  for (const slug of enteredByOwner) rows.push(...(await rowsOf(owner, slug)))
  return { accounts, organizations, rows, places, holders: await holdersIn(owner) }
}

const enteredByOwner = ['memberships', 'roles', 'role-assignments', 'permission-overrides', 'audit-log']

const rowsOf = async (owner: Client, slug: string): Promise<Row[]> => {
  const { rows } = await owner.query<{ id: string; code: string }>(
    `select m.id, o.code from ${slug.replaceAll('-', '_')} m join organizations o on o.id = m.organization_id
     order by m.id`,
  )
  return rows.map(({ id, code }) => ({ id, code, slug }))
}

const holdersIn = async (owner: Client): Promise<World['holders']> => {
  const { rows } = await owner.query<{ id: string; userId: string }>(
    'select id, user_id as "userId" from memberships',
  )
  return Object.fromEntries(rows.map(({ id, userId }) => [id, userId]))
}

const placesIn = async (owner: Client): Promise<World['places']> => {
  const places: [PlaceSlug, string[]][] = []
  for (const slug of placeSlugs) {
    const table = slug.replaceAll('-', '_')
    const { rows } = await owner.query<{ id: string }>(`select id from ${table} order by id`)
    places.push([slug, rows.map(({ id }) => id)])
  }
  return Object.fromEntries(places) as Record<PlaceSlug, string[]>
}

const logIn = async ({ owner, caller }: { owner: Client; caller: Caller }): Promise<World['accounts']> => {
  const { rows } = await owner.query<{ id: string; email: string }>('select id, email from users')
  const ids = new Map(rows.map(({ id, email }) => [email, id]))
  const accounts: { email: string; userId: string; token: string }[] = []
  for (const { email } of people) {
    const answer = await caller.directly({
      method: 'POST',
      path: '/api/users/login',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email, password: demoPassword }),
    })
    if (answer.status !== 200) throw new Error(`${email} could not log in: ${answer.status} ${answer.body}`)
    const { token } = JSON.parse(answer.body) as { token: string }
    accounts.push({ email, userId: ids.get(email)!, token })
  }
  return accounts
}
