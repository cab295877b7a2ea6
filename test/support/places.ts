import type { Bmms } from './bmms'

let taken = 0

export const organizationId = async (bmms: Bmms, code: string): Promise<string> => {
  const { docs } = await bmms.payload.find({
    collection: 'organizations',
    where: { code: { equals: code } },
    depth: 0,
    overrideAccess: true,
  })
  return docs[0]!.id
}

/** Whom an organization lets in to what it shares. */
export const guestOf = (bmms: Bmms, code: string): Promise<string> =>
  organizationId(bmms, code === 'MAFAR' ? 'OOBC' : 'MAFAR')

export const accountOf = async (bmms: Bmms, email: string): Promise<string> => {
  const { docs } = await bmms.payload.find({
    collection: 'users',
    where: { email: { equals: email } },
    depth: 0,
    overrideAccess: true,
  })
  return docs[0]!.id
}

export const anyOf = async (
  bmms: Bmms,
  slug: 'assessment-categories' | 'needs-categories' | 'regions',
): Promise<string> => {
  const { docs } = await bmms.payload.find({ collection: slug, limit: 1, depth: 0, overrideAccess: true })
  return docs[0]!.id
}

/** A barangay no record uses yet, since each organization has one community per barangay. */
export const freeBarangay = async (bmms: Bmms): Promise<string> => {
  taken += 1
  const { docs } = await bmms.payload.find({
    collection: 'barangays',
    sort: 'psgc',
    page: taken,
    limit: 1,
    depth: 0,
    overrideAccess: true,
  })
  return docs[0]!.id
}

/**
 * A place that no coverage of the factories is about yet. From the end of the list: communities are entered at its
 * beginning, and their municipalities and provinces are covered by themselves.
 */
export const freePlace = async (bmms: Bmms, collection: 'municipalities' | 'provinces'): Promise<string> => {
  takenPlaces[collection] += 1
  const { docs } = await bmms.payload.find({
    collection,
    sort: '-psgc',
    page: takenPlaces[collection],
    limit: 1,
    depth: 0,
    overrideAccess: true,
  })
  return docs[0]!.id
}

const takenPlaces = { municipalities: 0, provinces: 0 }
