import type { PayloadRequest } from 'payload'
import { idOf } from '@/hooks/relations'
import { psgcPattern } from '@/src/domain/geography'
import { placeMark, plainName, type PlaceLevel, type Places } from './places'
import type { Resolved } from './resolve'

type Args = { level: PlaceLevel; names: readonly string[]; places: Places; req: PayloadRequest }

type Candidate = { id: string; psgc: string; paths: string[] }

const forms: Record<PlaceLevel, string> = {
  regions: 'Region',
  provinces: 'Region / Province',
  municipalities: 'Region / Province / Municipality',
  barangays: 'Region / Province / Municipality / Barangay',
}

/**
 * Finds places by their code (PSGC) or by their path from the region down, such as "Region XII / Cotabato / Pikit /
 * Poblacion". Cities that lie in no province have none in their path.
 */
export const resolvePlaces = async (args: Args): Promise<Map<string, Resolved>> => {
  const { level, names } = args
  const candidates =
    level === 'barangays'
      ? await barangaysOf(args)
      : [...args.places[level].values()].map(({ id, psgc, path, otherPaths }) => ({
          id,
          psgc,
          paths: [path, ...otherPaths],
        }))
  const byCode = new Map(candidates.map(({ id, psgc }) => [psgc, id]))
  const byPath = new Map<string, Set<string>>()
  for (const { id, paths } of candidates)
    for (const path of paths.map(plainName)) byPath.set(path, (byPath.get(path) ?? new Set()).add(id))
  return new Map(names.map((name) => [name, answerFor(name, level, byCode, byPath)]))
}

const answerFor = (
  name: string,
  level: PlaceLevel,
  byCode: ReadonlyMap<string, string>,
  byPath: ReadonlyMap<string, ReadonlySet<string>>,
): Resolved => {
  const code = codeIn(name)
  if (code) {
    const id = byCode.get(code)
    return id ? { id } : { fault: `There is no place with the PSGC code ${code} here.` }
  }
  const ids = [...(byPath.get(plainName(name)) ?? [])]
  if (ids.length === 1) return { id: ids[0]! }
  return ids.length > 1
    ? { fault: 'Several places have this name. Write the ten digits of the PSGC code instead.' }
    : { fault: `There is no such place. Write it as "${forms[level]}", or its PSGC code.` }
}

/** Excel takes a leading zero away. */
const codeIn = (name: string): string | null => {
  const code = /^\d{9}$/.test(name) ? `0${name}` : name
  return psgcPattern.test(code) ? code : null
}

/** The barangays with these codes, and those of the municipalities that the paths begin with. */
const barangaysOf = async ({ names, places, req }: Args): Promise<Candidate[]> => {
  const codes = names.flatMap((name) => codeIn(name) ?? [])
  const municipalities = municipalitiesNamed(names, places)
  if (codes.length === 0 && municipalities.length === 0) return []
  const { docs } = await req.payload.find({
    collection: 'barangays',
    // An empty list would be no condition.
    where: {
      or: [
        ...(codes.length > 0 ? [{ psgc: { in: codes } }] : []),
        ...(municipalities.length > 0 ? [{ municipality: { in: municipalities } }] : []),
      ],
    },
    depth: 0,
    limit: 0,
    pagination: false,
    select: { name: true, psgc: true, municipality: true },
    // Geography is published and the same for all.
    overrideAccess: true,
    req,
  })
  return docs.map(({ id, name, psgc, municipality }) => {
    const larger = places.municipalities.get(idOf(municipality)!)
    const paths = larger ? [larger.path, ...larger.otherPaths] : []
    return { id, psgc, paths: paths.map((path) => `${path}${placeMark}${name}`) }
  })
}

const municipalitiesNamed = (names: readonly string[], { municipalities }: Places): string[] => {
  const beginnings = new Set(names.flatMap(beginningsOf))
  return [...municipalities.values()]
    .filter(({ path, otherPaths }) => [path, ...otherPaths].some((it) => beginnings.has(plainName(it))))
    .map(({ id }) => id)
}

/** A name may have the mark in itself, so every part before one might be that of a municipality. */
const beginningsOf = (name: string): string[] => {
  const parts = plainName(name).split(placeMark)
  return parts.slice(1).map((_part, index) => parts.slice(0, index + 1).join(placeMark))
}
