import type { PayloadRequest } from 'payload'
import { isUuid, idOf } from '@/hooks/relations'

/** A place or a community with the units it lies in; `null` where there is none, as with cities outside provinces. */
export type Located = {
  id: string
  name: string | null
  label: string | null
  code: string | null
  region: string | null
  province: string | null
  municipality: string | null
  barangay: string | null
}

type Level = 'regions' | 'provinces' | 'municipalities' | 'barangays' | 'communities'

/** One statement, only these columns. Payload leaves out those a collection does not have. */
const columns = {
  name: true,
  label: true,
  code: true,
  region: true,
  province: true,
  municipality: true,
  barangay: true,
} as const

/** Finds a place of the shared geography; null for a malformed id, which never reaches the database. */
export const findPlace = ({
  level,
  id,
  req,
}: {
  level: Exclude<Level, 'communities'>
  id: unknown
  req: PayloadRequest
}) =>
  // Geography is the same for everybody, and the rights to it were not asked for.
  find({ level, id, req, overrideAccess: true })

/** Finds a community among those this person may see; the system itself, acting without a user, sees all. */
export const findCommunity = ({ id, req }: { id: unknown; req: PayloadRequest }) =>
  find({ level: 'communities', id, req, overrideAccess: !req.user })

const find = async ({
  level,
  id: given,
  req,
  overrideAccess,
}: {
  level: Level
  id: unknown
  req: PayloadRequest
  overrideAccess: boolean
}): Promise<Located | null> => {
  const id = idOf(given)
  if (!isUuid(id)) return null
  const found = await req.payload.find({
    collection: level,
    where: { id: { equals: id } },
    select: columns,
    depth: 0,
    limit: 1,
    pagination: false,
    overrideAccess,
    req,
  })
  const row = found.docs[0] as Record<string, unknown> | undefined
  if (!row) return null
  return {
    id,
    name: textOf(row.name),
    label: textOf(row.label),
    code: textOf(row.code),
    region: idOf(row.region),
    province: idOf(row.province),
    municipality: idOf(row.municipality),
    barangay: idOf(row.barangay),
  }
}

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null)
