import type { PayloadRequest } from 'payload'
import { idOf } from '@/hooks/relations'
import type { Column } from '../columns'
import { isPlaceLevel, loadPlaces, placeMark, type PlaceLevel, type Places } from './places'
import { recordNames } from './recordNames'

/** What a record that others refer to is called in a table; nothing for one that is not shown to whoever asks. */
export type NamesOf = (target: string, id: string | null) => string

type Values = Record<string, unknown>

/** Names keep for a whole table, and at most these many of them. */
const mostKept = 20_000

/**
 * Learns the names of the records that rows refer to, as many at a time as there are rows, and remembers them. What
 * the person may not see has no name.
 */
export const nameKeeper = (req: PayloadRequest) => {
  const known = new Map<string, string>()
  let places: Places | undefined

  const learn = async (columns: readonly Column[], rows: readonly Values[]): Promise<NamesOf> => {
    if (known.size > mostKept) known.clear()
    for (const [target, ids] of unknownIds(columns, rows, known)) {
      if (isPlaceLevel(target)) places ??= await loadPlaces(req.payload)
      const found = isPlaceLevel(target)
        ? await placeNames({ level: target, ids, places: places!, req })
        : await recordNames({ target, ids, req })
      for (const id of ids) known.set(`${target} ${id}`, found.get(id) ?? '')
    }
    return (target, id) => (id === null ? '' : (known.get(`${target} ${id}`) ?? ''))
  }
  return { learn }
}

const unknownIds = (
  columns: readonly Column[],
  rows: readonly Values[],
  known: ReadonlyMap<string, string>,
): Map<string, string[]> => {
  const wanted = new Map<string, Set<string>>()
  for (const { name, target } of columns) {
    if (target === null) continue
    const ids = wanted.get(target) ?? new Set()
    wanted.set(target, ids)
    for (const value of rows.flatMap((row) => row[name])) {
      const id = idOf(value)
      if (id !== null && !known.has(`${target} ${id}`)) ids.add(id)
    }
  }
  return new Map([...wanted].filter(([, ids]) => ids.size > 0).map(([target, ids]) => [target, [...ids]]))
}

const placeNames = async ({
  level,
  ids,
  places,
  req,
}: {
  level: PlaceLevel
  ids: readonly string[]
  places: Places
  req: PayloadRequest
}): Promise<Map<string, string>> => {
  if (level !== 'barangays') return new Map(ids.map((id) => [id, places[level].get(id)?.path ?? '']))
  const { docs } = await req.payload.find({
    collection: 'barangays',
    where: { id: { in: ids } },
    depth: 0,
    limit: 0,
    pagination: false,
    select: { name: true, municipality: true },
    // Geography is published and the same for all.
    overrideAccess: true,
    req,
  })
  return new Map(
    docs.map(({ id, name, municipality }) => [
      id,
      [places.municipalities.get(idOf(municipality)!)?.path, name].filter(Boolean).join(placeMark),
    ]),
  )
}
