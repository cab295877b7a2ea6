import type { Payload } from 'payload'
import type { Chance } from '@/src/bench/chance'
import type { Municipality, Province, Region } from '@/src/payload-types'

type Named = { id: string; name: string }

/** A barangay with what it lies in. */
export type Barangay = Named & {
  municipality: Named & { code: string; label: string }
  /** None for cities outside provinces. */
  province: Named | null
  region: Named
}

/** Barangays of the municipalities with these readable codes: from each in turn, none twice. */
export const barangaysIn = async ({
  payload,
  municipalities: codes,
  count,
  chance,
}: {
  payload: Payload
  municipalities: readonly string[]
  count: number
  chance: Chance
}): Promise<Barangay[]> => {
  const municipalities = await municipalitiesOf(payload, codes)
  const left = await Promise.all(municipalities.map((it) => barangaysOf(payload, it)))
  const taken: Barangay[] = []
  for (let turn = 0; taken.length < count && left.some(({ length }) => length > 0); turn++) {
    const queue = left[turn % left.length]!
    if (queue.length > 0) taken.push(...queue.splice(chance.below(queue.length), 1))
  }
  return taken
}

/** In the order of their codes; one that superadmins gave another code is left out. */
const municipalitiesOf = async (payload: Payload, codes: readonly string[]): Promise<Municipality[]> => {
  const { docs } = await payload.find({
    collection: 'municipalities',
    where: { code: { in: [...codes] } },
    depth: 1,
    pagination: false,
    // Geography is the same for everybody.
    overrideAccess: true,
  })
  return codes.flatMap((code) => docs.filter((it) => it.code === code))
}

const barangaysOf = async (payload: Payload, municipality: Municipality): Promise<Barangay[]> => {
  const { docs } = await payload.find({
    collection: 'barangays',
    where: { and: [{ municipality: { equals: municipality.id } }, { isActive: { equals: true } }] },
    select: { name: true },
    sort: 'psgc',
    depth: 0,
    pagination: false,
    overrideAccess: true,
  })
  const { id, name, code, label } = municipality
  const [province, region] = [municipality.province as Province | null, municipality.region as Region]
  return docs.map((barangay) => ({
    id: barangay.id,
    name: barangay.name,
    municipality: { id, name, code, label },
    province: province && { id: province.id, name: province.name },
    region: { id: region.id, name: region.name },
  }))
}
