import type { PayloadRequest, Where } from 'payload'
import { declarationOf, ownerFieldOf } from '@/access/declaration'
import { configOf } from '@/hooks/relations'
import type { Column } from '../columns'
import { finderOf, namingFields, perQuery, type NamedDoc } from './named'
import { isPlaceLevel, loadPlaces, type Places } from './places'
import { resolvePlaces } from './resolvePlaces'
import { idBehind, tooMany } from './sameName'

/** A record that a cell names, or why there is none. */
export type Resolved = { id: string } | { fault: string }

/** What a name in a column stands for; every name was learned before. */
export type Resolve = (column: Column, name: string) => Resolved

type Named = { column: Column; names: readonly string[] }

/**
 * Finds the records that rows refer to, as many at a time as there are rows, among those that the person may see and
 * that belong to the organization or to all.
 */
export const resolver = (req: PayloadRequest, organization: string) => {
  const known = new Map<string, Resolved>()
  let places: Places | undefined

  const learn = async (named: readonly Named[]): Promise<Resolve> => {
    for (const [target, names] of unknownNames(named, known)) {
      if (isPlaceLevel(target)) places ??= await loadPlaces(req.payload)
      const found = isPlaceLevel(target)
        ? await resolvePlaces({ level: target, names, places: places!, req })
        : await resolveRecords({ target, names, organization, req })
      for (const name of names) known.set(`${target} ${name}`, found.get(name) ?? { fault: unknown(name) })
    }
    return ({ target }, name) => known.get(`${target} ${name}`) ?? { fault: unknown(name) }
  }
  return { learn }
}

const unknown = (name: string): string =>
  `BMMS knows nothing called "${name.slice(0, 100)}" that this could refer to.`

const unknownNames = (
  named: readonly Named[],
  known: ReadonlyMap<string, Resolved>,
): Map<string, string[]> => {
  const wanted = new Map<string, Set<string>>()
  for (const { column, names } of named) {
    const target = column.target!
    const some = wanted.get(target) ?? new Set()
    wanted.set(target, some)
    for (const name of names) if (!known.has(`${target} ${name}`)) some.add(name)
  }
  return new Map([...wanted].map(([target, names]) => [target, [...names]]))
}

const resolveRecords = async ({
  target,
  names,
  organization,
  req,
}: {
  target: string
  names: readonly string[]
  organization: string
  req: PayloadRequest
}): Promise<Map<string, Resolved>> => {
  const config = configOf(req.payload, target)
  const fields = namingFields(config)
  const isAccount = Boolean(config.auth)
  const owner = ownerFieldOf(declarationOf(config))
  const within: Where[] = owner ? [{ [owner]: { equals: organization } }] : []
  const find = finderOf(req, target)
  const found = new Map<string, Resolved>()
  for (let from = 0; from < names.length; from += perQuery) {
    const some = names.slice(from, from + perQuery).map((name) => (isAccount ? name.toLowerCase() : name))
    const ids = some.flatMap((name) => idBehind(name) ?? [])
    const rows = await find({
      and: [{ or: [{ id: { in: ids } }, ...fields.map((field) => ({ [field]: { in: some } }))] }, ...within],
    })
    for (const name of names.slice(from, from + perQuery)) {
      const word = isAccount ? name.toLowerCase() : name
      const id = idBehind(name)
      const byName = fields.map((field) => rows.filter((row) => row[field] === word))
      const answer = one(name, [...byName, rows.filter((row) => row.id === id)])
      if (answer) found.set(name, answer)
    }
  }
  return found
}

/** The first way of naming a record that finds any has to find one. */
const one = (name: string, ways: readonly NamedDoc[][]): Resolved | null => {
  const rows = ways.find((it) => it.length > 0)
  if (!rows) return null
  return rows.length === 1 ? { id: rows[0]!.id } : { fault: tooMany(name, rows) }
}
