import type { CollectionSlug, PayloadRequest, Where } from 'payload'
import { declarationOf, isTenantOwned } from '@/access/declaration'
import { configOf } from '@/hooks/relations'
import type { Column } from '../columns'
import { isPlaceLevel, loadPlaces, type Places } from './places'
import { namingFields } from './recordNames'
import { resolvePlaces } from './resolvePlaces'
import { idBehind, tooMany } from './sameName'

/** A record that a cell names, or why there is none. */
export type Resolved = { id: string } | { fault: string }

/** What a name in a column stands for; every name was learned before. */
export type Resolve = (column: Column, name: string) => Resolved

type Named = { column: Column; names: readonly string[] }

const perQuery = 200

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

type Doc = { id: string } & Record<string, unknown>

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
  const within = ownedBy(declarationOf(config)?.ownership, organization)
  const found = new Map<string, Resolved>()
  for (let from = 0; from < names.length; from += perQuery) {
    const some = names.slice(from, from + perQuery).map((name) => (isAccount ? name.toLowerCase() : name))
    const ids = some.flatMap((name) => idBehind(name) ?? [])
    const { docs } = await req.payload.find({
      collection: target as CollectionSlug,
      where: {
        and: [
          { or: [{ id: { in: ids } }, ...fields.map((field) => ({ [field]: { in: some } }))] },
          ...within,
        ],
      },
      depth: 0,
      limit: 0,
      pagination: false,
      select: Object.fromEntries(fields.map((field) => [field, true])),
      overrideAccess: false,
      // Bounded by the names, which no other query of the person may be.
      disableErrors: true,
      req,
    })
    const rows = docs as unknown as Doc[]
    for (const name of names.slice(from, from + perQuery)) {
      const word = isAccount ? name.toLowerCase() : name
      const byName = fields.map((field) => rows.filter((row) => row[field] === word))
      const answer = one(name, [...byName, rows.filter((row) => row.id === idBehind(name))])
      if (answer) found.set(name, answer)
    }
  }
  return found
}

/** The first way of naming a record that finds any has to find one. */
const one = (name: string, ways: readonly Doc[][]): Resolved | null => {
  const rows = ways.find((it) => it.length > 0)
  if (!rows) return null
  return rows.length === 1 ? { id: rows[0]!.id } : { fault: tooMany(name, rows) }
}

const ownedBy = (
  ownership: Parameters<typeof isTenantOwned>[0] | undefined,
  organization: string,
): Where[] => (ownership && isTenantOwned(ownership) ? [{ [ownership.field]: { equals: organization } }] : [])
